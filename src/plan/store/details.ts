import { and, asc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '../../db/index.ts';
import { teams } from '../../people/tables.ts';
import { initiativeCosts, initiativeDependencies, initiativeEfforts, initiatives } from '../tables.ts';

/** Money, people and links of one initiative, as its page shows them. */
export async function readDetails(tx: Tx, initiativeId: string) {
  const [costs, efforts, dependencies] = [
    await listCosts(tx, initiativeId),
    await listEffortsByTeam(tx, initiativeId),
    await listPredecessors(tx, initiativeId),
  ];
  return { costs, efforts, dependencies };
}

export type Details = Awaited<ReturnType<typeof readDetails>>;

const listCosts = (tx: Tx, initiativeId: string) =>
  tx
    .select()
    .from(initiativeCosts)
    .where(eq(initiativeCosts.initiativeId, initiativeId))
    .orderBy(asc(initiativeCosts.recurrence), asc(initiativeCosts.year), asc(initiativeCosts.nature));

const listEffortsByTeam = (tx: Tx, initiativeId: string) =>
  tx
    .select({
      team: teams.name,
      teamId: teams.id,
      quarter: initiativeEfforts.quarter,
      days: initiativeEfforts.days,
    })
    .from(initiativeEfforts)
    .innerJoin(
      teams,
      and(eq(teams.municipalityId, initiativeEfforts.municipalityId), eq(teams.id, initiativeEfforts.teamId)),
    )
    .where(eq(initiativeEfforts.initiativeId, initiativeId))
    .orderBy(asc(teams.position));

const predecessor = alias(initiatives, 'predecessor');

const listPredecessors = (tx: Tx, initiativeId: string) =>
  tx
    .select({
      id: predecessor.id,
      code: predecessor.code,
      name: predecessor.name,
      type: initiativeDependencies.type,
      hard: initiativeDependencies.hard,
    })
    .from(initiativeDependencies)
    .innerJoin(
      predecessor,
      and(
        eq(predecessor.municipalityId, initiativeDependencies.municipalityId),
        eq(predecessor.id, initiativeDependencies.predecessorId),
      ),
    )
    .where(eq(initiativeDependencies.successorId, initiativeId))
    .orderBy(asc(predecessor.code));
