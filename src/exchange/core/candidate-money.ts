import { quarterOfDay, yearOf as yearOfQuarter } from '../../kernel/quarter.ts';
import type { ListRow, Lists } from '../../plan/core/list.ts';
import type { Note } from '../../plan/core/reading/confidence.ts';
import { isSpan } from '../../plan/core/reading/date.ts';
import type { Decisions } from './candidate.ts';
import type { FieldReading } from './reading.ts';

type MoneyField = Extract<FieldReading, { kind: 'money' }>;
export type Nature = 'investive' | 'consumptive';
export type Recurrence = 'one-off' | 'running';

/**
 * Costs one column speaks about, and what it says. A null nature or year means: whatever the household or year, as a
 * column „Gesamtkosten“ does. Only these costs are compared and put in place of what is stored.
 */
export type CostGroup = CostScope & { rows: ListRow[] };
export type CostScope = { nature: Nature | null; recurrence: Recurrence; year: number | null };

export type MoneyRows = {
  costs: CostGroup[];
  lists: Lists;
  /** Amounts that belong to no year. */
  open: FieldReading[];
  /** `total-differs: 120000/110000`: the row's own total and the sum of its years. */
  warnings: string[];
  /** What was assumed beyond the cell itself: its year, its household and its type of cost. */
  assumed: Assumed[];
};

/** With the costs it is about, where one that is stored would say it instead. */
export type Assumed = { note: Note; cell: string; costs?: CostScope; years?: number[] };

const partTargets: ReadonlySet<string> = new Set(['investive', 'consumptive', 'year-amount']);

/**
 * The rows of money a sheet speaks about. A one-off amount without a year is spread over the quarters of the initiative,
 * as its effort is; without an end it belongs to the year of the beginning.
 */
export function costRowsOf(fields: readonly FieldReading[], decisions: Decisions): MoneyRows {
  const money: MoneyRows = { costs: [], lists: bookingsOf(fields), open: [], warnings: [], assumed: [] };
  const usual = usualYears(fields, decisions);
  const amounts = fields.filter(
    (field): field is MoneyField => field.kind === 'money' && field.account !== 'actual',
  );
  const costs = amounts.filter(
    ({ field, account }) =>
      account === 'plan' && (partTargets.has(field) || field === 'running' || field === 'total'),
  );
  const parts = costs.filter(
    (field) => partTargets.has(field.field) && !isRunning(field) && amountsOf(field).length > 0,
  );
  for (const field of costs) {
    // The total of a row whose years are there says nothing new; it is a check sum.
    if (field.field === 'total' && parts.length > 0) {
      checkTotal(money, field, parts);
      continue;
    }
    addCosts(money, field, usual, decisions);
    money.assumed.push(...convertedBy(field));
  }
  for (const field of amounts.filter((field) => !costs.includes(field))) {
    addOther(money, field, usual);
    money.assumed.push(...convertedBy(field));
  }
  return money;
}

/** What makes the amount that is kept another one than the amount that was written. */
function convertedBy({ result, cell }: MoneyField): Assumed[] {
  if (!result.value && !result.max && result.parts.length === 0) return [];
  const found: [Note, boolean][] = [
    ['range-upper', result.precision === 'range'],
    ['net-to-gross', result.tax === 'net'],
    ['month-to-year', result.period === 'monthly'],
  ];
  return found.filter(([, holds]) => holds).map(([note]) => ({ note, cell }));
}

/** First and last day of the initiative, as far as the sheet says them, and the year of a default. */
type UsualYears = { first: string | null; last: string | null; given: number | null };

const usualYears = (fields: readonly FieldReading[], { year }: Decisions): UsualYears => ({
  first: dayOf(fields, 'start', 'min'),
  last: dayOf(fields, 'end', 'max'),
  given: year ?? null,
});

function addCosts(money: MoneyRows, field: MoneyField, usual: UsualYears, decisions: Decisions): void {
  const recurrence: Recurrence = isRunning(field) ? 'running' : 'one-off';
  const said = field.nature;
  const nature = said ?? decisions.nature ?? 'consumptive';
  for (const { year: named, cents } of amountsOf(field)) {
    const { shares, note } = named === null ? sharesOf(cents, recurrence, usual) : yearly(named, cents);
    if (shares.length === 0) {
      if (!money.open.includes(field)) money.open.push(field);
      continue;
    }
    const group = { nature: said, recurrence, year: recurrence === 'running' ? null : named };
    const ofCosts = { cell: field.cell, costs: group, years: shares.map(({ year }) => year) };
    if (note) money.assumed.push({ note, cell: field.cell });
    if (recurrence === 'one-off' && !said && !decisions.nature)
      money.assumed.push({ note: 'nature-assumed', ...ofCosts });
    // No column names a type of cost.
    money.assumed.push({ note: 'cost-type-assumed', ...ofCosts });
    for (const share of shares)
      groupFor(money, group).rows.push({
        ...{ year: share.year, nature, recurrence, costType: 'other' },
        ...{ cents: share.cents, estimate: estimateOf(field) },
      });
  }
}

type Shares = { shares: { year: number; cents: number | null }[]; note?: Note };

const yearly = (year: number, cents: number | null, note?: Note): Shares => ({
  shares: [{ year, cents }],
  note,
});

/** The years of an amount that names none; no share where nothing tells them. */
function sharesOf(cents: number | null, recurrence: Recurrence, { first, last, given }: UsualYears): Shares {
  if (recurrence === 'running') {
    // Running costs begin in the year after the end (domain research, plan.md 7.2).
    if (last) return yearly(yearIn(last) + 1, cents, 'year-after-end');
    return given === null ? { shares: [] } : yearly(given, cents);
  }
  if (!first) return given === null ? { shares: [] } : yearly(given, cents);
  const from = yearIn(first);
  if (!last || last <= first) return yearly(from, cents, 'year-of-start');
  const to = yearIn(last);
  if (to === from) return yearly(from, cents);
  if (cents === null) return yearly(from, null, 'year-of-start');
  return { shares: spread(cents, first, last), note: `years-spread: ${from}–${to}` };
}

