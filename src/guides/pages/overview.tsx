import type { FC } from 'hono/jsx';
import { formatNumber } from '../../kernel/money.ts';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { ButtonLink, Card, Empty, Figure, May, Status, Table, Why } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { CoverageRow } from '../core/coverage.ts';
import type { CoverageReading } from '../store/coverage.ts';
import { texts } from '../texts.ts';
import { GuideTabs } from './tabs.tsx';

type Props = {
  view: View;
  coverage: CoverageReading;
  contacts: { count: number; minutes: number };
  impulsesWaiting: number;
  staffPerGuide: number;
};

export const OverviewPage: FC<Props> = (props) => {
  const { view, coverage } = props;
  const t = texts(view.language).overview;
  const share = coverage.staff > 0 ? Math.round((coverage.reached / coverage.staff) * 100) : 0;
  const propose = (
    <May view={view} decision="L1" need="prepare" quiet>
      <ButtonLink href={paths.guideNew()} primary>
        {t.propose}
      </ButtonLink>
    </May>
  );
  return (
    <Page
      view={view}
      room="guides"
      title={
        coverage.guides > 0
          ? t.title(coverage.guides, `${share} %`, formatNumber(coverage.staff, view.language))
          : t.titleNone
      }
      lead={coverage.guides > 0 ? leadOf(props) : undefined}
      actions={
        <>
          <ButtonLink href={paths.guideList()}>{t.find}</ButtonLink>
          {propose}
        </>
      }
    >
      <GuideTabs view={view} current="overview" />
      {coverage.guides === 0 && (
        <Empty title={t.none} action={propose}>
          {t.noneHint}
        </Empty>
      )}
      <WithoutMandate {...props} />
      <Figures {...props} />
      <OfficeTable {...props} />
      <HoldingTable {...props} />
      <Advice {...props} />
    </Page>
  );
};

/** The role was given in the list of holders; the network counts mandates. */
const WithoutMandate: FC<Props> = ({ view, coverage: { withoutMandate } }) => {
  const t = texts(view.language).overview;
  if (withoutMandate.length === 0) return null;
  return (
    <Card title={t.withoutMandate(withoutMandate.length)} id="ohne-mandat">
      <p>{t.withoutMandateHint}</p>
      <ul class="list">
        {withoutMandate.map(({ personId, name, unitId }) => (
          <li>
            <span>{name}</span>
            <May view={view} decision="L1" need="prepare" quiet>
              <a href={paths.guideNew({ person: personId, einheit: unitId ?? undefined })}>
                {t.giveMandate}
                <span class="kern-sr-only">: {name}</span>
              </a>
            </May>
          </li>
        ))}
      </ul>
    </Card>
  );
};

const leadOf = ({ view, coverage: { without } }: Props): string => {
  const t = texts(view.language).overview;
  return without.length === 0 ? t.full : t.without(without.map(({ name }) => name).join(', '));
};

const Figures: FC<Props> = ({ view, coverage, contacts, impulsesWaiting }) => {
  const t = texts(view.language).overview.figures;
  const number = (value: number, digits = 0) => formatNumber(value, view.language, digits);
  return (
    <div class="cards">
      <Figure
        label={t.coverage}
        value={number(coverage.covered)}
        unit={t.of(coverage.rows.length)}
        tone={coverage.without.length === 0 ? 'good' : 'warn'}
        note={t.missing(coverage.without.length)}
      />
      <Figure
        label={t.guides}
        href={paths.guideList()}
        value={number(coverage.guides)}
        note={t.recommended(coverage.recommended, hoursOf(coverage.hours, view))}
      />
      <Figure
        label={t.contacts}
        href={paths.guideContacts()}
        value={number(contacts.count)}
        note={t.contactHours(number(contacts.minutes / 60))}
      />
      <Figure
        label={t.impulses}
        href={paths.impulses({ stand: 'waiting' })}
        value={number(impulsesWaiting)}
      />
    </div>
  );
};

/** `5,5`; whole numbers without a comma. */
const hoursOf = (hours: number, { language }: View): string =>
  formatNumber(hours, language, Math.round(hours * 10) % 10 === 0 ? 0 : 1);

const OfficeTable: FC<Props> = ({ view, coverage, staffPerGuide }) => {
  const t = texts(view.language).overview;
  return (
    <Card title={t.table} wide>
      <Table caption={t.table} head={<Head view={view} columns={['active', 'hours', 'staff', 'reached']} />}>
        {coverage.rows
          .filter(({ form }) => form === 'inside')
          .map((row) => (
            <tr>
              <UnitCell row={row} />
              <GuidesCell view={view} row={row} />
              <HoursCell view={view} row={row} />
              <td class="number">{row.staff ?? '–'}</td>
              <td class="number">{row.reached}</td>
              <MissingCell view={view} row={row} />
            </tr>
          ))}
      </Table>
      <p class="muted small">{t.reachedNote(staffPerGuide)}</p>
    </Card>
  );
};

