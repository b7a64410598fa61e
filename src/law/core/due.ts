import type { Due, Land, Law, LawVersion, Obligation } from './catalogue.ts';
import { nextDay, shiftDay } from './day.ts';
import type { Facts } from './expression.ts';

/** When an obligation is due, as it could be known on one day. */
export type DueDate = {
  /** ISO date; null: an event starts the clock, or there is no date. */
  date: string | null;
  /** `end_of_day`: the date is the last day, the duty bites from the next one. */
  boundary: 'start_of_day' | 'end_of_day';
  /** The date lies between these days; both equal `date` where it is certain. */
  earliest: string | null;
  latest: string | null;
  /** The Land's own date is not known: to be checked, never "no duty". */
  landUnknown: boolean;
  /** Only expected; may move, never counts as overdue. */
  announced: boolean;
  /** The event or the fact the clock waits for, and how long it then runs (ISO duration; null: period not known). */
  waitsFor: string | null;
  within: string | null;
  /** Source key of the date, where the date has a history. */
  reference: string | null;
};

/** The day on which the catalogue's newest knowledge of an obligation begins; null: could not be known on `knownOn`. */
export function isKnown(law: Law, obligation: Obligation, knownOn: string): boolean {
  const version = versionOf(law, obligation);
  const first = obligation.due.history?.[0]?.knownFrom ?? law.publishedOn;
  return [law.publishedOn, version?.knownFrom ?? '', first].every((day) => day <= knownOn);
}

export const versionOf = (law: Law, { version }: Obligation): LawVersion | undefined =>
  version === undefined ? undefined : law.versions?.find(({ id }) => id === version);

/** The first day the obligation can bind, whatever its date: its act and its version must apply, its clock can start. */
export function bindsFrom(law: Law, obligation: Obligation): string {
  if (obligation.due.kind === 'event' && obligation.due.date) return obligation.due.date;
  const version = versionOf(law, obligation);
  return version && version.validFrom > law.appliesFrom ? version.validFrom : law.appliesFrom;
}

/** The date as known on `knownOn`. Call only where `isKnown`. */
export function dueOn({ due }: Obligation, facts: Facts, knownOn: string): DueDate {
  const boundary = due.boundary ?? 'start_of_day';
  if (due.kind === 'event') return { ...open, boundary, waitsFor: due.trigger!, within: due.within! };
  if (due.kind === 'recurring') return recurringDue(due, facts, boundary);
  if (due.kind === 'none') return { ...open, boundary };
  const known = due.history?.filter(({ knownFrom }) => knownFrom <= knownOn).at(-1);
  const date = known?.date ?? due.date!;
  // Dates of single Länder came with the newest change; before it nobody knew of them.
  const isNewest = known === undefined || known === due.history!.at(-1);
  const own = isNewest ? due.dueByLand?.[facts.value('land') as Land] : undefined;
  const range = own || !isNewest ? undefined : (due.unknownLandPolicy ?? due);
  return {
    ...certain(own?.date ?? date, boundary),
    ...(range?.earliest ? { earliest: range.earliest } : {}),
    ...(range?.latest ? { latest: range.latest } : {}),
    landUnknown: range !== undefined && due.unknownLandPolicy !== undefined,
    announced: due.kind === 'announced',
    reference: own?.reference ?? known?.reference ?? null,
  };
}

const open: DueDate = {
  date: null,
  boundary: 'start_of_day',
  earliest: null,
  latest: null,
  landUnknown: false,
  announced: false,
  waitsFor: null,
  within: null,
  reference: null,
};

const certain = (date: string, boundary: DueDate['boundary']): DueDate => ({
  ...open,
  date,
  boundary,
  earliest: date,
  latest: date,
});

function recurringDue({ anchor, within }: Due, facts: Facts, boundary: DueDate['boundary']): DueDate {
  const day = facts.value(anchor!);
  return typeof day === 'string' && within
    ? { ...certain(shiftDay(day, within), boundary), within }
    : { ...open, boundary, waitsFor: anchor!, within: within! };
}

/** The first day on which the duty bites or the right exists: the day after an `end_of_day` date. */
export const effectiveFrom = ({ date, boundary }: DueDate): string | null =>
  date !== null && boundary === 'end_of_day' ? nextDay(date) : date;

/** The day an initiative should start; null without a date or lead time. */
export const startBy = ({ leadTime }: Obligation, { earliest }: DueDate): string | null =>
  earliest !== null && leadTime ? shiftDay(earliest, leadTime, -1) : null;
