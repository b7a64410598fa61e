import { type Day, daysBetween } from '../../kernel/day.ts';
import type { DependencyType } from '../../plan/core/initiative.ts';

/** What reader and writer of MS Project's XML share (Project XML Data Interchange Schema, mspdi_pj12.xsd, 2007). */
export const mspdiNamespace = 'http://schemas.microsoft.com/project';

/** Text fields of a task that carry what Project has no place for; the alias is the heading that people see. */
export const textFields = {
  unit: { id: '188743731', field: 'Text1', alias: 'Federführung' },
  state: { id: '188743734', field: 'Text2', alias: 'Status' },
  start: { id: '188743737', field: 'Text3', alias: 'Beginn laut Plan' },
  end: { id: '188743740', field: 'Text4', alias: 'Ende laut Plan' },
  cost: { id: '188743743', field: 'Text5', alias: 'Kosten laut Plan' },
} as const;

/** Ends (F) and starts (S) of predecessor and task, as the schema numbers them. */
export const linkTypes: Record<DependencyType, number> = {
  'end-end': 0,
  'end-start': 1,
  'start-end': 2,
  'start-start': 3,
};

export const minutesPerDay = 480;

const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();
const isWorkday = (day: Day): boolean => weekday(day) % 6 !== 0;

/** Monday to Friday, as the calendar of the file says. */
export const workdayFrom = (day: Day): Day => (isWorkday(day) ? day : workdayFrom(addDays(day, 1)));
export const workdayUntil = (day: Day): Day => (isWorkday(day) ? day : workdayUntil(addDays(day, -1)));

/** Working days of a span, both ends included. */
export function countWorkdays(first: Day, last: Day): number {
  const days = Math.max(0, daysBetween(first, last) + 1);
  const weeks = Math.floor(days / 7);
  let count = 5 * weeks;
  for (let day = addDays(first, 7 * weeks); day <= last; day = addDays(day, 1)) if (isWorkday(day)) count++;
  return count;
}
