import type { Bilingual } from '../../kernel/text.ts';
import { type Facts, missingFields } from './field.ts';
import type { InitiativeState } from './initiative.ts';
import { firstDayOf, lastDayOf } from './period.ts';

export const stateNames: Record<InitiativeState, Bilingual> = {
  idea: { de: 'Idee', en: 'Idea' },
  announced: { de: 'Gemeldet', en: 'Announced' },
  'in-assessment': { de: 'In Bewertung', en: 'In assessment' },
  assessed: { de: 'Bewertet', en: 'Assessed' },
  planned: { de: 'Eingeplant', en: 'Planned' },
  adopted: { de: 'Beschlossen', en: 'Adopted' },
  'in-progress': { de: 'In Umsetzung', en: 'In progress' },
  introduced: { de: 'Eingeführt', en: 'Introduced' },
  completed: { de: 'Abgeschlossen', en: 'Completed' },
  'effect-reviewed': { de: 'Wirkung geprüft', en: 'Effect reviewed' },
  deferred: { de: 'Zurückgestellt', en: 'Deferred' },
  rejected: { de: 'Abgelehnt', en: 'Rejected' },
  paused: { de: 'Pausiert', en: 'Paused' },
  cancelled: { de: 'Abgebrochen', en: 'Cancelled' },
};

/** A right of the decision matrix that moves an initiative; any one of several is enough. */
export type Mover = { decision: string; need: 'decide' | 'prepare' | 'anyone' };

/** What is said with a step: it stays in the history of the initiative. */
export type Evidence = {
  reason?: string | null;
  /** Day on which a deferred one is looked at again. */
  resumeOn?: string | null;
  resolution?: {
    body: 'office' | 'cio' | 'board' | 'committee' | 'council';
    paper: string;
    on: string;
  } | null;
  /** It is planned although money or people do not suffice. */
  exception?: string | null;
  fitsFrame?: boolean;
  dependenciesHold?: boolean;
  planVersionAdopted?: boolean;
  /** The bodies that are competent for its cost, the highest last. */
  competentBody?: 'office' | 'cio' | 'board' | 'committee' | 'council' | null;
  projectOrder?: boolean;
  fundsReleased?: boolean;
  teamsCommitted?: boolean;
  sunkCents?: number | null;
  lessons?: string | null;
  followUpCosts?: string | null;
  productiveOn?: string | null;
  handedOver?: boolean;
  finalAccount?: boolean;
  oldSystemOff?: boolean | null;
  indicatorsMeasured?: boolean;
  today: string;
};

export type StepRefusal = { refusal: StepFault; at: string; detail?: Record<string, string> };

export type StepFault =
  | 'step-unknown'
  | 'field-missing'
  | 'reason-missing'
  | 'resume-day-missing'
  | 'resume-day-past'
  | 'frame-exceeded'
  | 'dependency-breaks'
  | 'plan-not-adopted'
  | 'resolution-missing'
  | 'resolution-of-lower-body'
  | 'council-resolution-missing'
  | 'project-order-missing'
  | 'funds-not-released'
  | 'teams-not-committed'
  | 'new-dates-missing'
  | 'sunk-cost-missing'
  | 'lessons-missing'
  | 'productive-day-missing'
  | 'handover-missing'
  | 'final-account-missing'
  | 'old-system-unknown'
  | 'indicators-missing'
  | 'too-early-for-review';

type Guard = (facts: Facts, evidence: Evidence) => StepRefusal[];

export type Step = {
  from: InitiativeState | null;
  to: InitiativeState;
  /** Departmental and cross-cutting initiatives may have different movers (V4 and V5). */
  movers: readonly Mover[] | ((facts: Facts) => readonly Mover[]);
  guards: readonly Guard[];
  /** What the step leaves behind (plan.md 1.7, column „Spur“). */
  trace: Bilingual;
};

const bodies = ['office', 'cio', 'board', 'committee', 'council'] as const;

const fault = (refusal: StepFault, at: string): StepRefusal[] => [{ refusal, at }];
const needs = (given: unknown, refusal: StepFault, at: string): StepRefusal[] =>
  given === undefined || given === null || given === '' || given === false ? fault(refusal, at) : [];

const filled =
  (to: InitiativeState): Guard =>
  (facts) =>
    missingFields(to, facts).map(({ key }) => ({ refusal: 'field-missing', at: key }));
const reason: Guard = (_, { reason }) => needs(reason?.trim(), 'reason-missing', 'reason');
const resumeDay: Guard = (_, { resumeOn, today }) =>
  resumeOn && resumeOn <= today
    ? fault('resume-day-past', 'resumeOn')
    : needs(resumeOn, 'resume-day-missing', 'resumeOn');
