import type { Actor } from '../../audit/core/actor.ts';
import { recordAudits } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import { parseQuarter } from '../../kernel/quarter.ts';
import type { BudgetNature } from '../core/initiative.ts';
import type { Means } from './core/means.ts';
import { takeSnapshot } from './store/means.ts';
import { planMeans } from './tables.ts';

/** Money and people in data/demo/plan.yaml; money in euro. */
export type DemoMeans = {
  means: {
    reason: string;
    on: string;
    cycle: Means['cycle'];
    money: { year: number; nature: BudgetNature; carried: number; blocked: number }[];
    authorisations: { year: number; due: number; euro: number }[];
    teams: { team: string; quarter: string; absent?: number; external?: number }[];
  };
};

type IdOf = (thing: string, key: string) => string;

export async function loadDemo(tx: Tx, actor: Actor, idOf: IdOf, { means }: DemoMeans): Promise<void> {
  const id = idOf('plan-means', '1');
  const { reason, on, cycle } = means;
  await tx.insert(planMeans).values({
    municipalityId: actor.municipalityId,
    id,
    number: 1,
    reason,
    means: {
      cycle,
      provisionalUntil: null,
      money: means.money.map(({ carried, blocked, ...place }) => ({
        ...place,
        carriedInCents: carried * 100,
        blockedCents: blocked * 100,
      })),
      authorisations: means.authorisations.map(({ year, due, euro }) => ({
        year,
        dueYear: due,
        cents: euro * 100,
      })),
      teams: means.teams.map(({ team, quarter, absent = 0, external = 0 }) => ({
        teamId: idOf('team', team),
        quarter: parseQuarter(quarter)!,
        absenceDays: absent,
        externalDays: external,
      })),
    },
    snapshot: await takeSnapshot(tx),
    createdBy: actor.name,
    createdAt: new Date(`${on}T12:00:00Z`),
  });
  await recordAudits(tx, actor, [
    { act: 'plan-means.create', entity: 'plan-means', entityId: id, after: { number: 1, reason } },
  ]);
}
