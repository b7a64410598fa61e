import type { Way } from './core/own-day.ts';

/** The words of the start page that follow from the role one acts in. */
export const ownDay = {
  title: 'Ihre nächsten Wege',
  leads: {
    money: (year: number, share: string) => `Die eingetragenen Vorhaben binden ${share} des Budgets ${year}.`,
    effect: (good: number, measured: number) =>
      measured === 1
        ? `Die einzige gemessene Kennzahl der Agenda liegt ${good === 1 ? 'auf dem Zielpfad oder davor' : 'hinter dem Zielpfad'}.`
        : `Von ${measured} gemessenen Kennzahlen der Agenda ${good === 1 ? 'liegt eine' : `liegen ${good === 0 ? 'keine' : good}`} auf dem Zielpfad oder davor.`,
    unit: (name: string, open: number, red: number) =>
      `${name}: ${open === 0 ? 'kein offenes Vorhaben' : open === 1 ? 'ein offenes Vorhaben' : `${open} offene Vorhaben`}${
        red === 0 ? '' : red === 1 ? ', eines davon steht auf Rot' : `, ${red} davon stehen auf Rot`
      }.`,
  },
  ways: {
    plan: ['IT-Vorhabenplan ansehen', 'Was wann beginnt, was nicht passt und warum'],
    imports: ['Tabelle der Ämter einlesen', 'Vorhaben aus Excel, Calc oder CSV übernehmen'],
    status: ['Statusberichte', 'Wo berichtet ist, wo es fehlt, was auf Rot steht'],
    scores: ['Vorhaben bewerten', 'Nutzen gegen Kosten, nach Ihren Gewichten'],
    effects: ['Vom Ziel zur Wirkung', 'Jedes Ziel mit seinen Maßnahmen und Kennzahlen'],
    impulses: ['Impulse beantworten', 'Hinweise aus den Ämtern, jeder mit Frist'],
    reach: ['Netz der Digitalen Lotsen', 'Wo jemand fehlt und wer allein verbindet'],
    participation: ['Beteiligung', 'Beiträge prüfen und beantworten'],
    'own-area': ['Mein Bereich', 'Impulse, Fragen und Termine Ihrer Einheit; Kontakt festhalten'],
    'new-impulse': ['Impuls geben', 'Eine Idee oder ein Hinweis, in zwei Minuten'],
    questions: ['Fragen und Antworten', 'Nachsehen oder selbst fragen'],
    'own-initiatives': ['Vorhaben Ihrer Einheit', 'Stand, Frist und nächster Schritt'],
    'new-initiative': ['Bedarf melden', 'Ein Name genügt für den Anfang'],
    'own-table': ['Eigene Tabelle einlesen', 'Die Liste, die Sie schon haben'],
    duties: ['Rechtspflichten', 'Was bis wann gilt und was noch offen ist'],
    incidents: ['Vorfälle', 'Eintragen, melden, Fristen halten'],
    risks: ['Restrisiken', 'Was getragen wird und was auf Entscheidung wartet'],
    'security-report': ['Bericht an die Verwaltungsspitze', 'Eine Seite zum Stand der Sicherheit'],
    budget: ['Budget', 'Rahmen der Haushaltsjahre, investiv und konsumtiv'],
    means: ['Geld und Personal im Plan', 'Reste, Sperren, Verpflichtungsermächtigungen'],
    changes: ['Änderungsanträge', 'Mehrkosten und Verzug über der Toleranz'],
    versions: ['Beschlossene Fassungen', 'Was beschlossen ist, und was sich seitdem geändert hat'],
    reports: ['Berichte und Vorlagen', 'Als Word, barrierefreies PDF oder Text'],
    rights: ['Wer entscheidet was?', 'Die Abgrenzung und was daran offen ist'],
    public: ['Was die Öffentlichkeit sieht', 'Ziele, Kennzahlen und Vorhaben im Portal'],
    'kept-data': ['Was über Beschäftigte gespeichert ist', 'Und wer es sieht'],
    applications: ['Anwendungen', 'Was im Einsatz ist und abgelöst wird'],
    'new-standard': ['Technik vorschlagen', 'Für den Technologieradar'],
  } satisfies Record<Way, readonly [string, string]> as Record<Way, readonly [string, string]>,
  agenda: {
    title: 'Digitale Agenda',
    link: 'Zur Agenda',
    none: 'Noch ist keine Digitale Agenda angelegt.',
    caption: 'Handlungsfelder mit ihren Maßnahmen und den Kennzahlen, die auf Kurs sind',
    columns: { field: 'Handlungsfeld', measures: 'Maßnahmen', effect: 'auf Kurs' },
    course: (good: number, measured: number) => (measured === 0 ? 'keine' : `${good} von ${measured}`),
  },
};
