import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '../../../db/index.ts';
import { type Change, judgeChange } from '../../core/change.ts';
import { type Body, committedCost, competenceFor } from '../../core/threshold.ts';
import { planVersions } from '../../planning/tables.ts';
import type { WholeInitiative } from '../../store/initiatives.ts';
import { initiativeSteps } from '../../tables.ts';
import type { Report } from '../core/status.ts';
import { wishOfReport } from '../core/wish.ts';
import { type Figures, plannedCentsOf, readFigures } from './figures.ts';
import { findRules, type RulesVersion } from './rules.ts';

/** What changes of some initiatives are weighed by, read for all of them at once. */
export type Scales = {
  today: string;
  rules: RulesVersion;
  figures: ReadonlyMap<string, Figures>;
  /** The body that adopted: named by the resolution of the initiative, else of the plan it stands in, else by the limits. */
  adoptingBodies: ReadonlyMap<string, Body>;
};

export async function readScales(tx: Tx, ids: readonly string[], today: string): Promise<Scales> {
  const rules = await findRules(tx, today);
  const figures = await readFigures(tx, ids, today);
  const inPlan = await bodiesOfPlans(tx, ids);
  const resolved = await bodiesOfSteps(tx, ids);
  const bodyOf = (id: string) =>
    resolved.get(id) ?? inPlan.get(id) ?? bodyByLimits(figures.get(id)!, rules) ?? 'cio';
  return { today, rules, figures, adoptingBodies: new Map(ids.map((id) => [id, bodyOf(id)])) };
}

const bodyByLimits = ({ oneOff, running }: Figures, { limits, termYears }: RulesVersion): Body | undefined =>
  competenceFor(committedCost(oneOff, running, termYears), limits)?.decides;

async function bodiesOfSteps(tx: Tx, ids: readonly string[]): Promise<Map<string, Body | null>> {
  const rows = await tx
    .selectDistinctOn([initiativeSteps.initiativeId], {
      id: initiativeSteps.initiativeId,
      body: sql<Body | null>`${initiativeSteps.evidence} -> 'resolution' ->> 'body'`,
    })
    .from(initiativeSteps)
    .where(and(inArray(initiativeSteps.initiativeId, [...ids]), eq(initiativeSteps.toState, 'adopted')))
    .orderBy(initiativeSteps.initiativeId, desc(initiativeSteps.takenAt));
  return new Map(rows.map(({ id, body }) => [id, body]));
}

/** Of the youngest adopted plan that holds each. */
async function bodiesOfPlans(tx: Tx, ids: readonly string[]): Promise<Map<string, Body>> {
  const { rows } = await tx.execute<{ id: string; body: Body }>(sql`
    select distinct on (chosen.id) chosen.id, v.body
    from ${planVersions} v, jsonb_to_recordset(v.outcome -> 'selected') as chosen (id text)
    where v.state = 'adopted' and chosen.id = any(${sql.param([...ids])}::text[])
    order by chosen.id, v.number desc`);
  return new Map(rows.map(({ id, body }) => [id, body]));
}

type Planned = Pick<WholeInitiative, 'id' | 'plannedEnd'>;
type Wish = {
  costs: Parameters<typeof judgeChange>[1]['costs'];
  newEnd: string | null;
  scope: string | null;
};
export type Weighed = Change & { adoptingBody: Body };

/** What would be decided by whom, before anything is asked; of an initiative that the scales were read for. */
export function weigh(
  { figures, adoptingBodies, rules }: Scales,
  { id, plannedEnd }: Planned,
  wish: Wish,
): Weighed {
  const { oneOff, running } = figures.get(id)!;
  const adoptingBody = adoptingBodies.get(id)!;
  const plan = { oneOff, running, end: plannedEnd };
  return { ...judgeChange(plan, { ...wish, end: wish.newEnd }, adoptingBody, rules), adoptingBody };
}

/** What a report asks for, held against the plan of today. */
export const wishFrom = ({ figures, today }: Scales, { id, plannedEnd }: Planned, report: Report) =>
  wishOfReport(report, { oneOffCents: plannedCentsOf(figures.get(id)!), end: plannedEnd }, today);
