import type { FC } from 'hono/jsx';
import { formatDay } from '../../kernel/day.ts';
import type { Unit } from '../../municipality/store/units.ts';
import type { View } from '../../web/env.ts';
import { FilterChoice, FilterText } from '../../web/filter.tsx';
import { Page } from '../../web/layout.tsx';
import { ButtonLink, Empty, Pager, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { impulseStates } from '../core/impulse.ts';
import type { Impulse, ImpulseFilter } from '../store/impulses.ts';
import type { Topic } from '../store/topics.ts';
import { texts } from '../texts.ts';
import { ImpulseState, PunctualityMark } from './impulse-marks.tsx';

type Props = {
  view: View;
  today: string;
  impulses: readonly Impulse[];
  counts: { waiting: number; overdue: number; all: number };
  filter: ImpulseFilter;
  /** The initiative the list is about, when it is about one. */
  about: string | null;
  units: readonly Unit[];
  topics: readonly Topic[];
  page: number;
  pages: number;
  /** The filter as it stands in the address. */
  query: Record<string, string>;
};

export const ImpulseListPage: FC<Props> = (props) => {
  const { view, impulses, counts, about } = props;
  const t = texts(view.language).impulses;
  const create = (
    <ButtonLink href={paths.impulseNew()} primary>
      {t.create}
    </ButtonLink>
  );
  return (
    <Page
      view={view}
      room="impulses"
      title={about ? t.forInitiative(about) : t.title(counts.waiting)}
      lead={counts.all > 0 && !about ? t.lead(counts.overdue) : undefined}
      actions={
        counts.all > 0 && (
          <>
            <ButtonLink href={paths.impulseFigures()}>{t.figures}</ButtonLink>
            {create}
          </>
        )
      }
    >
      {counts.all === 0 ? (
        <Empty title={t.none} action={create}>
          {t.noneHint}
        </Empty>
      ) : (
        <>
          <Filter {...props} />
          {impulses.length === 0 ? <p>{t.noneFound}</p> : <List {...props} />}
          <Pager
            view={view}
            page={props.page}
            pages={props.pages}
            href={(page) => paths.impulses({ ...props.query, seite: String(page) })}
          />
        </>
      )}
    </Page>
  );
};

const List: FC<Props> = ({ view, impulses, today }) => {
  const t = texts(view.language).impulses;
  const head = (
    <tr>
      <th scope="col" class="number">
        {t.columns.number}
      </th>
      <th scope="col">{t.columns.title}</th>
      <th scope="col">{t.columns.state}</th>
      <th scope="col">{t.columns.due}</th>
      <th scope="col">{t.columns.unit}</th>
      <th scope="col" class="number">
        {t.columns.supports}
      </th>
    </tr>
  );
  return (
    <Table caption={t.caption} head={head} folds>
      {impulses.map((impulse) => (
        <tr>
          <td class="number" data-label={t.columns.number}>
            {impulse.number}
          </td>
          <th scope="row">
            <a href={paths.impulse(impulse.id)}>{impulse.title}</a>
            {impulse.topic && <span class="muted small"> {impulse.topic}</span>}
          </th>
          <td>
            <ImpulseState view={view} state={impulse.state} />
          </td>
          <td>
            <PunctualityMark
              view={view}
              impulse={impulse}
              today={today}
              day={formatDay(impulse.dueOn, view.language)}
            />
          </td>
          <td data-label={t.columns.unit}>{impulse.unit ?? '–'}</td>
          <td class="number" data-label={t.columns.supports}>
            {impulse.supports}
          </td>
        </tr>
      ))}
    </Table>
  );
};

const Filter: FC<Props> = ({ view, filter, units, topics }) => {
  const t = texts(view.language).impulses;
  return (
    <search>
      <form class="filters" action={paths.impulses()} method="get">
        <FilterText name="text" label={t.filter.text} value={filter.text} />
        <FilterChoice
          name="stand"
          label={t.filter.state}
          chosen={filter.state}
          all={t.filter.any}
          options={[
            { value: 'waiting', label: t.filter.waiting },
            ...impulseStates.map((value) => ({ value, label: t.states[value] })),
          ]}
        />
        <FilterChoice
          name="einheit"
          label={t.filter.unit}
          chosen={filter.unitId}
          all={t.filter.any}
          options={units.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
        />
        {topics.length > 0 && (
          <FilterChoice
            name="thema"
            label={t.filter.topic}
            chosen={filter.topicId}
            all={t.filter.any}
            options={topics.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <button class="kern-btn kern-btn--secondary" type="submit">
          <span class="kern-label">{t.filter.submit}</span>
        </button>
      </form>
    </search>
  );
};
