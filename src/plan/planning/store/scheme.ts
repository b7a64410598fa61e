import { desc, max } from 'drizzle-orm';
import type { Actor } from '../../../audit/core/actor.ts';
import { recordAudit } from '../../../audit/store.ts';
import { type Tx, waitForTurn } from '../../../db/index.ts';
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts';
import { defaultScheme } from '../../core/score.ts';
import type { DiscountRate } from '../../core/wibe.ts';
import type { ScoreRules } from '../core/criterion.ts';
import { planSchemes } from '../tables.ts';

export type SchemeRow = typeof planSchemes.$inferSelect;
export type SchemeFields = Omit<SchemeRow, 'municipalityId' | 'id' | 'number' | 'createdBy' | 'createdAt'>;

/** All versions, the newest first. */
export const listSchemes = (tx: Tx): Promise<SchemeRow[]> =>
  tx.select().from(planSchemes).orderBy(desc(planSchemes.number));

/** The rate until a municipality sets its own, with the source and day it was used in. */
export const usualRate = {
  percent: 2,
  from: '2024-01-01',
  source: 'Vorgabe ohne amtliche Quelle; bitte den Zinssatz des Bundesministeriums der Finanzen eintragen',
};

/** The municipality's own scheme, or the default one; the rate is the one in force on that day. */
export async function readScoreRules(tx: Tx, today: string): Promise<ScoreRules> {
  const versions = await listSchemes(tx);
  const newest = versions[0];
  if (!newest) return { scheme: defaultScheme, focusGoals: [], rate: usualRate, today };
  return {
    scheme: {
      ...defaultScheme,
      method: newest.method,
      weights: { ...defaultScheme.weights, ...newest.weights },
      focusBonus: newest.focusBonus,
      source: newest.source ?? '',
    },
    focusGoals: newest.focusGoals,
    rate: rateOn(versions, today),
    today,
  };
}

/** Of the rates that count by then the one with the latest day; a newer version corrects an older one of the same day. */
function rateOn(versions: readonly SchemeRow[], today: string): DiscountRate {
  const inForce = versions.filter(({ rateFrom }) => rateFrom <= today);
  const [row] = inForce.toSorted((a, b) => b.rateFrom.localeCompare(a.rateFrom));
  return row ? { percent: row.ratePercent, from: row.rateFrom, source: row.rateSource } : usualRate;
}

/** Adds a version; `seen` is the number of the one the form was filled from, 0 for the default. */
export async function addScheme(
  tx: Tx,
  actor: Actor,
  fields: SchemeFields,
  seen: number,
): Promise<Result<number, Refusal<'version-conflict'>>> {
  await waitForTurn(tx, 'plan_schemes');
  const [last] = await tx.select({ number: max(planSchemes.number) }).from(planSchemes);
  if ((last?.number ?? 0) !== seen) return refuse({ refusal: 'version-conflict' });
  const number = seen + 1;
  const [created] = await tx
    .insert(planSchemes)
    .values({
      ...fields,
      municipalityId: actor.municipalityId,
      number,
      createdBy: actor.name,
      createdAt: actor.now,
    })
    .returning({ id: planSchemes.id });
  await recordAudit(tx, actor, {
    act: 'plan-scheme.create',
    entity: 'plan-scheme',
    entityId: created!.id,
    after: { ...fields, number },
  });
  return ok(number);
}