const frame: Guard = (_, { fitsFrame, dependenciesHold, exception }) =>
  exception?.trim()
    ? []
    : [
        ...needs(fitsFrame, 'frame-exceeded', 'exception'),
        ...needs(dependenciesHold, 'dependency-breaks', 'exception'),
      ];
const resolution: Guard = (_, { resolution, competentBody }) => {
  if (!resolution?.paper.trim() || !resolution.on) return fault('resolution-missing', 'resolution');
  const enough = bodies.indexOf(resolution.body) >= bodies.indexOf(competentBody ?? 'office');
  return enough ? [] : fault('resolution-of-lower-body', 'resolution');
};
const councilResolution: Guard = (_, { resolution }) =>
  resolution?.paper.trim() && resolution.on && ['committee', 'council'].includes(resolution.body)
    ? []
    : fault('council-resolution-missing', 'resolution');
const start: Guard = (_, evidence) => [
  ...needs(evidence.projectOrder, 'project-order-missing', 'projectOrder'),
  ...needs(evidence.fundsReleased, 'funds-not-released', 'fundsReleased'),
  ...needs(evidence.teamsCommitted, 'teams-not-committed', 'teamsCommitted'),
];
const newDates: Guard = (facts, { today }) => {
  const end = typeof facts.forecastEnd === 'string' ? lastDayOf(facts.forecastEnd) : undefined;
  return end && end > today ? [] : fault('new-dates-missing', 'forecastEnd');
};
const stop: Guard = (_, { sunkCents, lessons }) => [
  ...needs(sunkCents, 'sunk-cost-missing', 'sunkCents'),
  ...needs(lessons?.trim(), 'lessons-missing', 'lessons'),
];

/** The client is the office for a departmental initiative (V4), the CIO for a cross-cutting one (V5). */
const client = (facts: Facts): readonly Mover[] => [
  { decision: facts.crossCutting ? 'V5' : 'V4', need: 'decide' },
];
const clientOrPortfolio = (facts: Facts): readonly Mover[] => [
  { decision: 'V6', need: 'prepare' },
  ...client(facts),
];
const planner: readonly Mover[] = [{ decision: 'V1', need: 'decide' }];

const planningStates = ['announced', 'in-assessment', 'assessed', 'planned'] as const;

/**
 * Every step of the life cycle with who moves it, what must hold and what it leaves (domain research, plan.md 1.7).
 * The movers are rows of the decision matrix: V1 draw up the plan, V2 adopt it, V4/V5 start a departmental or
 * cross-cutting initiative, V6 stop or re-plan, L4 answer ideas, B1 set the budget, O3 IT controlling.
 */
export const steps: readonly Step[] = [
  step(
    null,
    'idea',
    [{ decision: 'V1', need: 'anyone' }],
    [filled('idea')],
    'Nummer der Idee',
    'number of the idea',
  ),
  step(
    'idea',
    'announced',
    [{ decision: 'V1', need: 'prepare' }],
    [filled('announced')],
    'Bedarfsmeldung',
    'announcement',
  ),
  step(
    'idea',
    'rejected',
    [{ decision: 'L4', need: 'prepare' }],
    [reason],
    'Antwort an die Ideengeber*in',
    'answer to the author',
  ),
  step('announced', 'in-assessment', planner, [filled('in-assessment')], 'Prüfliste', 'checklist'),
  step('in-assessment', 'assessed', planner, [filled('assessed')], 'Bewertungsbogen', 'assessment sheet'),
  step(
    'assessed',
    'planned',
    planner,
    [filled('planned'), frame],
    'Protokoll des IT-Beirats',
    'minutes of the IT board',
  ),
  step('assessed', 'rejected', planner, [reason], 'Protokoll des IT-Beirats', 'minutes of the IT board'),
  step(
    'planned',
    'adopted',
    [{ decision: 'V2', need: 'decide' }],
    [filled('adopted'), planVersion, resolution],
    'Drucksache, Datum, Ergebnis',
    'paper, date, result',
  ),
  step(
    'rejected',
    'adopted',
    [{ decision: 'B1', need: 'prepare' }],
    [councilResolution],
    'Drucksache, entgegen Empfehlung',
    'paper, against recommendation',
  ),
  step('adopted', 'in-progress', client, [filled('in-progress'), start], 'Projektauftrag', 'project order'),
  step('in-progress', 'paused', clientOrPortfolio, [reason, followUp], 'Entscheidung', 'decision'),
  step(
    'paused',
    'in-progress',
    [{ decision: 'V6', need: 'prepare' }],
    [newDates],
    'Entscheidung',
    'decision',
  ),
  step(
    'in-progress',
    'adopted',
    [{ decision: 'V6', need: 'decide' }],
    [reason, resolution],
    'Änderungsvorlage',
    'change paper',
  ),
  step('in-progress', 'introduced', client, [filled('introduced'), acceptance], 'Abnahme', 'acceptance'),
  step('introduced', 'completed', client, [filled('completed'), account], 'Abschlussbericht', 'final report'),
  step('in-progress', 'cancelled', [{ decision: 'V6', need: 'decide' }], [reason, stop], 'Bericht', 'report'),
  step('paused', 'cancelled', [{ decision: 'V6', need: 'decide' }], [reason, stop], 'Bericht', 'report'),
  step(
    'completed',
    'effect-reviewed',
    (facts) => [...client(facts), { decision: 'O3', need: 'decide' }],
    [review],
    'Erfolgskontrolle',
    'completion review',
  ),
  ...planningStates.map((from) => step(from, 'deferred', planner, [resumeDay], 'Protokoll', 'minutes')),
  ...planningStates.map((to) => step('deferred', to, planner, [filled(to)], 'Protokoll', 'minutes')),
];

