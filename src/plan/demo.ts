import type { Actor } from '../audit/core/actor.ts';
import { recordAudits } from '../audit/store.ts';
import type { Tx } from '../db/index.ts';
import type {
  BudgetNature,
  DeadlineHardness,
  DependencyType,
  FundingState,
  InitiativeClass,
  InitiativeKind,
  InitiativeOrigin,
  InitiativeReason,
  InitiativeState,
  Light,
} from './core/initiative.ts';
import type { Period } from './core/period.ts';
import {
  initiativeContributions,
  initiativeCosts,
  initiativeDependencies,
  initiativeEfforts,
  initiativeFundings,
  initiativePosts,
  initiativeSavings,
  initiatives,
} from './tables.ts';

/** data/demo/initiatives.yaml; money in euro, effort in person-days. */
export type DemoInitiative = {
  code: string;
  name: string;
  description: string;
  unit: string;
  field: string;
  kind: InitiativeKind;
  class?: InitiativeClass;
  reason: InitiativeReason;
  origin: InitiativeOrigin;
  state: InitiativeState;
  since: string;
  light?: Light;
  from: Period;
  to: Period;
  investive?: Record<string, number>;
  consumptive?: Record<string, number>;
  /** Euro a year from the year after the end. */
  running?: number;
  saving?: number;
  /** A holding that reports no costs has some nevertheless. */
  costs?: 'unknown';
  funding?: { programme: string; euro: number; state: FundingState };
  effort?: Record<string, number>;
  /** Posts that the initiative asks for. */
  posts?: { year: number; fullTimeEquivalents: number; grade: string; until?: string }[];
  after?: Record<string, DependencyType>;
  deadline?: string;
  law?: string;
  serves: [number, number, number];
  goals?: Record<string, number>;
};

type IdOf = (thing: string, key: string) => string;
type Context = { municipalityId: string; idOf: IdOf };

export async function loadDemo(
  tx: Tx,
  actor: Actor,
  idOf: IdOf,
  list: readonly DemoInitiative[],
): Promise<void> {
  const context = { municipalityId: actor.municipalityId, idOf };
  const rows = list.map((initiative) => toRow(context, initiative));
  const all = <T>(part: (context: Context, initiative: DemoInitiative) => T[]): T[] =>
    list.flatMap((initiative) => part(context, initiative));
  await tx.insert(initiatives).values(rows);
  await tx.insert(initiativeCosts).values(all(costsOf));
  await tx.insert(initiativeSavings).values(all(savingsOf));
  await tx.insert(initiativeFundings).values(all(fundingsOf));
  await tx.insert(initiativeEfforts).values(all(effortsOf));
  await tx.insert(initiativePosts).values(all(postsOf));
  await tx.insert(initiativeDependencies).values(all(dependenciesOf));
  await tx.insert(initiativeContributions).values(all(contributionsOf));
  await recordAudits(
    tx,
    actor,
    rows.map(({ municipalityId: _, id, ...after }) => ({
      act: 'initiative.create',
      entity: 'initiative',
      entityId: id,
      after,
    })),
  );
}

function toRow({ municipalityId, idOf }: Context, initiative: DemoInitiative) {
  const [qualityOfLife, citizenService, economy] = initiative.serves;
  const { deadline } = initiative;
  return {
    municipalityId,
    id: idOf('initiative', initiative.code),
    code: initiative.code,
    name: initiative.name,
    description: initiative.description,
    unitId: idOf('unit', initiative.unit),
    fieldId: idOf('field', initiative.field),
    kind: initiative.kind,
    class: initiative.class ?? null,
    reason: initiative.reason,
    origin: initiative.origin,
    state: initiative.state,
    stateSince: initiative.since,
    light: initiative.light ?? null,
    plannedStart: initiative.from,
    plannedEnd: initiative.to,
    legalBasis: initiative.law ?? null,
    deadline: deadline === undefined || deadline === 'open' ? null : deadline,
    deadlineHardness: hardnessOf(initiative),
    qualityOfLife,
    citizenService,
    economy,
  };
}

/** What a law demands is hard; the end of support can be stretched, at a price. */
const hardnessOf = ({ deadline, reason }: DemoInitiative): DeadlineHardness | null =>
  deadline === undefined
    ? null
    : deadline === 'open'
      ? 'open'
      : reason === 'end-of-support'
        ? 'soft'
        : 'hard';

const yearAfter = (initiative: DemoInitiative): number => Number(initiative.to.slice(0, 4)) + 1;
const keysOf = ({ municipalityId, idOf }: Context, { code }: DemoInitiative) => ({
  municipalityId,
  initiativeId: idOf('initiative', code),
});

function costsOf(context: Context, initiative: DemoInitiative) {
  const keys = keysOf(context, initiative);
  const oneOff = (nature: BudgetNature, byYear: Record<string, number> = {}) =>
    Object.entries(byYear).map(([year, euro]) => ({
      ...keys,
      year: Number(year),
      nature,
      recurrence: 'one-off' as const,
      cents: euro * 100,
    }));
  const running = (cents: number | null, year: number) => ({
    ...keys,
    year,
    nature: 'consumptive' as const,
    recurrence: 'running' as const,
    cents,
  });
  return [
    ...oneOff('investive', initiative.investive),
    ...oneOff('consumptive', initiative.consumptive),
    ...(initiative.running ? [running(initiative.running * 100, yearAfter(initiative))] : []),
    ...(initiative.costs === 'unknown' ? [running(null, Number(initiative.from.slice(0, 4)))] : []),
  ];
}

const savingsOf = (context: Context, initiative: DemoInitiative) =>
  initiative.saving
    ? [
        {
          ...keysOf(context, initiative),
          year: yearAfter(initiative),
          cents: initiative.saving * 100,
          unitId: context.idOf('unit', initiative.unit),
        },
      ]
    : [];

const fundingsOf = (context: Context, initiative: DemoInitiative) =>
  initiative.funding
    ? [
        {
          ...keysOf(context, initiative),
          programme: initiative.funding.programme,
          cents: initiative.funding.euro * 100,
          state: initiative.funding.state,
        },
      ]
    : [];

const effortsOf = (context: Context, initiative: DemoInitiative) =>
  Object.entries(initiative.effort ?? {}).map(([team, days]) => ({
    ...keysOf(context, initiative),
    teamId: context.idOf('team', team),
    days,
  }));

const postsOf = (context: Context, initiative: DemoInitiative) =>
  (initiative.posts ?? []).map((post) => ({ ...keysOf(context, initiative), ...post }));

const dependenciesOf = ({ municipalityId, idOf }: Context, initiative: DemoInitiative) =>
  Object.entries(initiative.after ?? {}).map(([code, type]) => ({
    municipalityId,
    predecessorId: idOf('initiative', code),
    successorId: idOf('initiative', initiative.code),
    type,
  }));

const contributionsOf = (context: Context, initiative: DemoInitiative) =>
  Object.entries(initiative.goals ?? {}).map(([goal, strength]) => ({
    ...keysOf(context, initiative),
    goalId: context.idOf('goal', goal),
    strength,
  }));
