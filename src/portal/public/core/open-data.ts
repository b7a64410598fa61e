import type { Licence } from '../../../agenda/core/goal.ts';
import type { PublicTown } from './public-view.ts';

export const tableNames = ['ziele', 'kennzahlen', 'werte', 'vorhaben'] as const;
export type TableName = (typeof tableNames)[number];
export type Cell = string | number | boolean | null;
export type OpenTable = {
  name: TableName;
  columns: readonly string[];
  rows: Record<string, Cell>[];
  licence: Licence;
};

/** A table of what is released, with the licence that allows the least of those it holds. */
export function openTable(town: PublicTown, name: TableName): OpenTable {
  const goals = town.fields.flatMap((field) => field.goals.map((goal) => ({ ...goal, field: field.name })));
  const indicators = goals.flatMap((goal) => goal.indicators);
  const licences = name === 'kennzahlen' || name === 'werte' ? indicators.map(({ licence }) => licence) : [];
  return {
    name,
    columns: columns[name],
    rows: rowsOf[name](town, goals, indicators),
    licence: strictest(licences),
  };
}

const columns: Record<TableName, readonly string[]> = {
  ziele: [
    'id',
    'kuerzel',
    'name',
    'handlungsfeld',
    'lebensqualitaet',
    'buergerservice',
    'wirtschaftlichkeit',
    'beschreibung',
    'verantwortlich',
  ],
  kennzahlen: [
    'id',
    'ziel',
    'name',
    'einheit',
    'richtung',
    'ausgangstag',
    'ausgangswert',
    'zieltag',
    'zielwert',
    'definition',
    'quelle',
    'lizenz',
  ],
  werte: ['kennzahl', 'name', 'stichtag', 'wert', 'einheit', 'vorlaeufig', 'korrigiert'],
  vorhaben: ['id', 'kuerzel', 'name', 'stand', 'beginn', 'ende', 'zustaendig', 'beschreibung', 'ziele'],
};

type Goals = (PublicTown['fields'][number]['goals'][number] & { field: string })[];
type Indicators = Goals[number]['indicators'];

const rowsOf: Record<
  TableName,
  (town: PublicTown, goals: Goals, indicators: Indicators) => Record<string, Cell>[]
> = {
  ziele: (_town, goals) =>
    goals.map((goal) => ({
      id: goal.id,
      kuerzel: goal.code,
      name: goal.name,
      handlungsfeld: goal.field,
      lebensqualitaet: goal.qualityOfLife,
      buergerservice: goal.citizenService,
      wirtschaftlichkeit: goal.economy,
      beschreibung: goal.description ?? null,
      verantwortlich: goal.owner ?? null,
    })),
  kennzahlen: (_town, _goals, indicators) =>
    indicators.map(({ id, goalId, name, unit, direction, plan, definition, source, licence }) => ({
      id,
      ziel: goalId,
      name,
      einheit: unit,
      richtung: direction,
      ausgangstag: plan.baseline.day,
      ausgangswert: plan.baseline.value,
      zieltag: plan.targets.at(-1)!.day,
      zielwert: plan.targets.at(-1)!.value,
      definition: definition ?? null,
      quelle: source ?? null,
      lizenz: licence,
    })),
  werte: (_town, _goals, indicators) =>
    indicators.flatMap(({ id, name, unit, values }) =>
      values.map(({ day, value, provisional, corrected }) => ({
        kennzahl: id,
        name,
        stichtag: day,
        wert: value,
        einheit: unit,
        vorlaeufig: provisional,
        korrigiert: corrected,
      })),
    ),
  vorhaben: (town) =>
    town.initiatives.map((initiative) => ({
      id: initiative.id,
      kuerzel: initiative.code,
      name: initiative.name,
      stand: initiative.state ?? null,
      beginn: initiative.startsOn ?? null,
      ende: initiative.endsOn ?? null,
      zustaendig: initiative.unit ?? null,
      beschreibung: initiative.description ?? null,
      ziele: initiative.goalIds.join(' '),
    })),
};

/** Named attribution binds more than a waiver; without licences the German one with attribution. */
const strictness: readonly Licence[] = ['dl-de/by-2-0', 'cc-by/4.0', 'dl-de/zero-2-0', 'cc-zero'];
const strictest = (licences: readonly Licence[]): Licence =>
  strictness.find((licence) => licences.includes(licence)) ?? 'dl-de/by-2-0';

/** RFC 4180 with a head line. A text that a spreadsheet would take for a formula is led by an apostrophe. */
export function toCsv({ columns, rows }: OpenTable): string {
  const line = (cells: readonly Cell[]) => `${cells.map(csvCell).join(',')}\r\n`;
  return line(columns) + rows.map((row) => line(columns.map((column) => row[column] ?? null))).join('');
}

function csvCell(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
