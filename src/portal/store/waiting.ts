import { sql } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { waitingBriefly } from '../../guides/store/impulses.ts';
import { listProposals } from '../../guides/store/nomination.ts';
import { type Day, dayInGermany } from '../../kernel/day.ts';
import type { Role } from '../../kernel/role.ts';
import type { Language } from '../../kernel/text.ts';
import type { OpenRound } from '../../maturity/store/standing.ts';
import { units } from '../../municipality/tables.ts';
import { persons } from '../../people/tables.ts';
import { opinionBodies } from '../../plan/core/initiative.ts';
import { missingFor } from '../../plan/core/life-cycle.ts';
import { maySpeak } from '../../plan/core/opinion.ts';
import { findWholeInitiatives } from '../../plan/store/initiatives.ts';
import { readManyFacts } from '../../plan/store/steps.ts';
import { initiativeOpinions, initiatives } from '../../plan/tables.ts';
import { matrixDecision } from '../../roles/core/matrix/rights.ts';
import { listOpenHandovers } from '../../roles/store/handovers.ts';
import type { MatrixVersion } from '../../roles/store/matrix.ts';
import { listPrepared } from '../../roles/store/prepared.ts';
import type { Rights } from '../../web/rights.ts';
import {
  type AwaitedStep,
  awaitedSteps,
  dueOf,
  isReady,
  listed,
  maxNamed,
  orderWaiting,
  speaksOn,
  type Waiting,
  type WaitingItem,
} from '../core/waiting.ts';
import { waitingReports, waitingRisks } from './security.ts';
import { waitingOfRunning } from './waiting-running.ts';
import { waitingOfStrategy } from './waiting-strategy.ts';

/** Who looks, and what was read already. */
export type Looking = {
  municipalityId: string;
  now: Date;
  language: Language;
  personId: string | null;
  role: Role | null;
  rights: Rights;
  inForce: Pick<MatrixVersion, 'matrix'>;
  openRounds: readonly OpenRound[];
};

/** Everything that waits for this person in the role that is acted in, by the decision rights of the matrix. */
export async function readWaiting(tx: Tx, looking: Looking): Promise<Waiting[]> {
  const { role } = looking;
  const found = [...waitingAnswers(looking), ...waitingReleases(looking)];
  if (role === null) return orderWaiting(found);
  found.push(...(await waitingHandovers(tx, role, looking)));
  found.push(...(await waitingDrafts(tx, role, looking)));
  found.push(...(await waitingNominations(tx, role, looking)));
  found.push(...(await waitingImpulses(tx, role, looking)));
  found.push(...(await waitingSteps(tx, role, looking)));
  found.push(...(await waitingOpinions(tx, role)));
  found.push(...(await waitingOfRunning(tx, looking)));
  found.push(...(await waitingOfStrategy(tx, role, looking)));
  found.push(...(await waitingRisks(tx, role, looking)));
  found.push(...(await waitingReports(tx, looking)));
  return orderWaiting(found);
}

const ofRound = ({ id, name, dueOn }: OpenRound): WaitingItem => ({ id, name, dueOn, since: null });

const waitingAnswers = ({ openRounds }: Looking): Waiting[] =>
  openRounds
    .filter(({ mine }) => mine > 0)
    .flatMap((round) => listed({ kind: 'maturity-answers' }, [ofRound(round)], round.mine));

/** A round is ripe when everybody has answered, or when its time is over. */
function waitingReleases({ openRounds, rights, now }: Looking): Waiting[] {
  if (!rights.may('S8', 'decide')) return [];
  const today = dayInGermany(now);
  const ripe = openRounds.filter(
    ({ answered, expected, dueOn }) => answered > 0 && (answered === expected || (dueOn && dueOn < today)),
  );
  return listed({ kind: 'maturity-release', decision: 'S8' }, ripe.map(ofRound));
}

async function waitingHandovers(
  tx: Tx,
  role: Role,
  { inForce, personId, rights, language }: Looking,
): Promise<Waiting[]> {
  const open = await listOpenHandovers(tx, { matrix: inForce.matrix, role, personId });
  return listed(
    { kind: 'handover' },
    open.map(({ id, decision, fromName, createdAt }) => ({
      id,
      name: `${rights.name(decision, language)} (${fromName})`,
      dueOn: null,
      since: dayInGermany(createdAt),
    })),
  );
}

/** Drafts wait for whoever decides, and for those who must be heard or must consent before. */
async function waitingDrafts(tx: Tx, role: Role, { inForce, rights }: Looking): Promise<Waiting[]> {
  const decides = rights.may(matrixDecision, 'decide');
  const speaks = speaksOn(inForce.matrix, matrixDecision, role);
  if (!decides && !speaks) return [];
  const drafts = await listPrepared(tx, role);
  return (['matrix', 'role-concept'] as const).flatMap((thing) => {
    const these = drafts.filter(({ entity }) => entity === thing);
    const items = these.map(({ id, name, since }) => ({ id, name, dueOn: null, since }));
    const silent = items.filter((_, index) => !these[index]!.spoken);
    return [
      ...(speaks ? listed({ kind: speaks, thing, decision: matrixDecision }, silent) : []),
      ...(decides ? listed({ kind: 'adoption', thing, decision: matrixDecision }, items) : []),
    ];
  });
}

