import type { Law, Obligation } from './catalogue.ts';
import { addDays } from './day.ts';
import { bindsFrom, type DueDate, versionOf } from './due.ts';
import { nextOccurrence, parseRecurrence } from './recurrence.ts';

export const states = ['future', 'soon', 'due', 'overdue', 'superseded', 'done'] as const;
/**
 * `soon`: 90 days or less ahead. `due`: in force, evidence is wanted now. `overdue`: the last day has passed and no
 * evidence lies here; that is a question, not yet a failure. `superseded`: history, never overdue.
 */
export type State = (typeof states)[number];

/** The first reminder goes out this long before the date. */
export const soonDays = 90;

/** `evidenceOn`: the day of the newest evidence; null: none lies here. */
export type StateView = { asOf: string; knownOn: string; evidenceOn: string | null };

export function stateOf(law: Law, obligation: Obligation, due: DueDate, view: StateView): State {
  if (isSuperseded(law, obligation, view)) return 'superseded';
  if (isOutlook(law)) return 'future';
  const proven = isProven(law, obligation, view.evidenceOn);
  if (proven && obligation.recurrence) return againState(obligation, due, view);
  if (proven && due.waitsFor === null) return 'done';
  return openState(law, obligation, due, view.asOf);
}

/** Bills and policies are shown as an outlook; they oblige nobody. */
export const isOutlook = ({ kind, status }: Law): boolean =>
  kind === 'bill' || kind === 'policy' || status.value === 'bill' || status.value === 'proposal';

/** That a version ended is known once its successor is; until then it goes on. */
function isSuperseded(law: Law, obligation: Obligation, { asOf, knownOn }: StateView): boolean {
  const version = versionOf(law, obligation);
  if (!version)
    return ['superseded', 'repealed', 'expired'].includes(law.status.value) && law.status.asOf <= knownOn;
  const successor = law.versions!.find(({ validFrom }) => validFrom > version.validFrom);
  return (
    version.validTo !== null &&
    asOf > version.validTo &&
    (successor === undefined || successor.knownFrom <= knownOn)
  );
}

/** Evidence from before the version it should prove proves nothing. */
export const isProven = (law: Law, obligation: Obligation, evidenceOn: string | null): boolean =>
  evidenceOn !== null && evidenceOn >= (versionOf(law, obligation)?.validFrom ?? '');

/** A proven duty that comes back: the next date counts from the newest evidence. */
function againState(obligation: Obligation, due: DueDate, view: StateView): State {
  const next = nextOccurrence(parseRecurrence(obligation.recurrence!)!, view.evidenceOn!);
  if (due.date !== null && view.asOf < due.date) return 'done';
  const state = dateState(next, next, view.asOf);
  return state === 'future' ? 'done' : state;
}

function openState(law: Law, obligation: Obligation, due: DueDate, asOf: string): State {
  const from = bindsFrom(law, obligation);
  if (due.date === null)
    return asOf >= from
      ? due.within !== null && isAnchor(obligation)
        ? 'future'
        : 'due'
      : ahead(from, asOf);
  if (obligation.due.kind === 'since') return asOf >= due.date ? 'due' : ahead(due.date, asOf);
  // What is only announced for a day is not in force before it, however early it might have come.
  const state = due.announced
    ? dateState(due.date, due.date, asOf)
    : dateState(due.earliest!, due.latest!, asOf);
  return state === 'overdue' && !canBeOverdue(obligation, due) ? 'due' : state;
}

/** The clock of a recurring duty has not begun: there is nothing yet to do again. */
const isAnchor = ({ due }: Obligation): boolean => due.kind === 'recurring';

const canBeOverdue = ({ bindingness, addressee }: Obligation, due: DueDate): boolean =>
  !due.announced && addressee !== 'bund' && (bindingness === 'must' || bindingness === 'should');

function dateState(earliest: string, latest: string, asOf: string): State {
  if (asOf < earliest) return ahead(earliest, asOf);
  return asOf <= latest ? 'due' : 'overdue';
}

const ahead = (day: string, asOf: string): State => (addDays(asOf, soonDays) >= day ? 'soon' : 'future');
