import type { BudgetKey, BudgetState } from './core/budget.ts';
import type { ItOperation, MunicipalityKind } from './core/profile.ts';
import type { UnitItOperation } from './core/unit-tree.ts';

export const de = {
  kinds: {
    gemeinde: 'Gemeinde',
    'kreisangehoerige-stadt': 'Kreisangehörige Stadt',
    'kreisfreie-stadt': 'Kreisfreie Stadt',
    gemeindeverband: 'Gemeindeverband',
    landkreis: 'Landkreis',
  } satisfies Record<MunicipalityKind, string>,
  itOperations: {
    own: 'mit eigenem Personal',
    mixed: 'mit eigenem Personal und Dienstleister',
    provider: 'durch einen Dienstleister',
  } satisfies Record<ItOperation, string>,
  konzern: [
    'bis 2 Beteiligungen',
    '3 bis 7 Beteiligungen',
    '8 bis 20 Beteiligungen',
    'mehr als 20 Beteiligungen oder eigene Digitalgesellschaft',
  ],
  profile: {
    title: (name: string, inhabitants: string | null) =>
      inhabitants === null ? name : `${name} hat ${inhabitants} Einwohnerinnen und Einwohner`,
    lead: (kind: string, land: string, units: number, holdings: number) =>
      `${kind} in ${land}${units === 0 ? ', noch ohne Einheiten' : units === 1 ? ' mit einer Einheit' : ` mit ${units} Einheiten`}${
        holdings === 0 ? '' : ` und ${holdings === 1 ? 'einer Beteiligung' : `${holdings} Beteiligungen`}`
      }.`,
    edit: 'Profil bearbeiten',
    facts: 'Eckdaten',
    it: 'IT und Konzern',
    ratio: (people: string) => `eine Stelle je ${people} Büroarbeitsplätze`,
    ofUnits: (sum: string) => `Summe der Einheiten: ${sum}`,
    asOf: (day: string) => `Stand ${day}`,
    staffTitle: 'Wo gearbeitet wird',
    staffNote: 'Büroarbeitsplätze je Einheit',
    allUnits: 'Alle Einheiten',
    history: 'Änderungen im Protokoll',
    adoptOwn: 'Eigene Kommune übernehmen',
    formTitle: (name: string) => `Was gilt für ${name}?`,
    formLead: 'Diese Angaben bestimmen, was Augenmaß Ihnen empfiehlt. Was Sie nicht wissen, lassen Sie leer.',
    saved: 'Das Profil ist gespeichert.',
    demo: 'erfundene Kommune zum Ausprobieren',
  },
  fields: {
    name: 'Name',
    ags: 'Amtlicher Gemeindeschlüssel',
    ars: 'Regionalschlüssel',
    kind: 'Art',
    inhabitants: 'Einwohnerzahl',
    inhabitantsOn: 'Stand der Einwohnerzahl',
    areaKm2: 'Fläche in km²',
    area: 'Fläche',
    officeStaff: 'Büroarbeitsplätze',
    itPosts: 'IT-Stellen',
    itOperation: 'Die IT läuft',
    cooperation: 'Rollen oder Stellen werden mit anderen Kommunen geteilt',
    sharedRoles: 'Geteilte Rollen',
    cooperationWith: 'Zusammenarbeit mit',
    konzern: 'Beteiligungen',
    land: 'Land',
  },
  hints: {
    ags: '8 Ziffern, ein Kreis 5, ein Gemeindeverband 9. Die ersten beiden stehen für das Land.',
    ars: '12 Ziffern, ein Gemeindeverband 9, ein Kreis 5.',
    officeStaff: 'Menschen mit Schreibtisch und Rechner.',
    itPosts: 'In Vollzeit, zum Beispiel 12,5.',
    cooperation: 'Zum Beispiel ein gemeinsamer CDO für mehrere kleine Gemeinden.',
  },
  refusals: {
    'official-key-wrong': (found: string) =>
      `Der Schlüssel „${found}“ ist falsch. Er hat 8 Ziffern, bei einem Kreis 5, bei einem Gemeindeverband 9, und beginnt mit dem Land, 01 bis 16.`,
    'official-key-taken': (found: string) =>
      `Den Schlüssel „${found}“ hat schon eine andere Kommune dieser Installation. Bitte prüfen Sie ihn.`,
    'regional-key-wrong': (found: string) =>
      `Der Regionalschlüssel „${found}“ ist falsch. Er hat 12 Ziffern (Gemeindeverband 9, Kreis 5) und beginnt mit dem Land, 01 bis 16.`,
    'inhabitants-without-date': () => 'Bitte nennen Sie den Tag, für den die Einwohnerzahl gilt.',
    'it-posts-exceed-office-staff': (found: string) =>
      `${found} IT-Stellen sind mehr als Büroarbeitsplätze. Bitte prüfen Sie beide Zahlen.`,
    'unit-code-taken': (found: string) =>
      `Das Kürzel „${found}“ hat schon eine andere Einheit. Bitte wählen Sie ein anderes.`,
    'unit-loop': (path: string) =>
      `So entstünde ein Kreis: ${path}. Eine Einheit kann nicht unter sich selbst hängen. Bitte wählen Sie eine andere übergeordnete Einheit.`,
    'unit-parent-unknown': () =>
      'Diese übergeordnete Einheit gibt es nicht (mehr). Bitte wählen Sie eine andere.',
    'budget-negative': () => 'Ein Budget kann nicht negativ sein. Bitte geben Sie 0 oder mehr ein.',
  },
  units: {
    title: (units: number) => (units === 1 ? 'Eine Einheit' : `${units} Einheiten`),
    lead: (staff: string, unknown: number) =>
      `Zusammen ${staff} Büroarbeitsplätze${
        unknown === 0
          ? ''
          : `; bei ${unknown === 1 ? 'einer Einheit' : `${unknown} Einheiten`} ist die Zahl nicht bekannt`
      }.`,
    create: 'Einheit anlegen',
    emptyTitle: 'Noch keine Einheiten',
    empty:
      'Ämter, Stabsstellen, Eigenbetriebe und Beteiligungen bilden zusammen den Konzern Kommune. Vorhaben, Personen und Lotsinnen und Lotsen gehören zu einer Einheit.',
    caption: 'Einheiten mit Büroarbeitsplätzen, Beschäftigten und Fachverfahren',
    name: 'Einheit',
    kind: 'Art',
    staff: 'Büroarbeitsplätze',
    staffBelow: 'mit allem darunter',
    employees: 'Beschäftigte',
    applications: 'Fachverfahren',
    notKnown: 'nicht bekannt',
    newTitle: 'Welche Einheit kommt dazu?',
    editTitle: (code: string, name: string) => `${code} ${name}`,
    editLead: (staff: string) => `Mit allem darunter: ${staff} Büroarbeitsplätze.`,
    saved: (name: string) => `${name} ist gespeichert.`,
    removed: (name: string) => `${name} ist gelöscht.`,
    inUse: (name: string) =>
      `${name} lässt sich nicht löschen, weil noch Einheiten, Personen oder Vorhaben dazugehören. Ordnen Sie diese zuerst anders zu.`,
    removeTitle: 'Einheit löschen',
    removeLead: 'Das geht nur, wenn nichts mehr dazugehört. Das Protokoll behält den Eintrag.',
    top: 'keine, steht oben',
    fields: {
      code: 'Kürzel',
      name: 'Name',
      kind: 'Art',
      parentId: 'Übergeordnete Einheit',
      officeStaff: 'Büroarbeitsplätze',
      employees: 'Beschäftigte insgesamt',
      applicationCount: 'Fachverfahren',
      itOperation: 'Wer betreibt die IT?',
    },
    codeHint: 'Wie im Gliederungsplan, zum Beispiel 32.',
  },
  unitItOperations: {
    municipality: 'die IT der Kommune',
    mixed: 'die IT der Kommune und eigene',
    own: 'eigene IT',
  } satisfies Record<UnitItOperation, string>,
  budgets: {
    title: (years: string | null) => (years === null ? 'Budget' : `Budget ${years}`),
    lead: (year: number, frame: string) => `Für Vorhaben stehen ${year} zusammen ${frame} bereit.`,
    leadOpen: (year: number) => `Für ${year} ist noch kein Rahmen für Vorhaben eingetragen.`,
    emptyTitle: 'Noch kein Budget',
    empty:
      'Der Rahmen für Vorhaben, investiv und konsumtiv, sagt dem IT-Vorhabenplan, was in einem Haushaltsjahr möglich ist. Ohne ihn plant er nur mit Personal.',
    caption: 'Budget je Haushaltsjahr in Euro',
    year: 'Haushaltsjahr',
    state: 'Stand',
    sum: 'Summe',
    none: 'nicht eingetragen',
    edit: (year: number) => `Budget ${year} bearbeiten`,
    add: (year: number) => `Budget ${year} eintragen`,
    formTitle: (year: number) => `Was steht im Haushalt ${year} für die IT?`,
    formLead: 'Beträge in Euro. Ein leeres Feld heißt: noch nicht festgelegt. Eine 0 heißt: nichts.',
    saved: (year: number) => `Das Budget ${year} ist gespeichert.`,
  },
  budgetLines: {
    'investive-initiatives': 'Vorhaben, investiv',
    'consumptive-initiatives': 'Vorhaben, konsumtiv',
    'consumptive-operation': 'Betrieb ohne Personal, konsumtiv',
    'consumptive-personnel': 'IT-Personal, konsumtiv',
  } satisfies Record<BudgetKey, string>,
  budgetStates: {
    draft: 'Entwurf',
    adopted: 'beschlossen',
    provisional: 'vorläufige Haushaltsführung',
    closed: 'abgeschlossen',
  } satisfies Record<BudgetState, string>,
};
