import type { Bilingual } from '../../kernel/text.ts';
import {
  climates,
  costEstimates,
  costTypes,
  covers,
  deadlineHardnesses,
  type InitiativeClass,
  type InitiativeState,
  initiativeClasses,
  initiativeKinds,
  initiativeOrigins,
  initiativeReasons,
} from './initiative.ts';

/** M: from the announcement; B: from the assessment; P: from planning; U: while it is carried out; A: after completion. */
export type RequiredFrom = 'M' | 'B' | 'P' | 'U' | 'A';

export type FieldType =
  | 'text'
  | 'long-text'
  | 'choice'
  | 'unit'
  | 'person'
  | 'period'
  | 'day'
  | 'integer'
  | 'score'
  /** a tick */
  | 'boolean'
  /** yes, no or nobody has said */
  | 'yes-no'
  | 'opinion'
  | 'list';

export const sections = [
  'what',
  'who',
  'when',
  'money',
  'people',
  'effect',
  'examination',
  'running',
] as const;
export type Section = (typeof sections)[number];

/** The sections of the form; what belongs to running an initiative has pages of its own. */
export const formSections = sections.filter((section) => section !== 'running');

export type Field = {
  key: string;
  section: Section;
  type: FieldType;
  label: Bilingual;
  requiredFrom?: RequiredFrom;
  /** Only initiatives of these classes must have it. */
  requiredFor?: readonly InitiativeClass[];
  /** How many entries a list needs. */
  atLeast?: number;
  options?: readonly string[];
  maxLength?: number;
  /** Kept by the program; nobody types it. */
  system?: true;
};

const field = (
  section: Section,
  key: string,
  type: FieldType,
  de: string,
  en: string,
  more: Partial<Field> = {},
): Field => ({ key, section, type, label: { de, en }, ...more });

const M = { requiredFrom: 'M' } as const;
const B = { requiredFrom: 'B' } as const;
const P = { requiredFrom: 'P' } as const;
const U = { requiredFrom: 'U' } as const;

/**
 * The field list of an initiative (Steckbrief), merged from the templates of Brandenburg, Karlsruhe, Leipzig and Aargau
 * (domain research, plan.md 1.6, as of 2026-11-24), with the state from which each is required.
 */
