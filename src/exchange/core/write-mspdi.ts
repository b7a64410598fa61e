import type { Day } from '../../kernel/day.ts';
import { escapeXml } from '../../kernel/xml-text.ts';
import type { DependencyType } from '../../plan/core/initiative.ts';
import type { ListRow } from '../../plan/core/list.ts';
import { optionName } from '../../plan/core/option-name.ts';
import { firstDayOf, lastDayOf } from '../../plan/core/period.ts';
import {
  countWorkdays,
  linkTypes,
  minutesPerDay,
  mspdiNamespace,
  textFields,
  workdayFrom,
  workdayUntil,
} from './mspdi.ts';
import { type OutRow, periodText } from './write-table.ts';

type Content = string | number | readonly Element[];
/** Left out where there is nothing to say. */
type Element = readonly [name: string, content: Content | null | undefined];

export type MspdiHead = { title: string; company: string; day: Day };

/** Initiatives as MS Project's XML: a task each, kept at its dates by a constraint, linked to its predecessors. */
export function writeMspdi(rows: readonly OutRow[], { title, company, day }: MspdiHead): string {
  const uids = new Map(rows.map(({ id }, index) => [id, index + 1]));
  const starts = rows.flatMap((row) => datesOf(row)?.start ?? []);
  const project: Element[] = [
    ['SaveVersion', 14],
    ['Name', title],
    ['Title', title],
    ['Company', company],
    ['CreationDate', morning(day)],
    ['ScheduleFromStart', 1],
    ['StartDate', morning(workdayFrom(starts.toSorted()[0] ?? day))],
    ['CurrencyDigits', 2],
    ['CurrencySymbol', '€'],
    ['CurrencyCode', 'EUR'],
    ['CurrencySymbolPosition', 3],
    ['CalendarUID', 1],
    ['DefaultStartTime', '08:00:00'],
    ['DefaultFinishTime', '17:00:00'],
    ['MinutesPerDay', minutesPerDay],
    ['MinutesPerWeek', minutesPerDay * 5],
    ['DaysPerMonth', 20],
    ['ExtendedAttributes', Object.values(textFields).map(definition)],
    ['Calendars', [['Calendar', standardCalendar]]],
    ['Tasks', rows.map((row, index) => ['Task', taskOf(row, index, uids)] as const)],
    ['Assignments', rows.flatMap((row, index) => workOf(row, index))],
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Project xmlns="${mspdiNamespace}">${render(project)}</Project>\n`;
}

const definition = ({ id, field, alias }: (typeof textFields)[keyof typeof textFields]): Element => [
  'ExtendedAttribute',
  [
    ['FieldID', id],
    ['FieldName', field],
    ['Alias', alias],
  ],
];

/** Sunday is 1; Monday to Friday have eight hours. */
const standardCalendar: Element[] = [
  ['UID', 1],
  ['Name', 'Standard'],
  ['IsBaseCalendar', 1],
  [
    'WeekDays',
    [1, 2, 3, 4, 5, 6, 7].map((dayType): Element => {
      const working = dayType > 1 && dayType < 7;
      return [
        'WeekDay',
        [
          ['DayType', dayType],
          ['DayWorking', working ? 1 : 0],
          ['WorkingTimes', working ? [hours('08:00:00', '12:00:00'), hours('13:00:00', '17:00:00')] : null],
        ],
      ];
    }),
  ],
];

function hours(from: string, to: string): Element {
  return [
    'WorkingTime',
    [
      ['FromTime', from],
      ['ToTime', to],
    ],
  ];
}

function taskOf(row: OutRow, index: number, uids: ReadonlyMap<string, number>): Element[] {
  const { fields, lists, code } = row;
  const dates = datesOf(row);
  const cost = oneOffOf(row);
  return [
    ['UID', index + 1],
    ['ID', index + 1],
    ['Name', fields.name ?? code],
    ['Type', 1],
    ['IsNull', 0],
    ['Contact', fields.contact],
    ['WBS', code],
    ['OutlineNumber', index + 1],
    ['OutlineLevel', 1],
    ['Priority', 500],
    ['Start', dates && morning(dates.start)],
    ['Finish', dates && evening(dates.end)],
    ['Duration', dates && duration(countWorkdays(dates.start, dates.end))],
    ['DurationFormat', dates && 7],
    ['Work', daysOf(row) > 0 ? duration(daysOf(row)) : null],
    ['Estimated', dates && fields.plannedStart && fields.plannedEnd ? 0 : 1],
    ['Milestone', 0],
    ['Summary', 0],
    ['FixedCost', cost.cents],
    ['FixedCostAccrual', 2],
    ['Cost', cost.cents],
    ['ConstraintType', dates && 4],
    ['ConstraintDate', dates && morning(dates.start)],
    ['Deadline', fields.deadline && evening(fields.deadline)],
    ['Notes', fields.description],
    ...(lists.dependencies ?? []).flatMap((link) => linkOf(link, uids)),
    ...valuesOf(row, cost.text),
  ];
}

/** Where one end is unknown, the task takes a day at the other and is marked as estimated. */
function datesOf({ fields }: OutRow): { start: Day; end: Day } | null {
  const first = fields.plannedStart && firstDayOf(fields.plannedStart);
  const last = fields.plannedEnd && lastDayOf(fields.plannedEnd);
  const start = first ? workdayFrom(first) : last && workdayUntil(last);
  if (!start) return null;
  const end = last && workdayUntil(last);
  return { start, end: end && end > start ? end : start };
}

/** Amounts stand in hundredths; where something is unknown there is no amount, only words: unknown is not 0. */
function oneOffOf({ lists }: OutRow): { cents: number | null; text: string | null } {
  const costs = (lists.costs ?? []).filter(({ recurrence }) => recurrence === 'one-off');
  if (costs.length === 0) return { cents: null, text: null };
  const sum = costs.reduce((total, { cents }) => total + Number(cents ?? 0), 0);
  if (costs.every(({ cents }) => cents !== null)) return { cents: sum, text: null };
  const euro = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 }).format(sum / 100);
  return { cents: null, text: sum === 0 ? 'k. A.' : `mindestens ${euro} €` };
}

function linkOf({ predecessorId, type }: ListRow, uids: ReadonlyMap<string, number>): Element[] {
  const uid = uids.get(String(predecessorId));
  if (uid === undefined) return [];
  const link: Element[] = [
    ['PredecessorUID', uid],
    ['Type', linkTypes[type as DependencyType]],
    ['CrossProject', 0],
    ['LinkLag', 0],
    ['LagFormat', 7],
  ];
  return [['PredecessorLink', link]];
}

function valuesOf({ fields, state, unitName }: OutRow, cost: string | null): Element[] {
  const values: Record<keyof typeof textFields, string | null | undefined> = {
    unit: unitName,
    state: optionName('state', state, 'de'),
    start: fields.plannedStart && periodText(fields.plannedStart),
    end: fields.plannedEnd && periodText(fields.plannedEnd),
    cost,
  };
  return Object.entries(textFields).flatMap(([key, { id }]): Element[] => {
    const value = values[key as keyof typeof textFields];
    if (!value) return [];
    const attribute: Element[] = [
      ['FieldID', id],
      ['Value', value],
    ];
    return [['ExtendedAttribute', attribute]];
  });
}

const daysOf = ({ lists }: OutRow): number =>
  (lists.efforts ?? []).reduce((sum, row) => sum + Number(row.days), 0);

/** Effort of nobody in particular: Project keeps it with the resource -65535. */
function workOf(row: OutRow, index: number): Element[] {
  const days = daysOf(row);
  if (days === 0) return [];
  const assignment: Element[] = [
    ['UID', index + 1],
    ['TaskUID', index + 1],
    ['ResourceUID', -65_535],
    ['Units', 1],
    ['Work', duration(days)],
  ];
  return [['Assignment', assignment]];
}

const morning = (day: Day): string => `${day}T08:00:00`;
const evening = (day: Day): string => `${day}T17:00:00`;

function duration(days: number): string {
  const minutes = Math.round(days * minutesPerDay);
  return `PT${Math.floor(minutes / 60)}H${minutes % 60}M0S`;
}

const render = (elements: readonly Element[]): string =>
  elements
    .filter(([, content]) => content !== null && content !== undefined && !isBlank(content))
    .map(
      ([name, content]) =>
        `<${name}>${typeof content === 'object' ? render(content!) : escapeXml(String(content))}</${name}>`,
    )
    .join('');

const isBlank = (content: Content): boolean => typeof content !== 'number' && content.length === 0;
