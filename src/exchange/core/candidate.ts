import type { InitiativeClass, InitiativeKind, InitiativeState, Light } from '../../plan/core/initiative.ts';
import type { Lists } from '../../plan/core/list.ts';
import type { Period } from '../../plan/core/period.ts';
import { isSpan } from '../../plan/core/reading/date.ts';
import { type Assumed, type CostGroup, costRowsOf } from './candidate-money.ts';
import { headingKey } from './heading.ts';
import { type FieldReading, isSilent, type RowReading } from './reading.ts';

/** What a person decided about an import; everything that is unclear needs one. */
export type Decisions = {
  /** By cell address: what to read instead, `=` to take what was read, null to leave it out (read-sheet.ts). */
  cells?: Record<string, string | null>;
  /** By `sheet!row`: take it as a new one, over an existing one, or leave it out. */
  rows?: Record<string, { as: 'new' } | { as: 'existing'; initiativeId: string } | { as: 'skip' }>;
  /** By written name of an office: its unit. */
  units?: Record<string, string>;
  /** Where the sheet names no office. */
  unitId?: string | null;
  /** Year of amounts that name none and whose row has no beginning. */
  year?: number | null;
  /** Household of amounts whose column does not say it. */
  nature?: 'investive' | 'consumptive' | null;
  /** State of new initiatives for which the sheet names none: an office that sends its sheet announces them. */
  newState?: 'announced' | 'idea' | null;
  /** Team of efforts that name none. */
  teamId?: string | null;
  /** By heading and cell (decide-cell.ts, answerKey): what was decided about all unclear cells of that content. */
  answers?: Record<string, string | null>;
  /** Sheets to read, where a person has chosen. */
  sheets?: string[];
  /** What counts where the sheet names other times or costs than were adopted. */
  adopted?: 'keep' | 'take';
  /** Rows that were left out of the sender's earlier sheets (prepare.ts, markOf). */
  leftOut?: readonly string[];
};

export type CandidateFields = {
  name?: string;
  description?: string | null;
  unitId?: string;
  contact?: string | null;
  light?: Light | null;
  unitRank?: number | null;
  plannedStart?: Period | null;
  plannedEnd?: Period | null;
  deadline?: string | null;
  deadlineHardness?: 'hard' | 'soft' | null;
  mandatory?: boolean | null;
  legalBasis?: string | null;
  goalText?: string | null;
  class?: InitiativeClass | null;
  kind?: InitiativeKind | null;
  remark?: string | null;
};

/** A row as it would be saved, and what still keeps it from being saved. */
export type Candidate = {
  row: RowReading;
  /** Number or name, by which the sender's next sheet finds the row again. */
  key: string;
  code: string | null;
  fields: CandidateFields;
  state: InitiativeState | null;
  /** Other lists than costs; only what the sheet speaks about. */
  lists: Lists;
  warnings: string[];
  costs: CostGroup[];
  /** Years and households of money that the sheet does not name. */
  assumed: Assumed[];
  /** Predecessors as the sheet calls them; null where it says nothing about them. */
  predecessors: string[] | null;
  open: OpenQuestion[];
  /** Fields that are read but have no place: told, not lost silently. */
  unplaced: FieldReading[];
};

export type OpenQuestion =
  | { kind: 'cell'; field: FieldReading }
  | { kind: 'unit'; text: string; field: FieldReading | null }
  | { kind: 'name'; field: FieldReading | null }
  | { kind: 'year'; field: FieldReading };

export type UnitNames = readonly { id: string; code: string; name: string }[];

export type CandidateContext = { decisions: Decisions; units: UnitNames };

