import type { Catalogue, Confidence, Law, Obligation } from './catalogue.ts';
import { type DueDate, dueOn, effectiveFrom, isKnown, startBy } from './due.ts';
import { type Answer, type Applicability, compile, type Facts } from './expression.ts';
import { nextOccurrence, parseRecurrence } from './recurrence.ts';
import { isOutlook, type State, stateOf } from './state.ts';

/** One obligation as it looks for one municipality on one day. */
export type RadarRow = {
  law: Law;
  obligation: Obligation;
  applies: Answer;
  /** What the profile would have to say so that `check` becomes yes or no. */
  missing: readonly string[];
  due: DueDate;
  /** First day on which the duty bites; differs from the date where that is the last day. */
  effectiveFrom: string | null;
  startBy: string | null;
  /** Next date of a duty that comes back. */
  next: string | null;
  state: State;
  confidence: Confidence;
  /** A bill, a policy, or a duty of somebody else that is only watched. */
  outlook: boolean;
};

export type RadarView = {
  /** The day one looks at. */
  asOf: string;
  /** The day whose knowledge counts; the same as `asOf` unless one looks back or ahead. */
  knownOn?: string;
  /** Newest evidence by obligation id, ISO dates. */
  evidence?: Readonly<Record<string, string>>;
  /** The municipality's own confirmed answers by obligation id; they win over the catalogue's. */
  confirmed?: Readonly<Record<string, 'yes' | 'no'>>;
};

export type Radar = (facts: Facts, view: RadarView) => RadarRow[];

/** Compiles a catalogue once; the answer then looks at any municipality and day. Rows come in the catalogue's order. */
export function openRadar(catalogue: Catalogue): Radar {
  const entries = catalogue.laws.flatMap((law) => {
    const lawApplies = compile(law.appliesWhen);
    return law.obligations.map((obligation) => ({
      law,
      obligation,
      applies: judge(law, obligation, lawApplies),
    }));
  });
  return (facts, view) => {
    const knownOn = view.knownOn ?? view.asOf;
    return entries
      .filter(({ law, obligation }) => isKnown(law, obligation, knownOn))
      .map((entry) => lookAt(entry, facts, { ...view, knownOn }));
  };
}

type Judge = (facts: Facts) => Applicability;
type Entry = { law: Law; obligation: Obligation; applies: Judge };

const nobody: Applicability = { answer: 'no', missing: [] };

/** An act must apply and the obligation too. What binds the Bund or nobody never binds a municipality. */
export function judge(law: Law, obligation: Obligation, lawApplies: Judge = compile(law.appliesWhen)): Judge {
  if (isWatchedOnly(law, obligation)) return () => nobody;
  if (!obligation.appliesWhen) return lawApplies;
  const both = compile({ all: [law.appliesWhen, obligation.appliesWhen] });
  return both;
}

/** Addressee before deadline: Art. 84(1) sentence 7 GG forbids the Bund to assign tasks to municipalities. */
const isWatchedOnly = (law: Law, { bindingness, addressee }: Obligation): boolean =>
  bindingness === 'none' || addressee === 'bund' || isOutlook(law);

function lookAt(
  { law, obligation, applies }: Entry,
  facts: Facts,
  view: RadarView & { knownOn: string },
): RadarRow {
  const { answer, missing } = applies(facts);
  const due = dueOn(obligation, facts, view.knownOn);
  const evidenceOn = view.evidence?.[obligation.id] ?? null;
  const confirmed = view.confirmed?.[obligation.id];
  return {
    law,
    obligation,
    applies: confirmed ?? answer,
    missing: confirmed ? [] : missing,
    due,
    effectiveFrom: effectiveFrom(due),
    startBy: startBy(obligation, due),
    next: nextDate(obligation, due, evidenceOn, view.asOf),
    state: stateOf(law, obligation, due, { asOf: view.asOf, knownOn: view.knownOn, evidenceOn }),
    confidence: due.landUnknown ? 'low' : obligation.confidence,
    outlook: isWatchedOnly(law, obligation),
  };
}

function nextDate(
  { recurrence }: Obligation,
  due: DueDate,
  evidenceOn: string | null,
  asOf: string,
): string | null {
  const rule = recurrence === null ? undefined : parseRecurrence(recurrence);
  if (!rule) return null;
  if (rule.inMonths.length) return nextOccurrence(rule, asOf);
  return evidenceOn
    ? nextOccurrence(rule, evidenceOn)
    : due.date !== null && due.date > asOf
      ? due.date
      : null;
}