export const fields: readonly Field[] = [
  field('what', 'code', 'text', 'Nummer', 'Number', { ...M, system: true }),
  field('what', 'name', 'text', 'Name', 'Name', { ...M, maxLength: 120 }),
  field('what', 'description', 'long-text', 'Kurzbeschreibung', 'Short description', {
    ...M,
    maxLength: 600,
  }),
  field('what', 'reason', 'choice', 'Anlass', 'Reason', { ...M, options: initiativeReasons }),
  field('what', 'kind', 'choice', 'Art', 'Kind', { ...M, options: initiativeKinds }),
  field('what', 'startingPoint', 'long-text', 'Ausgangslage', 'Starting point', M),
  field('what', 'goalText', 'long-text', 'Ziele', 'Goals', B),
  field('what', 'results', 'list', 'Ergebnisse', 'Results', { ...B, atLeast: 1 }),
  field('what', 'nonGoals', 'long-text', 'Nicht-Ziele', 'Out of scope'),
  field('what', 'class', 'choice', 'Klasse', 'Class', { ...B, options: initiativeClasses }),
  field('what', 'remark', 'long-text', 'Bemerkung', 'Remark'),
  field('what', 'fileNumber', 'text', 'Aktenzeichen', 'File number'),
  field('what', 'papers', 'list', 'Drucksachen', 'Council papers'),
  field('what', 'public', 'boolean', 'Im öffentlichen Portal zeigen', 'Show in the public portal'),
  field('what', 'state', 'choice', 'Zustand', 'State', { ...M, system: true }),
  field('what', 'stateSince', 'day', 'Zustand seit', 'In this state since', { ...M, system: true }),

  field('who', 'unitId', 'unit', 'Federführung', 'Unit in charge', M),
  field('who', 'origin', 'choice', 'Herkunft', 'Origin', { ...M, options: initiativeOrigins }),
  field('who', 'guideId', 'person', 'Digitale Lotsin, Digitaler Lotse', 'Digital guide'),
  field('who', 'unitRank', 'integer', 'Rang im Amt', 'Rank within the office', M),
  field('who', 'clientId', 'person', 'Auftraggebende Person', 'Client', B),
  field('who', 'leadOfficeId', 'person', 'Projektleitung im Fachamt', 'Project lead in the office', P),
  field('who', 'leadItId', 'person', 'Projektleitung in der IT', 'Project lead in IT', P),
  field('who', 'contact', 'text', 'Ansprechperson laut Amt', 'Contact named by the office'),
  field('who', 'crossCutting', 'boolean', 'Betrifft mehrere Ämter', 'Serves several offices'),
  field('who', 'participants', 'list', 'Beteiligte', 'Participants'),

  field('when', 'mandatory', 'yes-no', 'Pflichtaufgabe', 'Mandatory', M),
  field('when', 'legalBasis', 'text', 'Rechtsgrundlage', 'Legal basis'),
  field('when', 'deadline', 'day', 'Frist', 'Deadline'),
  field('when', 'deadlineHardness', 'choice', 'Härte der Frist', 'Hardness of the deadline', {
    options: deadlineHardnesses,
  }),
  field('when', 'plannedStart', 'period', 'Beginn, geplant', 'Planned start', M),
  field('when', 'plannedEnd', 'period', 'Ende, geplant', 'Planned end', M),
  field('when', 'actualStart', 'period', 'Beginn, tatsächlich', 'Actual start', U),
  field('when', 'forecastEnd', 'period', 'Ende, Prognose', 'Forecast end', U),
  field('when', 'actualEnd', 'period', 'Ende, tatsächlich', 'Actual end'),
  field('when', 'milestones', 'list', 'Meilensteine', 'Milestones', { ...P, atLeast: 1 }),
  field('when', 'dependencies', 'list', 'Abhängigkeiten', 'Dependencies'),

  field('money', 'costs', 'list', 'Kosten', 'Costs', { ...M, atLeast: 1 }),
  field('money', 'costType', 'choice', 'Kostenart', 'Type of cost', { ...B, options: costTypes }),
  field('money', 'estimate', 'choice', 'Schätzgüte', 'Quality of the estimate', {
    ...B,
    options: costEstimates,
  }),
  field('money', 'cover', 'choice', 'Deckung', 'Cover', {
    ...B,
    options: covers,
  }),
  field('money', 'savings', 'list', 'Erträge und Einsparungen', 'Income and savings'),
  field('money', 'commitments', 'list', 'Verpflichtungsermächtigungen', 'Commitment appropriations'),
  field('money', 'bookings', 'list', 'Buchungsstellen', 'Booking places', { ...P, atLeast: 1 }),
  field('money', 'fundings', 'list', 'Förderung', 'Funding'),
  field('money', 'feeRelevant', 'yes-no', 'Gebührenrelevant', 'Counts towards fees'),
  field('money', 'procurement', 'list', 'Vergabe', 'Procurement', P),
  field('money', 'assessment', 'list', 'Wirtschaftlichkeit (WiBe)', 'Economic assessment (WiBe)', {
    ...B,
    requiredFor: ['M', 'L'],
    atLeast: 1,
  }),

  field('people', 'efforts', 'list', 'Aufwand je Team', 'Effort by team', { ...B, atLeast: 1 }),
  field(
    'people',
    'officeDays',
    'integer',
    'Aufwand im Fachamt (Personaltage)',
    'Effort of the office (person-days)',
    B,
  ),
  field('people', 'posts', 'list', 'Stellenbedarf', 'Posts needed'),

  field('effect', 'qualityOfLife', 'score', 'Lebens- und Standortqualität', 'Quality of life', B),
  field('effect', 'citizenService', 'score', 'Bürgerservice', 'Citizen service', B),
  field('effect', 'economy', 'score', 'Wirtschaftlichkeit', 'Economy', B),
  field('effect', 'contributions', 'list', 'Beiträge zur Digitalen Agenda', 'Contributions to the agenda'),
  field('effect', 'climate', 'choice', 'CO₂-Relevanz', 'Climate relevance', {
    options: climates,
  }),
  field('effect', 'ifRejected', 'long-text', 'Folgen bei Ablehnung', 'If it is rejected', B),
  field('effect', 'alternatives', 'list', 'Alternativen', 'Alternatives', {
    ...B,
    requiredFor: ['M', 'L'],
    atLeast: 2,
  }),
  field('effect', 'priority', 'integer', 'Prioritätswert', 'Priority', { ...B, system: true }),
  field('effect', 'manualPriority', 'integer', 'Priorität von Hand', 'Manual priority'),
  field('effect', 'manualReason', 'long-text', 'Grund der Abweichung', 'Reason for the deviation'),

  field('examination', 'systems', 'list', 'Systeme', 'Systems'),
  field('examination', 'standards', 'list', 'Standards', 'Standards'),
  field('examination', 'opinionArchitecture', 'opinion', 'Votum Architektur', 'Opinion: architecture', B),
  field(
    'examination',
    'opinionSecurity',
    'opinion',
    'Votum Informationssicherheit',
    'Opinion: information security',
    B,
  ),
  field('examination', 'opinionPrivacy', 'opinion', 'Votum Datenschutz', 'Opinion: data protection', B),
  field('examination', 'opinionStaffCouncil', 'opinion', 'Votum Personalrat', 'Opinion: staff council', B),
  field('examination', 'risks', 'list', 'Risiken', 'Risks', { ...P, atLeast: 1 }),

  field('running', 'reports', 'list', 'Statusberichte', 'Status reports', { ...U, atLeast: 1 }),
  field('running', 'review', 'list', 'Erfolgskontrolle', 'Completion review', { requiredFrom: 'A' }),
];

