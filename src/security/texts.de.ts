import { formatNumber } from '../kernel/money.ts';
import { counted } from '../kernel/text.ts';
import type { AnswerStatus } from './core/answer.ts';

export const de = {
  title: 'IT-Sicherheit',
  lead: (met: number, relevant: number, overdue: number) =>
    `${met} von ${counted.de(relevant, 'Frage', 'Fragen')} des Einstiegs ${met === 1 ? 'ist' : 'sind'} erfüllt. ${
      overdue === 0
        ? 'Kein Termin ist überschritten.'
        : overdue === 1
          ? 'Ein Termin ist überschritten.'
          : `${overdue} Termine sind überschritten.`
    }`,
  confidential:
    'Dieser Bereich ist vertraulich. Ihn sehen nur die Rollen, die nach der Abgrenzung für die Sicherheitsleitlinie (X1) oder für Notfallmaßnahmen und Restrisiken (X2 und X3) zuständig sind. Wer vor der Annahme eines Restrisikos zu hören ist, üblich die Datenschutzbeauftragten, sieht nur diese und Vorfälle mit personenbezogenen Daten.',
  now: 'Jetzt zu tun',
  incident: (title: string) => `Vorfall: ${title}`,
  risk: (place: string) => `Restrisiko: ${place}`,
  waits: 'wartet auf Entscheidung',
  sheets: 'Einstieg und Kataloge',
  sheet: 'Katalog',
  edition: (day: string) => `Stand ${day}`,
  met: 'Erfüllt',
  metOf: (met: number, relevant: number) => `${met} von ${relevant}`,
  nothingRelevant: 'betrifft die Kommune nicht',
  figures: {
    met: 'Erfüllt',
    open: 'Offen',
    openNote: 'noch nicht beantwortet',
    unproven: 'Erfüllt ohne Nachweis',
    unprovenNote: 'Bei diesen Antworten steht kein Beleg.',
    overdue: 'Termine überschritten',
    overdueNone: 'Kein Termin ist überschritten.',
    overdueNote: 'Der älteste: ',
  },
  groups: 'Fortschritt nach Themen',
  columns: {
    priority: 'Priorität',
    group: 'Thema',
    progress: 'Fortschritt',
    met: 'Erfüllt',
    open: 'Offen',
    requirement: 'Anforderung',
    verb: 'Verbindlichkeit',
    status: 'Stand',
    person: 'Verantwortlich',
    due: 'Bis',
    day: 'Tag',
    share: 'Anteil',
    relevant: 'Betrifft die Kommune',
    when: 'Zeitpunkt',
    who: 'Eingetragen von',
    content: 'Inhalt',
  },
  status: {
    open: 'offen',
    met: 'erfüllt',
    partly: 'teilweise erfüllt',
    unmet: 'nicht erfüllt',
    'not-relevant': 'nicht relevant',
  } satisfies Record<AnswerStatus, string>,
  withdrawn: 'zurückgezogen',
  outsideGroups: 'Ohne Gruppe',
  over: 'Entwicklung',
  overWords: (from: string, to: string) => `Erfüllt waren zuerst ${from}, heute sind es ${to}.`,
  overNone: 'Die Entwicklung erscheint, sobald Antworten aus zwei Monaten vorliegen.',
  filter: {
    text: 'Suchen nach',
    group: 'Gruppe',
    status: 'Stand',
    verb: 'Verbindlichkeit',
    category: 'Art des Zielobjekts',
    all: 'alle',
    submit: 'Filtern',
  },
  all: 'Alle Anforderungen',
  found: (count: number) =>
    count === 1 ? 'Eine Anforderung.' : `${formatNumber(count, 'de')} Anforderungen.`,
  noItems: 'Keine Anforderung passt zu diesem Filter.',
  outdated: 'Wortlaut geändert, bitte neu prüfen',
  formerIds: (ids: string) => `Frühere Kennung: ${ids}`,
  required: 'Setzt voraus',
  homeless: (count: number) =>
    count === 1
      ? 'Eine Antwort gehört zu einer Anforderung, die entfallen ist; sie bleibt gespeichert.'
      : `${count} Antworten gehören zu Anforderungen, die entfallen sind; sie bleiben gespeichert.`,
  bulk: {
    title: 'Die ausgewählten gemeinsam beantworten',
    pick: (id: string) => `${id} auswählen`,
    keep: 'unverändert lassen',
    hint: 'Was leer bleibt, wird nicht geändert.',
    submit: 'Auf die Auswahl anwenden',
    saved: (count: number) =>
      count === 1
        ? 'Eine Antwort ist gespeichert.'
        : `${formatNumber(count, 'de')} Antworten sind gespeichert.`,
    conflicts: (ids: string) =>
      `Inzwischen hat jemand anderes geantwortet, dort blieb alles, wie es war: ${ids}.`,
  },
  next: 'Mit der nächsten offenen Frage weitermachen',
  allAnswered: 'Alle Fragen sind beantwortet.',
  effort: {
    '0': 'nicht bewertet',
    '1': 'gering',
    '2': 'mittel',
    '3': 'hoch',
    '4': 'hoch',
    '5': 'sehr hoch',
  } as Record<string, string>,
  effortLabel: 'Aufwand',
  entryEffort: {
    '1': 'in Tagen zu schaffen',
    '2': 'in Wochen zu schaffen',
    '3': 'ein eigenes Vorhaben',
  } as Record<string, string>,
  statement: 'Wortlaut',
  guidance: 'Erläuterung',
  answer: 'Antwort',
  fields: {
    status: 'Stand',
    note: 'Bemerkung oder Begründung',
    evidence: 'Nachweis',
    personId: 'Verantwortlich',
    dueOn: 'Zu erledigen bis',
  },
  hints: {
    note: 'Bei „nicht relevant“ ist die Begründung nötig.',
    evidence: 'Wo der Beleg liegt: Aktenzeichen, Dokument, Prüfbericht.',
    dueOn: 'Tag, etwa 31.03.2027. Nur wenn noch etwas zu tun ist.',
  },
  saveNext: 'Speichern und weiter',
  saved: (id: string) => `Die Antwort zu ${id} ist gespeichert.`,
  history: 'Frühere Antworten',
  noHistory: 'Noch keine Antwort.',
  overdue: 'Überschrittene Termine',
  overdueSince: (day: string) => `seit ${day}`,
  refusals: {
    'nothing-picked': 'Bitte wählen Sie mindestens eine Anforderung aus.',
    'reason-missing': 'Bitte begründen Sie, warum dies die Kommune nicht betrifft.',
    'due-without-need': 'Ein Termin gehört nur zu etwas, das noch zu tun ist. Bitte leeren Sie das Feld.',
    'person-unknown': 'Diese Person gibt es nicht mehr. Bitte wählen Sie eine andere.',
  } as Record<string, string>,
};
