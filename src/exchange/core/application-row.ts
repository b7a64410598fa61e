import { parseMoney } from '../../plan/core/reading/money.ts';
import type { ApplicationFields, Hosting, LifeCycle, Protection } from '../../strategy/core/application.ts';
import { findUnit, type UnitNames } from './candidate.ts';
import type { Headings, PlainCell, PlainRow } from './plain-table.ts';
import { findNamed, isSilent, type Named, nameKey, readDay, readWhole } from './register-cell.ts';

/** The first heading of each field is the one we write. */
export const applicationHeadings = {
  name: ['Anwendung', 'Name', 'Fachverfahren', 'Verfahren', 'Software', 'Programm', 'Application'],
  task: ['Aufgabe', 'Zweck', 'Fachaufgabe', 'Verwendung', 'Task'],
  unitId: ['Verantwortliche Einheit', 'Amt', 'Einheit', 'Fachbereich', 'OE', 'Dienststelle', 'Unit'],
  contact: ['Fachlich verantwortlich', 'Ansprechperson', 'Verantwortlich', 'Fachverantwortung', 'Contact'],
  vendor: ['Hersteller oder Anbieter', 'Hersteller', 'Anbieter', 'Firma', 'Lieferant', 'Vendor'],
  technology: ['Technik', 'Technologie', 'Plattform', 'Datenbank', 'Technology'],
  standardId: ['Standard', 'Läuft auf dem Standard', 'Plattformstandard'],
  hosting: ['Betrieb', 'Betriebsart', 'Betriebsort', 'Hosting'],
  users: ['Personen', 'Nutzende', 'Anzahl Nutzende', 'Nutzer', 'Anzahl Nutzer', 'Benutzer', 'Users'],
  yearlyCents: [
    'Kosten im Jahr',
    'Jährliche Kosten',
    'Jahreskosten',
    'Kosten p. a.',
    'Kosten pro Jahr',
    'Laufende Kosten',
    'Kosten',
  ],
  protection: ['Schutzbedarf', 'Protection need'],
  lifeCycle: ['Stand', 'Status', 'Lebenszyklus', 'Zustand', 'State'],
  contractEndsOn: ['Vertrag läuft bis', 'Vertrag bis', 'Vertragsende', 'Laufzeit bis'],
  noticeMonths: ['Kündigungsfrist (Monate)', 'Kündigungsfrist', 'Kündigungsfrist in Monaten', 'Frist'],
  supportUntil: ['Wartung bis', 'Wartungsende', 'Supportende', 'Support bis', 'End of Life', 'EOL'],
  successorId: ['Vorhaben zur Ablösung', 'Ablösung durch', 'Nachfolge', 'Ablösevorhaben'],
  note: ['Bemerkung', 'Bemerkungen', 'Anmerkung', 'Hinweis', 'Kommentar', 'Note'],
} satisfies Headings;

type Column = keyof typeof applicationHeadings;
export type RegisterStock = {
  units: UnitNames;
  standards: readonly Named[];
  initiatives: readonly Named[];
  /** What is stored now; found again by its name. */
  applications: readonly ({ id: string; version: number } & ApplicationFields)[];
  /** Where a row names no unit. */
  unitId: string | null;
  /** Whether the one who reads the file may retire applications. */
  mayRetire: boolean;
};

export type RowFault =
  | 'name-missing'
  | 'name-twice'
  | 'too-long'
  | 'unit-missing'
  | 'unit-unknown'
  | 'standard-unknown'
  | 'initiative-unknown'
  | 'word-unknown'
  | 'not-whole'
  | 'not-money'
  | 'not-a-day'
  | 'cell-broken'
  | 'retire-not-allowed';
type CellFault = { cell: string; column: Column; text: string; fault: RowFault };
/** Understood, but not as it stands: `Q4/2027` became the last day of the quarter. */
type CellNote = { cell: string; column: Column; text: string; taken: string };

export type ApplicationSave = {
  row: number;
  /** Null: not in the register yet. */
  id: string | null;
  version: number;
  fields: ApplicationFields;
  changed: (keyof ApplicationFields)[];
};
export type RegisterReading = {
  saves: ApplicationSave[];
  unchanged: number;
  faults: CellFault[];
  notes: CellNote[];
};

