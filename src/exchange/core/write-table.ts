import { fieldOf } from '../../plan/core/field.ts';
import type { ListRow, Lists } from '../../plan/core/list.ts';
import { optionName } from '../../plan/core/option-name.ts';
import { formatPeriod } from '../../plan/core/period.ts';
import { isSpan, parseDate } from '../../plan/core/reading/date.ts';
import { bookingKey, vatRate } from './candidate-money.ts';
import type { Existing } from './compare.ts';
import type { ColumnReading, SheetReading } from './reading.ts';

/** A column to be written: as a sender's sheet had it, or one of our own. */
export type OutColumn = Pick<
  ColumnReading,
  'heading' | 'key' | 'target' | 'year' | 'nature' | 'account' | 'scale' | 'tax'
>;

/** A sheet as its sender keeps it: what stands above the table, and its columns in order. */
export type SheetLayout = { sheet: string; titles: string[]; columns: OutColumn[] };

export const layoutOf = (sheets: readonly SheetReading[]): SheetLayout[] =>
  sheets
    .filter(({ used }) => used)
    .map(({ name, titles, columns }) => ({
      sheet: name,
      titles,
      columns: columns.map(({ heading, key, target, year, nature, account, scale, tax }) => ({
        ...{ heading, key, target, year, nature, account, scale, tax },
      })),
    }));

/** An initiative with the names a sheet writes, and the cells of the sender's sheet that have no place with us. */
export type OutRow = Existing & {
  unitName: string;
  predecessors: readonly string[];
  raw: Readonly<Record<string, string | number | boolean | null>>;
  /** What the sender calls it. */
  senderCode: string | null;
};

export type OutCell = string | number | boolean | { day: string } | null;

/** One cell, written so that the import reads back exactly what is stored. */
export function outCell(column: OutColumn, row: OutRow): OutCell {
  const { target, key, account } = column;
  const said = row.raw[key] ?? null;
  if (target === null || account === 'actual') return said;
  if (moneyTargets.has(target)) return moneyCell(column, row) ?? runningIn(said, column, row);
  const written = bothEndsIn(said, column, row) ?? writers[target]?.(row, column) ?? null;
  return written === null && unplaced.has(target) ? said : written;
}

/** Read, but not always with a place in an initiative: then the sender's own word goes back. */
const unplaced = new Set(['effort', 'priority', 'class', 'kind', 'progress']);

const moneyTargets = new Set([
  'investive',
  'consumptive',
  'running',
  'total',
  'year-amount',
  'savings',
  'funding',
]);

function moneyCell(column: OutColumn, { lists }: OutRow): OutCell {
  const { target, year, account } = column;
  if (account === 'commitment')
    return amount(
      (lists.commitments ?? []).filter((row) => row.effectiveYear === year),
      column,
    );
  if (target === 'savings') return amount(lists.savings ?? [], column);
  if (target === 'funding') return amount(lists.fundings ?? [], column);
  return amount(costsOf(column, lists, target === 'running' ? 'running' : 'one-off'), column);
}

const costsOf = ({ nature, year }: OutColumn, { costs }: Lists, recurrence: 'running' | 'one-off') =>
  (costs ?? []).filter(
    (row) =>
      row.recurrence === recurrence &&
      (nature === null || row.nature === nature) &&
      (year === null || recurrence === 'running' || row.year === year),
  );

/** „3.000 € p. a.“ in a column of one-off costs stays where its sender keeps it. */
function runningIn(said: OutRow['raw'][string], column: OutColumn, { lists }: OutRow): OutCell {
  if (typeof said !== 'string' || !/p\.\s?a|jährlich|jahr/i.test(said)) return null;
  const sum = amount(costsOf(column, lists, 'running'), { ...column, scale: null });
  return typeof sum === 'number' ? `${euros(sum)} p. a.` : sum;
}

const euros = (amount: number): string =>
  `${new Intl.NumberFormat('de-DE', { maximumFractionDigits: 6 }).format(amount)} €`;

/** A sum as number, in the unit and tax of its column; „k. A.“ where nothing is known, „mindestens“ where something is not. */
function amount(rows: readonly ListRow[], { scale, tax }: Pick<OutColumn, 'scale' | 'tax'>): OutCell {
  if (rows.length === 0) return null;
  const known = rows.filter(({ cents }) => cents !== null);
  const gross = known.reduce((sum, { cents }) => sum + Number(cents), 0) / 100;
  const euro = tax === 'net' ? gross / (1 + vatRate) : gross;
  if (known.length === rows.length) return Math.round((euro / (scale ?? 1)) * 1e6) / 1e6;
  return euro === 0 ? 'k. A.' : `mindestens ${euros(Math.round(euro * 1e6) / 1e6)}`;
}

type Writer = (row: OutRow, column: OutColumn) => OutCell;

