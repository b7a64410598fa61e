import { counted } from '../kernel/text.ts';
import type { ContactOutcome, GuideKind, GuideState, NominationGap, TrainingStanding } from './core/guide.ts';

const faults: Record<string, string> = {
  'person-missing': 'Bitte wählen Sie die Person, die das Mandat übernimmt.',
  'name-missing': 'Bitte geben Sie den Namen der ehrenamtlichen Person an.',
  'unit-missing': 'Bitte wählen Sie die Einheit, für die das Mandat gilt.',
  'nominated-by-name':
    'Dieses Mandat gilt der benannten Person. Bitte beenden Sie es und schlagen Sie die andere Person neu vor.',
  'guide-already':
    'Diese Person hat schon ein Mandat. Bitte bearbeiten Sie es oder wählen Sie eine andere Person.',
  'own-deputy': 'Niemand kann sich selbst vertreten. Bitte wählen Sie eine andere Vertretung.',
  'ends-before-start': 'Das Ende liegt vor dem Beginn. Bitte prüfen Sie beide Tage.',
  'version-conflict':
    'Jemand hat das Mandat inzwischen geändert. Bitte laden Sie die Seite neu und geben Sie Ihre Änderung noch einmal ein.',
  'contact-with-one': 'Bitte geben Sie eine Einheit oder eine andere Kommune an.',
  'in-future': 'Der Tag liegt in der Zukunft. Bitte prüfen Sie ihn.',
};