/** Turns a row with what was decided into an initiative to be saved. */
export function candidateOf(row: RowReading, context: CandidateContext): Candidate {
  const open: OpenQuestion[] = row.fields
    .filter(({ confidence, raw }) => confidence === 'unclear' && raw !== null)
    .map((field) => ({ kind: 'cell', field }));
  const spoken = row.fields.filter((field) => !isSilent(field) && field.confidence !== 'unclear');
  const money = costRowsOf(spoken, context.decisions);
  const unit = unitOf(row, row.fields, context);
  const name = textOf(spoken, 'name');
  if (unit.question) open.push(unit.question);
  if (!name || name.length > 120) open.push({ kind: 'name', field: fieldOf(row.fields, 'name') ?? null });
  open.push(...money.open.map((field) => ({ kind: 'year' as const, field })));
  return {
    row,
    key: headingKey(textOf(spoken, 'code') ?? name ?? '') || `${row.sheet} ${row.row}`,
    code: textOf(spoken, 'code') ?? null,
    fields: {
      ...fieldsOf(spoken),
      ...(name && { name: name.slice(0, 120) }),
      ...(unit.id && { unitId: unit.id }),
    },
    state: stateOf(spoken),
    lists: { ...money.lists, ...effortsOf(spoken, context.decisions) },
    costs: money.costs,
    assumed: money.assumed,
    warnings: money.warnings,
    predecessors: predecessorsOf(spoken),
    open,
    unplaced: spoken.filter((field) => isUnplaced(field, context.decisions)),
  };
}

const fieldOf = (fields: readonly FieldReading[], key: string): FieldReading | undefined =>
  fields.find((field) => field.field === key);

function textOf(fields: readonly FieldReading[], key: string): string | undefined {
  const texts = fields.flatMap((field) => {
    if (field.field !== key || field.kind !== 'text' || field.result === null) return [];
    return [String(field.result)];
  });
  return texts.length > 0 ? texts.join('\n') : undefined;
}

/** A blank cell says as little as a missing column: what is stored stays. */
function fieldsOf(fields: readonly FieldReading[]): CandidateFields {
  const found: CandidateFields = {};
  const put = <K extends keyof CandidateFields>(key: K, value: CandidateFields[K] | undefined) => {
    if (value !== undefined) found[key] = value;
  };
  put('description', textOf(fields, 'description')?.slice(0, 2_000));
  put('contact', textOf(fields, 'responsible'));
  put('legalBasis', textOf(fields, 'legal-basis'));
  put('goalText', textOf(fields, 'goal'));
  put('remark', textOf(fields, 'note'));
  put('unitRank', rankOf(textOf(fields, 'priority')));
  put('class', classOfText(textOf(fields, 'class')));
  put('kind', kindOfText(textOf(fields, 'kind')));
  const light = fieldOf(fields, 'light');
  if (light?.kind === 'light') put('light', light.result);
  put('mandatory', mandatoryOf(fields));
  return { ...found, ...datesOf(fields), ...deadlineOf(fields) };
}

function datesOf(fields: readonly FieldReading[]): CandidateFields {
  const said = (key: string) => {
    const field = fieldOf(fields, key);
    return field?.kind === 'date' ? field.result : undefined;
  };
  const [span, start, end] = [said('span'), said('start'), said('end')];
  // „Q1 bis Q3“ or „ab Herbst“ in one of two columns says both ends; the column of its own goes before.
  const plannedStart = start?.start ?? span?.start ?? (end && isSpan(end) ? end.start : null);
  const plannedEnd = end?.end ?? (start && isSpan(start) ? start.end : null) ?? span?.end;
  return { ...(plannedStart && { plannedStart }), ...(plannedEnd && { plannedEnd }) };
}

function deadlineOf(fields: readonly FieldReading[]): CandidateFields {
  const deadline = fieldOf(fields, 'deadline');
  if (deadline?.kind !== 'date' || !deadline.result.max) return {};
  return { deadline: deadline.result.max, deadlineHardness: mandatoryOf(fields) ? 'hard' : 'soft' };
}

function mandatoryOf(fields: readonly FieldReading[]): boolean | undefined {
  const mandatory = fieldOf(fields, 'mandatory');
  if (mandatory?.kind === 'yes-no' && mandatory.result) return mandatory.result === 'yes';
  const voluntary = fieldOf(fields, 'voluntary');
  return voluntary?.kind === 'yes-no' && voluntary.result ? voluntary.result !== 'yes' : undefined;
}

function stateOf(fields: readonly FieldReading[]): InitiativeState | null {
  const state = fieldOf(fields, 'state');
  return state?.kind === 'state' ? state.result.state : null;
}

