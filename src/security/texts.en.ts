import { formatNumber } from '../kernel/money.ts';
import { counted } from '../kernel/text.ts';
import type { de } from './texts.de.ts';

export const en: typeof de = {
  title: 'IT security',
  lead: (met, relevant, overdue) =>
    `${met} of ${counted.en(relevant, 'question', 'questions')} of the entry level ${met === 1 ? 'is' : 'are'} met. ${
      overdue === 0
        ? 'No due day has passed.'
        : overdue === 1
          ? 'One due day has passed.'
          : `${overdue} due days have passed.`
    }`,
  confidential:
    'This area is confidential. It is seen only by roles that the decision rights name for the security policy (X1) or for emergency measures and residual risks (X2 and X3). Those to be heard before a residual risk is accepted, usually the data protection officer, see only these and incidents with personal data.',
  now: 'To be done now',
  incident: (title) => `Incident: ${title}`,
  risk: (place) => `Residual risk: ${place}`,
  waits: 'waits for a decision',
  sheets: 'Entry level and catalogues',
  sheet: 'Catalogue',
  edition: (day) => `As of ${day}`,
  met: 'Met',
  metOf: (met, relevant) => `${met} of ${relevant}`,
  nothingRelevant: 'does not concern the municipality',
  figures: {
    met: 'Met',
    open: 'Open',
    openNote: 'not answered yet',
    unproven: 'Met without evidence',
    unprovenNote: 'These answers name no proof.',
    overdue: 'Due days passed',
    overdueNone: 'No due day has passed.',
    overdueNote: 'The oldest: ',
  },
  groups: 'Progress by topic',
  columns: {
    priority: 'Priority',
    group: 'Topic',
    progress: 'Progress',
    met: 'Met',
    open: 'Open',
    requirement: 'Requirement',
    verb: 'Bindingness',
    status: 'State',
    person: 'In charge',
    due: 'By',
    day: 'Day',
    share: 'Share',
    relevant: 'Concerns the municipality',
    when: 'Moment',
    who: 'Entered by',
    content: 'Content',
  },
  status: {
    open: 'open',
    met: 'met',
    partly: 'partly met',
    unmet: 'not met',
    'not-relevant': 'not relevant',
  },
  withdrawn: 'withdrawn',
  outsideGroups: 'Outside any group',
  over: 'Over time',
  overWords: (from, to) => `At first ${from} were met, today ${to} are.`,
  overNone: 'The development appears once there are answers of two months.',
  filter: {
    text: 'Search for',
    group: 'Group',
    status: 'Standing',
    verb: 'Bindingness',
    category: 'Kind of target object',
    all: 'all',
    submit: 'Filter',
  },
  all: 'All requirements',
  found: (count) => (count === 1 ? 'One requirement.' : `${formatNumber(count, 'en')} requirements.`),
  noItems: 'No requirement fits this filter.',
  outdated: 'reworded, please check again',
  formerIds: (ids) => `Former id: ${ids}`,
  required: 'Needs first',
  homeless: (count) =>
    count === 1
      ? 'One answer belongs to a requirement that is gone; it stays stored.'
      : `${count} answers belong to requirements that are gone; they stay stored.`,
  bulk: {
    title: 'Answer the picked ones together',
    pick: (id) => `Pick ${id}`,
    keep: 'leave as it is',
    hint: 'What stays empty is not changed.',
    submit: 'Apply to the picked ones',
    saved: (count) =>
      count === 1 ? 'One answer is saved.' : `${formatNumber(count, 'en')} answers are saved.`,
    conflicts: (ids) => `Somebody else has answered meanwhile, all stayed as it was at: ${ids}.`,
  },
  next: 'Go on with the next open question',
  allAnswered: 'All questions are answered.',
  effort: { '0': 'not rated', '1': 'low', '2': 'medium', '3': 'high', '4': 'high', '5': 'very high' },
  effortLabel: 'Effort',
  entryEffort: {
    '1': 'can be done in days',
    '2': 'can be done in weeks',
    '3': 'an initiative of its own',
  },
  statement: 'Wording',
  guidance: 'Guidance',
  answer: 'Answer',
  fields: {
    status: 'State',
    note: 'Remark or reason',
    evidence: 'Evidence',
    personId: 'In charge',
    dueOn: 'To be done by',
  },
  hints: {
    note: 'The reason is needed for “not relevant”.',
    evidence: 'Where the proof lies: file number, document, audit report.',
    dueOn: 'Day, such as 31.03.2027. Only where something is still to be done.',
  },
  saveNext: 'Save and go on',
  saved: (id) => `The answer to ${id} is saved.`,
  history: 'Earlier answers',
  noHistory: 'No answer yet.',
  overdue: 'Due days that have passed',
  overdueSince: (day) => `since ${day}`,
  refusals: {
    'nothing-picked': 'Please pick at least one requirement.',
    'reason-missing': 'Please give the reason why this does not concern the municipality.',
    'due-without-need': 'A due day belongs only to something still to be done. Please empty the field.',
    'person-unknown': 'This person is no longer there. Please choose another one.',
  },
};