/** Rows against the register: what each would save, and what keeps the whole file from being taken over. */
export function readApplicationRows(rows: readonly PlainRow[], stock: RegisterStock): RegisterReading {
  const reading: RegisterReading = { saves: [], unchanged: 0, faults: [], notes: [] };
  const known = new Map(stock.applications.map((one) => [nameKey(one.name), one]));
  const seen = new Set<string>();
  for (const row of rows) readRow(row, stock, known, seen, reading);
  return reading;
}

type Known = ReadonlyMap<string, RegisterStock['applications'][number]>;

function readRow(
  row: PlainRow,
  stock: RegisterStock,
  known: Known,
  seen: Set<string>,
  reading: RegisterReading,
) {
  const { name } = row.cells;
  const place = name ?? Object.values(row.cells)[0]!;
  const say = (fault: RowFault, cell = place, column: Column = 'name') =>
    void reading.faults.push({ cell: cell.cell, column, text: cell.text, fault });
  if (!name) return say('name-missing');
  if (seen.has(nameKey(name.text))) return say('name-twice');
  seen.add(nameKey(name.text));
  const stored = known.get(nameKey(name.text));
  const said = readCells(row, stock, reading);
  const fields: ApplicationFields = {
    ...(stored ? bare(stored) : { ...blank, unitId: stock.unitId ?? '' }),
    ...said,
  };
  if (fields.unitId === '' && !row.cells.unitId) return say('unit-missing');
  if (fields.lifeCycle === 'retired' && stored?.lifeCycle !== 'retired' && !stock.mayRetire)
    return say('retire-not-allowed', row.cells.lifeCycle, 'lifeCycle');
  const changed = (Object.keys(fields) as (keyof ApplicationFields)[]).filter(
    (key) => fields[key] !== (stored ?? blank)[key],
  );
  if (stored && changed.length === 0) reading.unchanged += 1;
  else
    reading.saves.push({
      row: row.row,
      id: stored?.id ?? null,
      version: stored?.version ?? 0,
      fields,
      changed,
    });
}

const blank: ApplicationFields = {
  name: '',
  task: null,
  unitId: '',
  contact: null,
  vendor: null,
  technology: null,
  standardId: null,
  hosting: null,
  users: null,
  yearlyCents: null,
  protection: null,
  lifeCycle: 'active',
  contractEndsOn: null,
  noticeMonths: null,
  supportUntil: null,
  unsupported: false,
  successorId: null,
  note: null,
};

const bare = (stored: ApplicationFields): ApplicationFields =>
  Object.fromEntries(
    (Object.keys(blank) as (keyof ApplicationFields)[]).map((key) => [key, stored[key]]),
  ) as ApplicationFields;

/** Blank cells and placeholders say nothing: what is stored stays. */
function readCells(
  row: PlainRow,
  stock: RegisterStock,
  reading: RegisterReading,
): Partial<ApplicationFields> {
  const said: Partial<ApplicationFields> = {};
  for (const [field, cell] of Object.entries(row.cells)) {
    const column = field as Column;
    if (isSilent(cell.text)) continue;
    const read: Read = cell.isBroken ? { fault: 'cell-broken' } : readers[column](cell, stock);
    if ('fault' in read) reading.faults.push({ cell: cell.cell, column, text: cell.text, fault: read.fault });
    else Object.assign(said, read.fields);
    if ('taken' in read && read.taken)
      reading.notes.push({ cell: cell.cell, column, text: cell.text, taken: read.taken });
  }
  return said;
}

type Read = { fault: RowFault } | { fields: Partial<ApplicationFields>; taken?: string };
type Reader = (cell: PlainCell, stock: RegisterStock) => Read;

const text =
  (key: 'name' | 'task' | 'contact' | 'vendor' | 'technology' | 'note', max: number): Reader =>
  ({ text: said }) =>
    said.length > max ? { fault: 'too-long' } : { fields: { [key]: said } };

const word =
  <K extends 'hosting' | 'protection' | 'lifeCycle'>(
    key: K,
    words: readonly [RegExp, NonNullable<ApplicationFields[K]>][],
  ): Reader =>
  ({ text: said }) => {
    const found = words.find(([pattern]) => pattern.test(said));
    return found ? { fields: { [key]: found[1] } } : { fault: 'word-unknown' };
  };

