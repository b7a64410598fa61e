import { and, asc, count, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { likeLiteral, type Tx } from '../../db/index.ts';
import { units } from '../../municipality/tables.ts';
import type { ListQuery, SortKey } from '../core/filter.ts';
import { initiativeCosts, initiativeEfforts, initiatives } from '../tables.ts';

/** A row of the list; sums count what has no figure beside what has. */
export type ListedInitiative = Awaited<ReturnType<typeof listInitiatives>>[number];

export type ListFilter = Partial<
  Pick<ListQuery, 'q' | 'states' | 'units' | 'kinds' | 'classes' | 'lights' | 'mandatory'>
>;
type Page = Partial<Pick<ListQuery, 'sort' | 'descending' | 'page' | 'size'>>;

/** One page of the list in its order. The page is cut out first, along the index, and only then joined and summed. */
export async function listInitiatives(
  tx: Tx,
  filter: ListFilter = {},
  { sort = 'code', descending = false, page = 1, size = 1000 }: Page = {},
) {
  const order = [
    descending ? sql`${orders[sort]} desc nulls last` : sql`${orders[sort]} asc nulls last`,
    asc(initiatives.municipalityId),
    asc(initiatives.code),
  ];
  const chosen = tx.select({ id: initiatives.id }).from(initiatives).$dynamic();
  const cut = tx.$with('cut').as(
    (sort === 'unit' ? chosen.innerJoin(units, unitOf) : chosen)
      .where(conditionOf(filter))
      .orderBy(...(sort === 'code' ? byCode(descending) : order))
      .limit(size)
      .offset((page - 1) * size),
  );
  return tx
    .with(cut)
    .select(rowColumns)
    .from(initiatives)
    .innerJoin(cut, eq(cut.id, initiatives.id))
    .innerJoin(units, unitOf)
    .leftJoinLateral(moneyOf(tx), sql`true`)
    .leftJoinLateral(effortOf(tx), sql`true`)
    .orderBy(...order);
}

/** Along the index of the key. */
const byCode = (descending: boolean) =>
  descending
    ? [desc(initiatives.municipalityId), desc(initiatives.code)]
    : [asc(initiatives.municipalityId), asc(initiatives.code)];

const unitOf = and(eq(units.municipalityId, initiatives.municipalityId), eq(units.id, initiatives.unitId));

const sumOf = (recurrence: string): SQL =>
  sql`coalesce(sum(cents) filter (where recurrence = ${sql.raw(`'${recurrence}'`)}), 0)::float8`;
const unknownOf = (recurrence: string): SQL =>
  sql`(count(*) filter (where recurrence = ${sql.raw(`'${recurrence}'`)} and cents is null))::int`;

const moneyOf = (tx: Tx) =>
  tx
    .select({
      oneOff: sumOf('one-off').as('one_off'),
      oneOffUnknown: unknownOf('one-off').as('one_off_unknown'),
      running: sumOf('running').as('running'),
      runningUnknown: unknownOf('running').as('running_unknown'),
    })
    .from(initiativeCosts)
    .where(belongsTo(initiativeCosts))
    .as('money');

const effortOf = (tx: Tx) =>
  tx
    .select({ days: sql`coalesce(sum(days), 0)::float8`.as('effort_days') })
    .from(initiativeEfforts)
    .where(belongsTo(initiativeEfforts))
    .as('effort');

const belongsTo = ({ municipalityId, initiativeId }: typeof initiativeCosts | typeof initiativeEfforts) =>
  and(eq(municipalityId, initiatives.municipalityId), eq(initiativeId, initiatives.id));

const figure = (name: string) => sql<number>`${sql.identifier(name)}`;

const rowColumns = {
  id: initiatives.id,
  code: initiatives.code,
  name: initiatives.name,
  state: initiatives.state,
  stateSince: initiatives.stateSince,
  light: initiatives.light,
  computedLight: initiatives.computedLight,
  kind: initiatives.kind,
  class: initiatives.class,
  unitRank: initiatives.unitRank,
  plannedStart: initiatives.plannedStart,
  plannedEnd: initiatives.plannedEnd,
  deadline: initiatives.deadline,
  deadlineHardness: initiatives.deadlineHardness,
  unitCode: units.code,
  unitName: units.name,
  version: initiatives.version,
  oneOffCents: figure('one_off'),
  oneOffUnknown: figure('one_off_unknown'),
  runningCents: figure('running'),
  runningUnknown: figure('running_unknown'),
  effortDays: figure('effort_days'),
};

/** Sums of one initiative, for ordering all by them. */
const oneOffTotal = sql`(select coalesce(sum(c.cents), 0) from initiative_costs c
  where c.municipality_id = ${initiatives.municipalityId} and c.initiative_id = ${initiatives.id} and c.recurrence = 'one-off')`;
const runningTotal = sql`(select coalesce(sum(c.cents), 0) from initiative_costs c
  where c.municipality_id = ${initiatives.municipalityId} and c.initiative_id = ${initiatives.id} and c.recurrence = 'running')`;
const effortTotal = sql`(select coalesce(sum(e.days), 0) from initiative_efforts e
  where e.municipality_id = ${initiatives.municipalityId} and e.initiative_id = ${initiatives.id})`;

const lightOrder = sql`array_position(array['red','yellow','green'], ${initiatives.light})`;
const stateOrder = sql`array_position(array['idea','announced','in-assessment','assessed','planned','adopted',
  'in-progress','introduced','completed','effect-reviewed','deferred','rejected','paused','cancelled'], ${initiatives.state})`;

const orders: Record<SortKey, SQL | typeof initiatives.code> = {
  code: initiatives.code,
  name: sql`${initiatives.name} collate german`,
  unit: sql`${units.code}`,
  state: stateOrder,
  light: lightOrder,
  period: sql`${initiatives.startsOn}`,
  deadline: sql`${initiatives.deadline}`,
  cost: oneOffTotal,
  running: runningTotal,
  effort: effortTotal,
  kind: sql`${initiatives.kind}`,
  class: sql`${initiatives.class}`,
  rank: sql`${initiatives.unitRank}`,
  since: sql`${initiatives.stateSince}`,
};

/** How many fit the filter. */
export async function countInitiatives(tx: Tx, filter: ListFilter): Promise<number> {
  const [all] = await tx.select({ total: count() }).from(initiatives).where(conditionOf(filter));
  return all!.total;
}

function conditionOf({
  q,
  states,
  units: unitIds,
  kinds,
  classes,
  lights,
  mandatory,
}: ListFilter): SQL | undefined {
  const among = <T>(column: Parameters<typeof inArray>[0], values: readonly T[] | undefined) =>
    values?.length ? inArray(column, [...values]) : undefined;
  return and(
    q ? matches(q) : undefined,
    among(initiatives.state, states),
    among(initiatives.unitId, unitIds),
    among(initiatives.kind, kinds),
    among(initiatives.class, classes),
    among(initiatives.light, lights),
    mandatory ? eq(initiatives.mandatory, true) : undefined,
  );
}

/** Words of name and description in German full text, or the beginning of a number. */
const matches = (text: string): SQL =>
  sql`(to_tsvector('german_unaccent', ${initiatives.name} || ' ' || coalesce(${initiatives.description}, ''))
    @@ websearch_to_tsquery('german_unaccent', ${text}) or ${initiatives.code} ilike ${`${likeLiteral(text)}%`})`;
