export const de = {
  title: 'IT-Strategie',
  lead: (guidelines: number, unlinked: number, unwritten: number) =>
    `${[
      ...(guidelines === 0
        ? ['Noch kein Leitsatz']
        : guidelines === 1
          ? ['Ein Leitsatz', unlinked === 0 ? 'er dient einem Ziel der Agenda' : 'noch ohne Ziel der Agenda']
          : [
              `${guidelines} Grundsätze und Leitlinien`,
              unlinked === 0 ? 'alle dienen einem Ziel der Agenda' : `${unlinked} davon ohne Ziel der Agenda`,
            ]),
      unwritten === 0
        ? 'alle Kapitel sind geschrieben'
        : unwritten === 1
          ? 'ein Kapitel ist noch leer'
          : `${unwritten} Kapitel sind noch leer`,
    ].join(', ')}.`,
  resolvedLead: (number: number, body: string, day: string, changes: number) =>
    `Fassung ${number} ist am ${day} beschlossen (${body}); seitdem ${
      changes === 0 ? 'ist nichts geändert' : changes === 1 ? 'eine Änderung' : `${changes} Änderungen`
    }.`,
  notResolved: 'Noch nicht beschlossen.',
  emptyTitle: 'Noch keine IT-Strategie',
  empty:
    'Die IT-Strategie sagt, nach welchen Sätzen über IT entschieden wird, was Standard ist und was abgelöst wird. Eine Gliederung mit Leitfragen liegt bereit.',
  begin: 'IT-Strategie anlegen',
  edit: 'Name und Leitbild',
  addGuideline: 'Leitsatz anlegen',
  addChapter: 'Kapitel anlegen',
  resolve: 'Beschließen',
  docx: 'Word (DOCX)',
  pdf: 'PDF',
  span: (from: number, to: number) => `${from} bis ${to}`,
  vision: 'Leitbild',
  contents: 'Inhalt',
  kinds: { principle: 'Grundsatz', guideline: 'Leitlinie' },
  kindsMany: { principle: 'Grundsätze', guideline: 'Leitlinien' },
  kindHints: {
    principle: 'Danach wird immer entschieden.',
    guideline: 'Das wird getan, solange die Strategie gilt.',
  },
  serves: 'Dient',
  servesNothing: 'dient keinem Ziel',
  reason: 'Warum',
  consequence: 'Was folgt daraus',
  followed: (count: number) => (count === 1 ? '1 Vorhaben hält ein' : `${count} Vorhaben halten ein`),
  deviating: (count: number) => (count === 1 ? '1 weicht ab' : `${count} weichen ab`),
  unwritten: 'Noch leer. Dieses Kapitel beantwortet:',
  change: 'Bearbeiten',
  noGuidelines: 'Noch kein Leitsatz. Üblich sind acht bis zehn, jeder mit Grund und Folge.',
  comments: 'Anmerkungen zum Entwurf',
  noComments: 'Noch keine Anmerkung.',
  on: (what: string) => `zu: ${what}`,
  whole: 'Strategie insgesamt',
  comment: 'Ihre Anmerkung',
  commentOn: 'Wozu',
  sendComment: 'Anmerkung abgeben',
  commentEmpty:
    'Die Anmerkung war leer oder ihr Bezug ist nicht mehr da. Bitte schreiben Sie sie noch einmal.',
  answerEmpty: 'Die Antwort war leer. Bitte schreiben Sie, was aus der Anmerkung wurde.',
  commented: 'Ihre Anmerkung steht beim Entwurf.',
  answer: 'Antwort',
  taken: 'In den Entwurf übernommen',
  takenYes: 'übernommen',
  takenNo: 'nicht übernommen',
  sendAnswer: 'Antworten',
  answered: 'Die Antwort steht bei der Anmerkung.',
  versions: 'Beschlossene Fassungen',
  version: (number: number) => `Fassung ${number}`,
  versionLead: (body: string, day: string, paper: string | null) =>
    `Beschlossen von ${body} am ${day}${paper ? `, Vorlage ${paper}` : ''}.`,
  since: 'Was sich seitdem im Entwurf geändert hat',
  sinceNothing: 'Der Entwurf ist unverändert.',
  changes: { added: 'neu', changed: 'geändert', removed: 'entfallen' },
  radarThen: 'Technologieradar zum Beschluss',
  radarHead: { name: 'Technik', ring: 'Einordnung', until: 'bis', applications: 'Anwendungen' },
  things: {
    strategy: 'Name, Leitbild oder Zeitraum',
    chapter: 'Kapitel',
    guideline: 'Leitsatz',
    standard: 'Technologieradar',
  } as Record<string, string>,
  forms: {
    strategy: 'IT-Strategie einrichten',
    strategyLead:
      'Name, Leitbild und Zeitraum. Die Kapitel der Gliederung werden beim ersten Speichern angelegt.',
    chapter: 'Kapitel der IT-Strategie',
    chapterLead: 'Eine Leerzeile trennt Absätze, Zeilen mit einem Strich davor werden zur Liste.',
    guideline: 'Leitsatz der IT-Strategie',
    guidelineLead: 'Ein Satz, nach dem sich entscheiden lässt, mit Grund und Folge.',
    resolution: 'IT-Strategie beschließen',
    resolutionLead: 'Der jetzige Stand wird mit dem Beschluss unveränderlich aufbewahrt.',
    resolutionMay: 'Beschluss eintragen',
  },
  fields: {
    name: 'Name',
    vision: 'Leitbild',
    fromYear: 'Von (Jahr)',
    toYear: 'Bis (Jahr)',
    title: 'Überschrift',
    body: 'Text',
    goalIds: 'Dient diesen Zielen der Agenda',
    kind: 'Art',
    code: 'Kürzel',
    sentence: 'Satz',
    reason: 'Warum',
    consequence: 'Was folgt daraus',
    initiatives: 'Vorhaben dazu',
    initiative: 'Vorhaben',
    stance: 'Hält ein oder weicht ab',
    stanceReason: 'Weicht ab, weil',
    resolvedOn: 'Beschlossen am',
    resolvedBy: 'Gremium',
    paper: 'Nummer der Vorlage',
    text: 'Anmerkung',
    hearing: 'Anhörung',
    statement: 'Ihre Stellungnahme',
  },
  hints: {
    code: 'Kurz und eindeutig, zum Beispiel G1 oder L3.',
    initiatives: 'Ein Vorhaben, das abweicht, nennt seinen Grund. Eine leere Zeile verschwindet.',
  },
  row: (number: number) => `Zeile ${number}`,
  stances: { follows: 'hält ein', deviates: 'weicht ab' },
  give: 'Stellung nehmen',
  gave: 'Ihre Stellungnahme ist festgehalten.',
  saved: (name: string) => `„${name}“ ist gespeichert.`,
  removed: 'Der Eintrag ist entfernt.',
  remove: 'Entfernen',
  resolved: (number: number) => `Fassung ${number} der IT-Strategie ist beschlossen.`,
  refusals: {
    'code-taken': 'Dieses Kürzel gibt es schon. Bitte wählen Sie ein anderes.',
    'not-found': 'Diesen Eintrag gibt es hier nicht (mehr). Bitte wählen Sie einen anderen.',
    'years-reversed': 'Das Ende liegt vor dem Anfang.',
    'changed-meanwhile':
      'Der Entwurf wurde inzwischen geändert oder schon beschlossen. Oben steht, was sich gegenüber der letzten Fassung ändert. Bitte prüfen Sie es und beschließen Sie dann noch einmal.',
    'no-guideline': 'Die Strategie hat noch keinen Leitsatz. Es gibt nichts zu beschließen.',
    'deviation-without-reason':
      'Ein Vorhaben weicht ab, ohne den Grund zu nennen. Bitte schreiben Sie ihn dazu.',
    'initiative-twice': 'Ein Vorhaben steht zweimal in der Liste. Bitte lassen Sie eine Zeile leer.',
    'day-in-future': 'Der Tag liegt in der Zukunft. Bitte geben Sie einen Tag bis heute an.',
  } as Record<string, string>,
};
