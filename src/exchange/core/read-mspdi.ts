import { Parser } from 'saxen';
import { firstDayOf, lastDayOf } from '../../plan/core/period.ts';
import { parseDate } from '../../plan/core/reading/date.ts';
import type { Book, BookCell, BookSheet } from './book.ts';
import { minutesPerDay, textFields, workdayFrom, workdayUntil } from './mspdi.ts';

type Node = { name: string; text: string; children: Node[] };

/**
 * The tasks of MS Project's XML as a workbook, so that they go the way of all tables: a sheet for each level of the
 * outline, of which the uppermost is read unless a person chooses another. Throws for what is no such file.
 */
export function readMspdi(xml: string, maxRows: number): Book {
  const project = parseXml(xml);
  if (project.name !== 'Project') throw new Error('no project');
  const tasks = all(project, 'Tasks', 'Task')
    .filter(isTask)
    .slice(0, maxRows + 1);
  const fields = definitionsOf(project);
  const work = workByTask(project);
  const levels = [...new Set(tasks.map(levelOf))].sort((a, b) => a - b);
  const sheets = levels.map((level) =>
    sheetOf(
      level,
      tasks.filter((task) => levelOf(task) === level),
      { fields, work, tasks, currency: textOf(project, 'CurrencyCode') ?? 'EUR' },
    ),
  );
  return {
    format: 'mspdi',
    sheets: sheets.map((sheet, index) => ({ ...sheet, hidden: index > 0 })),
    dateSystem: 1900,
  };
}

/** Entities beyond those of XML itself are not expanded, so that a small file stays small. */
function parseXml(xml: string): Node {
  const root: Node = { name: '', text: '', children: [] };
  const open = [root];
  const faults: Error[] = [];
  new Parser()
    .on('openTag', (name) => {
      const node = { name: name.replace(/^.*:/, ''), text: '', children: [] };
      open.at(-1)!.children.push(node);
      open.push(node);
    })
    .on('closeTag', () => open.pop())
    .on('text', (text, decode) => {
      open.at(-1)!.text += decode(text);
    })
    .on('cdata', (text) => {
      open.at(-1)!.text += text;
    })
    .on('error', (error) => faults.push(error))
    .parse(xml);
  const [project] = root.children;
  if (faults.length > 0 || !project) throw faults[0] ?? new Error('no element');
  return project;
}

const child = (node: Node, name: string): Node | undefined => node.children.find((one) => one.name === name);
const textOf = (node: Node, name: string): string | undefined => child(node, name)?.text.trim() || undefined;
const all = (node: Node, list: string, name: string): Node[] =>
  child(node, list)?.children.filter((one) => one.name === name) ?? [];

/** Not the line of the whole project, and no blank line. */
const isTask = (task: Node): boolean =>
  textOf(task, 'IsNull') !== '1' && textOf(task, 'Name') !== undefined && levelOf(task) > 0;
const levelOf = (task: Node): number =>
  textOf(task, 'UID') === '0' ? 0 : Number(textOf(task, 'OutlineLevel') ?? 1);

/** Aliases of the text, number and date fields that the file defines, by their id. */
const definitionsOf = (project: Node): Map<string, string> =>
  new Map(
    all(project, 'ExtendedAttributes', 'ExtendedAttribute').flatMap((one) => {
      const [id, alias] = [textOf(one, 'FieldID'), textOf(one, 'Alias')];
      return id && alias ? [[id, alias] as const] : [];
    }),
  );

/** Minutes of all assignments of a task. */
function workByTask(project: Node): Map<string, number> {
  const work = new Map<string, number>();
  for (const one of all(project, 'Assignments', 'Assignment')) {
    const uid = textOf(one, 'TaskUID') ?? '';
    work.set(uid, (work.get(uid) ?? 0) + minutesOf(textOf(one, 'Work')));
  }
  return work;
}

/** `PT40H30M0S` */
function minutesOf(duration: string | undefined): number {
  const [, hours, minutes] = /^PT(\d+)H(\d+)M/.exec(duration ?? '') ?? [];
  return Number(hours ?? 0) * 60 + Number(minutes ?? 0);
}

type Context = {
  fields: ReadonlyMap<string, string>;
  work: ReadonlyMap<string, number>;
  tasks: readonly Node[];
  currency: string;
};

type Line = { values: Map<string, Omit<BookCell, 'struck'>>; struck: boolean };

function sheetOf(level: number, tasks: readonly Node[], context: Context): BookSheet {
  const numbers = new Map(context.tasks.map((task) => [textOf(task, 'UID'), numberOf(task)]));
  const lines = tasks.map((task) => lineOf(task, context, numbers));
  const headings = [...new Set(lines.flatMap(({ values }) => [...values.keys()]))];
  const rows = lines.map(({ values, struck }) =>
    headings.map((heading): BookCell | null => {
      const cell = values.get(heading);
      return cell ? { ...cell, ...(struck && { struck: true as const }) } : null;
    }),
  );
  return {
    name: `Ebene ${level}`,
    hidden: false,
    rows: [headings.map((value) => ({ value, kind: 'text' })), ...rows],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
  };
}

