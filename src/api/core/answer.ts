import { quarterCode } from '../../kernel/quarter.ts';
import { daysPerQuarter } from '../../people/core/capacity.ts';
import { type ListColumn, lists } from '../../plan/core/list.ts';
import { lightKeys } from '../../plan/running/core/status.ts';
import type { Outcome } from '../../planner/core/outcome.ts';
import { nameFields, plainFields } from './schema/initiative.ts';

type Row = Record<string, unknown>;

/** Only what the schema names goes out; quarters as `2027Q3`. */
export function tellInitiative({ lists: kept, ...fields }: Row & { lists: Record<string, Row[]> }): Row {
  const { id, version, light, computedLight } = fields;
  return {
    id,
    version,
    ...pick(
      fields,
      [...plainFields, ...nameFields].map(({ key }) => key),
    ),
    light,
    computedLight,
    ...Object.fromEntries(
      lists.map(({ key, columns }) => [key, (kept[key] ?? []).map((row) => tellRow(row, columns))]),
    ),
  };
}

const tellRow = (row: Row, columns: readonly ListColumn[]): Row =>
  Object.fromEntries(
    columns.map(({ key, kind }) => {
      const value = row[key] ?? null;
      return [key, kind === 'quarter' && value !== null ? quarterCode(Number(value)) : value];
    }),
  );

export const pick = <T extends object, K extends string>(row: T, keys: readonly K[]): Row =>
  Object.fromEntries(keys.map((key) => [key, (row as Row)[key] ?? null]));

type Lights = Record<(typeof lightKeys)[number], Row>;

export function tellReport(report: Row & { quarter: number; lights: object; computed: object }): Row {
  const lights = report.lights as Lights;
  const computed = report.computed as Record<(typeof lightKeys)[number], { light: unknown }>;
  return {
    ...pick(report, ['id', 'version', 'initiativeId']),
    quarter: quarterCode(report.quarter),
    ...pick(report, [
      'state',
      'plannedEnd',
      'plannedCents',
      'forecastEnd',
      'actualCents',
      'committedCents',
      'remainingCents',
      'progress',
      'achieved',
      'nextSteps',
      'decisionNeeded',
      'options',
      'decideBy',
      'milestones',
      'releasedRole',
      'releasedAt',
    ]),
    lights: Object.fromEntries(
      lightKeys.map((key) => [key, { ...lights[key], computed: computed[key].light }]),
    ),
  };
}

export function tellChange(change: Row & { quarter: number | null; initiative: { code: string } }): Row {
  return {
    ...pick(change, ['id', 'version', 'code', 'initiativeId']),
    initiativeCode: change.initiative.code,
    ...pick(change, [
      'state',
      'reason',
      'options',
      'ifRejected',
      'scope',
      'oldCents',
      'newCents',
      'oldEnd',
      'newEnd',
      'costs',
      'adoptingBody',
      'decidingBody',
      'because',
      'requestedAt',
      'decidedRole',
      'decidedAt',
      'paper',
      'resolvedOn',
      'decisionNote',
    ]),
    quarter: change.quarter === null ? null : quarterCode(change.quarter),
  };
}

type Item = { id: string; code: string; name: string; fate: string };
type Calculated = {
  basis: { frame: { from: number }; items: readonly Item[] } | null;
  outcome: Outcome | null;
};

/** What stands in a calculated plan, and what does not. */
export function tellOutcome({ basis, outcome }: Calculated): Row {
  if (!basis || !outcome) return { value: null, bound: null, planned: [], leftOut: [] };
  const items = new Map(basis.items.map((item) => [item.id, item]));
  const { from } = basis.frame;
  return {
    value: outcome.value,
    bound: outcome.bound,
    planned: outcome.selected.map(({ id, start, finish }) => {
      const item = items.get(String(id));
      return {
        initiativeId: id,
        code: item?.code ?? null,
        name: item?.name ?? '',
        start: quarterCode(from + start),
        finish: quarterCode(from + finish),
        fate: item?.fate ?? 'free',
      };
    }),
    leftOut: outcome.rejected.map(({ id, reason }) => ({
      initiativeId: id,
      name: items.get(String(id))?.name ?? '',
      reason: reason.kind,
    })),
  };
}

type Team = Parameters<typeof daysPerQuarter>[0] & {
  changes: readonly { quarter: number; days: number }[];
};

/** Capacity, not people. */
export const tellTeam = (team: Team): Row => ({
  ...pick(team, [
    'id',
    'version',
    'code',
    'name',
    'unitId',
    'fullTimeEquivalents',
    'projectShare',
    'daysPerYear',
  ]),
  daysPerQuarter: daysPerQuarter(team),
  changes: team.changes.map(({ quarter, days }) => ({ quarter: quarterCode(quarter), days })),
});