const named =
  (key: 'standardId' | 'successorId', list: 'standards' | 'initiatives', fault: RowFault): Reader =>
  ({ text: said }, stock) => {
    const found = findNamed(said, stock[list]);
    return found ? { fields: { [key]: found.id } } : { fault };
  };

const day =
  (key: 'contractEndsOn' | 'supportUntil'): Reader =>
  ({ text: said }) => {
    const read = readDay(said);
    if (!read) return { fault: 'not-a-day' };
    const supported = key === 'supportUntil' && { unsupported: false };
    return { fields: { [key]: read.day, ...supported }, ...(read.isTaken && { taken: read.day }) };
  };

const protections: [RegExp, Protection][] = [
  [/^(?:sehr hoch|very high)$/i, 'very-high'],
  [/^(?:hoch|high)$/i, 'high'],
  [/^(?:normal|niedrig|mittel|low)$/i, 'normal'],
];
const lifeCycles: [RegExp, LifeCycle][] = [
  [/^(?:geplant|in planung|in einführung|planned)$/i, 'planned'],
  [/^(?:läuft aus|auslaufend|in ablösung|wird abgelöst|being phased out|phasing out)$/i, 'phasing-out'],
  [/^(?:abgeschaltet|stillgelegt|außer betrieb|abgelöst|retired)$/i, 'retired'],
  [/^(?:im einsatz|aktiv|produktiv|in betrieb|in nutzung|in use|active)$/i, 'active'],
];
const hostings: [RegExp, Hosting][] = [
  [/cloud|saas/i, 'cloud'],
  [/dienstleister|provider|extern|zweckverband|hosting/i, 'provider'],
  [/eigen|own|rathaus|zentral|on.?prem|serverraum/i, 'own'],
  [/lokal|im amt|arbeitsplatz|desktop|einzelplatz|computer|local/i, 'local'],
];

const readers: Record<Column, Reader> = {
  name: text('name', 120),
  task: text('task', 120),
  contact: text('contact', 160),
  vendor: text('vendor', 160),
  technology: text('technology', 200),
  note: text('note', 1000),
  unitId: ({ text: said }, { units }) => {
    const unitId = findUnit(said, units);
    return unitId ? { fields: { unitId } } : { fault: 'unit-unknown' };
  },
  standardId: named('standardId', 'standards', 'standard-unknown'),
  successorId: named('successorId', 'initiatives', 'initiative-unknown'),
  hosting: word('hosting', hostings),
  protection: word('protection', protections),
  lifeCycle: word('lifeCycle', lifeCycles),
  users: (cell) => whole('users', cell, 1_000_000),
  noticeMonths: (cell) => {
    const years = /^(\d) ?jahre?$/i.exec(cell.text);
    return years ? { fields: { noticeMonths: Number(years[1]) * 12 } } : whole('noticeMonths', cell, 60);
  },
  yearlyCents: ({ text: said }) => {
    const plain = plainEuro(said);
    if (plain !== null) return { fields: { yearlyCents: Math.round(plain * 100) } };
    const { value, period, confidence } = parseMoney(said, { euro: true });
    if (value === null || value < 0 || confidence === 'unclear') return { fault: 'not-money' };
    const euro = period === 'monthly' ? value * 12 : value;
    return {
      fields: { yearlyCents: Math.round(euro * 100) },
      taken: `${euro.toLocaleString('de-DE')} €`,
    };
  },
  contractEndsOn: day('contractEndsOn'),
  supportUntil: (cell, stock) =>
    /^(?:kein[e]?(?: mehr)?|abgelaufen|ausgelaufen|beendet|keine wartung(?: mehr)?)$/i.test(cell.text)
      ? { fields: { supportUntil: null, unsupported: true } }
      : day('supportUntil')(cell, stock),
};

/** „12.500,50 €“; the general reading would take „2000“ for a year. */
const plainEuro = (said: string): number | null =>
  /^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?(?: ?€)?$/.test(said)
    ? Number(said.replaceAll('.', '').replace(',', '.').replace('€', ''))
    : null;

function whole(key: 'users' | 'noticeMonths', { text: said }: PlainCell, max: number): Read {
  const value = readWhole(said);
  return value !== undefined && value <= max ? { fields: { [key]: value } } : { fault: 'not-whole' };
}
