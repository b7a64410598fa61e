import { counted } from '../kernel/text.ts';
import type { ImpulseState, Punctuality } from './core/impulse.ts';

const faults: Record<string, string> = {
  'answer-missing':
    'Bitte schreiben Sie eine Antwort. Die Person, die den Impuls gegeben hat, bekommt sie zu lesen.',
  'duplicate-missing':
    'Diesen Impuls oder dieses Vorhaben gibt es nicht. Bitte geben Sie eine Nummer an, zum Beispiel 12 oder V-047.',
  'duplicate-of-itself':
    'Ein Impuls kann keine Dublette von sich selbst sein. Bitte geben Sie eine andere Nummer an.',
  'step-not-possible': 'Dieser Schritt ist im jetzigen Stand nicht möglich. Bitte laden Sie die Seite neu.',
  'version-conflict':
    'Jemand hat den Impuls inzwischen bearbeitet. Bitte sehen Sie sich den neuen Stand oben an.',
  'initiative-failed': 'Das Vorhaben ließ sich nicht anlegen. Bitte wählen Sie eine andere Einheit.',
  'too-many-files': 'Bitte hängen Sie höchstens drei Dateien an.',
  'file-too-large': 'Eine Datei ist größer als 5 MB. Bitte verkleinern Sie sie oder lassen Sie sie weg.',
  'file-empty': 'Eine Datei ist leer. Bitte wählen Sie eine andere.',
  'file-name-misleads':
    'Der Name einer Datei verspricht etwas anderes, als darin ist. Bitte hängen Sie die richtige Datei an, oder lassen Sie sie weg.',
  'file-ending-not-taken':
    'Eine Datei ist von einer Art, die nicht angenommen wird. Erlaubt sind PDF (.pdf), Bilder (.png, .jpg, .webp) und reiner Text (.txt, .md, .csv, .log). Bitte lassen Sie sie weg.',
  'file-type-unknown':
    'Eine Datei ist von einer Art, die nicht angenommen wird. Erlaubt sind PDF, Bilder (PNG, JPEG, WebP) und reiner Text; entscheidend ist der Inhalt, nicht der Name. Bitte lassen Sie sie weg.',
};

