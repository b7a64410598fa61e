import { desc, eq, lte, sql } from 'drizzle-orm';
import type { Actor } from '../../../audit/core/actor.ts';
import { recordAudit } from '../../../audit/store.ts';
import { type Tx, waitForTurn } from '../../../db/index.ts';
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts';
import { differingLimits, type LimitDifference } from '../../../roles/core/matrix/limits.ts';
import { findInForce, type MatrixVersion } from '../../../roles/store/matrix.ts';
import type { LimitsOfPlan } from '../../../roles/store/town.ts';
import { bodies, limitsIn, thresholdsOf, type ValueLimits } from '../../core/threshold.ts';
import { type PlanRules, shippedRules } from '../core/rules.ts';
import { planRuleLimits, planRules } from '../tables.ts';

/** A version of the rules; number 0 is what ships, with the value limits the municipality has agreed on elsewhere. */
export type RulesVersion = PlanRules & {
  /** Number of the decision rights in force that the value limits are taken from. */
  agreedIn: number | null;
  id: string | null;
  number: number;
  validFrom: string | null;
  createdBy: string | null;
  createdAt: Date | null;
};

const shipped: RulesVersion = {
  ...shippedRules,
  agreedIn: null,
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
  return row ? withLimits(tx, row) : withAgreed(await findInForce(tx));
}

/** Who decides on which amount is agreed with the decision rights; without a version of its own the plan keeps to that. */
function withAgreed({ number, limits }: MatrixVersion): RulesVersion {
  const agreed = agreedLimits(limits);
  if (!agreed) return shipped;
  const source = `Abgrenzung der Rollen, Fassung ${number}`;
  return { ...shipped, limits: thresholdsOf(agreed, source), agreedIn: number, source };
}

function agreedLimits({ inform, committee, council }: MatrixVersion['limits']): ValueLimits | null {
  if (committee === null || council === null) return null;
  const agreed = { inform: inform ?? committee, committee, council };
  return agreed.inform <= committee && committee <= council ? agreed : null;
}

/** What the plan's limits in force lie apart from: the decision rights in force, by their number. */
export async function findDifferences(tx: Tx, { agreedIn, limits }: RulesVersion): Promise<RulesDifferences> {
  const agreed = await findInForce(tx);
  const differences = agreedIn === null ? differingLimits(agreed.limits, limitsIn(limits)) : [];
  return { agreedIn: agreed.number, differences };
}

export type RulesDifferences = { agreedIn: number; differences: LimitDifference[] };

/** The limits of the plan in force on a day, for comparing them with what the decision rights say. */
export const limitsInForce: LimitsOfPlan = async (tx, day) => {
  const { limits, source } = await findRules(tx, day);
  return { ...limitsIn(limits), source };
};

export async function findRulesVersion(tx: Tx, id: string): Promise<RulesVersion | undefined> {
  const [row] = await tx.select().from(planRules).where(eq(planRules.id, id));
  return row && withLimits(tx, row);
}

/** All versions, the youngest first. */
export const listRulesVersions = (tx: Tx) =>
  tx
    .select({
      id: planRules.id,
      number: planRules.number,
      validFrom: planRules.validFrom,
      source: planRules.source,
      createdBy: planRules.createdBy,
      createdAt: planRules.createdAt,
    })
    .from(planRules)
    .orderBy(desc(planRules.number));

async function withLimits(tx: Tx, row: typeof planRules.$inferSelect): Promise<RulesVersion> {
  const { municipalityId: _, ...rules } = row;
  const limits = await tx.select().from(planRuleLimits).where(eq(planRuleLimits.rulesId, row.id));
  return {
    ...rules,
    agreedIn: null,
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

/** Puts a new version in force from its day on; `seen` is the number the form was filled from. */
export async function addRulesVersion(
  tx: Tx,
  actor: Actor,
  rules: PlanRules & { validFrom: string },
  seen: number,
): Promise<Result<RulesVersion, Refusal<'version-conflict'>>> {
  await waitForTurn(tx, 'plan_rules');
  const { rows } = await tx.execute<{ last: number }>(
    sql`select coalesce(max(number), 0) as last from plan_rules`,
  );
  const last = rows[0]!.last;
  if (last !== seen) return refuse({ refusal: 'version-conflict' });
  const { limits, ...fields } = rules;
  const [row] = await tx
    .insert(planRules)
    .values({
      ...fields,
      municipalityId: actor.municipalityId,
      number: last + 1,
      createdBy: actor.name,
      createdAt: actor.now,
    })
    .returning();
  const { municipalityId, id } = row!;
  await tx
    .insert(planRuleLimits)
    .values(limits.map(({ source: _, ...limit }) => ({ ...limit, municipalityId, rulesId: id })));
  await recordAudit(tx, actor, {
    act: 'plan-rules.create',
    entity: 'plan-rules',
    entityId: id,
    after: { ...fields, number: last + 1, limits },
  });
  return ok(await withLimits(tx, row!));
}
