import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { ButtonLink, Empty, May, Pager } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import {
  isNarrowed,
  type ListColumnKey,
  type ListQuery,
  type SortKey,
  writeListQuery,
} from '../core/filter.ts';
import type { ListedInitiative } from '../store/listing.ts';
import type { SavedView } from '../store/views.ts';
import { texts } from '../texts.ts';
import { BulkForm } from './bulk.tsx';
import { Filters } from './filters.tsx';
import { isNumericColumn, listRow } from './row.tsx';
import { PlanTabs } from './tabs.tsx';
import { Views } from './views.tsx';

export type ListProps = {
  view: View;
  rows: readonly ListedInitiative[];
  total: number;
  counts: { all: number; running: number; planned: number };
  query: ListQuery;
  units: readonly { id: string; code: string; name: string }[];
  views: readonly SavedView[];
};

/** The address of the list with this query. */
export const listAddress = (query: Partial<ListQuery>): string => {
  const text = writeListQuery(query);
  return text ? `${paths.initiatives()}?${text}` : paths.initiatives();
};

/** What the list shows, as files. */
const exportAddress = (query: ListQuery): string => {
  const text = writeListQuery({ ...query, page: 1, size: 25 });
  return text ? `${paths.exports()}?${text}` : paths.exports();
};

export const InitiativesPage: FC<ListProps> = (props) => {
  const { view, total, counts, query } = props;
  const t = texts(view.language).list;
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
      lead={
        counts.all > 0 && (isNarrowed(query) ? t.leadFiltered(total) : t.lead(counts.running, counts.planned))
      }
      actions={
        <>
          {create}
          <ButtonLink href={paths.imports()}>{t.imports}</ButtonLink>
          <ButtonLink href={exportAddress(query)}>{t.exports}</ButtonLink>
        </>
      }
    >
      <PlanTabs view={view} current="list" />
      {counts.all === 0 ? (
        <Empty
          title={t.emptyTitle}
          action={
            <>
              {create}
              <ButtonLink href={paths.importNew()}>{t.importTable}</ButtonLink>
            </>
          }
        >
          {t.empty}
        </Empty>
      ) : (
        <Filled {...props} />
      )}
    </Page>
  );
};

const Filled: FC<ListProps> = (props) => {
  const { view, rows, total, query, units } = props;
  const choosable = view.rights.may('V1', 'prepare');
  return (
    <>
      <Filters view={view} query={query} units={units} />
      <form method="post" action={paths.initiativesBulk()} class="wide">
        <input type="hidden" name="back" value={listAddress(query)} />
        <InitiativeTable {...props} choosable={choosable} />
        {choosable && rows.length > 0 && <BulkForm view={view} units={units} />}
      </form>
      <Pager
        view={view}
        page={query.page}
        pages={Math.ceil(total / query.size)}
        href={(page) => listAddress({ ...query, page })}
      />
      <Views view={view} views={props.views} query={query} />
    </>
  );
};

const InitiativeTable: FC<ListProps & { choosable: boolean }> = ({ view, rows, query, choosable }) => {
  const t = texts(view.language).list;
  return (
    <section class="table-scroll" aria-label={t.caption} tabindex={0}>
      <table class="kern-table kern-table--small">
        <caption class="kern-sr-only">{t.caption}</caption>
        <thead>
          <tr>
            {choosable && (
              <th scope="col">
                <span class="kern-sr-only">{t.chooseHead}</span>
              </th>
            )}
            <Heading view={view} query={query} column="code" label={view.language === 'de' ? 'Nr.' : 'No.'} />
            <Heading view={view} query={query} column="name" label="Name" />
            {query.columns.map((column) => (
              <Heading view={view} query={query} column={column} label={t.column[column]} />
            ))}
          </tr>
        </thead>
        <tbody>{rows.map((row) => listRow(row, query.columns, view, choosable))}</tbody>
      </table>
    </section>
  );
};

/** A heading is a link that sorts by its column, and turns the order where it already does. */
const Heading: FC<{ view: View; query: ListQuery; column: SortKey; label: string }> = (props) => {
  const { view, query, column, label } = props;
  const current = query.sort === column;
  const descending = current ? !query.descending : false;
  const numeric = column !== 'code' && column !== 'name' && isNumericColumn(column as ListColumnKey);
  return (
    <th
      scope="col"
      class={numeric ? 'number' : ''}
      aria-sort={current ? (query.descending ? 'descending' : 'ascending') : undefined}
    >
      <a
        class="sort"
        href={listAddress({ ...query, sort: column, descending, page: 1 })}
        title={texts(view.language).list.sortBy(label)}
      >
        {label}
        {current && <span aria-hidden="true"> {query.descending ? '↓' : '↑'}</span>}
      </a>
    </th>
  );
};