export const impulsesDe = {
  title: (waiting: number) =>
    waiting === 0
      ? 'Impulse'
      : waiting === 1
        ? 'Ein Impuls wartet auf Antwort'
        : `${waiting} Impulse warten auf Antwort`,
  lead: (overdue: number) =>
    overdue === 0
      ? 'Jeder Impuls bekommt in einer Frist eine Antwort. Zurzeit ist keine überfällig.'
      : overdue === 1
        ? 'Jeder Impuls bekommt in einer Frist eine Antwort. Eine ist überfällig.'
        : `Jeder Impuls bekommt in einer Frist eine Antwort. ${overdue} sind überfällig.`,
  none: 'Noch keine Impulse',
  noneHint: 'Ein Impuls ist eine Idee oder ein Hinweis aus dem Alltag. Er ist in zwei Minuten eingereicht.',
  noneFound: 'Zu diesem Filter gibt es keine Impulse.',
  create: 'Impuls geben',
  figures: 'Auswertung',
  list: 'Alle Impulse',
  mine: 'Meine Impulse',
  forInitiative: (name: string) => `Impulse zu ${name}`,
  caption: 'Impulse mit Stand und Frist',
  columns: {
    number: 'Nr.',
    title: 'Impuls',
    unit: 'Einheit',
    state: 'Stand',
    due: 'Antwort bis',
    supports: 'Stimmen',
  },
  filter: {
    text: 'Suche',
    state: 'Stand',
    waiting: 'wartet auf Antwort',
    unit: 'Einheit',
    topic: 'Thema',
    any: 'alle',
    submit: 'Filtern',
  },
  states: {
    submitted: 'eingereicht',
    sighted: 'gesichtet',
    clarifying: 'in Klärung',
    answered: 'beantwortet',
    'quick-win': 'wird gleich umgesetzt',
    duplicate: 'Dublette',
    initiative: 'Vorhaben',
    realised: 'umgesetzt',
    declined: 'nicht weiterverfolgt',
  } satisfies Record<ImpulseState, string>,
  acts: {
    submitted: 'Einreichen',
    sighted: 'Als gesichtet vermerken',
    clarifying: 'In Klärung nehmen',
    answered: 'Sofort beantworten',
    'quick-win': 'Gleich umsetzen',
    duplicate: 'Dublette eines anderen Impulses oder Vorhabens',
    initiative: 'Einem Vorhaben zuordnen',
    realised: 'Als umgesetzt vermerken',
    declined: 'Nicht weiterverfolgen',
  } satisfies Record<ImpulseState, string>,
  punctuality: {
    waiting: (day: string) => `Antwort bis ${day}`,
    'due-soon': (day: string) => `Antwort bis ${day}`,
    overdue: (day: string) => `Antwort war fällig am ${day}`,
    'in-time': () => 'rechtzeitig beantwortet',
    late: () => 'verspätet beantwortet',
  } satisfies Record<Punctuality, (day: string) => string>,
  form: {
    title: 'Impuls geben',
    lead: 'Was stört, was ginge besser? Zwei Sätze reichen. Sie bekommen eine Antwort und sehen jeden Schritt.',
    fields: {
      title: 'Worum geht es?',
      text: 'Was schlagen Sie vor?',
      unitId: 'Welche Einheit betrifft es?',
      topicId: 'Thema',
      showsName: 'Kolleginnen und Kollegen sehen meinen Namen',
      files: 'Fotos oder Dateien',
    },
    showsNameHint: 'Wer Impulse beantwortet, sieht ihn immer. Ohne Haken steht er auch nicht im Protokoll.',
    titleHint: 'Ein kurzer Satz, zum Beispiel: Termine per Kurznachricht bestätigen',
    filesHint: 'Bis zu drei Dateien mit je höchstens 5 MB: PDF, Bild oder reiner Text.',
    filesAgain: 'Bitte wählen Sie Ihre Dateien noch einmal aus; der Browser behält sie nicht.',
    unitUnknown: 'weiß ich nicht',
    submit: 'Einreichen',
    submitAnyway: 'Trotzdem einreichen',
    done: (number: number, due: string) =>
      `Danke. Ihr Impuls hat die Nummer ${number}. Sie bekommen bis zum ${due} eine Antwort.`,
  },
  similar: {
    title: 'Gibt es das schon?',
    lead: 'Diese Einträge klingen ähnlich. Wenn einer dasselbe meint, stimmen Sie dort zu.',
    none: 'Nichts Ähnliches gefunden.',
    impulse: 'Impuls',
    initiative: 'Vorhaben',
  },
  page: {
    number: (number: number) => `Impuls Nr. ${number}`,
    lead: (day: string) => `eingereicht am ${day}.`,
    giver: 'Gegeben von',
    hidden: 'ohne Namen',
    resident: 'Einwohnerin oder Einwohner',
    unit: 'Einheit',
    topic: 'Thema',
    supports: 'Stimmen',
    support: 'Ich stimme zu',
    supportEnd: 'Zustimmung zurücknehmen',
    supported: 'Ihre Stimme zählt jetzt für diesen Impuls.',
    unsupported: 'Ihre Zustimmung ist zurückgenommen.',
    attachments: 'Anlagen',
    removeFile: 'Löschen',
    fileRemoved: 'Die Anlage ist gelöscht.',
    removal: {
      title: 'Impuls löschen',
      lead: 'Für Versehen und für Angaben, die hier nicht stehen dürfen. Text, Anlagen und Antworten sind danach endgültig weg; ein Vorhaben daraus bleibt. Was Sie nicht umsetzen, lehnen Sie besser mit einer Antwort ab.',
      submit: 'Endgültig löschen',
      done: (number: number) => `Impuls ${number} ist gelöscht.`,
    },
    steps: 'Was bisher geschah',
    by: (name: string) => `durch ${name}`,
    duplicateOf: 'Dublette von',
    duplicates: 'Dubletten dieses Impulses',
    initiative: 'Vorhaben dazu',
    sort: 'Wie geht es weiter?',
    sortLead: 'Die Person, die den Impuls gegeben hat, bekommt Ihren Text zu lesen.',
    to: 'Schritt',
    text: 'Antwort',
    target: 'Dublette von oder Vorhaben',
    targetHint:
      'Nummer eines Impulses oder Vorhabens, zum Beispiel 12 oder V-047. Nur bei Dublette und Zuordnung.',
    take: 'Schritt ausführen',
    taken: (state: string) => `Der Impuls ist jetzt: ${state}. Die Antwort ist unterwegs.`,
    makeInitiative: 'Vorhaben daraus machen',
    makeLead: 'Mit einem Klick wird daraus eine Idee im IT-Vorhabenplan; beide verweisen aufeinander.',
    made: (name: string) => `Das Vorhaben ${name} ist angelegt und mit dem Impuls verbunden.`,
    office: 'Federführende Einheit',
    release: 'Im öffentlichen Portal zeigen',
    releaseEnd: 'Nicht mehr im öffentlichen Portal zeigen',
    released: 'Der Impuls steht jetzt im öffentlichen Portal.',
    unreleased: 'Der Impuls steht nicht mehr im öffentlichen Portal.',
    isReleased: 'Im öffentlichen Portal zu sehen',
  },
  report: {
    title: 'Was aus Impulsen wird',
    lead: (all: number, days: string) =>
      `${counted.de(all, 'Impuls', 'Impulse')}. Bis zur ersten Antwort vergehen im Median ${days}.`,
    leadNone: 'Noch wurde kein Impuls beantwortet.',
    days: (days: string) => (days === '1' ? '1 Tag' : `${days} Tage`),
    median: 'Zeit bis zur Antwort',
    medianNote: 'mittlerer Wert (Median)',
    inTime: 'Rechtzeitig beantwortet',
    realised: 'Umgesetzt',
    inTimeNote: (met: number, all: number) => `${met} von ${all}, die beantwortet oder überfällig sind`,
    realisedNote: (met: number, all: number) => `${met} von ${all} beantworteten`,
    share: (met: number, all: number) => `${met} von ${all}`,
    waiting: 'Warten auf Antwort',
    overdue: (count: number) => (count === 0 ? 'keiner überfällig' : `${count} überfällig`),
    byUnit: 'Nach Einheit',
    byTopic: 'Nach Thema',
    columns: {
      name: 'Name',
      all: 'Impulse',
      waiting: 'offen',
      median: 'Tage bis zur Antwort',
      inTime: 'rechtzeitig',
      realised: 'umgesetzt',
    },
    withoutUnit: 'ohne Einheit',
    withoutTopic: 'ohne Thema',
    released: 'Im öffentlichen Portal',
    releasedNone: 'Noch ist kein umgesetzter Impuls für das öffentliche Portal freigegeben.',
  },
  mails: {
    newSubject: (number: number, title: string) => `Neuer Impuls Nr. ${number}: ${title}`,
    newText: (due: string, text: string) =>
      `Bitte sichten Sie ihn. Die Antwort ist bis zum ${due} zugesagt.\n${text}`,
    dueSubject: (number: number, title: string) => `Antwort fällig: Impuls Nr. ${number}: ${title}`,
    dueText: (due: string) => `Bis zum ${due} ist eine Antwort zugesagt.`,
    stepSubject: (title: string, state: string) => `Ihr Impuls „${title}“: ${state}`,
    steps: {
      submitted: 'Ihr Impuls ist eingegangen.',
      sighted: 'Ihr Impuls ist gesichtet. Jetzt wird geprüft, was sich daraus machen lässt.',
      clarifying: 'Zu Ihrem Impuls ist noch etwas zu klären.',
      answered: 'Ihr Impuls ist beantwortet.',
      'quick-win': 'Ihr Impuls wird gleich umgesetzt.',
      duplicate: 'Zu diesem Gedanken gibt es schon einen Eintrag; Ihr Impuls ist damit verbunden.',
      initiative: 'Aus Ihrem Impuls ist ein Vorhaben geworden.',
      realised: 'Ihr Impuls ist umgesetzt.',
      declined: 'Ihr Impuls wird nicht weiterverfolgt.',
    } satisfies Record<ImpulseState, string>,
    outcomes: {
      introduced: {
        word: 'eingeführt',
        sentence: (name: string) => `Das Vorhaben, das daraus wurde, ist eingeführt: ${name}`,
      },
      dropped: {
        word: 'nicht umgesetzt',
        sentence: (name: string) => `Das Vorhaben, das daraus wurde, wird nicht umgesetzt: ${name}`,
      },
    },
    initiative: (name: string) => `Vorhaben: ${name}`,
    duplicateOf: (name: string) => `Gehört zu: ${name}`,
    answer: (text: string) => `Antwort: ${text}`,
  },
  faults,
};
