import type { FC } from 'hono/jsx';
import { formatDay } from '../../../kernel/day.ts';
import { formatEuroShort, formatNumber } from '../../../kernel/money.ts';
import type { Replacement } from '../../../strategy/core/application.ts';
import { lifeCycles } from '../../../strategy/core/application.ts';
import type { View } from '../../../web/env.ts';
import { FilterChoice, FilterText } from '../../../web/filter.tsx';
import { Page } from '../../../web/layout.tsx';
import { ButtonLink, Empty, May, Pager, Status, Table, Tick, type Tone } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { StrategyTabs } from '../../../web/strategy-tabs.tsx';
import type { countRegister, RegisteredApplication, RegisterFilter } from '../application-store.ts';
import { applicationTexts } from '../application-texts.ts';

type Unit = { id: string; code: string; name: string };
type Props = {
  view: View;
  rows: readonly RegisteredApplication[];
  counts: ReturnType<typeof countRegister>;
  all: number;
  filter: RegisterFilter;
  units: readonly Unit[];
  page: number;
  pages: number;
};

/** The register: what is in use, and where something has to begin. */
export const ApplicationsPage: FC<Props> = (props) => {
  const { view, counts, all } = props;
  const t = applicationTexts(view.language);
  return (
    <Page
      view={view}
      room="strategy"
      title={t.title(counts.inUse)}
      lead={all > 0 && t.lead(counts.due, counts.late, counts.notice)}
      actions={<Actions view={view} />}
    >
      <StrategyTabs view={view} current="applications" />
      {all === 0 ? (
        <Empty title={t.emptyTitle} action={<Actions view={view} />}>
          {t.empty}
        </Empty>
      ) : (
        <>
          <Filters {...props} />
          <p>
            <a href={paths.applicationFile()}>{t.file}</a>
          </p>
          {props.rows.length === 0 ? <p>{t.none}</p> : <Rows {...props} />}
          <Pager
            view={view}
            page={props.page}
            pages={props.pages}
            href={(page) => pageAddress(props, page)}
          />
        </>
      )}
    </Page>
  );
};

const pageAddress = ({ filter }: Props, page: number): string =>
  paths.applications({
    text: filter.text,
    einheit: filter.unitId,
    stand: filter.lifeCycle,
    handlung: filter.attention ? 'on' : undefined,
    seite: String(page),
  });

const Actions: FC<{ view: View }> = ({ view }) => {
  const t = applicationTexts(view.language);
  return (
    <May view={view} decision="T4" need="prepare" quiet>
      <ButtonLink href={paths.applicationImport()}>{t.read}</ButtonLink>
      <ButtonLink href={paths.applicationNew()} primary>
        {t.create}
      </ButtonLink>
    </May>
  );
};

const Filters: FC<Props> = ({ view, filter, units }) => {
  const t = applicationTexts(view.language);
  return (
    <form class="filters" method="get" action={paths.applications()}>
      <FilterText name="text" label={t.search} value={filter.text} />
      <FilterChoice
        name="einheit"
        label={t.fields.unit}
        all={t.anyUnit}
        chosen={filter.unitId}
        options={units.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
      />
      <FilterChoice
        name="stand"
        label={t.fields.lifeCycle}
        all={t.anyState}
        chosen={filter.lifeCycle}
        options={lifeCycles.map((value) => ({ value, label: t.lifeCycles[value] }))}
      />
      <Tick id="handlung" name="handlung" checked={filter.attention}>
        {t.attention}
      </Tick>
      <button class="kern-btn kern-btn--secondary" type="submit">
        <span class="kern-label">{t.filter}</span>
      </button>
    </form>
  );
};

const Rows: FC<Props> = ({ view, rows }) => {
  const t = applicationTexts(view.language);
  const head = (
    <tr>
      <th scope="col">{t.fields.name}</th>
      <th scope="col">{t.fields.task}</th>
      <th scope="col">{t.fields.unit}</th>
      <th scope="col" class="number">
        {t.fields.people}
      </th>
      <th scope="col" class="number">
        {t.fields.cost}
      </th>
      <th scope="col">{t.fields.support}</th>
      <th scope="col">{t.replacementTitle}</th>
    </tr>
  );
  return (
    <Table caption={t.caption} head={head}>
      {rows.map((row) => (
        <tr>
          <th scope="row">
            <a href={paths.application(row.id)}>{row.name}</a>
            {row.vendor && <span class="muted small block">{row.vendor}</span>}
          </th>
          <td>{row.task}</td>
          <td>{row.unitCode}</td>
          <td class="number">{row.users === null ? '–' : formatNumber(row.users, view.language)}</td>
          <td class="number nowrap">
            {row.yearlyCents === null ? '–' : formatEuroShort(row.yearlyCents, view.language)}
          </td>
          <td class="nowrap">{supportText(view, row)}</td>
          <td>
            <ReplacementMark view={view} row={row} />
            {row.notice?.state === 'soon' && (
              <span class="small block">
                {t.notice.soon} {formatDay(row.notice.day, view.language)}
              </span>
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
};

export function supportText(view: View, row: RegisteredApplication): string {
  if (row.unsupported) return applicationTexts(view.language).unsupported;
  return row.supportUntil ? formatDay(row.supportUntil, view.language) : '–';
}

const tones: Record<Replacement['state'], Tone> = {
  none: 'plain',
  later: 'plain',
  planned: 'good',
  due: 'bad',
  'too-late': 'warn',
};

export const ReplacementMark: FC<{ view: View; row: RegisteredApplication }> = ({ view, row }) => {
  const t = applicationTexts(view.language);
  const { state } = row.replacement;
  if (state === 'none') return <span class="muted">–</span>;
  return (
    <>
      <Status tone={tones[state]}>{t.replacement[state]}</Status>
      {row.successor && (
        <>
          {' '}
          <a href={paths.initiative(row.successor.id)}>{row.successor.code}</a>
        </>
      )}
    </>
  );
};