/** Eigenbetriebe and companies send guides of their own; others may be there for them too. */
const HoldingTable: FC<Props> = ({ view, coverage }) => {
  const t = texts(view.language).overview;
  const rows = [...coverage.rows.filter(({ form }) => form === 'eigenbetrieb'), ...coverage.companies];
  if (rows.length === 0) return null;
  return (
    <Card title={t.holdings} wide>
      <Table
        caption={t.holdings}
        head={<Head view={view} columns={['active', 'own', 'hours', 'employees']} />}
      >
        {rows.map((row) => (
          <tr>
            <UnitCell row={row} />
            <GuidesCell view={view} row={row} />
            <td class="number">{row.own}</td>
            <HoursCell view={view} row={row} />
            <td class="number">{row.employees ?? '–'}</td>
            <MissingCell view={view} row={row} />
          </tr>
        ))}
      </Table>
      <p class="muted small">{t.holdingsNote}</p>
    </Card>
  );
};

type Column = Exclude<keyof ReturnType<typeof texts>['overview']['columns'], 'unit' | 'missing'>;

const Head: FC<{ view: View; columns: readonly Column[] }> = ({ view, columns }) => {
  const t = texts(view.language).overview.columns;
  return (
    <tr>
      <th scope="col">{t.unit}</th>
      {columns.map((key) => (
        <th scope="col" class="number">
          {t[key]}
        </th>
      ))}
      <th scope="col">{t.missing}</th>
    </tr>
  );
};

const UnitCell: FC<{ row: CoverageRow }> = ({ row }) => (
  <th scope="row">
    <a href={paths.guideList({ einheit: row.id })}>
      {row.code} {row.name}
    </a>
  </th>
);

const GuidesCell: FC<{ view: View; row: CoverageRow }> = ({ view, row }) => {
  const t = texts(view.language).overview;
  return (
    <td class="number">
      {row.recommended > 0 ? t.beside(String(row.active), String(row.recommended)) : row.active}
      {row.proposed > 0 && <span class="muted small"> {t.proposed(row.proposed)}</span>}
    </td>
  );
};

const HoursCell: FC<{ view: View; row: CoverageRow }> = ({ view, row }) => (
  <td class="number">
    {row.recommended > 0
      ? texts(view.language).overview.beside(hoursOf(row.hours, view), hoursOf(row.recommendedHours, view))
      : hoursOf(row.hours, view)}
  </td>
);

const MissingCell: FC<{ view: View; row: CoverageRow }> = ({ view, row }) => {
  const t = texts(view.language).overview;
  // A company that nothing is recommended for may still send someone.
  const isFree = row.recommended === 0 && row.active === 0;
  return (
    <td>
      {row.headAlone && <Status tone="warn">{t.headAlone}</Status>}{' '}
      {row.missing > 0 && <Status tone={row.active === 0 ? 'bad' : 'warn'}>{t.missing(row.missing)}</Status>}
      {isFree && <span class="muted">{t.free}</span>}{' '}
      {row.missing > 0 || isFree ? (
        <May view={view} decision="L1" need="prepare" quiet>
          <a href={paths.guideNew({ einheit: row.id })}>
            {t.nominate}
            <span class="kern-sr-only">: {t.nominateFor(row.name)}</span>
          </a>
        </May>
      ) : (
        <Status tone="good">{t.fits}</Status>
      )}
    </td>
  );
};

const Advice: FC<Props> = ({ view, coverage: { advice, community } }) => {
  if (!advice) return null;
  const t = texts(view.language).overview;
  const { language } = view;
  const { sites } = advice.community;
  return (
    <Card title={t.advice} wide link={{ href: paths.roles(), text: t.toAdvice }}>
      <p>{advice.text[language]}</p>
      <p>
        {t.hidden(formatNumber(advice.hiddenPosts, language, 1), hoursOf(advice.hours, view))}{' '}
        {t.community(sites.min, sites.max)} {t.communityNow(community.sites, community.volunteers)}
      </p>
      <Why view={view}>
        <ul>
          {advice.distribution.map((rule) => (
            <li>{rule[language]}</li>
          ))}
        </ul>
      </Why>
    </Card>
  );
};
