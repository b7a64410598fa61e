import type { handovers as german } from './handover-texts.de.ts';

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
