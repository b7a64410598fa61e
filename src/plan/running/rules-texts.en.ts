import type { rulesDe } from './rules-texts.de.ts';

export const rulesEn: typeof rulesDe = {
  title: 'Value limits and tolerances',
  lead: 'Who decides from which amount on, what a running initiative may do without a new resolution, and from where on a computed light is yellow or red.',
  shipped:
    'The values that ship with the program are still in force. Enter what your main statute or rules of competence say.',
  agreed: (number) =>
    `The value limits stand in the decision rights, version ${number}. All else ships with the program until you create a version of your own.`,
  toAgreed: 'To the decision rights',
  deviates: 'differs',
  differs: (number) =>
    `The value limits differ from the decision rights, version ${number}. For initiatives those here count:`,
  aboveEuro: (euro) => `above ${euro}`,
  never: 'never',
  difference: {
    inform: (here, agreed) =>
      `Here the committee is informed ${here}, by the decision rights above ${agreed}.`,
    committee: (here, agreed) =>
      `Here the committee decides ${here}, by the decision rights above ${agreed}.`,
    council: (here, agreed) => `Here the council decides ${here}, by the decision rights above ${agreed}.`,
  },
  version: (number, from) => `Version ${number}, in force from ${from}`,
  future: (from) => `in force only from ${from}`,
  old: 'This is an earlier version.',
  toCurrent: 'To the version in force',
  edit: 'Create a new version',
  editLead:
    'A version is never changed, the next one takes its place. So it can be checked by which rules was decided earlier.',
  save: 'Put version in force',
  saved: (number) => `Version ${number} is saved.`,
  source: 'Source',
  sourceHint: 'Where it stands, for example: main statute § 8 of 14 March 2025.',
  validFrom: 'In force from',
  limits: 'Value limits',
  limitsHint:
    'For every amount exactly one body decides. “above” is exclusive, “up to” inclusive; a blank “up to” means: no upper limit.',
  subject: 'For',
  above: 'above €',
  upTo: 'up to €',
  body: 'Body',
  part: 'Part',
  open: 'no upper limit',
  tolerances: 'Tolerances',
  tolerancesHint: 'What goes beyond must be decided by the body that adopted the plan.',
  termYears: 'Running costs count over (years)',
  termHint: '4 years after § 3 (11) VgV for contracts without a fixed end.',
  costTolerance: 'Additional costs up to (%)',
  delayToleranceDays: 'Delay up to (days)',
  reportDueDays: 'Status report due after the end of the quarter (days)',
  lightLimits: 'From where on a computed light is yellow or red',
  yellow: 'yellow above',
  red: 'red above',
  measures: {
    delayDays: 'Delay in days',
    delayShare: 'Delay in % of the time left',
    overrunShare: 'Additional costs in %',
    loadShare: 'Load of a team in %',
  },
  versions: 'All versions',
  versionRow: (number) => `Version ${number}`,
  enteredBy: (by, on) => `entered by ${by} on ${on}`,
  conflict: 'Somebody has created a newer version meanwhile. Please check it and save again.',
  faults: {
    gap: 'Nobody decides above {cents} ({subject}). Please close the gap.',
    overlap: 'Two decide above {cents} ({subject}). Please name only one body.',
    'no-end': 'Nobody decides above {cents} any more ({subject}). Leave “up to” blank at the highest amount.',
    'no-start': 'The first limit must begin at 0 ({subject}).',
    'red-below-yellow': 'Red must begin later than yellow.',
  },
};
