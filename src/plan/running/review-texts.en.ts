import type { reminderDe, reviewDe } from './review-texts.de.ts';

export const reviewEn: typeof reviewDe = {
  listTitle: 'Completion reviews',
  listLead: 'Twelve to 24 months after completion it is examined whether the promised benefit is there.',
  listNone: 'No initiative is completed yet',
  listNoneHint: 'A year after completion the review appears here.',
  caption: 'Completed initiatives and their reviews',
  columns: { initiative: 'Initiative', completed: 'Completed on', window: 'To be reviewed', state: 'State' },
  window: (from, until) => `${from} to ${until}`,
  standings: { 'too-early': 'too early', due: 'due', overdue: 'overdue' },
  states: { draft: 'draft', released: 'reviewed' },
  title: (name) => `Completion review: ${name}`,
  lead: (completed, from, until) =>
    `Completed on ${completed}, to be reviewed from ${from} to ${until}. What the profile promised is filled in.`,
  done: (name, day) => `Released by ${name} on ${day}.`,
  benefits: 'Benefit: promised and reached',
  benefitsHint:
    'Where there are figures the program calculates: reached in full, partly from half on, below that missed. Without figures you judge.',
  name: 'Benefit',
  unit: 'Unit',
  better: 'Better is',
  promised: 'Promised',
  reached: 'Reached',
  verdict: 'Verdict',
  note: 'Note',
  open: 'open',
  savings: (year) => `Saving per year, from ${year}`,
  judgement: 'Judgement as a whole',
  lessons: 'What the next initiative learns from it',
  followUp: 'What follows from missed benefit',
  followUpHint: 'Needed as soon as a benefit is reached only in part or not at all.',
  save: 'Save as draft',
  release: 'Save and release',
  releaseHint: 'Once released the review is frozen, and the initiative moves to “Effect reviewed”.',
  saved: 'The draft of the review is saved.',
  released: (name) => `The effect of ${name} is reviewed.`,
  notCompleted: 'Only what is completed is reviewed.',
  tooEarly: (day) => `It can be released on ${day} at the earliest: before, the effect cannot be measured.`,
  alreadyReleased: 'This review is released and frozen.',
  notYours: 'The project leads, the client and IT controlling may review.',
  start: 'Completion review',
  faults: {
    'benefits-missing': 'Please name at least one promised benefit.',
    'reached-missing': 'Please say what was reached, or choose a verdict.',
    'judgement-missing': 'Please write a judgement as a whole.',
    'follow-up-missing': 'A benefit was missed. Please write what follows from it.',
  },
  mail: (name, until) => ({
    subject: `Completion review due: ${name}`,
    text: `A year has passed since completion. Please examine by ${until} whether the promised benefit is reached.`,
  }),
  mailLate: (name) => ({
    subject: `Completion review overdue: ${name}`,
    text: 'Two years have passed since completion, and the benefit has not been reviewed.',
  }),
};

export const reminderEn: typeof reminderDe = {
  reportsDue: (count, quarter, due) => ({
    subject: `${count} status reports ${quarter} are due`,
    text: `These initiatives name no project lead. Due by ${due}.`,
  }),
  reportsLate: (count, quarter, due) => ({
    subject: `${count} status reports ${quarter} are overdue`,
    text: `These initiatives name no project lead. They were due by ${due}.`,
  }),
  reportDue: (name, quarter, due) => ({
    subject: `Status report ${quarter} due: ${name}`,
    text: `Please release the report by ${due}. It takes a few minutes.`,
  }),
  reportLate: (name, quarter, due) => ({
    subject: `Status report ${quarter} overdue: ${name}`,
    text: `The report was due by ${due} and is not released yet.`,
  }),
};
