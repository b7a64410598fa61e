import type { ListRow, Lists } from '../../plan/core/list.ts';
import type { Decisions } from './candidate.ts';
import type { FieldReading } from './reading.ts';

type MoneyField = Extract<FieldReading, { kind: 'money' }>;
export type Nature = 'investive' | 'consumptive';
export type Recurrence = 'one-off' | 'running';

/**
 * Costs one column speaks about, and what it says. A null nature or year means: whatever the household or year, as a
 * column „Gesamtkosten“ does. Only these costs are compared and put in place of what is stored.
 */
export type CostGroup = {
  nature: Nature | null;
  recurrence: Recurrence;
  year: number | null;
  rows: ListRow[];
};

export type MoneyRows = {
  costs: CostGroup[];
  lists: Lists;
  /** Amounts that belong to no year. */
  open: FieldReading[];
  /** `total-differs: 120000/110000`: the row's own total and the sum of its years. */
  warnings: string[];
};

const partTargets: ReadonlySet<string> = new Set(['investive', 'consumptive', 'year-amount']);

/** The rows of money a sheet speaks about. An amount without a year belongs to the year the initiative begins in. */
export function costRowsOf(fields: readonly FieldReading[], decisions: Decisions): MoneyRows {
  const money: MoneyRows = { costs: [], lists: bookingsOf(fields), open: [], warnings: [] };
  const usual = {
    start: yearOf(fields, 'start', 'min') ?? decisions.year ?? null,
    after: yearAfterEnd(fields) ?? decisions.year ?? null,
  };
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
    if (field.field === 'total' && parts.length > 0) checkTotal(money, field, parts);
    else addCosts(money, field, usual, decisions);
  }
  for (const field of amounts.filter((field) => !costs.includes(field)))
    addOther(money, field, usual.after ?? usual.start);
  return money;
}

type UsualYears = { start: number | null; after: number | null };

function addCosts(money: MoneyRows, field: MoneyField, usual: UsualYears, decisions: Decisions): void {
  const recurrence: Recurrence = isRunning(field) ? 'running' : 'one-off';
  const said = field.nature;
  const nature = said ?? decisions.nature ?? 'consumptive';
  for (const { year: named, cents } of amountsOf(field)) {
    const year = named ?? (recurrence === 'running' ? usual.after : usual.start);
    if (year === null) {
      if (!money.open.includes(field)) money.open.push(field);
      continue;
    }
    const row = { year, nature, recurrence, costType: 'other', cents, estimate: estimateOf(field) };
    groupFor(money, { nature: said, recurrence, year: recurrence === 'running' ? null : named }).rows.push(
      row,
    );
  }
}

function groupFor({ costs }: MoneyRows, scope: Omit<CostGroup, 'rows'>): CostGroup {
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

function addOther(money: MoneyRows, field: MoneyField, usualYear: number | null): void {
  const add = (key: string, row: ListRow) => {
    money.lists[key] = [...(money.lists[key] ?? []), row];
  };
  for (const { year: named, cents } of amountsOf(field)) {
    const year = named ?? usualYear;
    if (field.field === 'funding')
      add('fundings', { programme: field.heading, cents, state: 'planned', earmarkedUntil: null });
    else if (year === null) money.open.push(field);
    // A permission is given in the year before the money is paid.
    else if (field.account === 'commitment')
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

function yearOf(fields: readonly FieldReading[], key: string, edge: 'min' | 'max'): number | null {
  for (const name of [key, 'span']) {
    const field = fields.find((candidate) => candidate.field === name);
    const day = field?.kind === 'date' ? field.result[edge] : null;
    if (day) return Number(day.slice(0, 4));
  }
  return null;
}

/** Running costs begin in the year after the end (domain research, plan.md 7.2). */
function yearAfterEnd(fields: readonly FieldReading[]): number | null {
  const end = yearOf(fields, 'end', 'max');
  return end === null ? null : end + 1;
}