const writers: Record<string, Writer> = {
  code: ({ senderCode, code }) => senderCode ?? code,
  name: ({ fields }) => fields.name ?? null,
  description: ({ fields }) => fields.description ?? null,
  unit: ({ unitName }) => unitName,
  responsible: ({ fields }) => fields.contact ?? null,
  state: ({ state }) => optionName('state', state, 'de'),
  light: ({ fields }) => (fields.light ? optionName('light', fields.light, 'de') : null),
  priority: ({ fields }) => fields.unitRank ?? null,
  start: ({ fields }) => period(fields.plannedStart),
  end: ({ fields }) => period(fields.plannedEnd),
  span: ({ fields }) => span(fields.plannedStart, fields.plannedEnd),
  deadline: ({ fields }) => (fields.deadline ? { day: fields.deadline } : null),
  mandatory: ({ fields }) => yesNo(fields.mandatory),
  voluntary: ({ fields }) => yesNo(fields.mandatory == null ? null : !fields.mandatory),
  'legal-basis': ({ fields }) => fields.legalBasis ?? null,
  goal: ({ fields }) => fields.goalText ?? null,
  note: ({ fields }) => fields.remark ?? null,
  class: ({ fields }) => fields.class ?? null,
  kind: ({ fields }) => (fields.kind ? optionName('kind', fields.kind, 'de') : null),
  cover: ({ lists }, { heading }) =>
    (lists.bookings ?? []).flatMap((row) => row[bookingKey(heading)] ?? []).join(', ') || null,
  effort: ({ lists }) => {
    const days = (lists.efforts ?? []).reduce((sum, row) => sum + Number(row.days), 0);
    return days === 0 ? null : days;
  },
  dependencies: ({ predecessors }) => predecessors.join(', ') || null,
};

/** Quarters with all digits of the year: `Q3/27` would leave the century to be assumed. */
const period = (said: string | null | undefined): OutCell =>
  said ? (/^\d{4}-\d\d-\d\d$/.test(said) ? { day: said } : periodText(said)) : null;

export const periodText = (said: string): string => {
  const quarter = /^(\d{4})Q(\d)$/.exec(said);
  return quarter ? `Q${quarter[2]}/${quarter[1]}` : formatPeriod(said, 'de');
};

function span(start: string | null | undefined, end: string | null | undefined): OutCell {
  if (start && end) return start === end ? periodText(start) : `${periodText(start)} - ${periodText(end)}`;
  return start ? `ab ${periodText(start)}` : end ? `bis ${periodText(end)}` : null;
}

/** „Q2/2027 - Q1/2028“ in a column that is called end stays a span. */
const bothEndsIn = (said: OutRow['raw'][string], { target }: OutColumn, { fields }: OutRow): OutCell =>
  (target === 'start' || target === 'end') && typeof said === 'string' && isSpan(parseDate(said))
    ? span(fields.plannedStart, fields.plannedEnd)
    : null;

const yesNo = (value: boolean | null | undefined): OutCell => (value == null ? null : value ? 'ja' : 'nein');

/** Our own columns, for all years in which one of the initiatives costs something. */
export function ownColumns(rows: readonly Existing[]): OutColumn[] {
  const costs = rows.flatMap(({ lists }) => lists.costs ?? []);
  const years = (nature: string) =>
    [
      ...new Set(
        costs
          .filter((row) => row.recurrence === 'one-off' && row.nature === nature)
          .map((row) => Number(row.year)),
      ),
    ].sort();
  const plain = (target: string, heading: string, more: Partial<OutColumn> = {}): OutColumn => ({
    heading,
    key: '',
    target,
    year: null,
    nature: null,
    account: 'plan',
    scale: null,
    tax: null,
    ...more,
  });
  return [
    plain('code', 'Nummer'),
    plain('name', 'Vorhaben'),
    plain('description', 'Kurzbeschreibung'),
    plain('unit', 'Federführung'),
    plain('responsible', 'Ansprechperson'),
    plain('state', 'Status'),
    plain('light', 'Ampel'),
    plain('priority', 'Rang im Amt'),
    plain('kind', 'Art'),
    plain('class', 'Größenklasse'),
    plain('start', 'Beginn'),
    plain('end', 'Ende'),
    plain('deadline', 'Frist'),
    plain('mandatory', 'Pflicht'),
    plain('legal-basis', 'Rechtsgrundlage'),
    ...years('investive').map((year) =>
      plain('year-amount', `investiv ${year} (€)`, { year, nature: 'investive' }),
    ),
    ...years('consumptive').map((year) =>
      plain('year-amount', `konsumtiv ${year} (€)`, { year, nature: 'consumptive' }),
    ),
    plain('running', 'Folgekosten p. a. (€)', { nature: 'consumptive' }),
    plain('savings', 'Einsparung p. a. (€)'),
    plain('funding', 'Förderung (€)'),
    plain('effort', 'Aufwand (PT)'),
    plain('cover', 'Teilhaushalt'),
    plain('cover', 'Produkt'),
    plain('cover', 'PSP-Element'),
    plain('cover', 'Sachkonto'),
    plain('dependencies', 'Vorgänger'),
    plain('goal', fieldOf('goalText')!.label.de),
    plain('note', 'Bemerkungen'),
  ];
}
