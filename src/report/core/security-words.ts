import { counted } from '../../kernel/text.ts';

const de = {
  confidential: 'Vertraulich',
  report: {
    title: 'Informationssicherheit: Bericht an die Verwaltungsspitze',
    kind: 'Bericht, vertraulich',
    summary: (met: number, relevant: number, overdue: number) =>
      `Vom Einstieg in die Informationssicherheit ${met === 1 ? 'ist' : 'sind'} ${met} von ${counted.de(relevant, 'Anforderung', 'Anforderungen')} erfüllt. ${
        overdue === 0 ? 'Kein Termin ist überschritten.' : `Überschrittene Termine: ${overdue}.`
      }`,
    decide: (count: number) =>
      count === 0
        ? 'Auf Ihre Entscheidung wartet nichts.'
        : `Auf Ihre Entscheidung ${count === 1 ? 'wartet ein Restrisiko' : `warten ${count} Restrisiken`}.`,
    progress: 'Stand je Katalog',
    progressText: (met: number, relevant: number, percent: string) =>
      `${met} von ${relevant} (${percent}\u00a0%)`,
    groups: (sheet: string) => `Stand je Thema: ${sheet}`,
    groupHead: ['Thema', 'erfüllt', 'teilweise', 'nicht erfüllt', 'offen'],
    over: 'Entwicklung',
    overHead: ['Tag', 'erfüllt', 'von', 'Anteil'],
    overdue: 'Überschrittene Termine',
    overdueHead: ['Anforderung', 'Verantwortlich', 'fällig seit'],
    risks: 'Restrisiken',
    riskHead: ['Anforderung', 'Risiko', 'bis', 'Stand'],
    riskStates: {
      proposed: 'wartet auf Entscheidung',
      accepted: 'wird getragen',
      lapsed: 'abgelaufen',
    } as Record<string, string>,
    incidents: 'Vorfälle',
    incidentHead: ['Vorfall', 'bemerkt', 'offene Meldungen', 'Stand'],
    open: 'offen',
    closed: 'abgeschlossen',
    noIncident: 'In den letzten zwölf Monaten ist kein Vorfall eingetragen.',
    exercise: (day: string | null) =>
      day ? `Letzte Notfallübung: ${day}.` : 'Noch ist keine Notfallübung eingetragen.',
    untested:
      'Verfahren mit hohem Schutzbedarf ohne Probe der Wiederherstellung in den letzten zwölf Monaten',
    measures: (gaps: number, initiatives: number) =>
      gaps === 0
        ? 'Noch keine Lücke ist einem Vorhaben des IT-Vorhabenplans zugeordnet.'
        : `${gaps === 1 ? 'Eine Lücke ist' : `${gaps} Lücken sind`} ${
            initiatives === 1 ? 'einem' : initiatives
          } Vorhaben des IT-Vorhabenplans zugeordnet.`,
    count: (rows: number) => (rows === 1 ? 'Ein Eintrag' : `${rows} Einträge`),
    none: 'Keine.',
  },
  paper: {
    title: 'Notfallblatt',
    kind: 'Vertraulich, an drei Stellen auf Papier verwahren',
    first: 'Die ersten Schritte',
    steps: [
      'Ruhe bewahren. Uhrzeit und Beobachtung aufschreiben.',
      'Betroffene Geräte vom Netz trennen, nicht ausschalten.',
      'IT-Bereitschaft und Informationssicherheit anrufen; nicht über das betroffene Netz schreiben.',
      'Verwaltungsspitze unterrichten: Sie ordnet Maßnahmen an, die den Betrieb einschränken.',
      'Nichts löschen, nichts zahlen, keine Angaben nach außen ohne Absprache.',
    ],
    call: 'Anrufen',
    callHead: ['Wofür', 'Name', 'Telefon', 'Erreichbar'],
    callNone: 'Noch ist kein Kontakt eingetragen.',
    duties: 'Wer bis wann zu unterrichten ist',
    dutyHead: ['Was', 'Wer', 'Bis', 'Grundlage'],
    hours: (hours: number) => `binnen ${counted.de(hours, 'Stunde', 'Stunden')}`,
    months: (months: number) => (months === 1 ? 'binnen eines Monats' : `binnen ${months} Monaten`),
    days: (days: number) => `binnen ${counted.de(days, 'Tag', 'Tagen')}`,
    atOnce: 'unverzüglich',
    unconfirmed: 'Frist nicht bestätigt',
    restart: 'Reihenfolge des Wiederanlaufs',
    restartHead: ['Platz', 'Verfahren', 'Längster Ausfall', 'Ohne IT', 'Betrieb'],
    outage: (hours: number) => `${hours} Std.`,
    notes: 'Mitschrift des Vorfalls',
    notesHead: ['Uhrzeit', 'Was ist geschehen, was wurde entschieden', 'Wer'],
  },
  incident: {
    kind: 'Vorfallsakte, vertraulich',
    number: 'Vorfall',
    type: 'Art',
    noticed: 'Bemerkt',
    lead: 'Leitung',
    targets: 'Betroffene Zielobjekte',
    exercise: 'Übung',
    closed: 'Abgeschlossen',
    description: 'Was ist geschehen?',
    effects: 'Auswirkungen',
    clocks: 'Meldungen',
    clockHead: ['Was', 'Wer', 'Bis', 'Stand'],
    states: {
      running: 'offen',
      overdue: 'überfällig',
      'at-once': 'unverzüglich, offen',
      'no-period': 'offen, Frist nicht bestätigt',
      done: 'unterrichtet',
      late: 'unterrichtet, nach Ablauf der Frist',
      'not-needed': 'nicht nötig',
    },
    course: 'Verlauf',
    courseHead: ['Zeitpunkt', 'Eintrag', 'Eingetragen von'],
    tasks: 'Aufgaben',
    taskHead: ['Aufgabe', 'Verantwortlich', 'Bis', 'Erledigt'],
    lessons: 'Was wir daraus lernen',
    none: 'Noch nichts eingetragen.',
  },
};

