import type { FC } from 'hono/jsx';
import { formatDay } from '../../../kernel/day.ts';
import { confidences } from '../../../law/core/catalogue.ts';
import { states } from '../../../law/core/state.ts';
import type { View } from '../../../web/env.ts';
import { FilterChoice, FilterText } from '../../../web/filter.tsx';
import { Page } from '../../../web/layout.tsx';
import { Button, Pager, Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import {
  appliesFilters,
  coverageFilters,
  type DutyFilter,
  dutiesPerPage,
  filterQuery,
  isNarrowed,
} from '../filter.ts';
import type { Duty } from '../store.ts';
import { texts } from '../texts.ts';
import { CoverageMark, dayText, LawStateMark } from './marks.tsx';
import { LawTabs } from './tabs.tsx';

type Props = {
  view: View;
  /** All that the filter leaves. */
  duties: readonly Duty[];
  filter: DutyFilter;
  units: readonly { value: string; label: string }[];
  page: number;
  asOf: string;
  past: boolean;
};

export const DutyListPage: FC<Props> = ({ view, duties, filter, units, page, asOf, past }) => {
  const t = texts(view.language);
  const title = isNarrowed(filter) ? t.list.title : t.list.ours;
  const pages = Math.ceil(duties.length / dutiesPerPage);
  const shown = Math.min(page, Math.max(1, pages));
  const rows = duties.slice((shown - 1) * dutiesPerPage, shown * dutiesPerPage);
  const known = past ? asOf : undefined;
  return (
    <Page view={view} room="law" title={title(duties.length)} lead={t.list.lead}>
      <LawTabs view={view} current="list" />
      {past && (
        <p class="notice">
          {t.pastView(formatDay(asOf, view.language))} <a href={paths.lawList()}>{t.backToToday}</a>
        </p>
      )}
      <Filters view={view} filter={filter} units={units} asOf={asOf} past={past} />
      {duties.length === 0 ? <p>{t.list.none}</p> : <DutyTable view={view} duties={rows} />}
      <Pager
        view={view}
        page={shown}
        pages={pages}
        href={(to) => paths.lawList({ ...filterQuery(filter), bekannt: known, seite: String(to) })}
      />
    </Page>
  );
};

const Filters: FC<Pick<Props, 'view' | 'filter' | 'units' | 'asOf' | 'past'>> = ({
  view,
  filter,
  units,
  asOf,
  past,
}) => {
  const t = texts(view.language);
  const applies = appliesFilters.map((value) => ({
    value,
    label: value === 'ours' ? t.list.oursOption : value === 'any' ? t.list.any : t.applies[value],
  }));
  const coverage = coverageFilters.map((value) => ({
    value,
    label: value === 'uncovered' ? t.list.uncovered : t.coverage[value],
  }));
  return (
    <form class="filters" method="get" action={paths.lawList()}>
      <FilterText name="q" label={t.list.words} value={filter.text} />
      <FilterChoice name="gilt" label={t.list.applies} chosen={filter.applies} options={applies} />
      <FilterChoice name="amt" label={t.list.unit} chosen={filter.unitId} all={t.list.any} options={units} />
      <FilterChoice
        name="stand"
        label={t.list.state}
        chosen={filter.state}
        all={t.list.any}
        options={states.map((value) => ({ value, label: t.states[value] }))}
      />
      <FilterChoice
        name="deckung"
        label={t.list.coverage}
        chosen={filter.coverage}
        all={t.list.any}
        options={coverage}
      />
      <FilterChoice
        name="sicherheit"
        label={t.list.confidence}
        chosen={filter.confidence}
        all={t.list.any}
        options={confidences.map((value) => ({ value, label: t.confidenceShort[value] }))}
      />
      <div class="kern-form-input">
        <label class="kern-label" for="bekannt">
          {t.knownOn}
        </label>
        <input
          class="kern-form-input__input"
          id="bekannt"
          name="bekannt"
          type="date"
          value={past ? asOf : ''}
          aria-describedby="bekannt-hinweis"
        />
        <span class="muted small" id="bekannt-hinweis">
          {t.knownOnHint}
        </span>
      </div>
      {filter.initiativeId && <input type="hidden" name="vorhaben" value={filter.initiativeId} />}
      <Button kind="secondary">{t.list.filter}</Button>
      {(isNarrowed(filter) || past) && <a href={paths.lawList()}>{t.list.reset}</a>}
    </form>
  );
};

const DutyTable: FC<{ view: View; duties: readonly Duty[] }> = ({ view, duties }) => {
  const t = texts(view.language);
  const { columns } = t.list;
  const head = (
    <tr>
      {[
        columns.duty,
        columns.day,
        columns.state,
        columns.applies,
        columns.bindingness,
        columns.coverage,
        columns.confidence,
      ].map((column) => (
        <th scope="col">{column}</th>
      ))}
    </tr>
  );
  return (
    <Table caption={t.tabs.list} head={head} folds>
      {duties.map(({ row, coverage }) => (
        <tr>
          <th scope="row">
            <a href={paths.obligation(row.obligation.id)}>{row.obligation.title[view.language]}</a>
            <br />
            <span class="muted small">
              {row.law.abbreviation}, {row.obligation.legalRefs[0]}
            </span>
          </th>
          <td data-label={columns.day}>{dayText(row, view.language)}</td>
          <td>
            <LawStateMark view={view} state={row.state} />
          </td>
          <td data-label={columns.applies}>{row.state === 'superseded' ? '–' : t.applies[row.applies]}</td>
          <td data-label={columns.bindingness}>{t.bindingness[row.obligation.bindingness]}</td>
          <td>
            <CoverageMark view={view} row={row} coverage={coverage} />
          </td>
          <td data-label={columns.confidence}>{t.confidenceShort[row.confidence]}</td>
        </tr>
      ))}
    </Table>
  );
};
