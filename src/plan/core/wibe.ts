import type { Cents } from '../../kernel/money.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';

/**
 * Economic assessment after the federal method WiBe: net present value of payments, budget-effective (haushaltswirksam)
 * and not budget-effective ones apart (BMF, Arbeitsanleitung Wirtschaftlichkeitsuntersuchungen; plan.md chapter 2).
 * Payments already made are sunk and do not belong here.
 */
export type WibeLine = {
  label: string;
  kind: 'cost' | 'benefit';
  budgetEffective: boolean;
  /** Positive cents by calendar year; one-off payments stand whole in the year they are paid in. */
  byYear: Readonly<Record<number, Cents>>;
  /** Surcharge on costs, discount on benefits, in percent. */
  riskPercent?: number;
};

/** The rate is a dated setting with its source; every saved assessment keeps the one it was made with. */
export type DiscountRate = { percent: number; from: string; source: string };

export type Wibe = { baseYear: number; endYear: number; rate: DiscountRate; lines: readonly WibeLine[] };

export type WibeYear = {
  year: number;
  factor: number;
  effective: Cents;
  notEffective: Cents;
  /** Present value of the year, unrounded cents. */
  present: number;
  cumulated: number;
};

export type WibeResult = {
  years: WibeYear[];
  /** Net present values in whole cents, rounded only here; `total` is the sum of the two parts. */
  effective: Cents;
  notEffective: Cents;
  total: Cents;
  annuity: Cents;
  /** Years after the base year from which the cumulated value stays at or above zero; null: not in the period. */
  paybackYears: number | null;
  sensitivities: Sensitivity[];
};

export type Sensitivity = {
  change: 'benefit-share' | 'rate-points' | 'cost-plus';
  /** Percent of the not budget-effective benefit, percentage points, percent. */
  amount: number;
  total: Cents;
};

export type WibeRefusal = Refusal<'rate-invalid' | 'period-invalid' | 'year-outside' | 'amount-negative'>;

export const discountFactor = (percent: number, years: number): number => (1 + percent / 100) ** -years;

/** Rentenbarwertfaktor; at a rate of 0 the number of years. */
export const annuityFactor = (percent: number, years: number): number =>
  percent === 0 ? years : (1 - discountFactor(percent, years)) / (percent / 100);

export const presentValue = (cents: Cents, percent: number, years: number): Cents =>
  Math.round(cents * discountFactor(percent, years));

export function assessWibe(wibe: Wibe): Result<WibeResult, WibeRefusal> {
  const fault = findFault(wibe);
  if (fault) return refuse(fault);
  const years = yearsOf(wibe);
  const parts = partsOf(wibe);
  const span = wibe.endYear - wibe.baseYear;
  const total = parts.effective + parts.notEffective;
  return ok({
    years,
    ...parts,
    total,
    annuity: span === 0 ? total : Math.round(total / annuityFactor(wibe.rate.percent, span)),
    paybackYears: paybackOf(years),
    sensitivities: sensitivitiesOf(wibe),
  });
}

function yearsOf(wibe: Wibe): WibeYear[] {
  let cumulated = 0;
  return range(wibe.baseYear, wibe.endYear).map((year) => {
    const factor = discountFactor(wibe.rate.percent, year - wibe.baseYear);
    const effective = flow(wibe, year, true);
    const notEffective = flow(wibe, year, false);
    const present = (effective + notEffective) * factor;
    cumulated += present;
    return { year, factor, effective, notEffective, present, cumulated };
  });
}

/** Rounded once per part, so that total = effective + not effective holds to the cent. */
function partsOf(wibe: Wibe): { effective: Cents; notEffective: Cents } {
  const sum = (budgetEffective: boolean) =>
    range(firstYear(wibe), wibe.endYear).reduce(
      (total, year) =>
        total + flow(wibe, year, budgetEffective) * discountFactor(wibe.rate.percent, year - wibe.baseYear),
      0,
    );
  return { effective: Math.round(sum(true)), notEffective: Math.round(sum(false)) };
}

