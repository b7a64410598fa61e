import {
  type LevelEntry,
  type MaturityModel,
  type NewLevel,
  newestOf,
  type OnlineServiceFields,
  type Origin,
  type Payment,
} from '../../agenda/core/online-services.ts';
import { findUnit, type UnitNames } from './candidate.ts';
import type { Headings, PlainCell, PlainRow } from './plain-table.ts';
import { findNamed, isSilent, type Named, nameKey, readDay, readWhole } from './register-cell.ts';
import { readYesNo } from './yes-no.ts';

/** The first heading of each field is the one we write. „Reifegrad“ alone names no model, so it is not read. */
export const onlineHeadings = {
  name: [
    'Leistung',
    'Online-Dienst',
    'Onlinedienst',
    'Name der Leistung',
    'Verwaltungsleistung',
    'Dienst',
    'Name',
  ],
  leika: ['LeiKa-Schlüssel', 'LeiKa', 'FIM-Schlüssel', 'Leistungsschlüssel', 'LeiKa-ID'],
  unitId: ['Verantwortliche Einheit', 'Amt', 'Einheit', 'Fachbereich', 'OE', 'Dienststelle', 'Unit'],
  contact: ['Verantwortlich für den Dienst', 'Verantwortlich', 'Ansprechperson', 'Contact'],
  origin: ['Herkunft', 'Kanal', 'Umsetzung', 'Origin'],
  url: ['Adresse im Netz', 'URL', 'Link', 'Internetadresse'],
  onlineSince: ['Online seit', 'Seit', 'Go-live'],
  connected: ['Angebundene Register und Verfahren', 'Angebundene Register', 'Schnittstellen', 'Register'],
  payment: ['Bezahlung', 'E-Payment', 'Zahlung'],
  requestsYearly: ['Anträge im Jahr', 'Fallzahl', 'Fallzahlen', 'Anträge pro Jahr', 'Fälle im Jahr'],
  targetLevel: ['Zielstufe', 'Ziel-Reifegrad', 'Zielreifegrad'],
  targetOn: ['Ziel bis', 'Zieltermin'],
  goalId: ['Ziel der Agenda', 'Agendaziel'],
  initiativeId: ['Vorhaben', 'Vorhabennummer'],
  applicationId: ['Anwendung', 'Fachverfahren'],
  note: ['Bemerkung', 'Bemerkungen', 'Anmerkung', 'Hinweis', 'Note'],
  public: ['Im Portal zeigen', 'Öffentlich'],
  current: ['Stufe (0 bis 7)', 'Stufe 0 bis 7', 'Reifegrad 2.0', 'Reifegrad 0 bis 7', 'Reifegrad 0-7'],
  currentDay: ['Eingeschätzt am', 'Stand der Einschätzung'],
  older: ['Frühere Stufe 0 bis 4', 'Frühere Stufe', 'Reifegrad 1.1', 'Reifegrad 0 bis 4', 'Reifegrad 0-4'],
  olderDay: ['Früher eingeschätzt am', 'Stand der früheren Stufe'],
  evidence: ['Beleg', 'Nachweis', 'Prüfbogen'],
} satisfies Headings;

export type OnlineColumn = keyof typeof onlineHeadings;
export type OnlineStock = {
  units: UnitNames;
  goals: readonly Named[];
  initiatives: readonly Named[];
  applications: readonly Named[];
  /** What is stored now; found again by its name. */
  services: readonly (OnlineServiceFields & {
    id: string;
    version: number;
    entries: readonly LevelEntry[];
  })[];
  /** Where a row names no unit. */
  unitId: string | null;
  today: string;
};

export type OnlineFault =
  | 'name-missing'
  | 'name-twice'
  | 'too-long'
  | 'unit-missing'
  | 'unit-unknown'
  | 'goal-unknown'
  | 'initiative-unknown'
  | 'application-unknown'
  | 'word-unknown'
  | 'not-whole'
  | 'not-a-day'
  | 'not-a-leika'
  | 'not-an-address'
  | 'not-a-level'
  | 'level-without-day'
  | 'day-in-future'
  | 'level-differs'
  | 'target-incomplete'
  | 'cell-broken';

export type OnlineSave = {
  row: number;
  /** Null: not in the register yet. */
  id: string | null;
  version: number;
  fields: OnlineServiceFields;
  levels: NewLevel[];
  changed: OnlineColumn[];
};
export type OnlineReading = {
  saves: OnlineSave[];
  unchanged: number;
  faults: { cell: string; column: OnlineColumn; text: string; fault: OnlineFault }[];
  notes: { cell: string; column: OnlineColumn; text: string; taken: string }[];
};