const en: typeof de = {
  confidential: 'Confidential',
  report: {
    title: 'Information security: report to the head of the administration',
    kind: 'Report, confidential',
    summary: (met, relevant, overdue) =>
      `Of the first steps in information security, ${met} of ${counted.en(relevant, 'requirement', 'requirements')} ${met === 1 ? 'is' : 'are'} met. ${
        overdue === 0 ? 'No due day has passed.' : `Due days passed: ${overdue}.`
      }`,
    decide: (count) =>
      count === 0
        ? 'Nothing waits for your decision.'
        : `${count} residual ${count === 1 ? 'risk waits' : 'risks wait'} for your decision.`,
    progress: 'Standing by catalogue',
    progressText: (met, relevant, percent) => `${met} of ${relevant} (${percent}%)`,
    groups: (sheet) => `Standing by topic: ${sheet}`,
    groupHead: ['Topic', 'met', 'partly', 'not met', 'open'],
    over: 'Over time',
    overHead: ['Day', 'met', 'of', 'share'],
    overdue: 'Due days passed',
    overdueHead: ['Requirement', 'In charge', 'due since'],
    risks: 'Residual risks',
    riskHead: ['Requirement', 'Risk', 'until', 'State'],
    riskStates: { proposed: 'waits for a decision', accepted: 'is carried', lapsed: 'lapsed' },
    incidents: 'Incidents',
    incidentHead: ['Incident', 'noticed', 'reports open', 'State'],
    open: 'open',
    closed: 'closed',
    noIncident: 'No incident was entered in the last twelve months.',
    exercise: (day) => (day ? `Last emergency exercise: ${day}.` : 'No emergency exercise is entered yet.'),
    untested:
      'Applications with a high protection need without a restore rehearsal in the last twelve months',
    measures: (gaps, initiatives) =>
      gaps === 0
        ? 'No gap is linked to an initiative of the IT plan yet.'
        : `${gaps === 1 ? 'One gap is' : `${gaps} gaps are`} linked to ${
            initiatives === 1 ? 'one initiative' : `${initiatives} initiatives`
          } of the IT plan.`,
    count: (rows) => (rows === 1 ? 'One entry' : `${rows} entries`),
    none: 'None.',
  },
  paper: {
    title: 'Emergency sheet',
    kind: 'Confidential, to be kept on paper in three places',
    first: 'The first steps',
    steps: [
      'Keep calm. Write down the time and what you see.',
      'Take affected devices off the network, do not switch them off.',
      'Call IT stand-by and information security; do not write through the affected network.',
      'Tell the head of the administration: the head orders measures that restrict services.',
      'Delete nothing, pay nothing, tell nobody outside without agreement.',
    ],
    call: 'Call',
    callHead: ['What for', 'Name', 'Phone', 'Reachable'],
    callNone: 'No contact is entered yet.',
    duties: 'Who must be told by when',
    dutyHead: ['What', 'Who', 'Until', 'Basis'],
    hours: (hours) => `within ${counted.en(hours, 'hour', 'hours')}`,
    months: (months) => (months === 1 ? 'within one month' : `within ${months} months`),
    days: (days) => `within ${counted.en(days, 'day', 'days')}`,
    atOnce: 'without delay',
    unconfirmed: 'period not confirmed',
    restart: 'Order of restart',
    restartHead: ['Place', 'Application', 'Longest outage', 'Without IT', 'Operated by'],
    outage: (hours) => `${hours} h`,
    notes: 'Notes on the incident',
    notesHead: ['Time', 'What happened, what was decided', 'Who'],
  },
  incident: {
    kind: 'Incident file, confidential',
    number: 'Incident',
    type: 'Kind',
    noticed: 'Noticed',
    lead: 'In the lead',
    targets: 'Target objects affected',
    exercise: 'Exercise',
    closed: 'Closed',
    description: 'What happened?',
    effects: 'Effects',
    clocks: 'Reports',
    clockHead: ['What', 'Who', 'Until', 'State'],
    states: {
      running: 'open',
      overdue: 'overdue',
      'at-once': 'without delay, open',
      'no-period': 'open, period not confirmed',
      done: 'told',
      late: 'told, after the period',
      'not-needed': 'not needed',
    },
    course: 'Course of events',
    courseHead: ['When', 'Entry', 'Entered by'],
    tasks: 'Tasks',
    taskHead: ['Task', 'In charge', 'Until', 'Done'],
    lessons: 'What we learn from it',
    none: 'Nothing entered yet.',
  },
};

export const securityWords = { de, en };
