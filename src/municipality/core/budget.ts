import type { Cents } from '../../kernel/money.ts';

/** investive: Finanzhaushalt, lasts for years; consumptive: Ergebnishaushalt, used up in the year. */
export const budgetNatures = ['investive', 'consumptive'] as const;
export type BudgetNature = (typeof budgetNatures)[number];

/** The frame of the initiatives, running the IT without its staff, the IT's staff. */
export const budgetPurposes = ['initiatives', 'operation', 'personnel'] as const;
export type BudgetPurpose = (typeof budgetPurposes)[number];

/** draft: before the council's vote; provisional: vorläufige Haushaltsführung; closed: accounts are done. */
export const budgetStates = ['draft', 'adopted', 'provisional', 'closed'] as const;
export type BudgetState = (typeof budgetStates)[number];

/** What can be budgeted, in the order of the page; only initiatives are investive. */
export const budgetLines = [
  { key: 'investive-initiatives', nature: 'investive', purpose: 'initiatives' },
  { key: 'consumptive-initiatives', nature: 'consumptive', purpose: 'initiatives' },
  { key: 'consumptive-operation', nature: 'consumptive', purpose: 'operation' },
  { key: 'consumptive-personnel', nature: 'consumptive', purpose: 'personnel' },
] as const satisfies { key: string; nature: BudgetNature; purpose: BudgetPurpose }[];

export type BudgetKey = (typeof budgetLines)[number]['key'];

export type Budget = { fiscalYear: number; nature: BudgetNature; purpose: BudgetPurpose; cents: Cents };

export type BudgetYear = {
  fiscalYear: number;
  investive: Cents;
  consumptive: Cents;
  /** What initiatives may cost in this year, per nature; null: not budgeted yet. */
  frame: Record<BudgetNature, Cents | null>;
};

/** One line per fiscal year, oldest first. */
export function sumBudgets(budgets: readonly Budget[]): BudgetYear[] {
  const years = Map.groupBy(budgets, (budget) => budget.fiscalYear);
  return [...years]
    .sort(([a], [b]) => a - b)
    .map(([fiscalYear, lines]) => ({
      fiscalYear,
      investive: sumOf(lines, 'investive'),
      consumptive: sumOf(lines, 'consumptive'),
      frame: { investive: frameOf(lines, 'investive'), consumptive: frameOf(lines, 'consumptive') },
    }));
}

const sumOf = (lines: readonly Budget[], nature: BudgetNature): Cents =>
  lines.filter((line) => line.nature === nature).reduce((sum, line) => sum + line.cents, 0);

const frameOf = (lines: readonly Budget[], nature: BudgetNature): Cents | null =>
  lines.find((line) => line.nature === nature && line.purpose === 'initiatives')?.cents ?? null;
