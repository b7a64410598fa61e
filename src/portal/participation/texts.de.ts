import type { ImpulseState } from '../../guides/core/impulse.ts';
import { counted } from '../../kernel/text.ts';
import type { ContributionKind, ContributionState, Duty, Outcome, PhaseState } from './core/contribution.ts';
import type { ContributionView } from './store/contributions.ts';

export const de = {
  section: 'Mitreden',
  kinds: { proposal: 'Vorschlag', comment: 'Anmerkung', idea: 'Idee' } satisfies Record<
    ContributionKind,
    string
  >,
  outcomes: {
    answered: 'beantwortet',
    'taken-up': 'wird aufgegriffen',
    partly: 'wird teilweise aufgegriffen',
    realised: 'ist umgesetzt',
    'not-taken-up': 'wird nicht aufgegriffen',
  } satisfies Record<Outcome, string>,
  phaseStates: { coming: 'beginnt bald', open: 'läuft', ended: 'ist beendet' } satisfies Record<
    PhaseState,
    string
  >,
  lead: (open: number): string =>
    open === 0
      ? 'Zurzeit läuft keine Beteiligung. Frühere Beiträge und was aus ihnen wurde, lesen Sie hier.'
      : 'Sagen Sie, was der Stadt fehlt oder was besser werden soll. Auf jeden Beitrag gibt es eine Antwort.',
  none: 'Hier ist noch keine Beteiligung veröffentlicht.',
  phasesNow: {
    open: 'Läuft gerade',
    coming: 'Beginnt bald',
    ended: 'Beendet',
  } satisfies Record<PhaseState, string>,
  ideas: 'Umgesetzte Ideen',
  ideasLead: 'Ideen aus der Stadt und aus der Verwaltung, die verwirklicht sind.',
  realisedOn: (day: string) => `umgesetzt am ${day}`,
  pages: 'Weitere Beiträge',
  newer: 'Neuere Beiträge',
  older: 'Ältere Beiträge',
  pageOf: (page: number, pages: number) => `Seite ${page} von ${pages}`,
  ideaForm: {
    title: 'Ihre Idee für die Stadt',
    open: 'Idee einreichen',
    lead: 'Was könnte digital einfacher werden? Schreiben Sie es in zwei Minuten auf.',
    rules:
      'Ihre Idee geht an die Digitalen Lotsinnen und Lotsen der Verwaltung. Sie wird nicht veröffentlicht, und Sie bekommen eine Antwort.',
    heading: 'Ihre Idee in einem Satz',
    text: 'Was soll besser werden?',
    textHint: 'Höchstens 4.000 Zeichen. Für wen wäre es gut, und wie könnte es gehen?',
    showsName: 'Mein Name darf bei der Idee stehen',
    consent: 'Meine Angaben dürfen gespeichert werden, um die Idee zu bearbeiten',
    consentHint:
      'Lesen können sie nur die Menschen in der Verwaltung, die Ideen bearbeiten. Sie können die Idee jederzeit zurückziehen; den Link dazu finden Sie in unserer E-Mail.',
  },
  period: (from: string, to: string) => `${from} bis ${to}`,
  contributions: (count: number): string => (count === 1 ? 'ein Beitrag' : `${count} Beiträge`),
  answered: (count: number): string => (count === 1 ? 'einer beantwortet' : `${count} beantwortet`),
  contribute: 'Beitrag schreiben',
  contributeTo: (field: string) => `Beitrag schreiben zu „${field}“`,
  rules: (days: number) =>
    `Beiträge erscheinen, sobald sie geprüft sind. Eine Antwort gibt es innerhalb von ${counted.de(days, 'Tag', 'Tagen')}.`,
  closing: 'Was daraus wurde',
  noContribution: 'Noch kein Beitrag.',
  elsewhere: 'Die Beiträge hierzu stehen auf einer anderen Seite.',
  by: (name: string) => `von ${name}`,
  dueBy: (day: string) => `Antwort bis ${day}`,
  answer: (day: string) => `Antwort vom ${day}`,
  passedOn: 'Als Impuls an die Digitalen Lotsinnen und Lotsen gegeben.',
  became: 'Daraus wurde das Vorhaben',
  form: {
    title: (field: string) => `Ihr Beitrag zu „${field}“`,
    kind: 'Was möchten Sie schreiben?',
    heading: 'Überschrift',
    text: 'Ihr Text',
    textHint: 'Höchstens 4.000 Zeichen, nur Text ohne Gestaltung wie fett oder kursiv.',
    name: 'Ihr Name',
    showsName: 'Mein Name darf beim Beitrag stehen',
    email: 'Ihre E-Mail-Adresse',
    emailHint: 'Dorthin kommen der Link zur Bestätigung und die Antwort. Sie wird nicht veröffentlicht.',
    consent: 'Mein Beitrag darf veröffentlicht werden',
    consentHint:
      'Ihr Text erscheint auf diesen Seiten und in den offenen Daten. Sie können ihn jederzeit zurückziehen; den Link dazu finden Sie in unserer E-Mail.',
    trap: 'Bitte leer lassen',
    send: 'Abschicken',
    notConsented: 'Ohne Ihr Einverständnis können wir den Beitrag nicht annehmen.',
  },
  faults: {
    'too-fast': 'Das ging sehr schnell. Lesen Sie Ihren Text noch einmal und schicken Sie ihn dann ab.',
    'too-old':
      'Diese Seite war länger als einen Tag offen. Ihr Text ist noch da; schicken Sie ihn noch einmal ab.',
    'too-many': 'Von Ihrem Anschluss kamen heute schon zehn Beiträge. Schreiben Sie morgen weiter.',
    'mailbox-full':
      'Für diese E-Mail-Adresse warten schon drei Beiträge auf Bestätigung. Bestätigen Sie zuerst einen davon.',
    'too-large': 'Das ist zu viel Text. Ein Beitrag hat höchstens 4.000 Zeichen.',
    flood: 'Von Ihrem Anschluss kommen zu viele Beiträge. Versuchen Sie es in einer Minute noch einmal.',
  },
  noMail: {
    title: 'Hier können Sie zurzeit nichts einreichen',
    text: 'Jeder Beitrag wird per E-Mail bestätigt, und diese Seite kann noch keine E-Mails verschicken. Wenden Sie sich bitte direkt an die Verwaltung; die Adresse steht im Impressum.',
  },
  notOpen: (title: string, word: string) => `Die Beteiligung „${title}“ ${word}.`,
  sent: {
    title: 'Fast geschafft',
    lead: 'Wir haben Ihnen eine E-Mail geschickt. Öffnen Sie den Link darin, um Ihren Beitrag zu bestätigen.',
    demo: 'In der Vorführung geht keine E-Mail hinaus. Das hätte in ihr gestanden:',
    hint: 'Keine E-Mail da? Sehen Sie im Ordner für unerwünschte Post nach. Ohne Bestätigung wird der Beitrag nach zwei Tagen gelöscht.',
    back: 'Zurück zur Beteiligung',
  },
  own: {
    states: {
      'passed-on': 'Ihr Beitrag ist weitergegeben.',
      unconfirmed: 'Ihr Beitrag ist noch nicht bestätigt.',
      waiting: 'Ihr Beitrag ist bestätigt. Er erscheint, sobald er geprüft ist.',
      published: 'Ihr Beitrag ist veröffentlicht.',
      refused: 'Ihr Beitrag wird nicht veröffentlicht.',
    } satisfies Record<ContributionState, string>,
    confirm: 'Beitrag bestätigen',
    withdraw: 'Beitrag zurückziehen',
    withdrawHint: 'Der Beitrag wird mit allen Antworten gelöscht. Das lässt sich nicht rückgängig machen.',
    reason: 'Begründung',
    view: 'Auf der öffentlichen Seite ansehen',
    goneTitle: 'Der Beitrag ist gelöscht',
    gone: 'Ihr Text, Ihr Name und Ihre E-Mail-Adresse sind entfernt.',
    lostTitle: 'Diesen Beitrag gibt es nicht mehr',
    lost: 'Der Link ist älter als zwei Tage, oder der Beitrag wurde zurückgezogen. Schreiben Sie ihn gern noch einmal.',
  },
  ownIdea: {
    states: {
      unconfirmed: 'Ihre Idee ist noch nicht bestätigt.',
      waiting: 'Ihre Idee ist bestätigt.',
      published: 'Ihre Idee ist veröffentlicht.',
      refused: 'Ihre Idee wird nicht verfolgt.',
      'passed-on':
        'Ihre Idee ist bei den Digitalen Lotsinnen und Lotsen. Sie bekommen eine Antwort per E-Mail.',
    } satisfies Record<ContributionState, string>,
    goneTitle: 'Zurückgezogen',
    gone: 'Ihr Name und Ihre E-Mail-Adresse sind entfernt. Die Idee selbst kann ohne Ihren Namen weiterverfolgt werden.',
    confirm: 'Idee bestätigen',
    withdraw: 'Idee zurückziehen',
    withdrawHint:
      'Ihr Name und Ihre E-Mail-Adresse werden gelöscht. Die Idee selbst kann ohne Ihren Namen weiterverfolgt werden.',
    steps: {
      submitted: 'eingereicht',
      sighted: 'gesichtet',
      clarifying: 'wird geklärt',
      answered: 'beantwortet',
      'quick-win': 'wird sofort umgesetzt',
      duplicate: 'gibt es schon',
      initiative: 'ist ein Vorhaben geworden',
      realised: 'ist verwirklicht',
      declined: 'wird nicht verfolgt',
    } satisfies Record<ImpulseState, string>,
  },
  inside: {
    noServer: {
      shown:
        'Vorführung ohne Mailserver: Was sonst per E-Mail zu bestätigen ist, zeigt die öffentliche Seite gleich nach dem Abschicken.',
      none: 'Zurzeit kann niemand einen Beitrag oder eine Idee einreichen: Es ist kein Mailserver eingerichtet (SMTP_URL), über den die Bestätigung käme.',
    },
    title: (waiting: number): string =>
      waiting === 0
        ? 'Kein Beitrag wartet auf Freigabe'
        : waiting === 1
          ? 'Ein Beitrag wartet auf Freigabe'
          : `${waiting} Beiträge warten auf Freigabe`,
    lead: (open: number, due: number) =>
      `${open === 1 ? 'Eine Phase läuft' : `${open} Phasen laufen`}. ${due === 1 ? 'Eine Antwort ist' : `${due} Antworten sind`} noch zu geben.`,
    views: {
      waiting: 'Zu prüfen',
      'to-answer': 'Zu beantworten',
      answered: 'Beantwortet',
      refused: 'Nicht veröffentlicht',
    } satisfies Record<ContributionView, string>,
    viewsLabel: 'Beiträge nach Stand',
    none: 'Keine Beiträge',
    noneHint: 'Hier stehen Beiträge, die per E-Mail bestätigt sind.',
    phases: 'Phasen',
    phaseNew: 'Neue Phase',
    noPhase: 'Noch keine Phase',
    noPhaseHint:
      'In einer Phase fragen Sie die Menschen der Stadt zu einem oder mehreren Handlungsfeldern, von einem Tag bis zu einem anderen.',
    columns: {
      number: 'Nr.',
      title: 'Beitrag',
      field: 'Handlungsfeld',
      due: 'Antwort bis',
      state: 'Stand',
      period: 'Zeitraum',
      counts: 'Beiträge',
      phase: 'Phase',
    },
    duties: {
      waiting: 'in der Frist',
      'due-soon': 'bald fällig',
      overdue: 'überfällig',
      'in-time': 'fristgerecht',
      late: 'verspätet',
    } satisfies Record<Duty, string>,
    counts: (waiting: number, published: number, answered: number) =>
      `${published} veröffentlicht, ${answered} beantwortet, ${waiting} zu prüfen`,
    visible: 'öffentlich',
    hidden: 'nicht öffentlich',
    phaseTitle: 'Phase bearbeiten',
    phaseFields: {
      title: 'Titel',
      question: 'Frage an die Menschen der Stadt',
      beginsOn: 'Erster Tag',
      endsOn: 'Letzter Tag',
      answerDays: 'Antwort innerhalb von (Tagen)',
      fieldIds: 'Handlungsfelder',
      closing: 'Was daraus wurde',
      released: 'Phase ist öffentlich',
    },
    closingHint: 'Steht nach dem Ende auf der öffentlichen Seite über den Beiträgen.',
    save: 'Speichern',
    phaseSaved: 'Die Phase ist gespeichert.',
    endsBefore: 'Der letzte Tag liegt vor dem ersten.',
    noField: 'Wählen Sie mindestens ein Handlungsfeld.',
    stateLead: (kind: string, number: number, state: ContributionState): string =>
      `${kind} ${number}, ${{ unconfirmed: 'noch nicht bestätigt', waiting: 'wartet auf Freigabe', published: 'veröffentlicht', refused: 'nicht veröffentlicht', 'passed-on': 'weitergegeben' }[state]}.`,
    giver: 'Von',
    anonymous: 'ohne Namen',
    namePublic: 'Name erscheint',
    nameHidden: 'Name erscheint nicht',
    submitted: 'Bestätigt am',
    impulse: 'Impuls',
    moderate: 'Prüfen',
    moderateLead:
      'Geprüft wird, ob der Beitrag zum Thema gehört, niemanden beleidigt und keine Angaben über andere Personen enthält. Die Meinung selbst ist kein Grund, ihn zurückzuhalten.',
    publish: 'Veröffentlichen',
    refuse: 'Nicht veröffentlichen',
    reason: 'Begründung, falls nicht veröffentlicht',
    reasonHint: 'Wer den Beitrag schrieb, bekommt sie per E-Mail.',
    reasonMissing:
      'Wer schreibt, soll wissen, warum der Beitrag nicht erscheint. Tragen Sie eine Begründung ein.',
    published: 'Der Beitrag ist veröffentlicht.',
    refused: 'Der Beitrag wird nicht veröffentlicht.',
    answerTitle: 'Antworten',
    answerLead:
      'Die Antwort steht öffentlich unter dem Beitrag und geht per E-Mail an die Person, die ihn schrieb.',
    outcome: 'Was wird daraus?',
    text: 'Antwort',
    answer: 'Antwort veröffentlichen',
    answeredNotice: 'Die Antwort ist veröffentlicht.',
    answers: 'Bisherige Antworten',
    passOn: 'Als Impuls weitergeben',
    passOnLead: 'Die Digitalen Lotsinnen und Lotsen sichten ihn; es kann ein Vorhaben daraus werden.',
    passedOn: (number: number) => `Der Beitrag ist jetzt Impuls ${number}.`,
    doneBefore: 'Das hat inzwischen schon jemand getan.',
  },
};