const rankOf = (text: string | undefined): number | undefined =>
  text && /^\d{1,4}$/.test(text.trim()) && Number(text) > 0 ? Number(text) : undefined;

const classOfText = (text: string | undefined): InitiativeClass | undefined => {
  const first = text?.trim().charAt(0).toUpperCase();
  return first === 'S' || first === 'M' || first === 'L' ? first : undefined;
};

const kinds: [RegExp, InitiativeKind][] = [
  [/^pflicht/i, 'mandatory'],
  [/^abl[öo]s/i, 'replacement'],
  [/^infra/i, 'infrastructure'],
  [/^optim/i, 'optimisation'],
  [/^strat/i, 'strategy'],
  [/^(?:forschung|pilot)/i, 'pilot'],
];
const kindOfText = (text: string | undefined): InitiativeKind | undefined =>
  text ? kinds.find(([pattern]) => pattern.test(text.trim()))?.[1] : undefined;

function unitOf(row: RowReading, fields: readonly FieldReading[], { decisions, units }: CandidateContext) {
  const field = fieldOf(fields, 'unit');
  const text = (field?.kind === 'text' && field.result ? String(field.result) : (row.group ?? '')).trim();
  if (text === '') {
    const id = decisions.unitId ?? undefined;
    return { id, question: id ? undefined : ({ kind: 'unit', text: '', field: field ?? null } as const) };
  }
  const id = decisions.units?.[text] ?? findUnit(text, units);
  return { id, question: id ? undefined : ({ kind: 'unit', text, field: field ?? null } as const) };
}

/** „Amt 10, Amt 51“ names two units; which of them leads is asked. */
const severalNumbers = /\d\s*(?:[,;/+&\n]|und)\s*\D{0,14}\d/i;

/** „10“, „Amt 10“, „10 Hauptamt“ or the name itself. */
export function findUnit(text: string, units: UnitNames): string | undefined {
  const key = headingKey(text);
  const code =
    !severalNumbers.test(text) &&
    /^(?:amt|fb|fachbereich|ref(?:erat)?|dez(?:ernat)?|dst|dienststelle)?\.?\s*(\d{1,3}|[A-Z]{2,4})(?![\p{L}\d])/iu.exec(
      text.trim(),
    )?.[1];
  const found =
    units.find(({ code: number, name }) =>
      [headingKey(name), headingKey(`${number} ${name}`)].includes(key),
    ) ?? units.find((unit) => code && unit.code.toLowerCase() === code.toLowerCase());
  return found?.id;
}

/** Effort is kept by team: without one it has no place, until somebody names it. */
function effortsOf(fields: readonly FieldReading[], { teamId }: Decisions): Lists {
  const effort = fieldOf(fields, 'effort');
  if (effort?.kind !== 'effort' || !effort.result.value || !teamId) return {};
  return { efforts: [{ teamId, quarter: null, days: effort.result.value }] };
}

/** „V-003, V-007“ and the like: numbers or names, parted by commas, semicolons, lines or „und“. */
function predecessorsOf(fields: readonly FieldReading[]): string[] | null {
  const text = textOf(fields, 'dependencies');
  if (text === undefined) return null;
  const parts = text.split(/[,;\n]|\s+(?:und|and|&|\+)\s+/).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}

/** A word for which an initiative has no value: a rank that is no number, a size or a kind that is none of ours. */
export function hasNoPlace({ field, kind, result }: FieldReading): boolean {
  if (kind !== 'text' || result === null || result === '') return false;
  return Boolean(readerOf[field] && readerOf[field](result) === undefined);
}

const readerOf: Readonly<Record<string, (text: string) => unknown>> = {
  priority: rankOf,
  class: classOfText,
  kind: kindOfText,
};

/** Read, but without a place in an initiative: progress belongs to a status report. */
const isUnplaced = (field: FieldReading, { teamId }: Decisions): boolean =>
  field.field === 'progress' ||
  (field.field === 'effort' && !teamId) ||
  hasNoPlace(field) ||
  (field.kind === 'money' && field.account === 'actual');
