import { formatNumber } from '../kernel/money.ts';
import { counted } from '../kernel/text.ts';
import { ownDay } from './own-day-texts.de.ts';
import { waiting } from './waiting-texts.de.ts';

const span = (hours: number, minutes: number, days: string): string =>
  hours >= 48 ? `${Math.floor(hours / 24)} ${days} ${hours % 24} Std.` : `${hours} Std. ${minutes} Min.`;

export const de = {
  title: (day: string) => `Lage am ${day}`,
  leadFits:
    'Nach den eingetragenen Terminen passen die Vorhaben in die Teams: In keinem Quartal ist eines über 100\u00a0% verplant.',
  leadPeak: (team: string, quarter: string, share: string) =>
    `Nach den eingetragenen Terminen ist das Team ${team} im Quartal ${quarter} zu ${share} verplant.`,
  leadMore: (count: number) =>
    count === 1
      ? 'Ein weiteres Team ist zeitweise überlastet.'
      : `${count} weitere Teams sind zeitweise überlastet.`,
  draft: {
    sentence: (name: string, day: string, chosen: number, considered: number) =>
      `Der berechnete Plan „${name}“ vom ${day} verteilt die Vorhaben neu: ${chosen} von ${considered} ${chosen === 1 ? 'passt' : 'passen'} hinein`,
    missed: (missed: number, deadlines: number) =>
      `, ${missed} von ${counted.de(deadlines, 'Rechtsfrist', 'Rechtsfristen')} ${missed === 1 ? 'wird' : 'werden'} nicht gehalten`,
  },
  leadNoTeams: (open: number) =>
    `${open === 1 ? 'Ein Vorhaben ist' : `${formatNumber(open, 'de')} Vorhaben sind`} offen. Ob das Personal reicht, zeigt sich, sobald Teams mit ihrer Kapazität eingetragen sind.`,
  leadEmpty:
    'Zwei Antworten gibt es schon: welche Rollen sich lohnen und welche Rechtspflichten gelten. Für die übrigen fehlen noch Angaben.',
  leadNoInhabitants:
    'Eine Antwort gibt es schon: welche Rechtspflichten gelten. Mit der Einwohnerzahl im Profil kommt die zweite: welche Rollen sich lohnen.',
  figures: {
    inPlan: 'Vorhaben im Plan',
    of: (count: number, shown: string) => (count === 0 ? 'eingetragen' : `von ${shown} offenen`),
    inPlanNone: 'Noch ist kein Vorhaben offen.',
    inPlanNote: (count: number) =>
      count === 0
        ? 'Alle offenen Vorhaben sind eingeplant.'
        : count === 1
          ? 'eines ist noch nicht eingeplant oder ruht'
          : `${count} sind noch nicht eingeplant oder ruhen`,
    budget: (year: number) => `Budget ${year} gebunden`,
    budgetOf: (share: string, budget: string) => `${share} von ${budget}`,
    budgetNone: 'Für dieses Jahr ist noch kein Budget eingetragen.',
    unknown: (count: number) =>
      `mindestens; ${count === 1 ? 'ein Betrag ist' : `${count} Beträge sind`} unbeziffert`,
    maturity: 'Reifegrad',
    maturityOf: 'von 5',
    maturityNone: 'offen',
    maturityNoneNote: 'Noch keine Runde ist freigegeben.',
    maturityUp: (difference: string, since: string) => `▲ ${difference} seit ${since}`,
    maturityDown: (difference: string, since: string) => `▼ ${difference} seit ${since}`,
    maturitySame: (since: string) => `unverändert seit ${since}`,
    deadline: 'Nächste Frist',
    days: (count: number) => (count === 1 ? '1 Tag' : `${count} Tage`),
    overdue: (count: number) => (count === 1 ? 'ein Vorhaben überfällig' : `${count} Vorhaben überfällig`),
    deadlineNone: 'keine',
    deadlineNoneNote: 'Kein offenes Vorhaben hat eine Frist.',
  },
  load: {
    title: 'Auslastung der Teams',
    link: 'Zu den Teams',
    caption: 'Geplanter Aufwand als Anteil der Kapazität, je Team und Quartal',
    corner: 'Team',
    note: 'Aufwand der eingeplanten, beschlossenen und laufenden Vorhaben nach ihren eingetragenen Terminen, gleichmäßig über ihre Quartale verteilt.',
    draft: (name: string) => `So verteilt ihn der berechnete Plan „${name}“`,
    emptyTitle: 'Noch keine Teams',
    empty: 'Mit Teams und ihrer Kapazität zeigt diese Karte, wo Vorhaben zu viel auf einmal verlangen.',
    emptyAction: 'Team anlegen',
  },
  deadlines: {
    title: 'Fristen der Vorhaben',
    link: 'Alle Vorhaben',
    overdue: (count: number, shown: number) =>
      count === 1
        ? 'Ein Vorhaben ist überfällig.'
        : `${count} Vorhaben sind überfällig${shown < count ? `; am längsten diese ${shown}` : ''}.`,
    overdueBy: (days: number) => (days === 1 ? 'seit einem Tag überfällig' : `seit ${days} Tagen überfällig`),
    standings: {
      open: 'noch nicht eingeplant',
      'ends-after': 'endet danach',
      red: 'Ampel auf Rot',
      'left-out': 'im berechneten Plan kein Platz',
      'no-end': 'eingeplant, ohne Ende',
      'in-time': 'rechtzeitig eingeplant',
    },
    none: 'Kein offenes Vorhaben hat eine Frist.',
  },
  law: {
    title: 'Rechtspflichten',
    link: 'Zum Rechtsradar',
    covered: 'Für jede fällige Pflicht läuft ein Vorhaben oder liegt ein Nachweis vor.',
    uncovered: (count: number) =>
      count === 1
        ? 'Eine fällige Pflicht ist ohne laufendes Vorhaben.'
        : `${count} fällige Pflichten sind ohne laufendes Vorhaben.`,
    unsure: (count: number) =>
      count === 1
        ? 'Bei einer weiteren fälligen ist zu prüfen, ob sie gilt.'
        : `Bei ${count} weiteren fälligen ist zu prüfen, ob sie gelten.`,
    none: 'Keine Frist liegt in den nächsten Jahren.',
    days: (count: number) => (count === 0 ? 'heute' : count === 1 ? 'in 1 Tag' : `in ${count} Tagen`),
    open: 'ohne Vorhaben',
    check: 'zu prüfen, ob sie gilt',
  },
  reach: {
    title: 'Digitale Lotsen',
    link: 'Zum Netz',
    none: 'Noch ist niemand benannt.',
    sentence: (guides: number, share: string, staff: string) =>
      guides === 1
        ? `Eine Lotsin oder ein Lotse reicht rechnerisch für ${share} der ${staff} Büroarbeitsplätze.`
        : `${guides} Lotsen reichen rechnerisch für ${share} der ${staff} Büroarbeitsplätze.`,
    without: (names: string) => `Ohne Lotsin oder Lotsen: ${names}.`,
    full: 'Jede Einheit hat mindestens eine Lotsin oder einen Lotsen.',
    impulses: (waiting: number) =>
      waiting === 0
        ? 'Kein Impuls wartet auf Antwort.'
        : waiting === 1
          ? 'Ein Impuls wartet auf Antwort.'
          : `${waiting} Impulse warten auf Antwort.`,
    allImpulses: 'Zu den Impulsen',
  },
  maturity: {
    title: 'Reifegrad nach Dimension',
    link: 'Zum Reifegrad',
    columns: { dimension: 'Dimension', score: 'Stand' },
    caption: (name: string) => `Stand je Dimension in der Runde „${name}“`,
    notRated: 'nicht bewertbar',
    total: (total: string, level: string) => `Gesamt ${total}, ${level}.`,
    held: (dimension: string) => `Am meisten bremst: ${dimension}.`,
    step: 'Nächster Schritt',
    none: 'Eine Runde sagt, wie weit die digitale Kommune ist und welcher Schritt sich als nächster lohnt.',
    open: (name: string, answered: number, expected: number) =>
      `Die Runde „${name}“ läuft: ${answered} von ${counted.de(expected, 'Antwort', 'Antworten')}.`,
    begin: 'Runde beginnen',
  },
  roles: {
    title: 'Rollen',
    link: 'Zur Abgrenzung',
    vacant: (role: string) => `${role} ist nicht besetzt.`,
    held: (role: string, names: string) => `${role}: ${names}.`,
    acting: (name: string) => `${name} (kommissarisch)`,
    toRow: (row: string) => `Entscheidung ${row} ansehen`,
    sound: 'Die Prüfung der Abgrenzung findet nichts.',
    found: (count: number) =>
      count === 1
        ? 'Die Prüfung der Abgrenzung hat einen Befund:'
        : `Die Prüfung der Abgrenzung hat ${count} Befunde:`,
    more: (count: number) => (count === 1 ? 'und ein weiterer' : `und ${count} weitere`),
    levels: { error: 'Fehler', warning: 'Warnung', todo: 'zu klären' },
  },
  waiting,
  ownDay,
  begin: {
    title: 'So fangen Sie an',
    done: 'erledigt',
    or: 'oder',
    others: (roles: string) => `trägt ein: ${roles}`,
    steps: {
      profile: 'Einwohnerzahl im Profil eintragen: Mit ihr gibt es eine Antwort, ob sich CIO und CDO lohnen',
      roles: 'Ansehen, ob sich CIO und CDO lohnen: Die Größe der Kommune genügt für eine erste Antwort',
      law: 'Rechtspflichten ansehen: Was bindet die Kommune bis wann?',
      units: 'Einheiten der Kommune eintragen',
      persons: 'Personen eintragen und einladen',
      holders:
        'Rollen besetzen: Wer CIO ist, stellt den Plan auf; in einer kleinen Kommune auch Sie selbst, kommissarisch',
      teams: 'Teams und ihre Kapazität eintragen',
      budgets: 'Budgets der Haushaltsjahre eintragen',
      initiatives: 'Das erste Vorhaben eintragen',
      imports: 'eine Tabelle der Ämter einlesen',
    },
  },
  security: {
    title: 'IT-Sicherheit',
    link: 'Alle Einzelheiten',
    progress: (met: number, relevant: number, percent: string) =>
      `Vom Einstieg ${met === 1 ? 'ist' : 'sind'} ${met} von ${counted.de(relevant, 'Frage', 'Fragen')} erfüllt (${percent}\u00a0%).`,
    overdue: (count: number) =>
      count === 1
        ? 'Ein Termin für eine Anforderung ist überschritten.'
        : `${count} Termine für Anforderungen sind überschritten.`,
    lateIncidents: (count: number) =>
      count === 1
        ? 'Bei einem Vorfall ist die Meldefrist überschritten.'
        : `Bei ${count} Vorfällen ist die Meldefrist überschritten.`,
    waiting: (count: number) =>
      count === 1 ? 'Ein Restrisiko wartet auf Entscheidung' : `${count} Restrisiken warten auf Entscheidung`,
    none: 'Kein Vorfall ist offen.',
    undated: (duty: string) => `offen: ${duty}`,
    left: (hours: number, minutes: number) => `Meldefrist: noch ${span(hours, minutes, 'Tage')}`,
    late: (hours: number, minutes: number) =>
      `Meldefrist seit ${span(hours, minutes, 'Tagen')} überschritten`,
  },
  search: {
    title: (text: string) => (text ? `Gefunden zu „${text}“` : 'Suche'),
    count: (count: number) =>
      count === 0
        ? 'Nichts gefunden. Versuchen Sie es mit weniger oder anderen Wörtern.'
        : count === 1
          ? 'Ein Treffer.'
          : `${formatNumber(count, 'de')} Treffer.`,
    ask: 'Suchen Sie nach Vorhaben, Zielen, Pflichten, Impulsen, Fragen, Einheiten, Personen und Teams.',
    label: 'Suchwörter',
    submit: 'Suchen',
    kinds: {
      initiative: 'Vorhaben',
      goal: 'Ziel',
      duty: 'Pflicht',
      impulse: 'Impuls',
      question: 'Frage',
      unit: 'Einheit',
      person: 'Person',
      team: 'Team',
      incident: 'Sicherheitsvorfall',
      target: 'Zielobjekt',
    },
  },
};
