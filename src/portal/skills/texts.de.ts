import { counted } from '../../kernel/text.ts';
import type { AmountFault } from './core/amount.ts';
import type { Kept, KeptMonths } from './store/kept.ts';

type Until = string | ((months: KeptMonths) => string);
type KeptKind = { what: string; why: string; who: string; until: Until };
const keptKind = (what: string, why: string, who: string, until: Until): KeptKind => ({
  what,
  why,
  who,
  until,
});

const everybody = 'alle Angemeldeten der Kommune';

export const de = {
  nav: 'Kompetenzen',
  tabs: {
    plan: 'Bedarf und Können',
    needs: 'Vorhaben',
    succession: 'Nachfolge',
    kept: 'Was gespeichert ist',
  },
  title: (missing: number, single: number) => {
    if (missing === 0 && single === 0) return 'Was der Plan braucht, können mehrere';
    const parts = [
      missing > 0 && (missing === 1 ? 'eine Kompetenz fehlt ganz' : `${missing} Kompetenzen fehlen ganz`),
      single > 0 && (single === 1 ? 'eine hängt an einer Person' : `${single} hängen an je einer Person`),
    ].filter(Boolean);
    return `Für den Plan: ${parts.join(', ')}`;
  },
  titleEmpty: 'Was der Plan braucht und die Teams können',
  lead: (needs: number, without: number) =>
    `${counted.de(needs, 'Vorhaben im Plan sagt, welche Kompetenzen es braucht', 'Vorhaben im Plan sagen, welche Kompetenzen sie brauchen')}; ${counted.de(without, 'sagt', 'sagen')} es noch nicht. Gezählt werden Menschen in Teams, niemand wird bewertet oder gereiht.`,
  heat: {
    title: 'Bedarf im Verhältnis zum Können',
    caption: 'Bedarf je Kompetenz und Quartal im Verhältnis zu dem, was die Teams geben können',
    corner: 'Kompetenz',
    note: '100\u00a0% heißt: Alle, die es können, wären damit ausgelastet. Wer zwei Kompetenzen hat, zählt bei beiden; die Zahlen sind also eher zu günstig. ∞ heißt: Niemand kann es.',
    none: 'Noch braucht kein Vorhaben im Plan eine Kompetenz. Tragen Sie bei den Vorhaben ein, was sie brauchen.',
    days: 'In Personaltagen',
    columns: { skill: 'Kompetenz', persons: 'Personen', initiatives: 'Vorhaben', worst: 'Engstes Quartal' },
    of: (needed: string, able: string) => `${needed} von ${able} ${able === '1' ? 'Tag' : 'Tagen'}`,
  },
  single: {
    title: 'Hängt an einer Person',
    lead: 'Fällt sie aus, stehen diese Vorhaben. Vertretung aufbauen, Wissen festhalten.',
    none: 'Keine Kompetenz des Plans hängt an einer einzigen Person.',
    in: (team: string) => `im Team ${team}`,
    initiatives: (count: number) => counted.de(count, 'Vorhaben', 'Vorhaben'),
  },
  training: {
    title: 'Schulungsbedarf der beschlossenen Vorhaben',
    lead: 'Reichen die Menschen von heute nicht, hilft lernen, einkaufen oder verschieben.',
    unknown: 'Noch nennt kein Vorhaben im Plan, welche Kompetenzen es braucht.',
    none: 'Für beschlossene und laufende Vorhaben reichen die Menschen, die es heute können.',
    columns: { skill: 'Kompetenz', from: 'Ab', missing: 'Es fehlen', persons: 'Das sind etwa', for: 'Für' },
    days: (days: string) => `${days} ${days === '1' ? 'Tag' : 'Tage'} im Quartal`,
    persons: (count: number) => counted.de(count, 'Person', 'Personen'),
  },
  teams: {
    title: 'Was die Teams können',
    columns: { team: 'Team', skills: 'Kompetenz und Zahl der Personen' },
    none: 'noch nichts eingetragen',
    editTitle: (team: string) => `Was das Team ${team} kann`,
    editLead:
      'Wie viele im Team mit einer Kompetenz arbeiten, nicht wer. Wo nichts eingetragen ist, zählen die Angaben der benannten Mitglieder.',
    label: 'Kompetenzen mit Zahl der Personen',
    hint: 'Durch Komma getrennt, etwa: Netze 2, Virtualisierung 1. Null heißt: niemand.',
    saved: (team: string) => `Die Kompetenzen von ${team} sind gespeichert.`,
  },
  needs: {
    title: (without: number) =>
      without === 0
        ? 'Jedes Vorhaben im Plan sagt, was es braucht'
        : without === 1
          ? 'Ein Vorhaben im Plan sagt noch nicht, was es braucht'
          : `${without} Vorhaben im Plan sagen noch nicht, was sie brauchen`,
    lead: 'Geplante, beschlossene und laufende Vorhaben mit ihren Kompetenzen in Personaltagen.',
    columns: { initiative: 'Vorhaben', skills: 'Kompetenz und Personaltage' },
    none: 'noch nichts eingetragen',
    search: 'Vorhaben oder Kompetenz',
    filter: 'Filtern',
    reset: 'Alle zeigen',
    notFound: 'Zu diesen Wörtern gibt es kein Vorhaben.',
    empty: 'Noch ist kein Vorhaben geplant, beschlossen oder in Umsetzung.',
    editTitle: (name: string) => `Was es braucht: ${name}`,
    editLead: 'Personaltage über die ganze Dauer; sie verteilen sich gleichmäßig auf die geplanten Quartale.',
    label: 'Kompetenzen mit Personaltagen',
    hint: 'Durch Komma getrennt, etwa: Projektleitung 40, Netze 12.',
    saved: (name: string) => `Der Bedarf von ${name} ist gespeichert.`,
  },
  known: 'Schon verwendet:',
  amountFault: ({ fault, part }: AmountFault) =>
    ({
      'no-number': `Bei „${part}“ fehlt die Zahl. Schreiben Sie etwa: Netze 2.`,
      'too-long': `„${part}“ ist zu lang. Höchstens 80 Zeichen je Kompetenz.`,
      'out-of-range': `Bei „${part}“ passt die Zahl nicht. Höchstens 9999, beim Bedarf mindestens 1.`,
      twice: `„${part}“ steht zweimal da. Fassen Sie die Zahlen zusammen.`,
    })[fault],
  stale: (theirs: string) =>
    `Jemand anderes hat inzwischen gespeichert: „${theirs || 'nichts'}“. Ihr Text steht noch unten; speichern Sie noch einmal, gilt er.`,
  succession: {
    title: (leaving: number) =>
      leaving === 0
        ? 'Nachfolge in den nächsten fünf Jahren'
        : leaving === 1
          ? 'Etwa eine Person geht in den nächsten fünf Jahren in den Ruhestand'
          : `Etwa ${leaving} Menschen gehen in den nächsten fünf Jahren in den Ruhestand`,
    lead: 'Eingetragen wird nur ein Anteil je Einheit oder Team ab fünf Menschen, nie eine Person und nie ein Geburtsjahr.',
    tableTitle: 'Anteil je Gruppe',
    none: 'Noch ist kein Anteil eingetragen.',
    columns: {
      group: 'Gruppe',
      percent: 'Anteil',
      leaving: 'Das sind etwa',
      risk: 'Zuerst weitergeben',
      asOf: 'Stand',
    },
    until: (year: number) => `bis ${year}`,
    people: (count: number, of: number) => `${count} von ${of}`,
    noRisk: 'nichts, was nur eine Person kann',
    add: 'Anteil eintragen',
    group: 'Einheit oder Team',
    percent: 'Anteil in Prozent, der in fünf Jahren ausscheidet',
    percentHint: 'Aus der Personalplanung, als Summe für die Gruppe.',
    asOf: 'Stand',
    save: 'Eintragen',
    saved: 'Der Anteil ist eingetragen.',
    remove: 'Entfernen',
    removed: 'Der Anteil ist entfernt.',
    team: (name: string) => `Team ${name}`,
    faults: {
      'group-too-small':
        'Die Gruppe hat weniger als fünf Menschen; ein Anteil verriete etwas über Einzelne. Bitte wählen Sie eine größere.',
      'group-size-unknown':
        'Wie viele Menschen dort arbeiten, ist nicht bekannt. Bitte ergänzen Sie die Zahl bei der Einheit.',
      'group-unknown': 'Diese Gruppe gibt es nicht. Bitte wählen Sie eine aus der Liste.',
      'share-entered': 'Für diese Gruppe steht schon ein Anteil da. Bitte entfernen Sie ihn zuerst.',
    },
  },
  kept: {
    title: 'Was über Beschäftigte gespeichert ist und warum',
    lead: 'Für den Personalrat, die Datenschutzbeauftragten und alle, die es betrifft.',
    table: 'Gespeichert',
    columns: { what: 'Was', count: 'Einträge', why: 'Wozu', who: 'Wer es sieht', until: 'Bis wann' },
    kinds: {
      persons: keptKind(
        'Name, Tätigkeit, Einheit',
        'Zuständige benennen',
        everybody,
        'Nach dem Ausscheiden nicht mehr wählbar; der Name bleibt, weil Vorlagen und Protokoll ihn nennen.',
      ),
      addresses: keptKind(
        'Dienstliche E-Mail und Telefonnummer',
        'Erreichen, wer zuständig ist',
        everybody,
        'Solange sie eingetragen sind.',
      ),
      skills: keptKind(
        'Kompetenzen mit drei Stufen',
        'Teams besetzen, Vertretung finden; hier nur als Zahl je Team',
        everybody,
        'Solange sie eingetragen sind.',
      ),
      teamPlaces: keptKind(
        'Zugehörigkeit zu Teams mit Anteil',
        'Personaltage für Vorhaben errechnen',
        everybody,
        'Solange sie eingetragen sind.',
      ),
      posts: keptKind(
        'Wer welche Stelle besetzt',
        'Offene Stellen und Zuständigkeit zeigen',
        everybody,
        'Solange die Besetzung eingetragen ist.',
      ),
      roles: keptKind(
        'Wer welche Rolle von wann bis wann hat',
        'Entscheidungsrechte',
        everybody,
        'Auf Dauer, damit frühere Entscheidungen nachvollziehbar bleiben.',
      ),
      accounts: keptKind(
        'Konten zur Anmeldung',
        'Sich anmelden; Kennwörter sind nur als Prüfwert da',
        'die Person selbst; die Zahl der Konten auch, wer sie verwaltet; An- und Abmeldungen auch, wer die IT-Sicherheit verantwortet',
        'Bis das Konto entfernt wird; Sitzungen einen Arbeitstag, An- und Abmeldungen im Protokoll auf Dauer.',
      ),
      notices: keptKind(
        'Mitteilungen an Personen',
        'Sagen, was auf jemanden wartet',
        'nur die Person selbst',
        'Gelesene ein Jahr lang.',
      ),
      initiatives: keptKind(
        'Wer ein Vorhaben in Auftrag gibt oder leitet',
        'Zuständigkeit im Plan',
        everybody,
        'Solange das Vorhaben im Plan steht.',
      ),
      guides: keptKind(
        'Mandat als Digitale Lotsin oder Lotse: Einheit, Stunden, Vertretung, Themen, Schulungen',
        'Das Netz zeigen und pflegen',
        'alle Angemeldeten der Kommune; Begründungen nur, wer Lotsen benennt oder vorher gehört wird',
        ({ keepMonths }) =>
          `Bis ${counted.de(keepMonths, 'Monat', 'Monate')} nach dem letzten Tag; Einheit und Dauer bleiben ohne Namen.`,
      ),
      contacts: keptKind(
        'Kontakte der Lotsen: Tag, Dauer, Thema, Einheit',
        'Zeigen, was das Netz leistet; beratene Personen stehen nicht darin',
        'Lotsin oder Lotse und die Leitung des Netzes; alle anderen ohne Namen',
        ({ contactMonths }) => counted.de(contactMonths, 'Monat', 'Monate'),
      ),
      contactList: keptKind(
        'Wer mit wem zusammenarbeitet, mit Kennungen statt Namen',
        'Berechnen, wo die nächsten Lotsen am meisten bewirken',
        'Kennungen: wer Lotsen vorschlagen darf',
        ({ contactMonths }) =>
          `Bis sie ersetzt oder gelöscht wird, höchstens ${counted.de(contactMonths, 'Monat', 'Monate')}.`,
      ),
      impulses: keptKind(
        'Wer einen Impuls gegeben hat',
        'Antworten',
        'wer Impulse beantwortet; alle anderen nur, wenn die Person es will',
        'Solange der Impuls gespeichert ist.',
      ),
      supports: keptKind(
        'Wer einem Impuls zugestimmt hat',
        'Jede Stimme einmal zählen, die Antwort mitteilen',
        'niemand; gezeigt wird nur die Zahl',
        'Bis sie zurückgenommen wird.',
      ),
      questions: keptKind(
        'Fragen und Antworten mit Namen',
        'Einmal beantwortet, für alle zu finden',
        everybody,
        'Bis sie gelöscht werden: eigene Antworten und unbeantwortete Fragen von der Person, alles von der Leitung des Netzes.',
      ),
      signUps: keptKind(
        'Anmeldung zu Schulungen und Treffen, Teilnahme',
        'Plätze, Erinnerung, Nachweis der Schulung',
        everybody,
        ({ contactMonths }) => `${counted.de(contactMonths, 'Monat', 'Monate')} nach dem Termin.`,
      ),
      surveys: keptKind(
        'Wer an einer Umfrage teilgenommen hat; die Antworten liegen getrennt davon, ohne Person und Zeit',
        'Niemand antwortet zweimal',
        'niemand',
        'Bis zum letzten Tag der Umfrage.',
      ),
      tokens: keptKind(
        'Eigene Kalenderadressen und Schlüssel für Programme',
        'Termine und Daten ohne Anmeldung lesen; gespeichert ist nur ein Prüfwert',
        'nur die Person selbst',
        'Bis sie beendet werden.',
      ),
      shares: keptKind(
        'Anteil, der in den Ruhestand geht, je Gruppe ab fünf Menschen',
        'Nachfolge planen',
        everybody,
        'Bis er entfernt wird; keine Person ist darin zu erkennen.',
      ),
      audit: keptKind(
        'Wer was wann geändert hat',
        'Nachweis des Handelns, nicht Kontrolle der Leistung',
        'alle Angemeldeten der Kommune, ohne die Sicherheit und ohne An- und Abmeldungen anderer',
        'Auf Dauer; Einträge sind verkettet und werden nicht geändert.',
      ),
    } satisfies Record<keyof Kept, KeptKind>,
    not: 'Was nicht gespeichert wird',
    notItems: [
      'Geburtsjahr, Alter oder Tag des Ruhestands einer Person',
      'Arbeitszeiten, Abwesenheiten, Krankheit',
      'Beurteilungen, Vergleiche oder Rangfolgen von Personen',
      'Auswertungen, wie oft oder wie schnell jemand mit dem Programm arbeitet',
    ],
    own: 'Was über Sie gespeichert ist',
    ownNone: 'Ihr Konto gehört zu keiner Person der Kommune.',
    ownFields: {
      name: 'Name',
      occupation: 'Tätigkeit',
      unit: 'Einheit',
      email: 'E-Mail',
      phone: 'Telefon',
      teams: 'Teams',
      skills: 'Kompetenzen',
      posts: 'Stellen',
      roles: 'Rollen',
      contacts: 'Kontakte als Lotsin oder Lotse',
      impulses: 'Impulse',
      questions: 'Fragen und Antworten',
      signUps: 'Anmeldungen zu Terminen',
    },
    ownEdit: 'Ihren Eintrag ansehen',
  },
};
