import type { waiting as german } from './waiting-texts.de.ts';

const counted = (one: string, several: (count: number) => string) => (count: number) =>
  count === 1 ? one : several(count);

/** What is to be done, by why it waits. */
export const waiting: typeof german = {
  title: 'Waiting for you',
  lead: (role) =>
    `By the decision rights of your municipality for the role ${role}: what you decide, examine or answer.`,
  leadNoRole: 'You hold no role right now. This lists what you are personally asked for.',
  link: 'Everything in detail',
  none: 'Nothing right now. What you are to decide, examine or answer appears here.',
  open: 'open',
  due: (day) => `by ${day}`,
  overdue: (day) => `due since ${day}`,
  since: (day) => `waiting since ${day}`,
  more: (count) => (count === 1 ? 'and one more' : `and ${count} more`),
  report: (duty, until, incident) => `${duty} (${until ? `by ${until}` : 'at once'}): ${incident}`,
  missing: (count) => `${count === 1 ? 'One field' : `${count} fields`} must be filled first.`,
  blank: (blank, count) =>
    count === 1 ? 'fields are still missing' : `${blank === count ? 'all' : blank} still lack fields`,
  matrix: (number) => `Matrix ${number}`,
  tasks: {
    handover: counted('Answer a proposal', (count) => `Answer ${count} proposals`),
    adoption: {
      matrix: counted('Adopt the draft of the decision rights', (count) => `Adopt ${count} drafts`),
      'role-concept': counted('Adopt a role concept', (count) => `Adopt ${count} role concepts`),
      'standard-proposal': counted(
        'Decide on a proposed technology',
        (count) => `Decide on ${count} proposed technologies`,
      ),
      plan: counted(
        'Record the decision on the IT plan',
        (count) => `Record ${count} decisions on the IT plan`,
      ),
      strategy: counted('Adopt the IT strategy', (count) => `Adopt ${count} IT strategies`),
      guide: counted('Decide on a nomination', (count) => `Decide on ${count} nominations`),
    },
    hearing: counted('Give a statement', (count) => `Give ${count} statements`),
    consent: counted('Declare consent', (count) => `Declare ${count} consents`),
    'maturity-answers': counted(
      'Answer one statement on maturity',
      (count) => `Answer ${count} statements on maturity`,
    ),
    'maturity-release': counted('Release the maturity round', (count) => `Release ${count} maturity rounds`),
    impulse: counted('Answer an impulse', (count) => `Answer ${count} impulses`),
    'incident-report': counted(
      'Report a security incident',
      (count) => `Give ${count} reports on security incidents`,
    ),
    'residual-risk': counted('Decide on a residual risk', (count) => `Decide on ${count} residual risks`),
    change: counted('Decide a change request', (count) => `Decide ${count} change requests`),
    'status-report': counted('Write a status report', (count) => `Write ${count} status reports`),
    'completion-review': counted(
      'Review the effect of an initiative',
      (count) => `Review the effect of ${count} initiatives`,
    ),
    opinions: {
      architecture: counted(
        'Give an opinion on architecture',
        (count) => `Give ${count} opinions on architecture`,
      ),
      security: counted(
        'Give an opinion on information security',
        (count) => `Give ${count} opinions on information security`,
      ),
      privacy: counted(
        'Give an opinion on data protection',
        (count) => `Give ${count} opinions on data protection`,
      ),
      'staff-council': counted(
        'Give the opinion of the staff council',
        (count) => `Give ${count} opinions of the staff council`,
      ),
    },
    steps: {
      announced: counted(
        'Accept an announced initiative for assessment',
        (count) => `Accept ${count} announced initiatives for assessment`,
      ),
      assessed: counted('Plan an assessed initiative', (count) => `Plan ${count} assessed initiatives`),
      planned: counted('Adopt a planned initiative', (count) => `Adopt ${count} planned initiatives`),
      adopted: counted('Start an adopted initiative', (count) => `Start ${count} adopted initiatives`),
      deferred: counted(
        'Take up a deferred initiative again',
        (count) => `Take up ${count} deferred initiatives again`,
      ),
    },
  },
};