export const fieldOf = (key: string): Field | undefined => fields.find((candidate) => candidate.key === key);

const order: readonly RequiredFrom[] = ['M', 'B', 'P', 'U', 'A'];

/** Up to where fields must be filled to enter a state; the states beside the life cycle demand nothing more. */
const demandOf: Partial<Record<InitiativeState, RequiredFrom>> = {
  announced: 'M',
  'in-assessment': 'M',
  assessed: 'B',
  planned: 'P',
  adopted: 'P',
  'in-progress': 'P',
  introduced: 'U',
  completed: 'U',
  'effect-reviewed': 'A',
};

/** The facts of an initiative by field key; a list counts by its length. */
export type Facts = Readonly<Record<string, unknown>>;

/** Fields a state demands that are not filled, in the order of the form. */
export function missingFields(state: InitiativeState, facts: Facts): Field[] {
  const demand = demandOf[state];
  if (!demand)
    return state === 'idea'
      ? fields.filter(({ key }) => ['name', 'unitId'].includes(key) && isEmpty(facts[key]))
      : [];
  return fields.filter((candidate) => demands(candidate, demand, facts) && !isFilled(candidate, facts));
}

/** The state from which a field is required for this initiative; undefined where it is voluntary. */
export const isRequiredIn = (candidate: Field, state: InitiativeState, facts: Facts): boolean =>
  demandOf[state] !== undefined && demands(candidate, demandOf[state], facts);

function demands(candidate: Field, demand: RequiredFrom, facts: Facts): boolean {
  const { requiredFrom, requiredFor, key, system } = candidate;
  if (system) return false;
  // A duty names its law; whether it has a date is then said by the hardness, which may be „open“.
  if (key === 'legalBasis' || key === 'deadlineHardness') return facts.mandatory === true;
  if (key === 'deadline') return facts.deadlineHardness === 'hard' || facts.deadlineHardness === 'soft';
  if (key === 'manualReason') return !isEmpty(facts.manualPriority);
  if (!requiredFrom || order.indexOf(requiredFrom) > order.indexOf(demand)) return false;
  return !requiredFor || requiredFor.includes(facts.class as InitiativeClass);
}

function isFilled(candidate: Field, facts: Facts): boolean {
  const value = facts[candidate.key];
  if (candidate.type === 'list') return lengthOf(value) >= (candidate.atLeast ?? 1);
  // „open“ is an opinion nobody has given yet.
  return candidate.type === 'opinion' ? !isEmpty(value) && value !== 'open' : !isEmpty(value);
}

const lengthOf = (value: unknown): number =>
  Array.isArray(value) ? value.length : typeof value === 'number' ? value : isEmpty(value) ? 0 : 1;
const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