/** Rows against the register: what each would save, and what keeps the whole file from being taken over. */
export function readOnlineRows(rows: readonly PlainRow[], stock: OnlineStock): OnlineReading {
  const reading: OnlineReading = { saves: [], unchanged: 0, faults: [], notes: [] };
  const seen = new Set<string>();
  for (const row of rows) readRow(row, stock, seen, reading);
  return reading;
}

type Say = (fault: OnlineFault, cell?: PlainCell, column?: OnlineColumn) => void;

function readRow(row: PlainRow, stock: OnlineStock, seen: Set<string>, reading: OnlineReading) {
  const { name } = row.cells;
  const place = name ?? Object.values(row.cells)[0]!;
  const say: Say = (fault, cell = place, column = 'name') =>
    void reading.faults.push({ cell: cell.cell, column, text: cell.text, fault });
  if (!name) return say('name-missing');
  const key = nameKey(name.text);
  if (seen.has(key)) return say('name-twice');
  seen.add(key);
  const stored = stock.services.find((one) => nameKey(one.name) === key);
  const said = readCells(row, stock, reading);
  const fields = { ...blank, unitId: stock.unitId ?? '', ...(stored && bare(stored)), ...said.fields };
  if (fields.unitId === '' && !row.cells.unitId) return say('unit-missing');
  if ((fields.targetLevel === null) !== (fields.targetOn === null))
    return say('target-incomplete', row.cells.targetLevel ?? row.cells.targetOn, 'targetLevel');
  const levels = (['current', 'older'] as const).flatMap((model) =>
    levelOf(model, said.levels, row, stored?.entries ?? [], stock.today, say),
  );
  const changed: OnlineColumn[] = [
    ...fieldNames.filter((one) => fields[one] !== (stored ?? blank)[one]),
    ...levels.map(({ model }) => model),
  ];
  if (stored && changed.length === 0) reading.unchanged += 1;
  else
    reading.saves.push({
      row: row.row,
      id: stored?.id ?? null,
      version: stored?.version ?? 0,
      fields,
      levels,
      changed,
    });
}

type Levels = { current?: number; currentDay?: string; older?: number; olderDay?: string; evidence?: string };

/** A finding needs its day; what is stored for that day stays, and another level is corrected on its page. */
function levelOf(
  model: MaturityModel,
  said: Levels,
  { cells }: PlainRow,
  entries: readonly LevelEntry[],
  today: string,
  say: Say,
): NewLevel[] {
  const dayColumn = model === 'current' ? 'currentDay' : 'olderDay';
  const [level, day] = [said[model], said[dayColumn]];
  if (level === undefined) return [];
  if (day === undefined) {
    if (!cells[dayColumn]) say('level-without-day', cells[model], model);
    return [];
  }
  if (day > today) {
    say('day-in-future', cells[dayColumn], dayColumn);
    return [];
  }
  const stored = newestOf(
    entries.filter((entry) => entry.day === day),
    model,
    day,
  );
  if (stored && stored.level !== level) say('level-differs', cells[model], model);
  return stored ? [] : [{ day, model, level, evidence: said.evidence ?? null, comment: null }];
}

const blank: OnlineServiceFields = {
  name: '',
  leika: null,
  unitId: '',
  contact: null,
  origin: null,
  url: null,
  onlineSince: null,
  connected: null,
  payment: null,
  requestsYearly: null,
  targetLevel: null,
  targetOn: null,
  goalId: null,
  initiativeId: null,
  applicationId: null,
  note: null,
  public: true,
};
const fieldNames = Object.keys(blank) as (keyof OnlineServiceFields)[];

const bare = (stored: OnlineServiceFields): OnlineServiceFields =>
  Object.fromEntries(fieldNames.map((key) => [key, stored[key]])) as OnlineServiceFields;

type Said = { fields: Partial<OnlineServiceFields>; levels: Levels };

function readCells(row: PlainRow, stock: OnlineStock, reading: OnlineReading): Said {
  const said: Said = { fields: {}, levels: {} };
  for (const [field, cell] of Object.entries(row.cells)) {
    const column = field as OnlineColumn;
    if (isSilent(cell.text)) continue;
    const read: Read = cell.isBroken ? { fault: 'cell-broken' } : readers[column](cell.text, stock);
    if ('fault' in read) reading.faults.push({ cell: cell.cell, column, text: cell.text, fault: read.fault });
    else {
      Object.assign(said.fields, read.fields);
      Object.assign(said.levels, read.levels);
      if (read.taken) reading.notes.push({ cell: cell.cell, column, text: cell.text, taken: read.taken });
    }
  }
  return said;
}