/** Proposed guides wait for whoever must be heard on them, and for whoever nominates. */
async function waitingNominations(
  tx: Tx,
  role: Role,
  { inForce, rights, personId }: Looking,
): Promise<Waiting[]> {
  const decisions = (['L1', 'L5'] as const).map((decision) => ({
    decision,
    decides: rights.may(decision, 'decide'),
    speaks: speaksOn(inForce.matrix, decision, role),
  }));
  if (!decisions.some(({ decides, speaks }) => decides || speaks)) return [];
  const proposals = await listProposals(tx, role, personId);
  return decisions.flatMap(({ decision, decides, speaks }) => {
    const these = proposals.filter((proposal) => proposal.decision === decision);
    const items = (chosen: typeof these) =>
      chosen.map(({ id, name, since }) => ({ id, name, dueOn: null, since }));
    const silent = these.filter(({ spoken }) => !spoken);
    return [
      ...(speaks ? listed({ kind: speaks, thing: 'guide', decision }, items(silent)) : []),
      ...(decides ? listed({ kind: 'adoption', thing: 'guide', decision }, items(these)) : []),
    ];
  });
}

/** Guides sort those of their units and topics; whoever else answers impulses sees all. */
async function waitingImpulses(tx: Tx, role: Role, { personId, rights }: Looking): Promise<Waiting[]> {
  if (!rights.may('L4', 'prepare') || (role === 'guide' && personId === null)) return [];
  const { count, items } = await waitingBriefly(tx, role === 'guide' ? personId : null, maxNamed);
  const named = items.map(({ id, title, unit, dueOn, submittedOn }) => ({
    id,
    name: unit ? `${title} (${unit})` : title,
    dueOn,
    since: submittedOn,
  }));
  return listed({ kind: 'impulse', decision: 'L4' }, named, count);
}

type Candidate = {
  id: string;
  name: string;
  state: AwaitedStep['from'];
  crossCutting: boolean;
  stateSince: string;
  plannedStart: string | null;
  resumeOn: string | null;
};

/** Initiatives whose next step is a decision of the role; an office looks after those of its own unit. */
async function waitingSteps(tx: Tx, role: Role, { personId, rights, now }: Looking): Promise<Waiting[]> {
  const steps = awaitedSteps(rights.may);
  if (steps.length === 0) return [];
  const today = dayInGermany(now);
  const wanted = sql.join(
    steps.map(({ from, crossCutting }) => sql`(${from}::text, ${crossCutting}::boolean)`),
    sql`, `,
  );
  const own = role === 'office' ? sql`and ${ofOwnUnit(personId)}` : sql``;
  const { rows } = await tx.execute<Candidate>(sql`
    select i.id, i.code || ' ' || i.name as name, i.state, i.cross_cutting as "crossCutting",
      i.state_since::text as "stateSince", i.planned_start as "plannedStart", i.resume_on::text as "resumeOn"
    from ${initiatives} i where (i.state, i.cross_cutting) in (${wanted}) ${own} order by i.state_since, i.code`);
  const byMove = Map.groupBy(steps, ({ from, to }) => `${from} ${to}`);
  const moves = [...byMove.values()].map((same) => {
    const { from, to, decision } = same[0]!;
    const ready = rows.filter(
      (row) =>
        row.state === from &&
        same.some(({ crossCutting }) => crossCutting === row.crossCutting) &&
        isReady(row, today),
    );
    return { reason: { kind: 'step' as const, from, to, decision }, ready };
  });
  const missing = await countMissing(tx, moves, today);
  return moves.flatMap(({ reason, ready }) =>
    listed(
      reason,
      ready.map((row) => ({
        id: row.id,
        name: row.name,
        missing: missing.get(row.id),
        dueOn: dueOf(row),
        since: row.stateSince,
      })),
    ),
  );
}

type Move = { reason: { from: AwaitedStep['from']; to: AwaitedStep['to'] }; ready: readonly Candidate[] };

/** Fields that are blank and that the step asks for, for those that are named. */
async function countMissing(tx: Tx, moves: readonly Move[], today: Day): Promise<Map<string, number>> {
  const named = moves.flatMap(({ reason: { from, to }, ready }) =>
    ready.slice(0, maxNamed).map(({ id }) => ({ id, from, to })),
  );
  const wholes = await findWholeInitiatives(
    tx,
    named.map(({ id }) => id),
  );
  const facts = await readManyFacts(
    tx,
    named.map(({ id }) => wholes.get(id)!),
  );
  return new Map(
    named.map(({ id, from, to }, index) => [id, missingFor(from, to, facts[index]!, today).length]),
  );
}

const ofOwnUnit = (personId: string | null) => sql`i.unit_id in (
  select u.id from ${units} u join ${persons} p on p.municipality_id = u.municipality_id
  where p.id = ${personId} and p.unit_id in (u.id, u.parent_id))`;

/** Initiatives under examination of which the role's body has not spoken. */
async function waitingOpinions(tx: Tx, role: Role): Promise<Waiting[]> {
  const found: Waiting[] = [];
  for (const body of opinionBodies.filter((one) => maySpeak(one, role))) {
    const { rows } = await tx.execute<{ id: string; name: string; since: string }>(sql`
      select i.id, i.code || ' ' || i.name as name, i.state_since::text as since from ${initiatives} i
      where i.state in ('in-assessment', 'assessed') and not exists (
        select from ${initiativeOpinions} o where o.municipality_id = i.municipality_id
          and o.initiative_id = i.id and o.body = ${body} and o.vote <> 'open')
      order by i.state_since, i.code`);
    found.push(
      ...listed(
        { kind: 'opinion', body },
        rows.map((row) => ({ ...row, dueOn: null })),
      ),
    );
  }
  return found;
}
