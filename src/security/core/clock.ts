import { dayInGermany } from '../../kernel/day.ts';
import type { Duty, DutyClock, IncidentFacts } from './duty.ts';

export type ClockedIncident = IncidentFacts & {
  noticedAt: Date;
  /** When it was known that personal data are affected; null: with the incident. */
  dataKnownAt: Date | null;
  exercise: boolean;
};

/** Who was told when; `waived`: nobody had to be, `note` says why. */
export type Report = { duty: string; waived: boolean; reportedAt: Date };

/**
 * `running` and `overdue` have a moment; `at-once` has none in its source, for `no-period` none is confirmed. `late`:
 * told, but after that moment. `not-needed`: the facts say so, or it was waived.
 */
export type ClockState = 'running' | 'overdue' | 'at-once' | 'no-period' | 'done' | 'late' | 'not-needed';

export type RunningClock<R extends Report = Report> = {
  duty: Duty;
  /** Yes, or to be checked because the fact is not known; the clock runs then all the same. */
  applies: 'yes' | 'check' | 'no';
  state: ClockState;
  dueAt: Date | null;
  report: R | null;
};

/** All duties of an incident as they stand at this moment: what is due first stands first, what is settled last. */
export function readClocks<R extends Report>(
  duties: readonly Duty[],
  incident: ClockedIncident,
  reports: readonly R[],
  now: Date,
): RunningClock<R>[] {
  return duties
    .map((duty) => readClock(duty, duties, incident, reports, now))
    .toSorted((a, b) => rank(a) - rank(b) || dueOf(a) - dueOf(b));
}

function readClock<R extends Report>(
  duty: Duty,
  duties: readonly Duty[],
  incident: ClockedIncident,
  reports: readonly R[],
  now: Date,
): RunningClock<R> {
  const report = reports.find((one) => one.duty === duty.id) ?? null;
  const applies = appliesTo(duty, incident);
  const dueAt = dueAtOf(duty, duties, incident, reports);
  return { duty, applies, state: stateOf(duty, applies, dueAt, report, now), dueAt, report };
}

function appliesTo({ when, since }: Duty, incident: ClockedIncident): RunningClock['applies'] {
  if (since && dayInGermany(incident.noticedAt) < since) return 'no';
  // Art. 34 GDPR presupposes a breach of Art. 33.
  if (when === 'highRisk' && incident.personalData === 'no') return 'no';
  const fact = when === 'always' ? 'yes' : incident[when];
  return fact === 'unknown' ? 'check' : fact;
}

function stateOf(
  { clock }: Duty,
  applies: RunningClock['applies'],
  dueAt: Date | null,
  report: Report | null,
  now: Date,
): ClockState {
  if (report?.waived) return 'not-needed';
  if (report) return dueAt && report.reportedAt > dueAt ? 'late' : 'done';
  if (applies === 'no') return 'not-needed';
  if ('unconfirmed' in clock) return 'no-period';
  if (!dueAt) return 'at-once';
  return now > dueAt ? 'overdue' : 'running';
}

const hourMs = 3_600_000;

/** Null where the source gives no figure. Hours count through nights and weekends (Art. 3 (4) Regulation 1182/71). */
function dueAtOf(
  { clock, when }: Duty,
  duties: readonly Duty[],
  incident: ClockedIncident,
  reports: readonly Report[],
): Date | null {
  const known = when === 'personalData' ? (incident.dataKnownAt ?? incident.noticedAt) : incident.noticedAt;
  if ('hours' in clock) return new Date(known.getTime() + clock.hours * hourMs);
  if (!('after' in clock)) return null;
  const start = startOfFollowing(clock, duties, incident, reports);
  if (!start) return null;
  return 'months' in clock
    ? monthsAfter(start, clock.months)
    : new Date(start.getTime() + clock.days * 24 * hourMs);
}

/** From the report before; until that is given, from the last moment it may be given. */
function startOfFollowing(
  { after }: Extract<DutyClock, { after: string }>,
  duties: readonly Duty[],
  incident: ClockedIncident,
  reports: readonly Report[],
): Date | null {
  const given = reports.find((one) => one.duty === after && !one.waived);
  if (given) return given.reportedAt;
  const before = duties.find(({ id }) => id === after);
  return before ? dueAtOf(before, duties, incident, reports) : null;
}

/** The same day and time months later; the last day of a month that is shorter (§ 188 Abs. 3 BGB). */
export function monthsAfter(moment: Date, months: number): Date {
  const target = new Date(moment);
  target.setUTCDate(1);
  target.setUTCMonth(target.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(moment.getUTCDate(), lastDay));
  return target;
}

const order: readonly ClockState[] = [
  'overdue',
  'running',
  'at-once',
  'no-period',
  'late',
  'done',
  'not-needed',
];
const rank = ({ state, duty }: RunningClock): number =>
  order.indexOf(state) * 2 + (duty.binding === 'must' ? 0 : 1);
const dueOf = ({ dueAt }: RunningClock): number => dueAt?.getTime() ?? 0;

/** Still to be told. */
export const isOpen = ({ state }: Pick<RunningClock, 'state'>): boolean =>
  state === 'running' || state === 'overdue' || state === 'at-once' || state === 'no-period';

/** Duties by law that are neither fulfilled nor said to be needless: an incident is not closed over them. */
export const openDuties = (clocks: readonly RunningClock[]): RunningClock[] =>
  clocks.filter((clock) => isOpen(clock) && clock.duty.binding === 'must');

/** The next moment that counts; null where none is set. An exercise has no clock that counts. */
export const nextDue = (clocks: readonly RunningClock[]): RunningClock | null =>
  clocks.find(({ state }) => state === 'overdue' || state === 'running') ?? null;

/** What comes next: that moment, else what the law wants at once or by a period that is not confirmed. */
export const nextStep = (clocks: readonly RunningClock[]): RunningClock | null =>
  nextDue(clocks) ?? openDuties(clocks)[0] ?? null;

/** Whole hours and minutes between two moments, whichever comes first. */
export function spanOf(from: Date, to: Date): { hours: number; minutes: number } {
  const minutes = Math.floor(Math.abs(to.getTime() - from.getTime()) / 60_000);
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}
