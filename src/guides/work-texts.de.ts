import { formatNumber } from '../kernel/money.ts';
import { counted } from '../kernel/text.ts';
import type { MeetingKind } from './core/guide.ts';
import type { PulseQuestion } from './core/pulse.ts';

export const workDe = {
  network: {
    title: (connected: number, all: number) =>
      connected === 0
        ? 'Noch ist keine Einheit mit einer anderen verbunden'
        : `${connected} von ${counted.de(all, 'Einheit ist', 'Einheiten sind')} miteinander verbunden`,
    titleNone: 'Das Netz der Lotsen',
    lead: (bridges: number, lonely: number, without: number) =>
      `${
        bridges === 0
          ? 'Keine Verbindung hängt an einer einzelnen Person'
          : bridges === 1
            ? 'Eine Person hält allein eine Verbindung'
            : `${bridges} Personen halten je allein eine Verbindung`
      }, ${
        lonely === 0
          ? 'keine Einheit steht allein'
          : lonely === 1
            ? 'eine Einheit steht allein'
            : `${lonely} Einheiten stehen allein`
      }, ${without === 0 ? 'keine hat' : without === 1 ? 'eine hat' : `${without} haben`} niemanden.`,
    none: 'Noch kein Netz',
    noneHint:
      'Das Bild entsteht aus Mandaten, festgehaltenen Kontakten der letzten 180 Tage und gemeinsamen Arbeitsgruppen.',
    picture: 'Wer verbindet welche Einheiten',
    pictureWords: (units: number, guides: number, links: number) =>
      `${counted.de(units, 'Einheit außen als Kreis', 'Einheiten außen als Kreise')}, ${counted.de(guides, 'Lotsin oder Lotse als Punkt', 'Lotsen als Punkte')}, ${counted.de(links, 'Verbindung', 'Verbindungen')}. Dieselben Angaben stehen in der Tabelle darunter.`,
    tooLarge: (guides: number) =>
      `Mit ${guides.toLocaleString('de-DE')} Lotsinnen und Lotsen wäre ein Bild nicht mehr zu lesen. Die Tabelle unten nennt je Einheit, wer für sie da ist.`,
    andMore: (count: number) => `und ${count.toLocaleString('de-DE')} weitere`,
    legend: {
      unit: 'Einheit, Größe nach Büroarbeitsplätzen',
      without: 'Einheit ohne Lotsen',
      guide: 'Lotsin oder Lotse',
      bridge: 'Brücke',
      mandate: 'Mandat',
      contact: 'Kontakte',
    },
    table: 'Verbindungen als Tabelle',
    columns: { unit: 'Einheit', guides: 'Lotsen', contacts: 'Kontakte durch andere', state: 'Befund' },
    findings: {
      without: 'ohne Lotsen',
      lonely: 'ohne Verbindung zu anderen',
      dependent: (name: string | null) => `hängt an ${name ?? 'einer Person'}`,
      fine: 'verbunden',
    },
    somebody: 'Eine Person',
    people: (count: number) => (count === 1 ? 'eine Person' : `${count} Personen`),
    bridges: 'Brücken',
    bridgesLead:
      'Fällt eine dieser Personen aus, reißt die Verbindung zu den genannten Einheiten ab. Dort hilft eine zweite Lotsin oder ein zweiter Lotse.',
    bridge: (units: string) => `verbindet als einzige Person mit den anderen: ${units}`,
    noBridges: 'Keine Verbindung hängt an einer einzelnen Person.',
    topics: 'Themen',
    topicsMissing: (names: string) => `Niemand kennt sich aus mit: ${names}.`,
    topicsFull: 'Zu jedem Thema gibt es jemanden.',
    topicCount: (count: number) =>
      count === 0 ? 'niemand' : count === 1 ? 'eine Person' : `${count} Personen`,
    busiest: (name: string, share: string) => `${name} trägt ${share} der festgehaltenen Beratungszeit.`,
    busiestTitle: 'Beratung und Austausch',
    busiestNone: 'Noch sind keine Kontakte festgehalten.',
    groups: 'Arbeitsgruppen',
    outside: 'Austausch mit anderen Kommunen',
    outsideNone: 'In den letzten 180 Tagen ist kein Austausch mit anderen Kommunen festgehalten.',
    outsideCount: (name: string, count: number) =>
      count === 1 ? `${name}: ein Kontakt` : `${name}: ${count} Kontakte`,
    outsideLast: (day: string, topics: readonly string[]) =>
      topics.length > 0 ? `zuletzt am ${day} zu ${topics.join(', ')}` : `zuletzt am ${day}`,
  },
  placement: {
    title: 'Wo die nächsten Lotsen am meisten bewirken',
    lead: (people: string, contacts: string, day: string) =>
      `Gerechnet aus ${people} Beschäftigten und ${contacts} Kontakten, Stand ${day}.`,
    none: 'Noch keine Kontaktliste',
    noneHint:
      'Wer mit wem zusammenarbeitet, steht in keiner Organisationsübersicht. Laden Sie eine Liste mit Kennungen statt Namen hoch, etwa aus einer kurzen Umfrage.',
    fields: {
      count: 'Wie viele neue Lotsen?',
      steps: 'Erreicht ist, wer',
      perUnit: 'Jede Einheit bekommt mindestens eine Person',
    },
    steps: { '1': 'direkten Kontakt hat', '2': 'direkten Kontakt oder gemeinsame Kontakte hat' },
    submit: 'Berechnen',
    result: (before: string, after: string) =>
      `Nach der Kontaktliste werden heute ${before} der Beschäftigten erreicht, mit dieser Auswahl ${after}.`,
    counted:
      'Erreicht heißt hier: Kontakt zu einer Lotsin oder einem Lotsen in der Liste. Der Überblick rechnet anders, mit einer festen Zahl von Büroarbeitsplätzen je Person.',
    proven: 'Mehr ist mit so vielen Personen nachweislich nicht zu erreichen.',
    bound: (bound: number, share: string) =>
      `Mit so vielen Personen sind höchstens ${counted.de(bound, 'Person', 'Beschäftigte')} zu erreichen; die Auswahl schafft nachweislich mindestens ${share} davon.`,
    picks: 'Vorschläge in der Reihenfolge ihrer Wirkung',
    columns: {
      rank: 'Nr.',
      person: 'Kennung, Einheit',
      unit: 'Einheit',
      why: 'Warum',
      accept: 'Übernehmen',
    },
    reaches: (marginal: number) =>
      marginal === 1
        ? 'erreicht eine Person, die sonst niemand erreicht'
        : `erreicht ${formatNumber(marginal, 'de')} Personen, die sonst niemand erreicht`,
    forUnit: 'die Einheit hat sonst niemanden',
    total: (reach: number, hours: number | null) =>
      hours === null
        ? `insgesamt ${counted.de(reach, 'Kontakt', 'Kontakte')}`
        : `insgesamt ${counted.de(reach, 'Kontakt', 'Kontakte')}, ${formatNumber(hours, 'de', hours % 1 === 0 ? 0 : 1)} Std. je Woche`,
    accept: 'Als Vorschlag übernehmen',
    acceptFor: (person: string) => `${person} als Vorschlag übernehmen`,
    reason: (marginal: number, total: number) =>
      `Platzierung: erreicht ${counted.de(marginal, 'Person', 'Personen')}, die sonst niemand erreicht (insgesamt ${counted.de(total, 'Kontakt', 'Kontakte')}).`,
    spread: 'Wie sich eine Nachricht verbreitet',
    spreadWords: (before: string, after: string, weeks: number) =>
      `Nach ${counted.de(weeks, 'Woche', 'Wochen')} kennen sie mit den heutigen Lotsen ${before}, mit den Vorschlägen ${after} der Beschäftigten.`,
    spreadNote: (percent: string) =>
      `Simulation: Wer die Nachricht kennt, erzählt sie jede Woche jedem Kontakt mit einer Wahrscheinlichkeit von ${percent}; Mittel aus 20 Läufen. Durchgezogen mit den Vorschlägen, gestrichelt mit den heutigen Lotsen.`,
    spreadColumns: { week: 'Woche', before: 'heute', after: 'mit Vorschlägen' },
    present: (count: number) =>
      count === 0
        ? 'Kein heutiges Mandat ist mit der Liste verbunden. Tragen Sie bei den Lotsen die Kennung ein.'
        : count === 1
          ? 'Ein heutiges Mandat ist mit der Liste verbunden.'
          : `${count} heutige Mandate sind mit der Liste verbunden.`,
    timeout:
      'Die Berechnung hat zu lange gedauert. Bitte wählen Sie weniger Personen oder nur direkten Kontakt.',
    upload: 'Kontaktliste hochladen',
    uploadLead:
      'Zwei Spalten je Zeile: Kennung; Kennung. Wer sich selbst nennt oder doppelt vorkommt, wird übergangen und gezählt. Mit einer dritten Spalte „Stunden“ in der Datei der Einheiten wird nur vorgeschlagen, wer dort Stunden je Woche hat. Höchstens 10.000 Personen und 500.000 Zeilen.',
    kept: (months: number) =>
      `Vor der Umfrage ist der Personalrat zu beteiligen. Die Liste wird ${counted.de(months, 'Monat', 'Monate')} nach dem Hochladen gelöscht; Kennungen sieht nur, wer Lotsen vorschlagen darf.`,
    remove: 'Kontaktliste löschen',
    removed: 'Die Kontaktliste ist gelöscht.',
    uploadFields: {
      source: 'Woher die Liste stammt',
      edges: 'Kontakte (CSV)',
      units: 'Einheiten (CSV): Kennung; Einheit; Stunden',
    },
    uploaded: (people: number, contacts: number) =>
      `Die Kontaktliste ist gespeichert: ${counted.de(people, 'Person', 'Personen')}, ${counted.de(contacts, 'Kontakt', 'Kontakte')}.`,
    notes: {
      'self-contact': (count: number) =>
        counted.de(count, 'Kontakt mit sich selbst übergangen', 'Kontakte mit sich selbst übergangen'),
      'repeated-contact': (count: number) =>
        counted.de(count, 'doppelter Kontakt übergangen', 'doppelte Kontakte übergangen'),
      'person-without-unit': (count: number) =>
        counted.de(count, 'Person ohne Einheit', 'Personen ohne Einheit'),
      'person-without-contact': (count: number) =>
        counted.de(count, 'Person ohne Kontakt', 'Personen ohne Kontakt'),
      'person-without-hours': (count: number) =>
        counted.de(count, 'Person ohne Stunden', 'Personen ohne Stunden'),
    },
    faults: {
      'file-missing': 'Bitte wählen Sie die Datei mit den Kontakten.',
      'empty-file': 'Die Datei enthält keine Kontakte. Erwartet werden zwei Spalten: Kennung und Kennung.',
      'too-many-lines': 'Die Datei hat zu viele Zeilen; höchstens 500.000 sind möglich.',
      'too-many-people': 'Die Dateien nennen zu viele Personen; höchstens 10.000 sind möglich.',
      'not-two-columns': 'In einer Zeile stehen keine zwei Spalten',
      'two-units': 'Eine Person steht in zwei Einheiten. Bitte streichen Sie eine',
      'not-hours': 'In der Spalte „Stunden“ steht keine Zahl von 0 bis 40',
      'name-too-long': 'Eine Kennung ist länger als 200 Zeichen',
    } as Record<string, string>,
    line: (at: string) => `Zeile ${at}`,
  },
  meetings: {
    title: (count: number) =>
      count === 0
        ? 'Schulungen und Treffen'
        : count === 1
          ? 'Ein Termin steht an'
          : `${count} Termine stehen an`,
    lead: 'Schulungen und Treffen der Lotsen mit Anmeldung; am Tag vorher kommt eine Erinnerung.',
    none: 'Kein Termin steht an.',
    past: 'Vergangene Termine',
    create: 'Termin ansetzen',
    edit: 'Termin bearbeiten',
    kinds: { meeting: 'Treffen', training: 'Schulung' } satisfies Record<MeetingKind, string>,
    fields: {
      kind: 'Art',
      title: 'Titel',
      day: 'Tag',
      from: 'Von (Uhrzeit)',
      until: 'Bis (Uhrzeit)',
      place: 'Ort',
      description: 'Worum geht es?',
      seats: 'Plätze',
      validMonths: 'Schulung gilt (Monate)',
      cancelled: 'Der Termin fällt aus',
    },
    seatsHint: 'Ohne Angabe unbegrenzt',
    validHint: 'Ohne Angabe für immer',
    saved: (title: string) => `${title} ist gespeichert.`,
    cancelled: 'fällt aus',
    calendar: 'In den Kalender (iCalendar)',
    place: 'Ort',
    when: 'Wann',
    seats: (taken: number, all: number | null) =>
      all === null ? `${taken} angemeldet` : `${taken} von ${counted.de(all, 'Platz', 'Plätzen')} belegt`,
    signUp: 'Anmelden',
    signOff: 'Abmelden',
    isSignedUp: 'Sie sind angemeldet',
    signedUp: 'Sie sind angemeldet. Am Tag vorher kommt eine Erinnerung.',
    signedOff: 'Sie sind abgemeldet.',
    full: 'Alle Plätze sind belegt.',
    over: 'Dieser Termin nimmt keine Anmeldung mehr an.',
    signUps: 'Angemeldet',
    noSignUps: 'Noch niemand ist angemeldet.',
    attendance: 'Teilnahme speichern',
    attended: 'Die Teilnahme ist gespeichert.',
    attendanceLead: 'Wer da war? Bei einer Schulung wird sie beim Mandat eingetragen.',
    faults: {
      'not-a-time': 'Bitte geben Sie eine Uhrzeit ein, zum Beispiel 14:30.',
      'ends-before-start': 'Das Ende liegt vor dem Beginn. Bitte prüfen Sie die Uhrzeiten.',
      'version-conflict': 'Jemand hat den Termin inzwischen geändert. Bitte laden Sie die Seite neu.',
    } as Record<string, string>,
  },
  questions: {
    title: 'Fragen und Antworten',
    lead: 'Einmal beantwortet, für alle zu finden.',
    search: 'Suche in Fragen und Antworten',
    submit: 'Suchen',
    none: 'Noch keine Fragen.',
    noneFound: 'Dazu gibt es noch keine Frage. Stellen Sie sie.',
    ask: 'Frage stellen',
    askLead: 'Ihre Frage sehen alle; wer sich mit dem Thema auskennt, bekommt eine Mitteilung.',
    fields: { title: 'Frage', text: 'Mehr dazu', topicId: 'Thema', answer: 'Antwort' },
    asked: 'Ihre Frage ist gestellt.',
    by: (name: string, day: string) => `${name}, ${day}`,
    somebody: 'jemand',
    answers: (count: number) => (count === 0 ? 'offen' : count === 1 ? 'eine Antwort' : `${count} Antworten`),
    answerTitle: 'Antworten',
    noAnswer: 'Noch keine Antwort.',
    give: 'Antworten',
    given: 'Ihre Antwort ist gespeichert.',
    remove: 'Löschen',
    removeQuestion: 'Frage löschen',
    removed: 'Die Frage ist gelöscht.',
    answerRemoved: 'Die Antwort ist gelöscht.',
  },
  pulse: {
    title: 'Kurze Umfragen',
    lead: 'Drei Fragen, eine Minute, anonym: Wie geht es den Beschäftigten mit der Digitalisierung?',
    none: 'Noch keine Umfrage',
    noneHint:
      'Ergebnisse erscheinen nach dem letzten Tag und erst ab fünf Antworten, damit niemand zu erkennen ist.',
    open: 'Umfrage starten',
    openLead:
      'Alle Beschäftigten werden eingeladen. Vor der ersten Umfrage ist der Personalrat zu beteiligen.',
    opened: 'Die Umfrage läuft; alle sind eingeladen.',
    fields: { title: 'Titel', opensOn: 'Beginn', closesOn: 'Letzter Tag' },
    span: (from: string, until: string) => `${from} bis ${until}`,
    columns: { title: 'Umfrage', span: 'Zeitraum', count: 'Antworten', hint: 'Mittel' },
    questions: {
      backing: 'Meine Leitung unterstützt digitales Arbeiten.',
      learning: 'Ich habe Zeit und Gelegenheit, Neues zu lernen.',
      usefulness: 'Neue digitale Lösungen erleichtern meine Arbeit.',
    } satisfies Record<PulseQuestion, string>,
    scale: ['trifft gar nicht zu', 'trifft kaum zu', 'teils, teils', 'trifft eher zu', 'trifft voll zu'],
    send: 'Antworten abgeben',
    sent: 'Danke, Ihre Antworten sind abgegeben.',
    already: 'Sie haben schon geantwortet.',
    closed: 'Diese Umfrage ist zurzeit nicht offen.',
    anonymous:
      'Gespeichert wird, dass Sie geantwortet haben, und getrennt davon, ohne Namen und Zeit, was geantwortet wurde.',
    result: 'Ergebnis',
    few: (count: number) =>
      count === 1
        ? 'Bisher eine Antwort. Ergebnisse erscheinen nach dem letzten Tag, ab fünf Antworten.'
        : `Bisher ${count} Antworten. Ergebnisse erscheinen nach dem letzten Tag, ab fünf Antworten.`,
    tooFew: (count: number) =>
      `${counted.de(count, 'Antwort', 'Antworten')}. Unter fünf bleibt das Ergebnis verborgen, damit niemand zu erkennen ist.`,
    mean: (mean: string) => `im Mittel ${mean} von 5`,
    hint: (value: string) =>
      `Hinweis für den Reifegrad, Dimension „Menschen, Kultur und Lotsen“: ${value} von 5. Die Bewertung selbst trifft weiterhin die Runde.`,
    toMaturity: 'Zum Reifegrad',
  },
  basics: {
    title: 'Grundlagen des Lotsennetzes',
    lead: 'Themen, Materialien, Arbeitsgruppen und Fristen.',
    topics: 'Themen',
    topicFields: { name: 'Thema', description: 'Beschreibung' },
    topicAdd: 'Thema hinzufügen',
    topicAdded: (name: string) => `${name} ist hinzugefügt.`,
    topicTaken: 'Dieses Thema gibt es schon.',
    topicRemoved: 'Das Thema ist gelöscht.',
    materials: 'Materialien',
    materialFields: { title: 'Titel', url: 'Adresse', topicId: 'Thema' },
    materialAdd: 'Material hinzufügen',
    materialAdded: (title: string) => `${title} ist hinzugefügt.`,
    materialRemoved: 'Das Material ist gelöscht.',
    noMaterials: 'Noch keine Materialien.',
    remove: 'Löschen',
    groups: 'Arbeitsgruppen',
    groupFields: { groupName: 'Name', purpose: 'Wozu', guideIds: 'Mitglieder' },
    groupAdd: 'Arbeitsgruppe anlegen',
    groupSave: 'Mitglieder speichern',
    groupSaved: (name: string) => `${name} ist gespeichert.`,
    groupTaken: 'Eine Arbeitsgruppe mit diesem Namen gibt es schon.',
    members: (count: number) => (count === 1 ? 'ein Mitglied' : `${count} Mitglieder`),
    settings: 'Fristen',
    settingFields: {
      answerDays: 'Arbeitstage bis zur Antwort auf einen Impuls',
      contactMonths: 'Monate, nach denen Kontakte, Kontaktliste und Anmeldungen gelöscht werden',
      keepMonths: 'Monate, nach denen Daten Ausgeschiedener entfernt werden',
    },
    settingsSaved: 'Die Fristen sind gespeichert. Die Antwortfrist gilt für neue Impulse.',
    kept: 'Was gespeichert wird',
  },
};
