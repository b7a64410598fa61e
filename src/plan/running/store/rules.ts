import { desc, eq, lte } from 'drizzle-orm';
import type { Tx } from '../../../db/index.ts';
import { bodies } from '../../core/threshold.ts';
import { type PlanRules, shippedRules } from '../core/rules.ts';
import { planRuleLimits, planRules } from '../tables.ts';

/** A version of the rules; number 0 is what ships. */
export type RulesVersion = PlanRules & {
  id: string | null;
  number: number;
  validFrom: string | null;
  createdBy: string | null;
  createdAt: Date | null;
};

const shipped: RulesVersion = {
  ...shippedRules,
  id: null,
  number: 0,
  validFrom: null,
  createdBy: null,
  createdAt: null,
};

/** The rules in force on a day: of those that count by then the youngest version, else what ships. */
export async function findRules(tx: Tx, day: string): Promise<RulesVersion> {
  const [row] = await tx
    .select()
    .from(planRules)
    .where(lte(planRules.validFrom, day))
    .orderBy(desc(planRules.validFrom), desc(planRules.number))
    .limit(1);
  return row ? withLimits(tx, row) : shipped;
}

async function withLimits(tx: Tx, row: typeof planRules.$inferSelect): Promise<RulesVersion> {
  const { municipalityId: _, ...rules } = row;
  const limits = await tx.select().from(planRuleLimits).where(eq(planRuleLimits.rulesId, row.id));
  return {
    ...rules,
    limits: limits
      .map(({ subject, aboveCents, upToCents, body, part }) => ({
        subject,
        aboveCents,
        upToCents,
        body,
        part,
        source: row.source,
      }))
      .toSorted((a, b) => a.aboveCents - b.aboveCents || bodies.indexOf(a.body) - bodies.indexOf(b.body)),
  };
}
