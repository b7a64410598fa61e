import {
  type InitiativeClass,
  type InitiativeKind,
  type InitiativeState,
  initiativeClasses,
  initiativeKinds,
  initiativeStates,
  type Light,
  lights,
} from './initiative.ts';

/** Columns the list can show beside number and name; each can be sorted by. */
export const listColumns = [
  'unit',
  'state',
  'light',
  'period',
  'deadline',
  'cost',
  'running',
  'effort',
  'kind',
  'class',
  'rank',
  'since',
] as const;
export type ListColumnKey = (typeof listColumns)[number];
export type SortKey = ListColumnKey | 'code' | 'name';

export type ListQuery = {
  q: string;
  states: InitiativeState[];
  units: string[];
  kinds: InitiativeKind[];
  classes: InitiativeClass[];
  lights: Light[];
  mandatory: boolean;
  columns: ListColumnKey[];
  sort: SortKey;
  descending: boolean;
  page: number;
  /** Rows on a page: 25 or, for those who want everything at once, 1000. */
  size: 25 | 100 | 1000;
};

export const usualColumns: readonly ListColumnKey[] = [
  'unit',
  'state',
  'light',
  'period',
  'deadline',
  'cost',
];

/** Reads the query of the list's address; what is unknown there is left out. */
export function readListQuery(params: URLSearchParams): ListQuery {
  const sort = params.get('sort') ?? 'code';
  const columns = params
    .getAll('spalte')
    .flatMap((value) => value.split('.'))
    .filter(isOneOf(listColumns));
  const size = Number(params.get('zeilen'));
  return {
    q: (params.get('q') ?? '').trim().slice(0, 200),
    states: params.getAll('state').filter(isOneOf(initiativeStates)),
    units: params.getAll('unit').filter((value) => /^[0-9a-f-]{36}$/.test(value)),
    kinds: params.getAll('kind').filter(isOneOf(initiativeKinds)),
    classes: params.getAll('class').filter(isOneOf(initiativeClasses)),
    lights: params.getAll('light').filter(isOneOf(lights)),
    mandatory: params.get('mandatory') === 'on',
    columns: columns.length ? listColumns.filter((column) => columns.includes(column)) : [...usualColumns],
    sort: isOneOf([...listColumns, 'code', 'name'] as const)(sort) ? sort : 'code',
    descending: params.get('ab') === 'on',
    page: Math.max(1, Math.min(10_000, Math.trunc(Number(params.get('seite'))) || 1)),
    size: size === 1000 ? 1000 : size === 100 ? 100 : 25,
  };
}

/** The address part of a query; what is usual is left out, so that links stay short. */
export function writeListQuery(query: Partial<ListQuery>): string {
  const params = new URLSearchParams();
  if (query.q) params.set('q', query.q);
  const many = {
    state: query.states,
    unit: query.units,
    kind: query.kinds,
    class: query.classes,
    light: query.lights,
  };
  for (const [name, values] of Object.entries(many))
    for (const value of values ?? []) params.append(name, value);
  if (query.mandatory) params.set('mandatory', 'on');
  if (query.columns && query.columns.join() !== usualColumns.join())
    params.set('spalte', query.columns.join('.'));
  if (query.sort && query.sort !== 'code') params.set('sort', query.sort);
  if (query.descending) params.set('ab', 'on');
  if (query.size && query.size !== 25) params.set('zeilen', String(query.size));
  if (query.page && query.page > 1) params.set('seite', String(query.page));
  return params.toString();
}

export const isNarrowed = (query: ListQuery): boolean =>
  Boolean(query.q || query.mandatory) ||
  [query.states, query.units, query.kinds, query.classes, query.lights].some((values) => values.length > 0);

const isOneOf =
  <const T extends readonly string[]>(values: T) =>
  (value: string): value is T[number] =>
    (values as readonly string[]).includes(value);
