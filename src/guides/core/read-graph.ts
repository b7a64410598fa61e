import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { buildGraph, type Graph } from './graph.ts';

/** Contacts and units as read from files: people by index, with what was left out and where. */
export type ContactGraph = {
  people: string[];
  graph: Graph;
  units: string[];
  /** Unit of each person by index; −1 for none. */
  unitOf: Int32Array;
  /** Hours a week that each person can give, by index; null: the file says nothing about hours. */
  hours: number[] | null;
  contacts: number;
  notes: GraphNote[];
};

/** What the reader passed over, with the first line it stood in (counted from 1). */
export type GraphNote = {
  note:
    | 'self-contact'
    | 'repeated-contact'
    | 'person-without-unit'
    | 'person-without-contact'
    | 'person-without-hours';
  count: number;
  line: number;
};

export const graphLimits = { lines: 500_000, people: 10_000 };

type GraphRefusal = Refusal<
  | 'empty-file'
  | 'too-many-lines'
  | 'too-many-people'
  | 'not-two-columns'
  | 'two-units'
  | 'name-too-long'
  | 'not-hours'
>;

/**
 * Reads a contact list: two columns (person, person), further columns are ignored; separator comma, semicolon or tab;
 * a header line is recognised by its words. `unitsCsv` has two columns (person, unit); a third one headed "Stunden" or
 * "hours" says how many hours a week each can give, and who has none there may not be chosen.
 * Self-contacts and repeated contacts are left out and counted; nothing else is guessed.
 */
export function readContactGraph(edgesCsv: string, unitsCsv?: string): Result<ContactGraph, GraphRefusal> {
  const edges = readPairs(edgesCsv, 'EDGES');
  if (!edges.ok) return edges;
  const units =
    unitsCsv === undefined
      ? ok({ left: [], right: [], lines: [], third: null })
      : readPairs(unitsCsv, 'UNITS');
  if (!units.ok) return units;

  const index = new Map<string, number>();
  const indexOf = (name: string) => {
    const known = index.get(name);
    if (known !== undefined) return known;
    index.set(name, index.size);
    return index.size - 1;
  };
  const from = Int32Array.from(edges.value.left, indexOf);
  const to = Int32Array.from(edges.value.right, indexOf);
  const withContact = index.size;
  const unitNames: string[] = [];
  const unitIndex = new Map<string, number>();
  const unitByPerson = new Map<number, number>();
  for (let row = 0; row < units.value.left.length; row++) {
    const person = indexOf(units.value.left[row]!);
    const name = units.value.right[row]!;
    if (!unitIndex.has(name)) unitIndex.set(name, unitNames.push(name) - 1);
    const unit = unitIndex.get(name)!;
    if ((unitByPerson.get(person) ?? unit) !== unit)
      return refuse({
        refusal: 'two-units',
        at: `UNITS:${units.value.lines[row]}`,
        detail: { person: units.value.left[row]! },
      });
    unitByPerson.set(person, unit);
  }
  if (index.size > graphLimits.people)
    return refuse({ refusal: 'too-many-people', detail: { people: index.size, limit: graphLimits.people } });
  const hours = readHours(units.value, index);
  if (!hours.ok) return hours;
  const unitOf = Int32Array.from({ length: index.size }, (_, person) => unitByPerson.get(person) ?? -1);
  const contacts = countContacts(from, to, index.size, edges.value.lines);
  const notes = [
    ...contacts.notes,
    ...unitNotes(unitOf, unitsCsv !== undefined, withContact, index.size),
    ...hourNotes(hours.value),
  ];
  return ok({
    people: [...index.keys()],
    graph: buildGraph(index.size, from, to),
    units: unitNames,
    unitOf,
    hours: hours.value,
    contacts: contacts.count,
    notes,
  });
}

/** Who may be asked: where hours are given, only whoever has some. */
export const hasHours =
  (hours: readonly number[] | null) =>
  (person: number): boolean =>
    hours === null || hours[person]! > 0;

