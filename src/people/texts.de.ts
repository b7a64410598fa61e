import { formatNumber } from '../kernel/money.ts';
import type { SkillLevel } from './core/skill.ts';

export const de = {
  persons: {
    title: (count: number) => (count === 1 ? 'Eine Person' : `${formatNumber(count, 'de')} Personen`),
    lead: (units: number, guidesHint: boolean) =>
      `${units === 0 ? 'Noch ist niemand einer Einheit zugeordnet' : `Verteilt auf ${units === 1 ? 'eine Einheit' : `${units} Einheiten`}`}.${guidesHint ? ' Gesucht wird in Name, Tätigkeit und Fähigkeiten.' : ''}`,
    create: 'Person anlegen',
    emptyTitle: 'Noch keine Personen',
    empty:
      'Personen halten Rollen, arbeiten in Teams und stehen im Protokoll. Legen Sie zuerst die Menschen an, die Verantwortung tragen.',
    noneFound: 'Dazu passt niemand. Bitte ändern Sie die Suche.',
    caption: 'Personen mit Einheit, Teams und Fähigkeiten',
    search: 'Name, Tätigkeit oder Fähigkeit',
    anyUnit: 'alle Einheiten',
    all: 'auch Ausgeschiedene',
    filter: 'Anzeigen',
    name: 'Name',
    unit: 'Einheit',
    teams: 'Teams',
    skills: 'Fähigkeiten',
    left: (day: string) => `letzter Arbeitstag ${day}`,
    newTitle: 'Wer kommt dazu?',
    newLead: 'Ein Zugang zum Programm entsteht dadurch nicht; den lädt die Administration ein.',
    editLead: (occupation: string | null) => occupation ?? 'Tätigkeit nicht eingetragen.',
    saved: (name: string) => `${name} ist gespeichert.`,
    postsTitle: 'Stellen',
    noPost: 'Keine Stelle zugeordnet.',
    addPost: 'Stelle zuordnen',
    fields: {
      name: 'Vor- und Nachname',
      occupation: 'Tätigkeit',
      email: 'E-Mail-Adresse',
      phone: 'Telefon',
      unitId: 'Einheit',
      skills: 'Fähigkeiten',
      leftOn: 'Letzter Arbeitstag',
    },
    skillsHint:
      'Mit Komma getrennt, dahinter die Stufe: 1 kennt die Grundlagen, 2 arbeitet damit, 3 gibt es weiter. Beispiel: Vergaberecht 3, Moderation 2.',
    leftHint: 'Wer ausgeschieden ist, bleibt im Protokoll stehen und verschwindet aus der Auswahl.',
    noUnit: 'keine',
  },
  skillLevels: { 1: 'Grundlagen', 2: 'arbeitet damit', 3: 'gibt es weiter' } satisfies Record<
    SkillLevel,
    string
  >,
  posts: {
    title: (posts: number) => (posts === 1 ? 'Eine Stelle' : `${posts} Stellen`),
    lead: (fte: string, vacant: number, it: string) =>
      `Zusammen ${fte} Vollzeitstellen, davon ${it} in der IT; ${
        vacant === 0 ? 'alle sind besetzt' : vacant === 1 ? 'eine ist unbesetzt' : `${vacant} sind unbesetzt`
      }.`,
    create: 'Stelle anlegen',
    emptyTitle: 'Noch keine Stellen',
    empty:
      'Stellen sagen, wer wo mit welchem Umfang arbeitet und was unbesetzt ist. Eine Stelle gehört zu einer Einheit; die Person darf fehlen.',
    caption: 'Stellen mit Einheit, Umfang und Person',
    name: 'Stelle',
    unit: 'Einheit',
    grade: 'Gruppe',
    fte: 'Umfang',
    person: 'Person',
    vacant: 'unbesetzt',
    it: 'IT-Stelle',
    newTitle: 'Welche Stelle kommt dazu?',
    formLead: 'Umfang in Vollzeit: 1 ist ganz, 0,5 ist halb.',
    saved: (name: string) => `Die Stelle „${name}“ ist gespeichert.`,
    removed: (name: string) => `Die Stelle „${name}“ ist gelöscht.`,
    removeTitle: 'Stelle löschen',
    removeLead: 'Die Person bleibt. Das Protokoll behält den Eintrag.',
    fields: {
      name: 'Bezeichnung',
      unitId: 'Einheit',
      grade: 'Entgelt- oder Besoldungsgruppe',
      fullTimeEquivalents: 'Umfang in Vollzeit',
      isIt: 'Zählt zu den IT-Stellen',
      personId: 'Person',
    },
  },
  teams: {
    title: (teams: number) => (teams === 1 ? 'Ein Team' : `${teams} Teams`),
    lead: (days: string, share: string) =>
      `Zusammen ${days} Personaltage im Quartal für Vorhaben, das sind ${share}\u00a0% der Arbeitszeit.`,
    create: 'Team anlegen',
    emptyTitle: 'Noch keine Teams',
    empty:
      'Ein Team hat Kapazität für Vorhaben: Vollzeitstellen mal Arbeitstage mal Anteil für Vorhaben. Daran sieht der IT-Vorhabenplan, was wirklich zu schaffen ist.',
    caption: 'Teams mit Vollzeitstellen, Anteil für Vorhaben und Personaltagen im Quartal',
    name: 'Team',
    fte: 'Vollzeitstellen',
    share: 'Anteil für Vorhaben',
    days: 'Personaltage im Quartal',
    changes: 'Abweichungen',
    newTitle: 'Welches Team kommt dazu?',
    editLead: (days: string) => `In einem gewöhnlichen Quartal ${days} Personaltage für Vorhaben.`,
    saved: (name: string) => `Das Team ${name} ist gespeichert.`,
    fields: {
      code: 'Kürzel',
      name: 'Name',
      unitId: 'Einheit',
      fullTimeEquivalents: 'Vollzeitstellen',
      projectShare: 'Anteil für Vorhaben in %',
      daysPerYear: 'Arbeitstage je Vollzeitstelle und Jahr',
      members: 'Mitglieder',
      changes: 'Abweichende Quartale',
    },
    shareHint: 'Der Rest ist Betrieb.',
    daysHint: '200 ist vorsichtig gerechnet; Karlsruhe rechnet mit 230.',
    membersHint:
      'Anteil einer Vollzeitstelle in Prozent. Leere Zeilen zählen nicht; nach dem Speichern gibt es neue.',
    member: (row: number) => `Person ${row}`,
    memberShare: (row: number) => `Anteil in % (Person ${row})`,
    changesHint:
      'Quartale mit anderen Personaltagen, zum Beispiel Q2/27 wegen Elternzeit oder externer Hilfe.',
    quarter: (row: number) => `Quartal ${row}`,
    changeDays: (row: number) => `Personaltage ${row}`,
    changeReason: (row: number) => `Grund ${row}`,
    nobody: 'niemand',
  },
  adopt: {
    title: 'Welche Kommune steuern Sie?',
    lead: (municipalities: string, day: string) =>
      `Geben Sie den Namen ein. Gesucht wird unter ${municipalities} Einträgen des amtlichen Gemeindeverzeichnisses vom ${day}.`,
    leadEmpty:
      'Das amtliche Gemeindeverzeichnis ist noch nicht eingelesen. Sie können Ihre Kommune von Hand anlegen oder das Verzeichnis einlesen.',
    importHint: 'So lesen Sie es ein (Datei GV100AD des Statistischen Bundesamtes):',
    search: 'Name oder amtlicher Schlüssel',
    submit: 'Suchen',
    found: (count: number, text: string) =>
      count === 0
        ? `„${text}“ steht nicht im Verzeichnis. Prüfen Sie die Schreibweise oder legen Sie die Kommune von Hand an.`
        : count === 1
          ? 'Ein Treffer'
          : count === 20
            ? 'Die 20 nächstliegenden Treffer. Geben Sie mehr vom Namen ein, wenn Ihre Kommune fehlt.'
            : `${count} Treffer, der nächstliegende zuerst`,
    caption: 'Gefundene Kommunen',
    name: 'Kommune',
    kind: 'Art',
    place: 'Kreis und Land',
    inhabitants: 'Einwohnerzahl',
    take: 'Übernehmen',
    takeName: (name: string) => `${name} übernehmen`,
    confirmTitle: (name: string) => `${name} übernehmen?`,
    confirmLead: 'Diese Angaben kommen aus dem Gemeindeverzeichnis. Alles andere tragen Sie danach ein.',
    roleLabel: 'Ihre Rolle dort',
    roleHint: 'Sie können die Rollen später anders verteilen.',
    byHand: 'Von Hand anlegen',
    byHandTitle: 'Kommune von Hand anlegen',
    byHandLead: 'Für Kommunen, die nicht im Verzeichnis stehen, oder zum Ausprobieren.',
    done: (name: string) => `${name} ist übernommen. Ergänzen Sie jetzt Profil und Einheiten.`,
    source:
      'Quelle: Statistisches Bundesamt (Destatis), Gemeindeverzeichnis, Datenlizenz Deutschland Namensnennung 2.0.',
    asOf: 'Gebietsstand',
    already: 'Diese Kommune ist schon übernommen. Bitten Sie dort um einen Zugang.',
    notAdoptable:
      'Dieser Eintrag ist keine Kommune. Bitte wählen Sie eine Gemeinde, einen Verband oder einen Kreis.',
    fields: {
      name: 'Name',
      ags: 'Amtlicher Gemeindeschlüssel',
      kind: 'Art',
      inhabitants: 'Einwohnerzahl',
      role: 'Ihre Rolle dort',
    },
    inhabitantsHint:
      'Damit gibt es sofort eine Antwort, welche Rollen sich lohnen. Sie können sie später nachtragen.',
    kinds: {
      gemeinde: 'Gemeinde',
      'kreisangehoerige-stadt': 'Kreisangehörige Stadt',
      'kreisfreie-stadt': 'Kreisfreie Stadt',
      gemeindeverband: 'Gemeindeverband',
      landkreis: 'Landkreis',
    },
    keyHint: '8 Ziffern, ein Kreis 5, ein Gemeindeverband 9. Die ersten beiden stehen für das Land.',
    keyWrong: (found: string) =>
      `Der Schlüssel „${found}“ ist falsch. Er hat 8 Ziffern, bei einem Kreis 5, bei einem Gemeindeverband 9, und beginnt mit dem Land, 01 bis 16.`,
  },
  access: {
    title: (name: string) => `Zugang: ${name}`,
    has: (email: string) => `Kann sich mit ${email} anmelden.`,
    hasNone: 'Hat noch keinen Zugang zu Augenmaß.',
    active: 'Der Zugang ist eingerichtet.',
    waiting: 'Eingeladen; ein Passwort ist noch nicht festgelegt.',
    withCode: 'Die Anmeldung mit Code ist eingeschaltet.',
    withoutCode: 'Die Anmeldung mit Code ist ausgeschaltet.',
    withdraw: 'Zugang entziehen',
    again: 'Neuen Einrichtungslink erzeugen',
    email: 'E-Mail-Adresse für die Anmeldung',
    mailHint: 'Dorthin geht ein Link, mit dem die Person ihr Passwort festlegt. Er gilt 24 Stunden.',
    linkHint:
      'Danach sehen Sie einen Link, mit dem die Person ihr Passwort festlegt. Diese Installation verschickt keine E-Mails.',
    invite: 'Einladen',
    back: (name: string) => `Zu ${name}`,
    linkTitle: (name: string) => `Einrichtungslink für ${name}`,
    linkLead:
      'Geben Sie diesen Link persönlich weiter. Er wird nur jetzt gezeigt, gilt 24 Stunden und nur einmal.',
    done: 'Fertig',
    faults: {
      'person-has-access': 'Diese Person hat schon einen Zugang mit einer anderen Adresse.',
      'account-taken': 'Mit dieser Adresse meldet sich hier schon jemand anderes an.',
      'account-elsewhere':
        'Mit dieser Adresse gibt es schon einen Zugang in einer anderen Kommune. Ohne E-Mail-Versand lässt sich nicht prüfen, ob er dieser Person gehört. Bitte nehmen Sie eine andere Adresse.',
    },
    ownAccess: 'Den eigenen Zugang können Sie sich nicht entziehen. Bitten Sie jemand anderen darum.',
    lastDecider:
      'Danach könnte sich niemand mehr anmelden, der über die Abgrenzung entscheiden darf. Geben Sie erst einer anderen Person mit dieser Rolle einen Zugang.',
    sent: (email: string) => `Die Einladung an ${email} ist verschickt.`,
    joined: (email: string) => `${email} hat schon einen Zugang und kann sich jetzt auch hier anmelden.`,
    withdrawn: (name: string) => `Der Zugang von ${name} ist entzogen.`,
    link: 'Zugang zu Augenmaß',
  },
  ownData: {
    title: 'Was Augenmaß über Sie speichert',
    lead: 'Nur, was die Arbeit im Programm braucht. Arbeitszeiten, Leistungswerte und Ranglisten werden nicht gespeichert.',
    file: 'Als Datei laden (JSON)',
    columns: { what: 'Was', why: 'Wozu', until: 'Bis wann', count: 'Einträge' },
    groups: {
      person: {
        what: 'Angaben zur Person: Name, Einheit, Stelle, Teams, Fähigkeiten in groben Stufen',
        why: 'Damit Rollen, Teams und Vorhaben Personen haben. Kapazität steht am Team, nicht an der Person.',
        until: 'Bis jemand sie ändert. Wer ausscheidet, verschwindet aus jeder Auswahl.',
      },
      roles: {
        what: 'Rollen mit Beginn und Ende, Übergaben',
        why: 'Rollen vergeben die Rechte im Programm; frühere erklären frühere Entscheidungen.',
        until: 'Auf Dauer.',
      },
      guide: {
        what: 'Tätigkeit als Digitale Lotsin oder Lotse: Auftrag, Themen, Schulungen, Termine, Kontakte, Fragen',
        why: 'Damit das Netz weiß, wer wofür da ist und wo Stunden fehlen.',
        until:
          'Kontakte und Anmeldungen zu Terminen, so lange es die Grundlagen des Lotsennetzes sagen; der Auftrag wird nach seinem Ende geleert.',
      },
      impulses: {
        what: 'Ihre Impulse und Ihre Stimmen für andere',
        why: 'Damit Sie eine Antwort bekommen. Wem Sie Ihren Namen zeigen, entscheiden Sie beim Einreichen.',
        until: 'Auf Dauer.',
      },
      maturity: {
        what: 'Antworten zum Reifegrad und ob Sie an einer Umfrage teilgenommen haben',
        why: 'Damit niemand zweimal antwortet. Was in einer Umfrage geantwortet wurde, steht nicht bei Ihrem Namen.',
        until: 'Reifegrad: auf Dauer. Teilnahme an Umfragen: bis zu ihrem Ende.',
      },
      notices: {
        what: 'Mitteilungen, E-Mails an Sie und was Sie dazu eingestellt haben',
        why: 'Damit Sie erfahren, was auf Sie wartet.',
        until: 'Gelesenes und Verschicktes ein Jahr.',
      },
      access: {
        what: 'Zugang und Zugänge für Programme, ohne Passwort und Schlüssel',
        why: 'Damit nur Sie in Ihrem Namen handeln. Offene Sitzungen zeigt Ihr Konto.',
        until: 'Bis der Zugang endet; beendete Schlüssel bleiben als beendet stehen.',
      },
      named: {
        what: 'Wo Sie als zuständig genannt sind: Vorhaben, Rechtspflichten, IT-Sicherheit, Vertretung',
        why: 'Damit jede Aufgabe jemanden hat. Die Datei nennt die Stelle, nicht den Inhalt.',
        until: 'Bis jemand anderes eingetragen ist.',
      },
    },
    log: {
      what: 'Protokoll: was Sie im Programm getan haben',
      why: 'Damit sich Änderungen nachvollziehen lassen. Die Datei nennt Zeitpunkt, Rolle und Vorgang.',
      until: 'Auf Dauer; Einträge lassen sich nicht ändern.',
    },
    rights:
      'Stimmt etwas nicht, wenden Sie sich an die Stelle, die in Ihrer Kommune die Personen pflegt, oder an die Datenschutzbeauftragten. Grundlage dieser Seite: Art. 15 und 20 DSGVO.',
  },
  refusals: {
    'email-taken': (name: string) => `Diese Adresse hat schon ${name}. Bitte prüfen Sie sie.`,
    'unit-unknown': () => 'Diese Einheit gibt es nicht (mehr). Bitte wählen Sie eine andere.',
    'person-unknown': () => 'Eine der Personen gibt es nicht (mehr). Bitte wählen Sie eine andere.',
    'team-code-taken': (code: string) =>
      `Das Kürzel „${code}“ hat schon ein anderes Team. Bitte wählen Sie ein anderes.`,
  },
  rowFaults: {
    share: (row: number) => `Zeile ${row}: Bitte einen Anteil über 0 und bis 100 eingeben.`,
    twice: (row: number) => `Zeile ${row}: Diese Person steht schon darüber.`,
    quarter: (row: number) => `Zeile ${row}: Bitte ein Quartal wie Q2/27 eingeben, jedes nur einmal.`,
    days: (row: number) => `Zeile ${row}: Bitte Personaltage von 0 oder mehr eingeben.`,
  },
};