export const de = {
  tabs: {
    label: 'Digitale Lotsen',
    overview: 'Überblick',
    list: 'Verzeichnis',
    network: 'Netz',
    placement: 'Platzierung',
    meetings: 'Termine',
    questions: 'Fragen',
    pulse: 'Umfragen',
    own: 'Mein Bereich',
    basics: 'Grundlagen',
  },
  kinds: {
    inside: 'Verwaltung',
    holding: 'Eigenbetrieb oder Beteiligung',
    community: 'Ehrenamt in der örtlichen Gemeinschaft',
  } satisfies Record<GuideKind, string>,
  states: { proposed: 'vorgeschlagen', active: 'benannt', ended: 'ausgeschieden' } satisfies Record<
    GuideState,
    string
  >,
  outcomes: {
    helped: 'geholfen',
    open: 'noch offen',
    'passed-on': 'weitergegeben',
    impulse: 'Impuls daraus',
  } satisfies Record<ContactOutcome, string>,
  overview: {
    title: (guides: number, share: string, staff: string) =>
      guides === 1
        ? `1 Lotsin oder Lotse reicht rechnerisch für ${share} der ${staff} Büroarbeitsplätze`
        : `${guides} Lotsen reichen rechnerisch für ${share} der ${staff} Büroarbeitsplätze`,
    titleNone: 'Digitale Lotsen',
    without: (names: string) => `Ohne Lotsin oder Lotsen: ${names}.`,
    full: 'Jede Einheit hat mindestens eine Lotsin oder einen Lotsen.',
    none: 'Noch keine Lotsen',
    noneHint:
      'Digitale Lotsen sind Beschäftigte und Ehrenamtliche, die Wissen hinaustragen und Bedarf hereinholen. Beginnen Sie mit einem Vorschlag.',
    withoutMandate: (count: number) =>
      count === 1
        ? 'Eine Person hat die Rolle, aber kein Mandat'
        : `${count} Personen haben die Rolle, aber kein Mandat`,
    withoutMandateHint:
      'Unter „Rollen, Besetzung“ steht die Rolle; Einheit, Stunden und Vertretung kommen erst mit dem Mandat. Ohne Mandat zählt das Netz sie nicht mit.',
    giveMandate: 'Mandat vorschlagen',
    propose: 'Lotsin oder Lotsen vorschlagen',
    find: 'Lotsin oder Lotsen finden',
    figures: {
      coverage: 'Einheiten mit Lotsen',
      of: (all: number) => `von ${all}`,
      missing: (count: number) => (count === 0 ? 'vollständig' : count === 1 ? '1 fehlt' : `${count} fehlen`),
      guides: 'Benannt',
      recommended: (count: number, hours: string) =>
        `empfohlen: ${count}; vereinbart: ${hours} ${hours === '1' ? 'Stunde' : 'Stunden'} je Woche`,
      contacts: 'Kontakte in 90 Tagen',
      contactHours: (hours: string) => `${hours} ${hours === '1' ? 'Stunde' : 'Stunden'} Beratung`,
      impulses: 'Impulse warten',
    },
    table: 'Ämter und Stabsstellen: was ist und was empfohlen wird',
    holdings: 'Eigenbetriebe und Beteiligungen mit ihren eigenen Lotsen',
    holdingsNote:
      'In Klammern steht, was empfohlen wird. Eigenbetriebe zählen wie Ämter. Beteiligungen benennen eigene Lotsen; zur Quote der Verwaltung zählen sie nicht. Ab acht Beteiligungen empfiehlt der Rollenberater je Beteiligung mindestens eine Person.',
    columns: {
      unit: 'Einheit',
      staff: 'Büroarbeitsplätze',
      employees: 'Beschäftigte',
      active: 'Lotsen',
      own: 'davon eigene',
      hours: 'Std. je Woche',
      missing: 'Stand',
      reached: 'abgedeckt',
    },
    beside: (actual: string, recommended: string) => `${actual} (${recommended})`,
    missing: (count: number) => (count === 1 ? '1 fehlt' : `${count} fehlen`),
    free: 'freigestellt',
    proposed: (count: number) => `dazu ${count} vorgeschlagen`,
    nominate: 'Vorschlagen',
    nominateFor: (unit: string) => `Für ${unit} vorschlagen`,
    fits: 'passt',
    headAlone: 'nur die Leitung',
    reachedNote: (staff: number) =>
      `In Klammern steht, was der Rollenberater empfiehlt. „Abgedeckt“ rechnet mit ${staff} Büroarbeitsplätzen je Lotsin oder Lotse. Wer für mehrere Einheiten da ist, wird auf sie verteilt. Wie viele Beschäftigte Kontakt zu Lotsinnen und Lotsen haben, steht unter „Platzierung“.`,
    advice: 'Empfehlung des Rollenberaters',
    toAdvice: 'Zum Rollenberater',
    hidden: (posts: string, hours: string) =>
      `Die empfohlene Zahl bindet bei ${hours} ${hours === '1' ? 'Stunde' : 'Stunden'} je Woche ${posts} ${posts === '1' ? 'Vollzeitstelle' : 'Vollzeitstellen'}.`,
    community: (min: number, max: number) =>
      `Für die örtliche Gemeinschaft: ${min === max ? '' : `${min} bis `}${counted.de(max, 'Standort', 'Standorte')} mit Ehrenamtlichen.`,
    communityNow: (sites: number, volunteers: number) =>
      `Heute: ${counted.de(sites, 'Standort', 'Standorte')} mit ${counted.de(volunteers, 'ehrenamtlichen Person', 'Ehrenamtlichen')}.`,
  },
  list: {
    title: (count: number) =>
      count === 1 ? 'Eine Person ist für Sie da' : `${count} Personen sind für Sie da`,
    lead: 'Wer hilft bei welchem Thema, in welcher Einheit?',
    filter: {
      text: 'Name, Thema oder Fähigkeit',
      unit: 'Einheit',
      topic: 'Thema',
      kind: 'Art',
      any: 'alle',
      all: 'auch Ausgeschiedene',
      submit: 'Suchen',
    },
    none: 'Niemand passt zu dieser Suche. Fragen Sie in der Rubrik Fragen, oder lassen Sie ein Merkmal weg.',
    further: 'auch für',
    deputy: 'Vertretung',
    former: 'Name entfernt',
    public: 'öffentlich',
    ask: 'Frage stellen',
  },
  page: {
    lead: (kind: string, state: string, unit: string | null) =>
      [kind, state, unit].filter(Boolean).join(', '),
    edit: 'Bearbeiten',
    nominate: 'Benennen',
    submitNomination: 'Zur Benennung vorlegen',
    nominateLead:
      'Mit der Benennung beginnt das Mandat; die Person handelt ab dann in der Rolle und bekommt eine Mitteilung.',
    heard: 'Ihre Stellungnahme ist festgehalten.',
    nominated: (name: string) => `${name} ist benannt.`,
    certificate: 'Bescheinigung (PDF)',
    mandate: 'Mandat',
    facts: {
      unit: 'Einheit',
      further: 'Auch für',
      hours: 'Zeit je Woche',
      deputy: 'Vertretung',
      since: 'Seit',
      until: 'Bis',
      nominated: 'Benannt',
      volunteered: 'Freiwillig',
      managerAgreed: 'Leitung hat zugestimmt',
      topics: 'Themen',
      skills: 'Fähigkeiten',
      languages: 'Sprachen',
      site: 'Standort',
      openingHours: 'Öffnungszeiten',
      email: 'E-Mail',
      phone: 'Telefon',
      reason: 'Begründung',
      endReason: 'Grund des Endes',
    },
    hours: (hours: string) => (hours === '1' ? 'eine Stunde' : `${hours} Stunden`),
    nominatedBy: (day: string, name: string) => `am ${day} durch ${name}`,
    gaps: 'Was der Benennung noch fehlt',
    gapNames: {
      'not-volunteered': 'Es ist nicht vermerkt, dass die Person das selbst will.',
      'manager-not-agreed': 'Die Leitung hat den Stunden noch nicht schriftlich zugestimmt.',
      'no-hours':
        'Es ist keine Zeit vereinbart. Fehlende Zeit ist der häufigste Grund, warum Netze einschlafen.',
      'no-deputy': 'Es gibt keine Vertretung.',
      'head-alone':
        'Die Person leitet die Einheit und wäre dort allein. Schlagen Sie noch jemanden aus der Einheit vor: Was Beschäftigte bewegt, sagen sie der Leitung selten zuerst.',
    } satisfies Record<NominationGap, string>,
    trainings: 'Schulungen',
    noTrainings: 'Noch keine Schulung eingetragen.',
    training: {
      name: 'Schulung',
      completedOn: 'Abgeschlossen am',
      expiresOn: 'Gültig bis',
      add: 'Schulung eintragen',
      added: 'Die Schulung ist eingetragen.',
      remove: 'Streichen',
      removed: 'Die Schulung ist gestrichen.',
    },
    standings: { valid: 'gültig', expiring: 'läuft bald ab', expired: 'abgelaufen' } satisfies Record<
      TrainingStanding,
      string
    >,
    consent: 'Öffentlich nennen',
    consentLead:
      'Nur mit Einwilligung stehen Name und Thema im öffentlichen Portal. Sie lässt sich jederzeit zurücknehmen.',
    consentOn: (day: string) => `Eingewilligt am ${day}.`,
    consentOff: 'Keine Einwilligung; die Person wird öffentlich nicht genannt.',
    consentGive: 'Ich willige ein',
    consentGiveFor: 'Einwilligung liegt schriftlich vor',
    consentEnd: 'Einwilligung zurücknehmen',
    consentSaved: 'Die Einwilligung ist gespeichert.',
    consentEnded: 'Die Einwilligung ist zurückgenommen.',
    end: 'Mandat beenden',
    endLead: (months: number) =>
      `Die Geschichte des Mandats bleibt. Personenbezogene Daten werden ${counted.de(months, 'Monat', 'Monate')} nach dem letzten Tag entfernt.`,
    endFields: { until: 'Letzter Tag', reason: 'Grund' },
    ended: 'Das Mandat ist beendet.',
    cleared: (day: string) => `Die personenbezogenen Daten wurden am ${day} entfernt.`,
  },
  form: {
    forStaff: 'Für Beschäftigte',
    forVolunteer: 'Für Ehrenamtliche',
    create: 'Lotsin oder Lotsen vorschlagen',
    createLead:
      'Gut gewählt ist, wer selbst will, Zeit bekommt und vertreten wird. IT-Wissen ist keine Bedingung.',
    edit: 'Mandat bearbeiten',
    saved: (name: string) => `${name} ist gespeichert.`,
    proposed: (name: string) => `${name} ist vorgeschlagen. Jetzt fehlt die Benennung.`,
    fields: {
      kind: 'Art',
      personId: 'Person',
      name: 'Name',
      email: 'E-Mail',
      phone: 'Telefon',
      unitId: 'Einheit',
      furtherUnitIds: 'Auch für',
      topicIds: 'Themen',
      site: 'Standort',
      openingHours: 'Öffnungszeiten',
      languages: 'Sprachen',
      skills: 'Fähigkeiten',
      volunteered: 'Die Person will das selbst',
      managerAgreedOn: 'Leitung hat den Stunden schriftlich zugestimmt am',
      deputyId: 'Vertretung',
      hoursPerWeek: 'Stunden je Woche',
      since: 'Seit',
      until: 'Bis',
      reason: 'Begründung',
      listName: 'Kennung in der Kontaktliste',
    },
    hints: {
      hours: (hours: string) => `Üblich sind ${hours} Stunden, während eines Vorhabens der Einheit 4.`,
      list: 'Mit Komma getrennt',
      listName: 'Damit die Platzierung weiß, wen diese Person schon erreicht',
    },
    groups: { who: 'Wer', mandate: 'Mandat', about: 'Wofür', community: 'Ehrenamt' },
    save: 'Vorschlagen',
  },
  contacts: {
    title: 'Kontakt festhalten',
    lead: 'Zehn Sekunden: Einheit, Dauer, Ergebnis. Namen gehören nicht hinein.',
    onlyGuides:
      'Kontakte hält fest, wer selbst Lotsin oder Lotse ist. Wer den Kontakt hatte, sieht nur, wer das Netz leitet.',
    kept: (months: number) =>
      `Außer Ihnen sieht Ihre Einträge nur, wer das Netz leitet; nach ${counted.de(months, 'Monat', 'Monaten')} werden sie gelöscht.`,
    fields: {
      unitId: 'Mit welcher Einheit?',
      outside: 'Austausch mit einer anderen Kommune: mit welcher?',
      topicId: 'Thema',
      minutes: 'Wie lange?',
      outcome: 'Ergebnis',
      note: 'Bemerkung',
      day: 'Tag',
    },
    outsideHint: 'Steht hier eine Kommune, zählt die Einheit oben nicht.',
    minutes: (minutes: number) => counted.de(minutes, 'Minute', 'Minuten'),
    save: 'Festhalten',
    saved: 'Der Kontakt ist festgehalten.',
    removed: 'Der Kontakt ist gestrichen.',
    remove: 'Streichen',
    mine: 'Meine Kontakte der letzten 90 Tage',
    all: 'Kontakte der letzten 90 Tage',
    titleAll: 'Kontakte des Netzes',
    none: 'Noch kein Kontakt festgehalten.',
    columns: {
      day: 'Tag',
      guide: 'Wer',
      unit: 'Mit',
      topic: 'Thema',
      minutes: 'Minuten',
      outcome: 'Ergebnis',
      note: 'Bemerkung',
    },
  },
  own: {
    title: (name: string) => `Guten Tag, ${name}`,
    lead: (impulses: number, questions: number) =>
      `${impulses === 0 ? 'Kein Impuls wartet' : impulses === 1 ? 'Ein Impuls wartet' : `${impulses} Impulse warten`} in Ihrem Bereich, ${
        questions === 0
          ? 'keine Frage ist offen'
          : questions === 1
            ? 'eine Frage ist offen'
            : `${questions} Fragen sind offen`
      }.`,
    noGuide: 'Sie sind noch keine Lotsin und kein Lotse',
    noGuideHint:
      'Hier finden Lotsinnen und Lotsen ihre Einheit, ihre Impulse und nächsten Termine. Sprechen Sie die CDO oder Ihre Leitung an, wenn Sie mitmachen wollen.',
    profile: 'Mein Mandat',
    unit: 'Meine Einheiten',
    colleagues: (count: number) => (count === 1 ? 'eine Lotsin oder ein Lotse' : `${count} Lotsen`),
    staff: (count: string) => `${count} Büroarbeitsplätze`,
    impulses: 'Impulse in meinem Bereich',
    noImpulses: 'Kein Impuls wartet.',
    questions: 'Offene Fragen zu meinen Themen',
    noQuestions: 'Keine Frage ist offen.',
    meetings: 'Nächste Termine',
    noMeetings: 'Kein Termin ist angesetzt.',
    signedUp: 'angemeldet',
    materials: 'Materialien',
    noMaterials: 'Noch keine Materialien hinterlegt.',
    contact: 'Kontakt festhalten',
    groups: 'Meine Arbeitsgruppen',
  },
  mails: {
    hearing: (unit: string | null) => ({
      subject: 'Vor der Benennung zu hören',
      text: `Für ${unit ?? 'die örtliche Gemeinschaft'} ist eine Person als Digitale Lotsin oder Digitaler Lotse vorgeschlagen. Bitte nehmen Sie schriftlich Stellung; vorher zählt die Benennung nicht.`,
    }),
    newGuide: (unit: string | null) =>
      `Digitale Lotsin oder Digitaler Lotse für ${unit ?? 'die örtliche Gemeinschaft'}`,
    nominated: (since: string, hours: number | null) => ({
      subject: 'Sie sind als Digitale Lotsin oder Digitaler Lotse benannt',
      text: `Ihr Mandat beginnt am ${since}.${hours ? ` Vereinbart ${hours === 1 ? 'ist' : 'sind'} ${counted.de(hours, 'Stunde', 'Stunden')} je Woche.` : ''} In Ihrem Bereich finden Sie Impulse, Fragen und nächste Termine.`,
    }),
    training: (name: string, day: string) => ({
      subject: `Schulung läuft ab: ${name}`,
      text: `Ihre Schulung „${name}“ gilt bis zum ${day}. Unter Termine finden Sie die nächsten Angebote.`,
    }),
    meeting: (title: string, when: string, place: string | null) => ({
      subject: `Morgen: ${title}`,
      text: `Beginn: ${when}.${place ? ` Ort: ${place}.` : ''}`,
    }),
    cancelled: (title: string, when: string) => ({
      subject: `Abgesagt: ${title}`,
      text: `Der Termin am ${when} findet nicht statt.`,
    }),
    question: (title: string) => ({
      subject: `Neue Frage: ${title}`,
      text: 'Zu Ihrem Thema ist eine Frage gestellt. Vielleicht wissen Sie die Antwort.',
    }),
    answer: (title: string, text: string) => ({ subject: `Antwort auf Ihre Frage: ${title}`, text }),
    pulse: (title: string, day: string) => ({
      subject: `Drei Fragen an Sie: ${title}`,
      text: `Die Umfrage dauert eine Minute und ist anonym. Sie läuft bis zum ${day}.`,
    }),
  },
  faults,
};