/** An own code of the outline; else the number that Project never gives to another task of the file. */
function numberOf(task: Node): string {
  const code = textOf(task, 'WBS');
  return code && /\p{L}/u.test(code) ? code : (textOf(task, 'UID') ?? '');
}

function lineOf(task: Node, context: Context, numbers: ReadonlyMap<string | undefined, string>): Line {
  const values: Line['values'] = new Map();
  const text = (heading: string, value: string | undefined) =>
    value && values.set(heading, { value, kind: 'text' });
  const number = (heading: string, value: number) =>
    value > 0 && values.set(heading, { value, kind: 'number' });
  const attributes = attributesOf(task, context.fields);
  const said = (key: keyof typeof textFields) => attributes.get(textFields[key].alias);
  text('Nummer', numberOf(task));
  text('Vorhaben', textOf(task, 'Name'));
  for (const [heading, cell] of datesOf(task, context, said)) values.set(heading, cell);
  const deadline = dayOf(textOf(task, 'Deadline'));
  if (deadline) values.set('Frist', { value: deadline, kind: 'date' });
  const amount = Number(textOf(task, 'Cost') ?? textOf(task, 'FixedCost') ?? 0) / 100;
  const costs = `Kosten gesamt (${context.currency === 'EUR' ? '€' : context.currency})`;
  if (amount > 0) number(costs, amount);
  else text(costs, said('cost'));
  number('Aufwand (PT)', effortOf(task, context));
  number('Fortschritt in %', Number(textOf(task, 'PercentComplete') ?? 0));
  const before = task.children.filter(({ name }) => name === 'PredecessorLink');
  text('Vorgänger', before.map((link) => numbers.get(textOf(link, 'PredecessorUID')) ?? '?').join(', '));
  text('Kurzbeschreibung', textOf(task, 'Notes'));
  text('Ansprechperson', textOf(task, 'Contact'));
  for (const [alias, value] of attributes) if (!ownWords.has(alias)) text(alias, value);
  return { values, struck: textOf(task, 'Active') === '0' };
}

const ownWords: ReadonlySet<string> = new Set(
  [textFields.start, textFields.end, textFields.cost].map(({ alias }) => alias),
);

const attributesOf = (task: Node, fields: ReadonlyMap<string, string>): Map<string, string> =>
  new Map(
    task.children.flatMap((one) => {
      const alias = one.name === 'ExtendedAttribute' ? fields.get(textOf(one, 'FieldID') ?? '') : undefined;
      const value = textOf(one, 'Value');
      return alias && value ? [[alias, value] as const] : [];
    }),
  );

const effortOf = (task: Node, { work }: Context): number =>
  Math.round(
    ((minutesOf(textOf(task, 'Work')) || (work.get(textOf(task, 'UID') ?? '') ?? 0)) / minutesPerDay) * 100,
  ) / 100;

type Said = (key: keyof typeof textFields) => string | undefined;

/**
 * As precise as the plan said it, unless the task was moved since. A task that our own file calls estimated has no
 * dates but those that are said.
 */
function datesOf(task: Node, { fields }: Context, said: Said): [string, Omit<BookCell, 'struck'>][] {
  const [start, finish] = [dayOf(textOf(task, 'Start')), dayOf(textOf(task, 'Finish'))];
  const own = fields.get(textFields.start.id) === textFields.start.alias;
  const open = own && textOf(task, 'Estimated') === '1';
  const first = said('start') && parseDate(said('start')!, {}).start;
  const last = said('end') && parseDate(said('end')!, {}).end;
  const [from, until] = [first && firstDayOf(first), last && lastDayOf(last)];
  const kept = {
    start: from && start && workdayFrom(from) === workdayFrom(start),
    end: until && finish && (workdayUntil(until) === workdayUntil(finish) || (open && !from)),
  };
  const cell = (heading: string, day: string | undefined, words: string | undefined | false | '') =>
    words
      ? [[heading, { value: words, kind: 'text' as const }] as [string, Omit<BookCell, 'struck'>]]
      : day && !open
        ? [[heading, { value: day, kind: 'date' as const }] as [string, Omit<BookCell, 'struck'>]]
        : [];
  return [
    ...cell('Beginn', start, kept.start ? said('start') : undefined),
    ...cell('Ende', finish, kept.end ? said('end') : undefined),
  ];
}

const dayOf = (moment: string | undefined): string | undefined =>
  /^\d{4}-\d\d-\d\d(?=T|$)/.exec(moment ?? '')?.[0];
