import { formatEuro } from '../../kernel/money.ts';
import { counted } from '../../kernel/text.ts';
import type { Body } from '../core/threshold.ts';
import type { changeDe } from './change-texts.de.ts';

const percent = (share: number): string => `${Math.round(share * 100)}%`;

const bodies: Record<Body, string> = {
  office: 'the office',
  cio: 'the CIO',
  board: 'the board',
  committee: 'the committee',
  council: 'the council',
};

export const changeEn: typeof changeDe = {
  title: 'Change requests',
  lead: 'What goes beyond the tolerance is decided by the body that adopted, or a higher one.',
  unasked: (count) =>
    count === 1
      ? 'One forecast leaves the tolerance, nobody has asked'
      : `${count} forecasts leave the tolerance, nobody has asked`,
  none: 'No change request yet',
  noneHint:
    'If a running initiative becomes dearer, later or other than adopted, ask for the change on its page.',
  caption: 'Change requests, open ones first',
  bodies,
  states: { open: 'open', approved: 'approved', rejected: 'rejected', withdrawn: 'withdrawn' },
  columns: {
    code: 'Number',
    initiative: 'Initiative',
    money: 'More',
    end: 'End',
    body: 'Decides',
    state: 'State',
    asked: 'Asked on',
  },
  ask: 'Request a change',
  formTitle: (name) => `Request a change: ${name}`,
  formLead: (body, tolerance, days) =>
    `Adopted by ${body}. Up to ${percent(tolerance)} more cost and ${counted.en(days, 'day', 'days')} of delay the initiative decides itself.`,
  fromReport: (quarter) => `Filled from the status report ${quarter}.`,
  reason: 'Why the change is needed',
  newEnd: 'New planned end',
  newEndHint: (end) => `Until now: ${end}. Blank: it stays.`,
  noEnd: 'none',
  scope: 'What changes in scope',
  scopeHint: 'Blank: the scope stays. A different scope is always put to the body.',
  options: 'Which other ways there are',
  ifRejected: 'What happens without the change',
  costs: 'Costs beyond the plan',
  costsHint: 'Running costs as an amount per year. Blank: the costs stay.',
  submit: 'Submit the request',
  asked: (code, body) => `Request ${code} is submitted. ${body} decides.`,
  page: (code, name) => `${code}: ${name}`,
  pageLead: (name, day) => `Requested by ${name} on ${day}.`,
  what: 'What changes',
  sum: 'Commits in all',
  sumText: (old, now, years) => `${old} → ${now} (one-off, and running over ${years})`,
  years: (count) => (count === 1 ? 'one year' : `${count} years`),
  end: 'End',
  endText: (old, now) => `${old} → ${now}`,
  who: 'Who decides',
  whoText: (adopting, deciding) =>
    adopting === deciding
      ? `Adopted by ${adopting}, which therefore decides the change as well.`
      : `Adopted by ${adopting}; for the new sum, ${deciding} decides.`,
  because: (reason) => {
    switch (reason.code) {
      case 'cost-beyond-tolerance':
        return reason.share > 100
          ? 'Costs arise where none are planned.'
          : `${percent(reason.share)} more than planned; the tolerance ends at ${percent(reason.tolerance)}.`;
      case 'delay-beyond-tolerance':
        return `${reason.days} days later than planned; the tolerance ends at ${reason.tolerance} days.`;
      case 'scope-changes':
        return 'The scope changes.';
      case 'higher-body':
        return `Above ${formatEuro(reason.aboveCents, 'en')}, ${bodies[reason.body]} decides.`;
    }
  },
  report: 'Status report',
  decide: 'Enter the decision',
  decision: 'Decision',
  approve: 'Approve',
  reject: 'Reject',
  withdraw: 'Withdraw the request',
  paper: 'Paper',
  resolvedOn: 'Resolved on',
  note: 'Reason',
  noteHint: 'Needed for a rejection.',
  effect: 'Once approved, new costs and new end count as the plan of the initiative at once.',
  decidedBy: (name, day) => `Decided by ${name} on ${day}.`,
  withdrawnBy: (name, day) => `Withdrawn by ${name} on ${day}.`,
  approved: (code) => `${code} is approved. The plan of the initiative is changed.`,
  rejected: (code) => `${code} is rejected. The plan of the initiative stays as it was.`,
  withdrawn: (code) => `${code} is withdrawn.`,
  notYours: 'A change is requested by the project leads, the client and those who work on the plan.',
  mayNotDecide: 'This is decided by:',
  breaks: 'The forecast leaves the tolerance',
  breaksText: (body) => `This is decided by ${body}.`,
  openNow: (code) => `Request ${code} is open`,
  faults: {
    'within-tolerance':
      'The change is within the tolerance. The initiative decides it itself: enter it in the profile.',
    'change-open': 'A request is already open for this initiative. Wait for the decision or withdraw it.',
    'not-running': 'Only what is adopted and not yet completed can be changed.',
    'end-before-start': 'The new end lies before the planned start.',
    'already-decided': 'This request has been decided already.',
    'version-conflict': 'Somebody has changed the request meanwhile. Please read it again.',
    'paper-missing': 'Please name the paper of the resolution.',
    'resolved-on-missing': 'Please name the day of the resolution.',
    'resolved-in-future': 'The day of the resolution lies in the future.',
    'note-missing': 'Please give the reason for the rejection.',
  },
  mails: {
    asked: (code, name) => ({
      subject: `Change request ${code} awaits your decision`,
      text: `${name} is to be changed beyond the tolerance.`,
    }),
    approved: (code, name) => ({
      subject: `Change request ${code} is approved`,
      text: `The plan of ${name} is changed.`,
    }),
    rejected: (code, name) => ({
      subject: `Change request ${code} is rejected`,
      text: `The plan of ${name} stays as it was.`,
    }),
  },
};
