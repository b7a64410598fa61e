import type { MailState } from './core/mail.ts';
import type { Rhythm } from './core/rhythm.ts';

/** Ein Wort je Art von Mitteilung; wer eine neue Art schickt, trägt sie hier ein. */
const kinds: Record<string, string> = {
  'impulse-step': 'Schritte Ihrer Impulse',
  'impulse-new': 'Neue Impulse in Ihrer Einheit',
  'impulse-due': 'Impulse, deren Antwort fällig ist',
  'law-deadline': 'Fristen von Rechtspflichten',
  'standard-proposal': 'Ihre Vorschläge zum Technologieradar',
  'replacement-due': 'Anwendungen, deren Ablösung beginnen muss',
  guide: 'Ihr Mandat als Digitale Lotsin oder Lotse',
  question: 'Fragen und Antworten',
  meeting: 'Schulungen und Treffen',
  pulse: 'Kurze Umfragen',
  handover: 'Vorschläge, die Ihnen oder die Sie übergeben',
  decision: 'Entscheidungen, von denen Ihre Rolle erfährt',
  'maturity-asked': 'Reifegrad: Antworten, um die Sie gebeten sind',
  initiative: 'Vorhaben, die Sie betreffen',
  'status-due': 'Fällige Statusberichte',
  'change-decision': 'Änderungsanträge, die Sie entscheiden',
  'review-due': 'Fällige Erfolgskontrollen',
  obligation: 'Pflichten und Fristen',
  security: 'Meldefristen der IT-Sicherheit (immer sofort)',
  participation: 'Beteiligung',
  digest: 'Sammelmail',
};

export const de = {
  kinds,
  otherKind: 'Weitere Mitteilungen',
  inbox: {
    title: 'Mitteilungen',
    lead: (unread: number) =>
      unread === 0
        ? 'Sie haben alles gelesen.'
        : unread === 1
          ? 'Eine Mitteilung ist neu.'
          : `${unread} Mitteilungen sind neu.`,
    none: 'Noch keine Mitteilungen',
    noneHint:
      'Hier steht, was Sie betrifft: Antworten auf Ihre Impulse, neue Aufgaben, nahende Termine. Auf Wunsch kommt es auch per E-Mail.',
    settings: 'E-Mail einstellen',
    readAll: 'Alle als gelesen merken',
    allRead: 'Alle Mitteilungen sind gelesen.',
    fresh: 'neu',
    open: 'Ansehen',
    seen: 'Gelesen',
    older: 'Ältere Mitteilungen',
    newest: 'Neueste Mitteilungen',
  },
  settings: {
    title: 'Mitteilungen einstellen',
    lead: 'Im Programm finden Sie immer alle Mitteilungen. Hier bestimmen Sie, was per E-Mail kommt.',
    address: (email: string) => `E-Mails gehen an ${email}.`,
    noAddress: 'Bei Ihrer Person ist keine E-Mail-Adresse eingetragen; deshalb kommt nichts per E-Mail.',
    noServer: 'In dieser Installation ist kein Mailserver eingerichtet; deshalb kommt nichts per E-Mail.',
    rhythm: 'Wann E-Mails kommen',
    rhythms: {
      'at-once': 'Jede Mitteilung sofort',
      daily: 'Einmal am Tag um 7 Uhr, gesammelt',
      weekly: 'Montags um 7 Uhr, gesammelt',
      none: 'Keine E-Mails',
    } satisfies Record<Rhythm, string>,
    language: 'Sprache der E-Mails',
    languages: { de: 'Deutsch', en: 'English' },
    wanted: 'Worüber E-Mails kommen',
    save: 'Speichern',
    saved: 'Ihre Einstellungen zu Mitteilungen sind gespeichert.',
    mails: 'Ihre letzten E-Mails',
    columns: { when: 'Zeitpunkt', subject: 'Betreff', state: 'Stand' },
    states: {
      waiting: 'wartet auf den Versand',
      sending: 'wird gerade verschickt',
      'handed-over': 'übergeben, Empfang nicht bestätigt',
      sent: 'verschickt',
      failed: 'nicht zustellbar',
    } satisfies Record<MailState, string>,
  },
  stop: {
    title: 'E-Mails abbestellen',
    lead: {
      on: 'Sie bekommen E-Mails dieser Art.',
      kind: 'Diese E-Mails sind abbestellt.',
      all: 'Alle E-Mails sind abbestellt.',
    },
    about: (kind: string) => `Es geht um: ${kind}.`,
    inside: 'Im Programm finden Sie diese Mitteilungen weiterhin.',
    kind: 'Diese E-Mails abbestellen',
    all: 'Alle E-Mails abbestellen',
    again: 'E-Mails wieder bekommen',
  },
  mail: {
    greeting: (name: string | null) => (name ? `Guten Tag ${name},` : 'Guten Tag,'),
    sender: (municipality: string) =>
      `Diese E-Mail schickt das Programm Augenmaß für ${municipality}. Auf eine Antwort an diese Adresse reagiert niemand.`,
    settings: 'E-Mails einstellen',
    stop: 'Diese E-Mails abbestellen',
  },
};