function step(
  from: InitiativeState | null,
  to: InitiativeState,
  movers: Step['movers'],
  guards: readonly Guard[],
  de: string,
  en: string,
): Step {
  return { from, to, movers, guards, trace: { de, en } };
}

function planVersion(_: Facts, { planVersionAdopted }: Evidence): StepRefusal[] {
  return needs(planVersionAdopted, 'plan-not-adopted', 'planVersionAdopted');
}

function followUp(_: Facts, { followUpCosts }: Evidence): StepRefusal[] {
  return needs(followUpCosts?.trim(), 'reason-missing', 'followUpCosts');
}

function acceptance(_: Facts, { productiveOn, handedOver }: Evidence): StepRefusal[] {
  return [
    ...needs(productiveOn, 'productive-day-missing', 'productiveOn'),
    ...needs(handedOver, 'handover-missing', 'handedOver'),
  ];
}

function account(_: Facts, { finalAccount, oldSystemOff }: Evidence): StepRefusal[] {
  const answered = oldSystemOff === true || oldSystemOff === false;
  return [
    ...needs(finalAccount, 'final-account-missing', 'finalAccount'),
    ...(answered ? [] : fault('old-system-unknown', 'oldSystemOff')),
  ];
}

/** Benefit shows 12 to 24 months after completion; earlier there is nothing to measure. */
function review(facts: Facts, { indicatorsMeasured, today }: Evidence): StepRefusal[] {
  const since = typeof facts.stateSince === 'string' ? firstDayOf(facts.stateSince) : undefined;
  const early = since !== undefined && today < `${Number(since.slice(0, 4)) + 1}${since.slice(4)}`;
  return [
    ...(early ? fault('too-early-for-review', 'stateSince') : []),
    ...(facts.review === 0 ? fault('field-missing', 'review') : []),
    ...needs(indicatorsMeasured, 'indicators-missing', 'indicatorsMeasured'),
  ];
}

export const findStep = (from: InitiativeState | null, to: InitiativeState): Step | undefined =>
  steps.find((candidate) => candidate.from === from && candidate.to === to);

export const stepsFrom = (from: InitiativeState): readonly Step[] =>
  steps.filter((candidate) => candidate.from === from);

export const moversOf = (candidate: Step, facts: Facts): readonly Mover[] =>
  typeof candidate.movers === 'function' ? candidate.movers(facts) : candidate.movers;

/** What keeps an initiative from going from one state to another; empty where nothing does. */
export function refusalsOf(
  from: InitiativeState | null,
  to: InitiativeState,
  facts: Facts,
  evidence: Evidence,
): StepRefusal[] {
  const found = findStep(from, to);
  if (!found) return [{ refusal: 'step-unknown', at: 'to', detail: { from: from ?? '', to } }];
  return found.guards.flatMap((guard) => guard(facts, evidence));
}

/** Fields that a step asks for and that are still blank; not every way into a state asks for all of them. */
export const missingFor = (from: InitiativeState, to: InitiativeState, facts: Facts, today: string) =>
  refusalsOf(from, to, facts, { today }).filter(({ refusal }) => refusal === 'field-missing');

/** True where the body decided what its advisers had rejected. */
export const isAgainstRecommendation = (from: InitiativeState | null, to: InitiativeState): boolean =>
  from === 'rejected' && to === 'adopted';
