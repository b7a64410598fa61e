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
          ? t.title(coverage.guides, `${share} %`, formatNumber(coverage.staff, view.language))
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
      <Figures {...props} />
      <CoverageTable {...props} />
      <Advice {...props} />
    </Page>
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
        note={t.recommended(coverage.recommended, number(coverage.hours, coverage.hours % 1 === 0 ? 0 : 1))}
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

const CoverageTable: FC<Props> = ({ view, coverage, staffPerGuide }) => {
  const t = texts(view.language).overview;
  const head = (
    <tr>
      <th scope="col">{t.columns.unit}</th>
      {(['staff', 'active', 'recommended', 'reached'] as const).map((key) => (
        <th scope="col" class="number">
          {t.columns[key]}
        </th>
      ))}
      <th scope="col">{t.columns.missing}</th>
    </tr>
  );
  return (
    <Card title={t.table} wide>
      <Table caption={t.table} head={head}>
        {coverage.rows.map((row) => (
          <CoverageLine view={view} row={row} />
        ))}
      </Table>
      <p class="muted small">{t.reachedNote(staffPerGuide)}</p>
    </Card>
  );
};

const CoverageLine: FC<{ view: View; row: CoverageRow }> = ({ view, row }) => {
  const t = texts(view.language).overview;
  return (
    <tr>
      <th scope="row">
        <a href={paths.guideList({ einheit: row.id })}>
          {row.code} {row.name}
        </a>
      </th>
      <td class="number">{row.staff ?? '–'}</td>
      <td class="number">
        {row.active}
        {row.proposed > 0 && <span class="muted small"> {t.proposed(row.proposed)}</span>}
      </td>
      <td class="number">{row.recommended}</td>
      <td class="number">{row.reached}</td>
      <td>
        {row.headAlone && <Status tone="warn">{t.headAlone}</Status>}{' '}
        {row.missing === 0 ? (
          <Status tone="good">{t.fits}</Status>
        ) : (
          <>
            <Status tone={row.active === 0 ? 'bad' : 'warn'}>{String(row.missing)}</Status>{' '}
            <May view={view} decision="L1" need="prepare" quiet>
              <a href={paths.guideNew({ einheit: row.id })}>
                {t.nominate}
                <span class="kern-sr-only">: {t.nominateFor(row.name)}</span>
              </a>
            </May>
          </>
        )}
      </td>
    </tr>
  );
};

const Advice: FC<Props> = ({ view, coverage: { advice } }) => {
  if (!advice) return null;
  const t = texts(view.language).overview;
  const { language } = view;
  return (
    <Card title={t.advice} wide link={{ href: paths.roles(), text: t.toAdvice }}>
      <p>{advice.text[language]}</p>
      <p>
        {t.hidden(
          formatNumber(advice.hiddenPosts, language, 1),
          formatNumber(advice.hours, language, advice.hours % 1 === 0 ? 0 : 1),
        )}{' '}
        {t.community(advice.community.sites.min, advice.community.sites.max)}
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
