import { passwordLength } from './core/password.ts';

export const de = {
  fields: {
    email: 'E-Mail-Adresse',
    password: 'Passwort',
    newPassword: 'Neues Passwort',
    currentPassword: 'Jetziges Passwort',
    name: 'Vor- und Nachname',
    code: 'Code',
  },
  passwordHint: `Mindestens ${passwordLength.min} Zeichen. Am besten vier oder mehr Wörter, die nichts miteinander zu tun haben.`,
  signIn: {
    title: 'Anmelden',
    lead: 'Melden Sie sich mit Ihrem Zugang zu Augenmaß an.',
    submit: 'Anmelden',
    forgotten: 'Passwort vergessen',
    nobody:
      'Hier gibt es noch keinen Zugang. Richten Sie den ersten ein: Der Link dafür steht in der Ausgabe des Programms, hinter „Einmaliger Einrichtungslink“. Ist er abgelaufen, starten Sie das Programm neu.',
    left: 'Ihr Zugang ruht: Ihr letzter Arbeitstag in dieser Kommune ist vorbei. Stimmt das nicht, wenden Sie sich an die Person, die Augenmaß dort betreut.',
    noAccess:
      'Sie haben noch keinen Zugang? Wer Augenmaß in Ihrer Kommune betreut, schickt Ihnen einen Einrichtungslink.',
    demoTitle: 'Als wer möchten Sie sich umsehen?',
    demoLead:
      'Acht Personen der erfundenen Stadt Lohenfurt: Jede sieht und darf etwas anderes. Ein Klick genügt.',
    demoEmpty: 'Die Vorführung ist nicht geladen.',
    demoEmptyHint: 'Laden Sie sie mit dem Befehl „augenmass demo load“.',
    ownAccess: 'Mit eigenem Zugang anmelden',
    noRole: 'noch ohne Rolle',
  },
  code: {
    title: 'Zweiter Schritt: Code eingeben',
    lead: 'Ihr Passwort stimmt. Geben Sie jetzt den sechsstelligen Code aus Ihrer Authentifizierungs-App ein.',
    hint: 'Ohne Ihr Gerät: Geben Sie einen Ihrer Ersatzcodes ein. Jeder gilt einmal.',
    submit: 'Weiter',
    restart: 'Noch einmal von vorn anmelden',
  },
  recovery: {
    title: 'Passwort vergessen',
    lead: 'Wir schicken Ihnen einen Link, mit dem Sie ein neues Passwort festlegen.',
    submit: 'Link anfordern',
    sentTitle: 'Sehen Sie in Ihrem Postfach nach',
    sent: 'Wenn es zu dieser Adresse einen Zugang gibt, ist ein Link unterwegs. Er gilt 24 Stunden und nur einmal.',
    noMail:
      'Diese Installation verschickt keine E-Mails. Wer Augenmaß in Ihrer Kommune betreut, kann Ihnen mit dem Befehl „augenmass account reset“ einen Link geben.',
  },
  mails: {
    recovery: {
      subject: 'Augenmaß: neues Passwort festlegen',
      text: (name: string, link: string) =>
        `Guten Tag ${name},\n\nmit diesem Link legen Sie ein neues Passwort für Augenmaß fest. Er gilt 24 Stunden und nur einmal:\n\n${link}\n\nWenn Sie das nicht angefordert haben, brauchen Sie nichts zu tun. Ihr bisheriges Passwort gilt weiter.\n`,
    },
    invitation: {
      subject: 'Augenmaß: Ihr Zugang',
      text: (name: string, link: string) =>
        `Guten Tag ${name},\n\nSie haben einen Zugang zu Augenmaß, der Steuerung der digitalen Kommune. Mit diesem Link legen Sie Ihr Passwort fest. Er gilt 24 Stunden und nur einmal:\n\n${link}\n`,
    },
  },
  setUp: {
    firstTitle: 'Augenmaß einrichten',
    firstLead:
      'Legen Sie den ersten Zugang an. Danach übernehmen Sie Ihre Kommune aus dem amtlichen Verzeichnis.',
    title: 'Passwort festlegen',
    lead: (name: string, email: string) => `Zugang von ${name} (${email}).`,
    removesTwoFactor:
      'Die Anmeldung mit Code wird dabei ausgeschaltet. Sie können sie danach neu einrichten.',
    submit: 'Zugang anlegen',
    submitPassword: 'Passwort festlegen',
    invalidTitle: 'Dieser Link gilt nicht mehr',
    invalid:
      'Einrichtungslinks gelten 24 Stunden und nur einmal. Bitten Sie um einen neuen Link: „augenmass account reset“ macht einen, ein Neustart ohne Zugänge ebenfalls.',
    done: 'Ihr Zugang ist eingerichtet.',
  },
  account: {
    title: 'Ihr Konto',
    lead: (name: string, email: string) => `${name}, ${email}`,
    demo: 'Dies ist ein Zugang der Vorführung: ohne Passwort, nur auf diesem Rechner. Passwort und zweiten Faktor gibt es hier nicht.',
    roleTitle: 'Rolle, in der Sie handeln',
    roleLead: 'Sie handeln immer in genau einer Rolle. Sie steht im Protokoll neben Ihrem Namen.',
    noRoles: 'Ihnen ist zurzeit keine Rolle zugewiesen. Sie können lesen, aber nichts ändern.',
    actAs: 'In dieser Rolle handeln',
    passwordTitle: 'Passwort',
    passwordLead: 'Ein neues Passwort beendet alle anderen Sitzungen.',
    passwordSubmit: 'Passwort ändern',
    passwordChanged: 'Ihr Passwort ist geändert. Alle anderen Sitzungen sind beendet.',
    factorTitle: 'Anmeldung mit Code (zweiter Faktor)',
    factorOff:
      'Ausgeschaltet. Mit einem Code aus einer App auf Ihrem Telefon ist Ihr Zugang auch dann geschützt, wenn jemand Ihr Passwort kennt.',
    factorPending: 'Begonnen, aber noch nicht bestätigt.',
    factorOn: 'Eingeschaltet. Beim Anmelden wird nach dem Passwort ein Code verlangt.',
    factorStart: 'Code einrichten',
    factorContinue: 'Einrichtung fortsetzen',
    factorStop: 'Ausschalten',
    factorStopped: 'Die Anmeldung mit Code ist ausgeschaltet.',
    codesRenew: 'Neue Ersatzcodes',
    codesTitle: 'Ihre neuen Ersatzcodes',
    confirmWithPassword: 'Zur Bestätigung brauchen wir Ihr Passwort.',
    accessTitle: 'Zugänge für Programme und Kalender',
    accessLink: 'Zugänge verwalten',
    accessLead: 'Ein Kalender oder ein Programm liest oder schreibt mit einem Schlüssel in Ihrem Namen.',
    dataTitle: 'Ihre Daten',
    dataLink: 'Ansehen und laden',
    dataLead: 'Was über Sie gespeichert ist, wozu und wie lange.',
    sessionsTitle: 'Sitzungen',
    sessionsLead:
      'Hier sind Sie angemeldet. Eine Sitzung endet nach 12 Stunden von selbst. Ihre Zugänge für Programme und Kalenderadressen gelten weiter, auch mit neuem Passwort, bis Sie sie einzeln beenden.',
    device: 'Gerät',
    since: 'Angemeldet seit',
    until: 'Endet',
    act: 'Beenden',
    thisSession: 'diese Sitzung',
    unknownDevice: 'unbekanntes Gerät',
    endSession: 'Beenden',
    endOthers: 'Alle anderen beenden',
    sessionEnded: 'Die Sitzung ist beendet.',
    othersEnded: 'Alle anderen Sitzungen sind beendet.',
  },
  factor: {
    title: 'Anmeldung mit Code einrichten',
    lead: 'Drei Schritte, etwa zwei Minuten.',
    scanTitle: '1. App verbinden',
    scan: 'Öffnen Sie Ihre Authentifizierungs-App und lesen Sie dieses Bild ein.',
    qr: 'QR-Code für die Authentifizierungs-App',
    byHand: 'Geht das nicht, tippen Sie diesen Schlüssel ein:',
    codesTitle: '2. Ersatzcodes aufbewahren',
    codes:
      'Drucken Sie diese Codes aus oder legen Sie sie in Ihrem Passwortspeicher ab. Jeder ersetzt einmal die App, wenn Sie Ihr Gerät nicht haben. Sie werden nur jetzt gezeigt.',
    confirmTitle: '3. Mit einem Code bestätigen',
    confirm: 'Bestätigen',
    done: 'Die Anmeldung mit Code ist eingeschaltet.',
  },
  faults: {
    'sign-in-wrong': 'E-Mail-Adresse oder Passwort stimmen nicht. Bitte prüfen Sie beides.',
    'code-wrong': 'Dieser Code stimmt nicht. Bitte geben Sie den Code ein, den die App gerade zeigt.',
    'code-already-used': 'Dieser Code wurde schon benutzt. Bitte warten Sie, bis die App den nächsten zeigt.',
    'code-expired':
      'Die Anmeldung hat zu lange gedauert oder zu viele Codes stimmten nicht. Bitte melden Sie sich noch einmal von vorn an.',
    'too-many-attempts': (minutes: number) =>
      `Zu viele Versuche. Bitte versuchen Sie es in ${minutes === 1 ? 'einer Minute' : `${minutes} Minuten`} noch einmal.`,
    'email-taken': 'Zu dieser E-Mail-Adresse gibt es schon einen Zugang.',
    'password-wrong': 'Das jetzige Passwort stimmt nicht.',
    'password-too-short': `Bitte nehmen Sie mindestens ${passwordLength.min} Zeichen.`,
    'password-too-long': `Bitte nehmen Sie höchstens ${passwordLength.max} Zeichen.`,
    'password-names-owner':
      'Bitte nehmen Sie ein Passwort, das nicht aus Ihrem Namen oder Ihrer Adresse besteht.',
    'password-too-simple':
      'Dieses Passwort ist leicht zu erraten. Bitte nehmen Sie ein anderes, zum Beispiel vier Wörter ohne Zusammenhang.',
    'role-not-held': 'Diese Rolle ist Ihnen zurzeit nicht zugewiesen.',
  },
};