/** Payments before the base year are compounded: the exponent turns positive. */
const firstYear = ({ baseYear, lines }: Wibe): number =>
  Math.min(baseYear, ...lines.flatMap((line) => Object.keys(line.byYear).map(Number)));

function flow({ lines }: Wibe, year: number, budgetEffective: boolean): number {
  return lines
    .filter((line) => line.budgetEffective === budgetEffective)
    .reduce((sum, line) => sum + weighted(line) * (line.byYear[year] ?? 0), 0);
}

const weighted = ({ kind, riskPercent = 0 }: WibeLine): number =>
  kind === 'cost' ? -(1 + riskPercent / 100) : 1 - riskPercent / 100;

/** The last change to positive: a value that falls below zero again later has not paid back. */
function paybackOf(years: readonly WibeYear[]): number | null {
  const at = years.findLastIndex(({ cumulated }) => Math.round(cumulated) < 0) + 1;
  return at < years.length ? years[at]!.year - years[0]!.year : null;
}

function sensitivitiesOf(wibe: Wibe): Sensitivity[] {
  const totalOf = (changed: Wibe): Cents => {
    const { effective, notEffective } = partsOf(changed);
    return effective + notEffective;
  };
  return [
    ...[100, 80, 50, 0].map((amount) => ({
      change: 'benefit-share' as const,
      amount,
      total: totalOf({
        ...wibe,
        lines: scaled(wibe.lines, (line) =>
          line.kind === 'benefit' && !line.budgetEffective ? amount / 100 : 1,
        ),
      }),
    })),
    ...[-2, 2].map((amount) => ({
      change: 'rate-points' as const,
      amount,
      total: totalOf({ ...wibe, rate: { ...wibe.rate, percent: wibe.rate.percent + amount } }),
    })),
    ...[10, 25].map((amount) => ({
      change: 'cost-plus' as const,
      amount,
      total: totalOf({
        ...wibe,
        lines: scaled(wibe.lines, (line) => (line.kind === 'cost' ? 1 + amount / 100 : 1)),
      }),
    })),
  ];
}

const scaled = (lines: readonly WibeLine[], factorOf: (line: WibeLine) => number): WibeLine[] =>
  lines.map((line) => ({
    ...line,
    byYear: Object.fromEntries(
      Object.entries(line.byYear).map(([year, cents]) => [year, cents * factorOf(line)]),
    ),
  }));

export type Alternative = { name: string; result: WibeResult };

/** Best total first; `sameWinner` is false where the budget-effective value alone would choose another. */
export function compareAlternatives(alternatives: readonly Alternative[]): {
  ranked: Alternative[];
  sameWinner: boolean;
} {
  const ranked = alternatives.toSorted((a, b) => b.result.total - a.result.total);
  const best = alternatives.toSorted((a, b) => b.result.effective - a.result.effective)[0];
  return { ranked, sameWinner: ranked[0]?.name === best?.name };
}

function findFault({ baseYear, endYear, rate, lines }: Wibe): WibeRefusal | undefined {
  if (!Number.isFinite(rate.percent) || rate.percent <= -50 || rate.percent > 50)
    return { refusal: 'rate-invalid', at: 'rate.percent', detail: { percent: String(rate.percent) } };
  if (
    !Number.isInteger(baseYear) ||
    !Number.isInteger(endYear) ||
    endYear < baseYear ||
    endYear - baseYear > 50
  )
    return { refusal: 'period-invalid', at: 'endYear', detail: { baseYear, endYear } };
  for (const [index, line] of lines.entries())
    for (const [year, cents] of Object.entries(line.byYear)) {
      const at = `lines[${index}].byYear.${year}`;
      if (Number(year) > endYear) return { refusal: 'year-outside', at, detail: { year, endYear } };
      if (!(cents >= 0)) return { refusal: 'amount-negative', at, detail: { year, cents: String(cents) } };
    }
  return undefined;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
