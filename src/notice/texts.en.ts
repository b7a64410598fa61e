import type { de } from './texts.de.ts';

export const en: typeof de = {
  kinds: {
    'impulse-step': 'Steps of your impulses',
    'impulse-new': 'New impulses in your unit',
    'impulse-due': 'Impulses whose answer is due',
    'law-deadline': 'Deadlines of legal duties',
    'standard-proposal': 'Your proposals for the technology radar',
    'replacement-due': 'Applications whose replacement has to begin',
    guide: 'Your mandate as a digital guide',
    question: 'Questions and answers',
    meeting: 'Trainings and meetings',
    pulse: 'Short surveys',
    handover: 'Proposals handed over to you or by you',
    decision: 'Decisions your role is told of',
    'maturity-asked': 'Maturity: answers you are asked for',
    initiative: 'Initiatives that concern you',
    'status-due': 'Status reports that are due',
    'change-decision': 'Change requests you decide',
    'review-due': 'Completion reviews due',
    obligation: 'Obligations and deadlines',
    security: 'Reporting periods of IT security (always at once)',
    participation: 'Participation',
    digest: 'Digest',
  },
  otherKind: 'Further notices',
  inbox: {
    title: 'Notices',
    lead: (unread) =>
      unread === 0
        ? 'You have read everything.'
        : unread === 1
          ? 'One notice is new.'
          : `${unread} notices are new.`,
    none: 'No notices yet',
    noneHint:
      'Here you read what concerns you: answers to your impulses, new tasks, dates to come. If you like, it comes by e-mail too.',
    settings: 'Set up e-mail',
    readAll: 'Mark all as read',
    allRead: 'All notices are read.',
    fresh: 'new',
    open: 'Open',
    seen: 'Read',
    older: 'Older notices',
    newest: 'Newest notices',
  },
  settings: {
    title: 'Set up notices',
    lead: 'In the program you always find all notices. Here you decide what comes by e-mail.',
    address: (email) => `E-mails go to ${email}.`,
    noAddress: 'No e-mail address is known for you, so nothing comes by e-mail.',
    noServer: 'This installation has no mail server, so nothing comes by e-mail.',
    rhythm: 'When e-mails come',
    rhythms: {
      'at-once': 'Each notice at once',
      daily: 'Once a day at 7 o’clock, together',
      weekly: 'On Mondays at 7 o’clock, together',
      none: 'No e-mails',
    },
    language: 'Language of the e-mails',
    languages: { de: 'Deutsch', en: 'English' },
    wanted: 'What e-mails are about',
    save: 'Save',
    saved: 'Your settings for notices are saved.',
    mails: 'Your last e-mails',
    columns: { when: 'Time', subject: 'Subject', state: 'State' },
    states: {
      waiting: 'waits to be sent',
      sending: 'is being sent',
      'handed-over': 'handed over, receipt not confirmed',
      sent: 'sent',
      failed: 'cannot be delivered',
    },
  },
  stop: {
    title: 'Unsubscribe',
    lead: {
      on: 'You get e-mails of this kind.',
      kind: 'These e-mails are stopped.',
      all: 'All e-mails are stopped.',
    },
    about: (kind) => `They are about: ${kind}.`,
    inside: 'In the program you still find these notices.',
    kind: 'Stop these e-mails',
    all: 'Stop all e-mails',
    again: 'Get e-mails again',
  },
  mail: {
    greeting: (name) => (name ? `Hello ${name},` : 'Hello,'),
    sender: (municipality) =>
      `This e-mail is sent by the program Augenmaß for ${municipality}. Nobody reads answers to this address.`,
    settings: 'Set up e-mails',
    stop: 'Stop these e-mails',
  },
};
