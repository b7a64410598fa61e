import type { ReviewFault, ReviewStanding } from '../core/review.ts';

export const reviewDe = {
  listTitle: 'Erfolgskontrollen',
  listLead: 'Zwölf bis 24 Monate nach dem Abschluss wird geprüft, ob der versprochene Nutzen da ist.',
  listNone: 'Noch kein Vorhaben ist abgeschlossen',
  listNoneHint: 'Ein Jahr nach dem Abschluss erscheint hier die Prüfung.',
  caption: 'Abgeschlossene Vorhaben und ihre Erfolgskontrolle',
  columns: {
    initiative: 'Vorhaben',
    completed: 'Abgeschlossen am',
    window: 'Zu prüfen',
    state: 'Stand',
  },
  window: (from: string, until: string) => `${from} bis ${until}`,
  standings: { 'too-early': 'noch zu früh', due: 'fällig', overdue: 'überfällig' } satisfies Record<
    ReviewStanding,
    string
  >,
  states: { draft: 'Entwurf', released: 'geprüft' },
  title: (name: string) => `Erfolgskontrolle: ${name}`,
  lead: (completed: string, from: string, until: string) =>
    `Abgeschlossen am ${completed}, zu prüfen vom ${from} bis ${until}. Vorausgefüllt ist, was im Steckbrief versprochen war.`,
  done: (name: string, day: string) => `Freigegeben von ${name} am ${day}.`,
  benefits: 'Nutzen: versprochen und erreicht',
  benefitsHint:
    'Wo Zahlen stehen, rechnet das Programm: ganz erreicht, ab der Hälfte teilweise, darunter verfehlt. Ohne Zahlen urteilen Sie.',
  name: 'Nutzen',
  unit: 'Einheit',
  better: 'Besser ist',
  promised: 'Versprochen',
  reached: 'Erreicht',
  verdict: 'Urteil',
  note: 'Anmerkung',
  open: 'offen',
  savings: (year: number) => `Einsparung im Jahr, ab ${year}`,
  judgement: 'Urteil im Ganzen',
  lessons: 'Was das nächste Vorhaben daraus lernt',
  followUp: 'Was aus verfehltem Nutzen folgt',
  followUpHint: 'Nötig, sobald ein Nutzen nur teilweise oder gar nicht erreicht ist.',
  save: 'Als Entwurf speichern',
  release: 'Speichern und freigeben',
  releaseHint:
    'Mit der Freigabe ist die Prüfung festgeschrieben und das Vorhaben geht in „Wirkung geprüft“ über.',
  saved: 'Der Entwurf der Erfolgskontrolle ist gespeichert.',
  released: (name: string) => `Die Wirkung von ${name} ist geprüft.`,
  notCompleted: 'Geprüft wird, was abgeschlossen ist.',
  tooEarly: (day: string) => `Freigegeben wird frühestens am ${day}: Vorher ist die Wirkung nicht zu messen.`,
  alreadyReleased: 'Diese Erfolgskontrolle ist freigegeben und festgeschrieben.',
  notYours:
    'Prüfen dürfen die Projektleitungen, die Auftraggeberin oder der Auftraggeber und das IT-Controlling.',
  start: 'Erfolgskontrolle',
  faults: {
    'benefits-missing': 'Bitte nennen Sie mindestens einen versprochenen Nutzen.',
    'reached-missing': 'Bitte geben Sie an, was erreicht ist, oder wählen Sie ein Urteil.',
    'judgement-missing': 'Bitte schreiben Sie ein Urteil im Ganzen.',
    'follow-up-missing': 'Ein Nutzen ist verfehlt. Bitte schreiben Sie, was daraus folgt.',
  } satisfies Record<ReviewFault['refusal'], string> as Record<string, string>,
  mail: (name: string, until: string) => ({
    subject: `Erfolgskontrolle fällig: ${name}`,
    text: `Seit dem Abschluss ist ein Jahr vergangen. Bitte prüfen Sie bis ${until}, ob der versprochene Nutzen erreicht ist.`,
  }),
  mailLate: (name: string) => ({
    subject: `Erfolgskontrolle überfällig: ${name}`,
    text: 'Seit dem Abschluss sind zwei Jahre vergangen, und der Nutzen ist nicht geprüft.',
  }),
};

export const reminderDe = {
  reportsDue: (count: number, quarter: string, due: string) => ({
    subject: `${count} Statusberichte ${quarter} sind fällig`,
    text: `Für diese Vorhaben ist keine Projektleitung genannt. Fällig bis ${due}.`,
  }),
  reportsLate: (count: number, quarter: string, due: string) => ({
    subject: `${count} Statusberichte ${quarter} sind überfällig`,
    text: `Für diese Vorhaben ist keine Projektleitung genannt. Fällig waren sie bis ${due}.`,
  }),
  reportDue: (name: string, quarter: string, due: string) => ({
    subject: `Statusbericht ${quarter} fällig: ${name}`,
    text: `Bitte geben Sie den Bericht bis ${due} frei. Er dauert wenige Minuten.`,
  }),
  reportLate: (name: string, quarter: string, due: string) => ({
    subject: `Statusbericht ${quarter} überfällig: ${name}`,
    text: `Der Bericht war bis ${due} fällig und ist noch nicht freigegeben.`,
  }),
};
