import type { Licence } from '../../../agenda/core/goal.ts';
import type { PublicGoal, PublicIndicator, PublicTown } from './public-view.ts';

export type Cell = string | number | boolean | null;
export type OpenTable = {
  name: TableName;
  columns: readonly string[];
  rows: Record<string, Cell>[];
  licence: Licence;
};

type Goals = (PublicGoal & { field: string })[];
type Parts = { town: PublicTown; goals: Goals; indicators: PublicIndicator[] };
type Definition<Column extends string> = {
  columns: readonly Column[];
  rows: (parts: Parts) => Record<Column, Cell>[];
};
const define = <Column extends string>(definition: Definition<Column>): Definition<Column> => definition;

const definitions = {
  handlungsfelder: define({
    columns: ['id', 'kuerzel', 'name', 'beschreibung'],
    rows: ({ town }) =>
      town.fields.map(({ id, code, name, description }) => ({
        id,
        kuerzel: code,
        name,
        beschreibung: description ?? null,
      })),
  }),
  ziele: define({
    columns: [
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
    rows: ({ goals }) =>
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
  }),
  kennzahlen: define({
    columns: [
      'id',
      'ziel',
      'name',
      'einheit',
      'richtung',
      'ausgangstag',
      'ausgangswert',
      'zieltag',
      'zielwert',
      'stand',
      'erreicht_prozent',
      'definition',
      'quelle',
      'lizenz',
    ],
    rows: ({ indicators }) =>
      indicators.map(({ id, goalId, name, unit, direction, plan, standing, ...more }) => ({
        id,
        ziel: goalId,
        name,
        einheit: unit,
        richtung: direction,
        ausgangstag: plan.baseline.day,
        ausgangswert: plan.baseline.value,
        zieltag: plan.targets.at(-1)?.day ?? null,
        zielwert: plan.targets.at(-1)?.value ?? null,
        stand: standing?.light ?? null,
        erreicht_prozent: standing ? Math.round(standing.progress * 1000) / 10 : null,
        definition: more.definition ?? null,
        quelle: more.source ?? null,
        lizenz: more.licence,
      })),
  }),
  zielpfade: define({
    columns: ['kennzahl', 'name', 'stichtag', 'zielwert', 'einheit'],
    rows: ({ indicators }) =>
      indicators.flatMap(({ id, name, unit, plan }) =>
        plan.targets.map(({ day, value }) => ({
          kennzahl: id,
          name,
          stichtag: day,
          zielwert: value,
          einheit: unit,
        })),
      ),
  }),
  werte: define({
    columns: ['kennzahl', 'name', 'stichtag', 'wert', 'einheit', 'vorlaeufig', 'korrigiert', 'bemerkung'],
    rows: ({ indicators }) =>
      indicators.flatMap(({ id, name, unit, values }) =>
        values.map(({ day, value, provisional, corrected, comment }) => ({
          kennzahl: id,
          name,
          stichtag: day,
          wert: value,
          einheit: unit,
          vorlaeufig: provisional,
          korrigiert: corrected,
          bemerkung: comment ?? null,
        })),
      ),
  }),
  vorhaben: define({
    columns: ['id', 'kuerzel', 'name', 'stand', 'beginn', 'ende', 'zustaendig', 'beschreibung', 'ziele'],
    rows: ({ town }) =>
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
  }),
  'online-dienste': define({
    columns: [
      'id',
      'name',
      'zustaendig',
      'adresse',
      'stufe_mindestens',
      'stufe_hoechstens',
      'abgeleitet',
      'stichtag',
    ],
    rows: ({ town }) =>
      town.services.map(({ id, name, unit, url, level }) => ({
        id,
        name,
        zustaendig: unit ?? null,
        adresse: url ?? null,
        stufe_mindestens: level?.least ?? null,
        stufe_hoechstens: level?.most ?? null,
        abgeleitet: level?.isDerived ?? null,
        stichtag: level?.day ?? null,
      })),
  }),
  beitraege: define({
    columns: [
      'nummer',
      'phase',
      'handlungsfeld',
      'art',
      'titel',
      'text',
      'eingegangen',
      'antwort_bis',
      'beantwortet',
      'ergebnis',
      'antwort',
      'vorhaben',
    ],
    rows: ({ town }) =>
      town.phases.flatMap((phase) =>
        phase.contributions.map((one) => ({
          nummer: one.number,
          phase: phase.title,
          handlungsfeld: one.fieldId,
          art: one.kind,
          titel: one.title,
          text: one.text,
          eingegangen: one.confirmedOn,
          antwort_bis: one.dueOn,
          beantwortet: one.answeredOn ?? null,
          ergebnis: one.answers.at(-1)?.outcome ?? null,
          antwort: one.answers.at(-1)?.text ?? null,
          vorhaben: one.initiativeId ?? null,
        })),
      ),
  }),
  ideen: define({
    columns: ['nummer', 'titel', 'text', 'umgesetzt', 'vorhaben'],
    rows: ({ town }) =>
      town.ideas.map(({ number, title, text, realisedOn, initiativeId }) => ({
        nummer: number,
        titel: title,
        text,
        umgesetzt: realisedOn,
        vorhaben: initiativeId ?? null,
      })),
  }),
};

export type TableName = keyof typeof definitions;
export const tableNames = Object.keys(definitions) as TableName[];
/** Every column name that some table has. */
export type ColumnName = { [T in TableName]: (typeof definitions)[T]['columns'][number] }[TableName];

/** A table of what is released, with the licence that allows the least of those it holds. */
export function openTable(town: PublicTown, name: TableName): OpenTable {
  const goals = town.fields.flatMap((field) => field.goals.map((goal) => ({ ...goal, field: field.name })));
  const indicators = goals.flatMap((goal) => goal.indicators);
  const measured: readonly TableName[] = ['kennzahlen', 'zielpfade', 'werte'];
  const licences = measured.includes(name) ? indicators.map(({ licence }) => licence) : [];
  const { columns, rows } = definitions[name];
  return { name, columns, rows: rows({ town, goals, indicators }), licence: strictest(licences) };
}

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
