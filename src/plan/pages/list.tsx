import type { FC } from 'hono/jsx';
import { formatDay } from '../../kernel/day.ts';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { ButtonLink, Empty, May, Pager, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { initiativeStates } from '../core/initiative.ts';
import { formatPeriod } from '../core/period.ts';
import type { InitiativeRow } from '../store/initiatives.ts';
import { texts } from '../texts.ts';
import { LightMark, StateMark } from './marks.tsx';

export type ListFilter = { q: string; state: string; unit: string };

type Props = {
  view: View;
  rows: readonly InitiativeRow[];
  total: number;
  counts: { all: number; running: number; planned: number };
  filter: ListFilter;
  units: readonly { id: string; code: string; name: string }[];
  page: number;
  pages: number;
};

export const InitiativesPage: FC<Props> = (props) => {
  const { view, rows, total, counts, filter, page, pages } = props;
  const t = texts(view.language).list;
  const filtered = Boolean(filter.q || filter.state || filter.unit);
  const create = (
    <May view={view} decision="V1" need="prepare" quiet>
      <ButtonLink href={paths.initiativeNew()} primary>
        {t.create}
      </ButtonLink>
    </May>
  );
  return (
    <Page
      view={view}
      room="plan"
      title={t.title(counts.all)}
      lead={counts.all > 0 && (filtered ? t.leadFiltered(total) : t.lead(counts.running, counts.planned))}
      actions={create}
    >
      {counts.all === 0 ? (
        <Empty title={t.emptyTitle} action={create}>
          {t.empty}
        </Empty>
      ) : (
        <>
          <Filters {...props} />
          <InitiativeTable view={view} rows={rows} />
          <Pager
            view={view}
            page={page}
            pages={pages}
            href={(number) => paths.initiatives({ ...filter, seite: number })}
          />
        </>
      )}
    </Page>
  );
};

const Filters: FC<Props> = ({ view, filter, units }) => {
  const t = texts(view.language);
  return (
    <form class="filters" method="get" action={paths.initiatives()}>
      <div class="kern-form-input">
        <label class="kern-label" for="q">
          {t.list.words}
        </label>
        <input class="kern-form-input__input" id="q" name="q" type="search" value={filter.q} />
      </div>
      <Choice
        name="state"
        label={t.fields.state}
        all={t.list.allStates}
        chosen={filter.state}
        options={initiativeStates.map((state) => ({ value: state, label: t.states[state] }))}
      />
      <Choice
        name="unit"
        label={t.fields.unit}
        all={t.list.allUnits}
        chosen={filter.unit}
        options={units.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
      />
      <button class="kern-btn kern-btn--secondary" type="submit">
        <span class="kern-label">{t.list.filter}</span>
      </button>
    </form>
  );
};

type ChoiceProps = {
  name: string;
  label: string;
  all: string;
  chosen: string;
  options: readonly { value: string; label: string }[];
};

const Choice: FC<ChoiceProps> = ({ name, label, all, chosen, options }) => (
  <div class="kern-form-input">
    <label class="kern-label" for={name}>
      {label}
    </label>
    <div class="kern-form-input__select-wrapper">
      <select class="kern-form-input__select" id={name} name={name}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option value={option.value} selected={option.value === chosen}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  </div>
);

const InitiativeTable: FC<{ view: View; rows: readonly InitiativeRow[] }> = ({ view, rows }) => {
  const t = texts(view.language);
  const head = (
    <tr>
      <th scope="col">{t.fields.code}</th>
      <th scope="col">{t.fields.name}</th>
      <th scope="col">{t.fields.unit}</th>
      <th scope="col">{t.fields.state}</th>
      <th scope="col">{t.fields.light}</th>
      <th scope="col">{t.fields.period}</th>
      <th scope="col">{t.fields.deadline}</th>
    </tr>
  );
  return (
    <Table caption={t.list.caption} head={head}>
      {rows.map((row) => (
        <tr>
          <td class="nowrap">{row.code}</td>
          <th scope="row">
            <a href={paths.initiative(row.id)}>{row.name}</a>
          </th>
          <td>{row.unit.name}</td>
          <td>
            <StateMark view={view} state={row.state} />
          </td>
          <td>
            <LightMark view={view} light={row.light} />
          </td>
          <td class="nowrap">{spanOf(row, view)}</td>
          <td class="nowrap">{row.deadline && formatDay(row.deadline, view.language)}</td>
        </tr>
      ))}
    </Table>
  );
};

export function spanOf(
  { plannedStart, plannedEnd }: InitiativeRow | Pick<InitiativeRow, 'plannedStart' | 'plannedEnd'>,
  view: View,
) {
  const ends = [plannedStart, plannedEnd].map((period) =>
    period ? formatPeriod(period, view.language) : '?',
  );
  return plannedStart || plannedEnd ? ends.join(' – ') : '';
}
