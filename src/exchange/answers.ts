import { isId } from '../kernel/id.ts';
import type { Decisions } from './core/candidate.ts';
import { answerKey } from './core/decide-cell.ts';
import type { QuestionGroup } from './core/question.ts';
import type { ColumnChoice } from './core/read-sheet.ts';
import { targetOf } from './core/target.ts';

export type Body = Record<string, unknown>;

export const textIn = (body: Body, key: string): string => {
  const value = body[key];
  return typeof value === 'string' ? value.trim() : '';
};

export type Answers = {
  decisions: Decisions;
  /** About whole columns: kept with the sender at once. */
  columns: Record<string, ColumnChoice>;
  /** By id of the group: why its answer cannot be understood. */
  faults: Map<string, AnswerFault>;
};

export type AnswerFault = 'bad-year' | 'nothing-typed' | 'unreadable';

/** What was answered, put on top of what was decided before; `as.<id>` chooses, `text.<id>` holds what was typed. */
export function readAnswers(body: Body, groups: readonly QuestionGroup[], before: Decisions): Answers {
  const answers: Answers = {
    decisions: {
      ...before,
      cells: { ...before.cells },
      rows: { ...before.rows },
      units: { ...before.units },
      answers: { ...before.answers },
    },
    columns: {},
    faults: new Map(),
  };
  for (const group of groups) {
    const [said, typed] = [textIn(body, `as.${group.id}`), textIn(body, `text.${group.id}`)];
    if (said !== '' || typed !== '') readers[group.kind](answers, group, said, typed);
  }
  return answers;
}

type Reader = (answers: Answers, group: QuestionGroup, said: string, typed: string) => void;

/** By address, where the same words elsewhere may mean something else. */
const byAddress: Reader = ({ decisions, faults }, { id, places }, said, typed) => {
  const value = sayingOf(said, typed);
  if (isUntyped(said, typed)) faults.set(id, 'nothing-typed');
  if (value !== undefined) for (const place of places) decisions.cells![place] = value;
};

const byRow: Reader = ({ decisions }, { rows, similar }, said) => {
  for (const row of rows) {
    if (said === 'skip') decisions.rows![row] = { as: 'skip' };
    if (said === 'new') decisions.rows![row] = { as: 'new' };
    if (said === 'existing' && similar)
      decisions.rows![row] = { as: 'existing', initiativeId: similar.initiativeId };
  }
};

const readers: Record<QuestionGroup['kind'], Reader> = {
  cell: (answers, group, said, typed) => {
    const value = sayingOf(said, typed);
    if (isUntyped(said, typed)) answers.faults.set(group.id, 'nothing-typed');
    if (value !== undefined && group.proposal) answers.decisions.answers![answerKey(group.proposal)] = value;
  },
  scale: ({ columns }, { column }, said) => {
    if (column && ['1', '1000'].includes(said)) columns[column] = { scale: Number(said) };
  },
  name: (answers, group, said, typed) =>
    said === 'skip' ? byRow(answers, group, said, typed) : byAddress(answers, group, 'other', typed),
  year: ({ decisions, faults }, { id }, _, typed) => {
    if (/^20\d\d$/.test(typed)) decisions.year = Number(typed);
    else faults.set(id, 'bad-year');
  },
  unit: ({ decisions }, { raw }, said) => {
    if (!isId(said)) return;
    if (raw) decisions.units![raw] = said;
    else decisions.unitId = said;
  },
  circle: byAddress,
  twin: byRow,
  similar: byRow,
  struck: byRow,
  reversed: byRow,
  adopted: ({ decisions }, _, said) => {
    if (said === 'keep' || said === 'take') decisions.adopted = said;
  },
};

/** Groups that were answered in words and are asked about still: the words could not be read. */
export const unreadAnswers = (
  body: Body,
  asked: readonly QuestionGroup[],
  askedAfter: readonly QuestionGroup[],
): Answers['faults'] => {
  const open = new Set(askedAfter.map(({ id }) => id));
  const unread = asked.filter(
    ({ id, kind }) => open.has(id) && (kind === 'cell' || kind === 'name') && wasTyped(body, id),
  );
  return new Map(unread.map(({ id }) => [id, 'unreadable']));
};

const wasTyped = (body: Body, id: string): boolean =>
  ['', 'other'].includes(textIn(body, `as.${id}`)) && textIn(body, `text.${id}`) !== '';

const isUntyped = (said: string, typed: string): boolean => said === 'other' && typed === '';

export function sayingOf(said: string, typed: string): string | null | undefined {
  if (said === 'take') return '=';
  if (said === 'leave') return null;
  return typed !== '' && (said === 'other' || said === '') ? typed.slice(0, 2_000) : undefined;
}

/** What stands for a whole import where the sheet says nothing; blank takes a default back. */
export function readDefaults(body: Body, before: Decisions): Decisions | 'bad-year' {
  const year = textIn(body, 'year');
  if (year !== '' && !/^20\d\d$/.test(year)) return 'bad-year';
  const idIn = (key: string) => (isId(textIn(body, key)) ? textIn(body, key) : null);
  const nature = textIn(body, 'nature');
  return {
    ...before,
    unitId: idIn('unitId'),
    teamId: idIn('teamId'),
    year: year === '' ? null : Number(year),
    nature: nature === 'investive' || nature === 'consumptive' ? nature : null,
    newState: textIn(body, 'newState') === 'idea' ? 'idea' : 'announced',
  };
}

/** The choices about columns, or the heading whose year is none. */
export function readColumns(
  body: Body,
  columns: readonly { key: string; heading: string; target: string | null }[],
): { choices: Record<string, ColumnChoice> } | { badYear: string } {
  const choices: Record<string, ColumnChoice> = {};
  for (const { key, heading } of columns) {
    const target = textIn(body, `target.${key}`);
    const year = textIn(body, `year.${key}`);
    if (year !== '' && !/^20\d\d$/.test(year)) return { badYear: heading };
    const one = <const T extends string>(name: string, values: readonly T[]): T | null => {
      const said = textIn(body, `${name}.${key}`);
      return values.find((value) => value === said) ?? null;
    };
    const scale = one('scale', ['1', '1000', '1000000']);
    choices[key] = {
      target: target !== '' && targetOf(target) ? target : null,
      year: year === '' ? null : Number(year),
      scale: scale === null ? null : Number(scale),
      nature: one('nature', ['investive', 'consumptive']),
      tax: one('tax', ['gross', 'net']),
      sign: one('sign', ['expense', 'reduction']),
    };
  }
  return { choices };
}
