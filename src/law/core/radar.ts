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
      timingOf: readTiming(law, obligation),
    }));
  });
  let known: { on: string; entries: Entry[] } | undefined;
  return (facts, view) => {
    const knownOn = view.knownOn ?? view.asOf;
    if (known?.on !== knownOn)
      known = {
        on: knownOn,
        entries: entries.filter(({ law, obligation }) => isKnown(law, obligation, knownOn)),
      };
    const fullView = { ...view, knownOn };
    return known.entries.map((entry) => lookAt(entry, facts, fullView));
  };
}

type Judge = (facts: Facts) => Applicability;
type Entry = {
  law: Law;
  obligation: Obligation;
  applies: Judge;
  timingOf: (facts: Facts, view: FullView) => Timing;
};

const nobody: Applicability = { answer: 'no', missing: [] };

/** An act must apply and the obligation too. What binds the Bund or nobody never binds a municipality. */
export function judge(law: Law, obligation: Obligation, lawApplies: Judge = compile(law.appliesWhen)): Judge {
  if (isWatchedOnly(law, obligation)) return () => nobody;
  if (!obligation.appliesWhen) return lawApplies;
  return compile({ all: [law.appliesWhen, obligation.appliesWhen] });
}

/** Addressee before deadline: Art. 84(1) sentence 7 GG forbids the Bund to assign tasks to municipalities. */
const isWatchedOnly = (law: Law, { bindingness, addressee }: Obligation): boolean =>
  bindingness === 'none' || addressee === 'bund' || isOutlook(law);

type Timing = Pick<RadarRow, 'due' | 'effectiveFrom' | 'startBy' | 'next' | 'state'>;
type FullView = RadarView & { knownOn: string };

function lookAt({ law, obligation, applies, timingOf }: Entry, facts: Facts, view: FullView): RadarRow {
  const { answer, missing } = applies(facts);
  const confirmed = view.confirmed?.[obligation.id];
  const timing = timingOf(facts, view);
  return {
    law,
    obligation,
    applies: confirmed ?? answer,
    missing: confirmed ? [] : missing,
    ...timing,
    confidence: timing.due.landUnknown ? 'low' : obligation.confidence,
    outlook: isWatchedOnly(law, obligation),
  };
}

/** Most dates are the same for every municipality; those are worked out once per view, which makes all of Germany quick. */
function readTiming(law: Law, obligation: Obligation): (facts: Facts, view: FullView) => Timing {
  const { kind, dueByLand, unknownLandPolicy } = obligation.due;
  const isShared = kind !== 'recurring' && !dueByLand && !unknownLandPolicy;
  let kept: { asOf: string; knownOn: string; timing: Timing } | undefined;
  return (facts, view) => {
    const evidenceOn = view.evidence?.[obligation.id] ?? null;
    if (!isShared || evidenceOn !== null) return timeOf(law, obligation, facts, view, evidenceOn);
    if (kept?.asOf !== view.asOf || kept.knownOn !== view.knownOn)
      kept = { asOf: view.asOf, knownOn: view.knownOn, timing: timeOf(law, obligation, facts, view, null) };
    return kept.timing;
  };
}

function timeOf(
  law: Law,
  obligation: Obligation,
  facts: Facts,
  { asOf, knownOn }: FullView,
  evidenceOn: string | null,
): Timing {
  const due = dueOn(obligation, facts, knownOn);
  return {
    due,
    effectiveFrom: effectiveFrom(due),
    startBy: startBy(obligation, due),
    next: nextDate(obligation, due, evidenceOn, asOf),
    state: stateOf(law, obligation, due, { asOf, knownOn, evidenceOn }),
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