type Read =
  | { fault: OnlineFault }
  | { fields?: Partial<OnlineServiceFields>; levels?: Levels; taken?: string };
type Reader = (said: string, stock: OnlineStock) => Read;

const text =
  (key: 'name' | 'contact' | 'connected' | 'note', max: number): Reader =>
  (said) =>
    said.length > max ? { fault: 'too-long' } : { fields: { [key]: said } };

const named =
  (
    key: 'goalId' | 'initiativeId' | 'applicationId',
    list: 'goals' | 'initiatives' | 'applications',
    fault: OnlineFault,
  ): Reader =>
  (said, stock) => {
    const found = findNamed(said, stock[list]);
    return found ? { fields: { [key]: found.id } } : { fault };
  };

const word =
  <K extends 'origin' | 'payment'>(
    key: K,
    words: readonly [RegExp, NonNullable<OnlineServiceFields[K]>][],
  ): Reader =>
  (said) => {
    const found = words.find(([pattern]) => pattern.test(said));
    return found ? { fields: { [key]: found[1] } } : { fault: 'word-unknown' };
  };

const day =
  (place: (day: string) => Pick<Said, 'fields'> | Pick<Said, 'levels'>): Reader =>
  (said) => {
    const read = readDay(said);
    return read ? { ...place(read.day), ...(read.isTaken && { taken: read.day }) } : { fault: 'not-a-day' };
  };

/** „4“, „Stufe 4“, „4 Antrag im Fachverfahren“; „3–4“ and „2,5“ are no level. */
const level =
  (most: number, place: (level: number) => Pick<Said, 'fields'> | Pick<Said, 'levels'>): Reader =>
  (said) => {
    const found = /^(?:stufe |reifegrad )?(\d)(?: \p{L}.*|:.*)?$/iu.exec(said);
    const number = found ? Number(found[1]) : Number.NaN;
    return number <= most ? place(number) : { fault: 'not-a-level' };
  };

const origins: [RegExp, Origin][] = [
  [/efa|einer für alle|nachgenutzt|nachnutzung|reused/i, 'reused'],
  [/bund|federal/i, 'federal'],
  [/land/i, 'land'],
  [/eigen|kommun|stadt|own/i, 'own'],
];
const payments: [RegExp, Payment][] = [
  [/^(?:keine gebühr|gebührenfrei|kostenlos|none)$/i, 'none'],
  [/nicht online|^nein$|fehlt|missing/i, 'missing'],
  [/online|^ja$|e-?payment/i, 'online'],
];

const readers: Record<OnlineColumn, Reader> = {
  name: text('name', 160),
  contact: text('contact', 160),
  connected: text('connected', 500),
  note: text('note', 1000),
  leika: (said) => {
    const digits = said.replace(/[\s.-]/g, '');
    return /^\d{14}$/.test(digits) ? { fields: { leika: digits } } : { fault: 'not-a-leika' };
  },
  unitId: (said, { units }) => {
    const unitId = findUnit(said, units);
    return unitId ? { fields: { unitId } } : { fault: 'unit-unknown' };
  },
  origin: word('origin', origins),
  payment: word('payment', payments),
  url: (said) =>
    /^https?:\/\/[^\s]+$/i.test(said) && URL.canParse(said)
      ? said.length > 500
        ? { fault: 'too-long' }
        : { fields: { url: said } }
      : { fault: 'not-an-address' },
  requestsYearly: (said) => {
    const value = readWhole(said);
    return value !== undefined && value <= 10_000_000
      ? { fields: { requestsYearly: value } }
      : { fault: 'not-whole' };
  },
  public: (said) => {
    const { answer } = readYesNo(said);
    return answer === 'yes' || answer === 'no'
      ? { fields: { public: answer === 'yes' } }
      : { fault: 'word-unknown' };
  },
  goalId: named('goalId', 'goals', 'goal-unknown'),
  initiativeId: named('initiativeId', 'initiatives', 'initiative-unknown'),
  applicationId: named('applicationId', 'applications', 'application-unknown'),
  onlineSince: day((onlineSince) => ({ fields: { onlineSince } })),
  targetOn: day((targetOn) => ({ fields: { targetOn } })),
  targetLevel: level(7, (targetLevel) => ({ fields: { targetLevel } })),
  current: level(7, (current) => ({ levels: { current } })),
  currentDay: day((currentDay) => ({ levels: { currentDay } })),
  older: level(4, (older) => ({ levels: { older } })),
  olderDay: day((olderDay) => ({ levels: { olderDay } })),
  evidence: (said) => (said.length > 500 ? { fault: 'too-long' } : { levels: { evidence: said } }),
};
