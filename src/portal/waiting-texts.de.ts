const counted = (one: string, several: (count: number) => string) => (count: number) =>
  count === 1 ? one : several(count);

/** What is to be done, by why it waits. */
export const waiting = {
  title: 'Das wartet auf Sie',
  lead: (role: string) =>
    `Nach der Abgrenzung Ihrer Kommune für die Rolle ${role}: was Sie entscheiden, prüfen oder beantworten.`,
  leadNoRole: 'Sie halten gerade keine Rolle. Hier steht, worum Sie persönlich gebeten sind.',
  link: 'Alles im Einzelnen',
  none: 'Gerade nichts. Hier erscheint, was Sie entscheiden, prüfen oder beantworten sollen.',
  open: 'offen',
  due: (day: string) => `bis ${day}`,
  overdue: (day: string) => `fällig seit ${day}`,
  since: (day: string) => `wartet seit ${day}`,
  more: (count: number) => (count === 1 ? 'und ein weiterer Punkt' : `und ${count} weitere`),
  report: (duty: string, until: string | null, incident: string) =>
    `${duty} (${until ? `bis ${until}` : 'sofort'}): ${incident}`,
  missing: (count: number) =>
    count === 1 ? 'Vorher fehlt noch eine Angabe.' : `Vorher fehlen noch ${count} Angaben.`,
  blank: (blank: number, count: number) =>
    count === 1 ? 'Angaben fehlen noch' : `bei ${blank === count ? 'allen' : blank} fehlen noch Angaben`,
  matrix: (number: string) => `Matrix ${number}`,
  tasks: {
    handover: counted('Vorschlag beantworten', (count) => `${count} Vorschläge beantworten`),
    adoption: {
      matrix: counted('Entwurf der Abgrenzung beschließen', (count) => `${count} Entwürfe beschließen`),
      'role-concept': counted('Rollenkonzept beschließen', (count) => `${count} Rollenkonzepte beschließen`),
      'standard-proposal': counted(
        'Über eine vorgeschlagene Technik entscheiden',
        (count) => `Über ${count} vorgeschlagene Techniken entscheiden`,
      ),
      plan: counted(
        'Entscheidung über den IT-Vorhabenplan eintragen',
        (count) => `${count} Entscheidungen über den IT-Vorhabenplan eintragen`,
      ),
      strategy: counted('IT-Strategie beschließen', (count) => `${count} IT-Strategien beschließen`),
      guide: counted('Über eine Benennung entscheiden', (count) => `Über ${count} Benennungen entscheiden`),
    },
    hearing: counted('Stellungnahme abgeben', (count) => `${count} Stellungnahmen abgeben`),
    consent: counted('Zustimmung erklären', (count) => `${count} Zustimmungen erklären`),
    'maturity-answers': counted(
      'Eine Aussage zum Reifegrad beantworten',
      (count) => `${count} Aussagen zum Reifegrad beantworten`,
    ),
    'maturity-release': counted('Reifegrad freigeben', (count) => `${count} Reifegrade freigeben`),
    impulse: counted('Impuls beantworten', (count) => `${count} Impulse beantworten`),
    'incident-report': counted(
      'Sicherheitsvorfall melden',
      (count) => `${count} Meldungen zu Sicherheitsvorfällen abgeben`,
    ),
    'residual-risk': counted(
      'Über ein Restrisiko entscheiden',
      (count) => `Über ${count} Restrisiken entscheiden`,
    ),
    change: counted('Änderungsantrag entscheiden', (count) => `${count} Änderungsanträge entscheiden`),
    'status-report': counted('Statusbericht schreiben', (count) => `${count} Statusberichte schreiben`),
    'completion-review': counted(
      'Wirkung eines Vorhabens prüfen',
      (count) => `Wirkung von ${count} Vorhaben prüfen`,
    ),
    opinions: {
      architecture: counted(
        'Votum zur Architektur abgeben',
        (count) => `${count} Voten zur Architektur abgeben`,
      ),
      security: counted(
        'Votum zur Informationssicherheit abgeben',
        (count) => `${count} Voten zur Informationssicherheit abgeben`,
      ),
      privacy: counted('Votum zum Datenschutz abgeben', (count) => `${count} Voten zum Datenschutz abgeben`),
      'staff-council': counted(
        'Votum des Personalrats abgeben',
        (count) => `${count} Voten des Personalrats abgeben`,
      ),
    },
    steps: {
      announced: counted(
        'Gemeldetes Vorhaben zur Prüfung annehmen',
        (count) => `${count} gemeldete Vorhaben zur Prüfung annehmen`,
      ),
      assessed: counted('Bewertetes Vorhaben einplanen', (count) => `${count} bewertete Vorhaben einplanen`),
      planned: counted(
        'Eingeplantes Vorhaben beschließen',
        (count) => `${count} eingeplante Vorhaben beschließen`,
      ),
      adopted: counted('Beschlossenes Vorhaben starten', (count) => `${count} beschlossene Vorhaben starten`),
      deferred: counted(
        'Zurückgestelltes Vorhaben wieder aufnehmen',
        (count) => `${count} zurückgestellte Vorhaben wieder aufnehmen`,
      ),
    },
  },
};