function readHours(
  { left, lines, third }: Pairs,
  index: ReadonlyMap<string, number>,
): Result<number[] | null, GraphRefusal> {
  if (!third) return ok(null);
  const hours = new Array<number>(index.size).fill(0);
  for (const [row, text] of third.entries()) {
    const value = Number(text.replace(',', '.'));
    if (!(value >= 0 && value <= 40))
      return refuse({ refusal: 'not-hours', at: `UNITS:${lines[row]}`, detail: { text: text.slice(0, 20) } });
    hours[index.get(left[row]!)!] = value;
  }
  return ok(hours);
}

function hourNotes(hours: readonly number[] | null): GraphNote[] {
  const without = hours?.filter((one) => one === 0).length ?? 0;
  return without > 0 ? [{ note: 'person-without-hours', count: without, line: 0 }] : [];
}

function unitNotes(unitOf: Int32Array, hasUnits: boolean, withContact: number, size: number): GraphNote[] {
  if (!hasUnits) return [];
  const homeless = unitOf.subarray(0, withContact).filter((unit) => unit === -1).length;
  const notes: GraphNote[] = [];
  if (homeless > 0) notes.push({ note: 'person-without-unit', count: homeless, line: 0 });
  if (size > withContact) notes.push({ note: 'person-without-contact', count: size - withContact, line: 0 });
  return notes;
}

function countContacts(from: Int32Array, to: Int32Array, size: number, lines: readonly number[]) {
  const seen = new Set<number>();
  const self: GraphNote = { note: 'self-contact', count: 0, line: 0 };
  const repeated: GraphNote = { note: 'repeated-contact', count: 0, line: 0 };
  for (let edge = 0; edge < from.length; edge++) {
    const [low, high] = from[edge]! < to[edge]! ? [from[edge]!, to[edge]!] : [to[edge]!, from[edge]!];
    const key = low * size + high;
    const note = low === high ? self : seen.has(key) ? repeated : undefined;
    if (note && note.count++ === 0) note.line = lines[edge]!;
    else if (!note) seen.add(key);
  }
  return { count: seen.size, notes: [self, repeated].filter(({ count }) => count > 0) };
}

type Pairs = { left: string[]; right: string[]; lines: number[]; third: string[] | null };

const headerWords =
  /^(from|to|source|target|von|an|zu|quelle|ziel|kennung|kennung[ _]?[ab12]|sign|person|person[ _]?[ab12]|name|unit|einheit|amt|a|b|id)$/i;

const hoursWord = /^(stunden|std\.?|stunden je woche|hours|hours[ _]per[ _]week)$/i;

function readPairs(csv: string, file: 'EDGES' | 'UNITS'): Result<Pairs, GraphRefusal> {
  const lines = csv.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  if (lines.length > graphLimits.lines + 1)
    return refuse({
      refusal: 'too-many-lines',
      at: file,
      detail: { lines: lines.length, limit: graphLimits.lines },
    });
  const separator = [';', '\t', ','].find((sign) => lines[0]!.includes(sign)) ?? ',';
  const pairs: Pairs = { left: [], right: [], lines: [], third: null };
  const first = lines.findIndex((line) => line.trim() !== '');
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const [left, right, third = ''] = line.split(separator).map(cell);
    if (!left || !right)
      return refuse({
        refusal: 'not-two-columns',
        at: `${file}:${at + 1}`,
        detail: { line: line.slice(0, 60) },
      });
    if (at === first && headerWords.test(left) && headerWords.test(right)) {
      if (file === 'UNITS' && hoursWord.test(third)) pairs.third = [];
      continue;
    }
    if (left.length > 200 || right.length > 200)
      return refuse({ refusal: 'name-too-long', at: `${file}:${at + 1}` });
    pairs.left.push(left);
    pairs.right.push(right);
    pairs.third?.push(third);
    pairs.lines.push(at + 1);
  }
  return pairs.left.length === 0 ? refuse({ refusal: 'empty-file', at: file }) : ok(pairs);
}

const cell = (text: string): string =>
  text
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replaceAll('""', '"')
    .trim();
