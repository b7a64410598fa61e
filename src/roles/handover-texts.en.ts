import type { handovers as german, told as germanTold } from './handover-texts.de.ts';

export const handovers: typeof german = {
  title: (open) =>
    open === 0
      ? 'Nothing is waiting for you'
      : open === 1
        ? 'One proposal is waiting for you'
        : `${open} proposals are waiting for you`,
  lead: 'Those who may not do something hand it over to those who may.',
  empty: 'Proposals that somebody hands over to you, and those you have handed over, appear here.',
  columns: { what: 'What it is about', from: 'From', day: 'Handed over', state: 'State' },
  states: { open: 'open', taken: 'taken over', declined: 'declined', withdrawn: 'withdrawn' },
  pageLead: (name, role, day) => `Handed over by ${name} (${role}) on ${day}.`,
  typed: 'What is proposed',
  field: 'Field',
  value: 'Value',
  noFields: 'No filled form comes with it.',
  note: 'Note',
  take: 'Take over and carry out',
  takeLead: 'The proposal is carried out in your name and with your right.',
  open: 'Open the page',
  decline: 'Decline',
  answer: 'Answer',
  answerHint: 'It goes to the person who handed over the proposal.',
  withdraw: 'Withdraw',
  declined: 'The proposal is declined.',
  withdrawn: 'The proposal is withdrawn.',
  handed: (who) => `The proposal is handed over to: ${who}.`,
  answered: (state, name, day) => `${state} by ${name} on ${day}.`,
  wasAnswered: 'This proposal has been answered already.',
  takenAlready: 'The proposal is taken over. Please check the values and send them.',
};

/** What reaches people's inbox. */
export const told: typeof germanTold = {
  decided: (name, subject, decision) => ({
    subject: `Decided: ${subject}`,
    text: `${name} has decided: ${subject}. Your role is told of it because the decision rights say so for “${decision}”.`,
  }),
  lettersChanged: (role, version, changes) => ({
    subject: `Changed rights: ${role}`,
    text: `With version ${version} of the decision rights your role has other parts:\n${changes
      .map(({ decision, was, is }) => `${decision}: ${was || 'no part'} → ${is || 'no part'}`)
      .join('\n')}`,
  }),
  handed: (name, role, decision, note) => ({
    subject: `A proposal for you: ${decision}`,
    text: `${name} (${role}) may not do this alone and asks you to take it over.${note ? `\nNote: ${note}` : ''}`,
  }),
  taken: (name, decision) => ({
    subject: `Taken over: ${decision}`,
    text: `${name} has taken over your proposal.`,
  }),
  declined: (name, decision, answer) => ({
    subject: `Declined: ${decision}`,
    text: `${name} has declined your proposal.${answer ? `\nAnswer: ${answer}` : ''}`,
  }),
};
