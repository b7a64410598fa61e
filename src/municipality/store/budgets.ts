import { and, asc, eq, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudits } from '../../audit/store.ts';
import { type Tx, waitForTurn } from '../../db/index.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Budget, BudgetState } from '../core/budget.ts';
import { budgets } from '../tables.ts';

export type BudgetLine = Budget & { id: string; state: BudgetState; version: number };

const columns = {
  id: budgets.id,
  fiscalYear: budgets.fiscalYear,
  nature: budgets.nature,
  purpose: budgets.purpose,
  cents: budgets.cents,
  state: budgets.state,
  version: budgets.version,
};

/** All budget lines, oldest fiscal year first. */
export const listBudgets = (tx: Tx): Promise<BudgetLine[]> =>
  tx
    .select(columns)
    .from(budgets)
    .orderBy(asc(budgets.fiscalYear), asc(budgets.nature), asc(budgets.purpose));

export const listBudgetsOf = (tx: Tx, fiscalYear: number): Promise<BudgetLine[]> =>
  tx.select(columns).from(budgets).where(eq(budgets.fiscalYear, fiscalYear));

/** A null amount takes the line out of the budget: nothing budgeted is not the same as nought. */
export type BudgetYearFields = {
  fiscalYear: number;
  state: BudgetState;
  lines: { nature: Budget['nature']; purpose: Budget['purpose']; cents: number | null }[];
};

export type BudgetFault =
  | { refusal: 'budget-negative'; at: string }
  | { refusal: 'version-conflict'; current: BudgetLine[] };

/**
 * Saves all lines of one fiscal year over the state the form was filled from (see `stateOf`), so that a line
 * somebody else added, changed or took out meanwhile is noticed.
 */
export async function saveBudgetYear(
  tx: Tx,
  actor: Actor,
  year: BudgetYearFields,
  readState: string,
): Promise<Result<BudgetLine[], BudgetFault>> {
  const negative = year.lines.find((line) => (line.cents ?? 0) < 0);
  if (negative) return refuse({ refusal: 'budget-negative', at: `${negative.purpose}-${negative.nature}` });
  await waitForTurn(tx, 'budgets');
  const before = await listBudgetsOf(tx, year.fiscalYear);
  if (stateOf(before) !== readState) return refuse({ refusal: 'version-conflict', current: before });
  for (const line of year.lines) await saveLine(tx, actor, year, line);
  const after = await listBudgetsOf(tx, year.fiscalYear);
  await recordYear(tx, actor, year.fiscalYear, before, after);
  return ok(after);
}

/** Which versions of which lines a fiscal year has: `consumptive-initiatives-2,…`; empty where none is budgeted. */
export const stateOf = (lines: readonly BudgetLine[]): string =>
  lines
    .map(({ nature, purpose, version }) => `${nature}-${purpose}-${version}`)
    .sort()
    .join();

async function saveLine(
  tx: Tx,
  actor: Actor,
  { fiscalYear, state }: BudgetYearFields,
  line: BudgetYearFields['lines'][number],
): Promise<void> {
  const { nature, purpose, cents } = line;
  const key = { municipalityId: actor.municipalityId, fiscalYear, nature, purpose };
  if (cents === null) {
    await tx
      .delete(budgets)
      .where(
        and(eq(budgets.fiscalYear, fiscalYear), eq(budgets.nature, nature), eq(budgets.purpose, purpose)),
      );
    return;
  }
  await tx
    .insert(budgets)
    .values({ ...key, cents, state })
    .onConflictDoUpdate({
      target: [budgets.municipalityId, budgets.fiscalYear, budgets.nature, budgets.purpose],
      set: { cents, state, version: sql`${budgets.version} + 1` },
      setWhere: sql`(${budgets.cents}, ${budgets.state}) is distinct from (${cents}::bigint, ${state}::text)`,
    });
}

async function recordYear(
  tx: Tx,
  actor: Actor,
  fiscalYear: number,
  before: readonly BudgetLine[],
  after: readonly BudgetLine[],
): Promise<void> {
  const amounts = (lines: readonly BudgetLine[]) =>
    Object.fromEntries(lines.map((line) => [`${line.purpose} ${line.nature}`, [line.cents, line.state]]));
  const [from, to] = [amounts(before), amounts(after)];
  if (JSON.stringify(from) === JSON.stringify(to)) return;
  await recordAudits(tx, actor, [
    { act: 'budget.change', entity: 'budget', entityId: String(fiscalYear), before: from, after: to },
  ]);
}
