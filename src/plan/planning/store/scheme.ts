import type { Tx } from '../../../db/index.ts';
import { defaultScheme } from '../../core/score.ts';
import type { ScoreRules } from '../core/criterion.ts';
import { planSchemes } from '../tables.ts';

export type SchemeRow = typeof planSchemes.$inferSelect;

export async function findScheme(tx: Tx): Promise<SchemeRow | undefined> {
  const [row] = await tx.select().from(planSchemes);
  return row;
}

/** The rate until a municipality sets its own, with the source and day it was used in. */
export const usualRate = {
  percent: 2,
  from: '2024-01-01',
  source: 'Vorgabe ohne amtliche Quelle; bitte den Zinssatz des Bundesministeriums der Finanzen eintragen',
};

/** The municipality's own scheme, or the default one. */
export async function readScoreRules(tx: Tx, today: string): Promise<ScoreRules> {
  const row = await findScheme(tx);
  if (!row) return { scheme: defaultScheme, focusGoals: [], rate: usualRate, today };
  return {
    scheme: {
      ...defaultScheme,
      method: row.method,
      weights: { ...defaultScheme.weights, ...row.weights },
      focusBonus: row.focusBonus,
      source: row.source ?? '',
    },
    focusGoals: row.focusGoals,
    rate: { percent: row.ratePercent, from: row.rateFrom, source: row.rateSource },
    today,
  };
}