/** Each quarter gets the same; what a cent cannot be parted into falls to the later years, so that the sum stays. */
function spread(cents: number, first: string, last: string): { year: number; cents: number }[] {
  const [from, to] = [quarterOfDay(first), quarterOfDay(last)];
  const quarters = Array.from({ length: to - from + 1 }, (_, index) => yearOfQuarter(from + index));
  let [passed, given] = [0, 0];
  return [...Map.groupBy(quarters, (year) => year)].map(([year, own]) => {
    passed += own.length;
    const share = Math.floor((cents * passed) / quarters.length) - given;
    given += share;
    return { year, cents: share };
  });
}

function groupFor({ costs }: MoneyRows, scope: CostScope): CostGroup {
  const found = costs.find(
    ({ nature, recurrence, year }) =>
      nature === scope.nature && recurrence === scope.recurrence && year === scope.year,
  );
  if (found) return found;
  costs.push({ ...scope, rows: [] });
  return costs.at(-1)!;
}

function checkTotal(money: MoneyRows, field: MoneyField, parts: readonly MoneyField[]): void {
  const sum = (all: readonly MoneyField[]) =>
    all.flatMap(amountsOf).reduce((total, { cents }) => total + (cents ?? 0), 0);
  const [stated, computed] = [sum([field]), sum(parts)];
  if (stated !== computed) money.warnings.push(`total-differs: ${stated / 100}/${computed / 100}`);
}

function addOther(money: MoneyRows, field: MoneyField, { first, last, given }: UsualYears): void {
  const add = (key: string, row: ListRow) => {
    money.lists[key] = [...(money.lists[key] ?? []), row];
  };
  const usual = last ? yearIn(last) + 1 : (given ?? (first ? yearIn(first) : null));
  for (const { year: named, cents } of amountsOf(field)) {
    const year = named ?? usual;
    if (field.field === 'funding') {
      add('fundings', { programme: field.heading, cents, state: 'planned', earmarkedUntil: null });
      continue;
    }
    if (year === null) {
      money.open.push(field);
      continue;
    }
    if (named === null && given !== year)
      money.assumed.push({ note: last ? 'year-after-end' : 'year-of-start', cell: field.cell });
    // A permission is given in the year before the money is paid.
    if (field.account === 'commitment')
      add('commitments', { year: year - 1, effectiveYear: year, cents: cents ?? 0 });
    else add('savings', { year, cents, budgetEffective: null, unitId: null });
  }
}

const isRunning = ({ field, result }: MoneyField): boolean =>
  field === 'running' ||
  result.period === 'yearly' ||
  result.period === 'school-year' ||
  result.period === 'monthly';

/**
 * Amounts of a cell in whole cents and gross; null is a cost nobody knows. A range counts by its upper end, „mindestens“
 * is an amount and an unknown one beside it.
 */
function amountsOf(field: MoneyField): { year: number | null; cents: number | null }[] {
  const { result, notes } = field;
  const year = result.year ?? field.year;
  const factor = (result.period === 'monthly' ? 12 : 1) * (result.tax === 'net' ? 1 + vatRate : 1);
  const cents = (euro: number): number => Math.abs(Math.round(euro * factor * 100));
  if (result.parts.some((part) => part.year !== null))
    return result.parts.flatMap((part) =>
      part.value === null ? [] : [{ year: part.year, cents: cents(part.value) }],
    );
  const value = result.precision === 'range' ? result.max : result.value;
  if (value === null) return notes.some((note) => note.startsWith('unknown')) ? [{ year, cents: null }] : [];
  return result.precision === 'lower-bound'
    ? [
        { year, cents: cents(value) },
        { year, cents: null },
      ]
    : [{ year, cents: cents(value) }];
}

/** § 12 Abs. 1 UStG: costs are kept gross, and a net amount is most often taxed at the full rate. */
export const vatRate = 0.19;

const estimateOf = ({ result }: MoneyField): string | null =>
  result.precision === 'exact' || result.precision === 'lower-bound' || result.precision === null
    ? null
    : 'rough';

function bookingsOf(fields: readonly FieldReading[]): Lists {
  const texts = fields.flatMap((field) =>
    field.field === 'cover' && field.kind === 'text' && field.result
      ? [{ heading: field.heading, text: String(field.result) }]
      : [],
  );
  if (texts.length === 0) return {};
  const row: ListRow = { subBudget: null, product: null, psp: null, account: null, share: null };
  for (const { heading, text } of texts) {
    const key = bookingKey(heading);
    row[key] = row[key] ? `${row[key]}, ${text}` : text;
  }
  return { bookings: [row] };
}

/** Which part of a booking place a column names. */
export const bookingKey = (heading: string): 'psp' | 'product' | 'account' | 'subBudget' =>
  /psp/i.test(heading)
    ? 'psp'
    : /produkt/i.test(heading)
      ? 'product'
      : /konto/i.test(heading)
        ? 'account'
        : 'subBudget';

function dayOf(fields: readonly FieldReading[], key: string, edge: 'min' | 'max'): string | null {
  for (const name of [key, 'span', 'start', 'end']) {
    const field = fields.find((candidate) => candidate.field === name);
    if (field?.kind !== 'date' || !(name === key || name === 'span' || isSpan(field.result))) continue;
    const day = field.result[edge];
    if (day) return day;
  }
  return null;
}

const yearIn = (day: string): number => Number(day.slice(0, 4));
