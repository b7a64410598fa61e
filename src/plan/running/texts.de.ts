import type { Light } from '../core/initiative.ts';
import type { LightReason } from '../core/light.ts';
import { changeDe } from './change-texts.de.ts';
import type { MilestoneState } from './core/milestone.ts';
import type { LightKey, ReportFault, Trend } from './core/status.ts';
import { reminderDe, reviewDe } from './review-texts.de.ts';
import { rulesDe } from './rules-texts.de.ts';

export const de = {
  lights: {
    overall: 'Gesamt',
    time: 'Zeit',
    costs: 'Kosten',
    scope: 'Umfang',
    resources: 'Ressourcen',
    acceptance: 'Akzeptanz',
  } satisfies Record<LightKey, string>,
  lightHints: {
    overall: 'Die schlechteste der fünf folgenden. Milder nur mit Grund.',
    time: 'Wird das geplante Ende gehalten?',
    costs: 'Reicht das Geld?',
    scope: 'Wird geliefert, was vereinbart ist?',
    resources: 'Haben die Beteiligten genug Zeit?',
    acceptance: 'Tragen Amt, Nutzende und Personalrat es mit?',
  } satisfies Record<LightKey, string>,
  colours: { green: 'grün', yellow: 'gelb', red: 'rot' } satisfies Record<Light, string>,
  trends: { better: 'besser', same: 'gleich', worse: 'schlechter' } satisfies Record<Trend, string>,
  unsaid: 'nicht gemeldet',
  computed: 'gerechnet',
  computedLight: (light: string) => `gerechnet ${light}`,
  /** Woraus die gerechnete Ampel folgt. */
  because: (reason: LightReason): string => {
    switch (reason.code) {
      case 'on-time':
        return 'Die Prognose hält das geplante Ende.';
      case 'on-budget':
        return 'Die Prognose bleibt im Plan.';
      case 'teams-free':
        return 'Kein beteiligtes Team ist überlastet.';
      case 'not-computable':
        return 'Dafür fehlen Zahlen.';
      case 'delay':
        return reason.share === null
          ? `${days(reason.days)} später als geplant.`
          : `${days(reason.days)} später als geplant, das sind ${percent(reason.share)} der Restzeit.`;
      case 'deadline-missed':
        return `Die Frist wird um ${reason.days === 1 ? 'einen Tag' : days(reason.days)} verfehlt.`;
      case 'overrun':
        return Number.isFinite(reason.share)
          ? `${percent(reason.share)} mehr als geplant.`
          : 'Kosten entstehen, wo keine geplant sind.';
      case 'higher-body':
        return 'Für die neue Summe ist ein höheres Gremium zuständig.';
      case 'team-overloaded':
        return `${reason.team} ist zu ${percent(reason.share)} ausgelastet.`;
    }
  },
  milestoneStates: {
    reached: 'erreicht',
    'reached-late': 'erreicht, später als geplant',
    'on-time': 'im Plan',
    late: 'verspätet',
    overdue: 'überfällig',
    open: 'ohne Termin',
  } satisfies Record<MilestoneState, string>,
  board: {
    title: (quarter: string) => `Statusberichte ${quarter}`,
    lead: (due: string) => `Jedes laufende und jedes pausierte Vorhaben berichtet. Fällig bis ${due}.`,
    none: 'Kein Vorhaben muss berichten',
    noneHint:
      'In diesem Quartal war kein Vorhaben in Umsetzung oder pausiert. Wählen Sie ein anderes Quartal.',
    noMatch: 'Kein Vorhaben passt zum Filter.',
    quarter: 'Quartal',
    show: 'Zeigen',
    unit: 'Federführung',
    allUnits: 'alle Einheiten',
    shows: {
      all: 'alle',
      missing: 'Bericht fehlt',
      draft: 'Entwurf',
      released: 'freigegeben',
      kinder: 'günstiger gemeldet als gerechnet',
      red: 'mit Rot',
      decision: 'Entscheidung nötig',
    },
    filter: 'Filtern',
    caption: (quarter: string) => `Ampeln aller berichtenden Vorhaben, ${quarter}`,
    figures: {
      released: 'Freigegeben',
      ofAll: (count: number) => `von ${count}`,
      missing: 'Bericht fehlt',
      overdue: (days: number) => (days === 1 ? 'seit einem Tag überfällig' : `seit ${days} Tagen überfällig`),
      dueIn: (days: number) =>
        days === 0 ? 'heute fällig' : days === 1 ? 'morgen fällig' : `fällig in ${days} Tagen`,
      allIn: 'alle sind da',
      red: 'Mit Rot',
      redNote: 'gemeldet, in mindestens einer Dimension',
      kinder: 'Günstiger gemeldet als gerechnet',
      kinderNote: 'außen grün, innen rot: nachfragen',
    },
    initiative: 'Vorhaben',
    forecast: 'Ende, Prognose',
    state: 'Bericht',
    states: { draft: 'Entwurf', released: 'freigegeben', missing: 'fehlt' },
    by: (name: string) => `von ${name}`,
    write: 'Berichten',
    legend:
      'Zeichen: ✓ grün, ▲ gelb, ■ rot. Pfeil: Trend. „gerechnet“ steht dort, wo Termine, Geld oder Auslastung etwas anderes sagen als der Bericht.',
    previous: 'Quartal davor',
    next: 'Quartal danach',
  },
  form: {
    title: (quarter: string) => `Statusbericht ${quarter}`,
    lead: (name: string) =>
      `${name}. Vorausgefüllt ist, was aus dem letzten Bericht und dem Steckbrief bekannt ist.`,
    lights: 'Ampeln',
    light: 'Ampel',
    trend: 'Trend seit dem letzten Bericht',
    reason: 'Grund',
    reasonHint: 'Nötig bei Gelb und Rot.',
    noneYet: 'noch keine',
    forecast: 'Termin und Kosten',
    forecastEnd: 'Ende, Prognose',
    planned: (end: string, sum: string) => `Geplant: ${end}, einmalig ${sum}.`,
    noPlannedEnd: 'ohne geplantes Ende',
    noPlannedSum: 'unbeziffert',
    costsHint: 'Alle drei Beträge oder keiner; 0 ist eine Angabe. Brutto.',
    actualCents: 'Ausgegeben in €',
    committedCents: 'Gebunden (Obligo) in €',
    remainingCents: 'Noch nötig in €',
    progress: 'Fortschritt in %',
    progressHint: 'Anteil der Ergebnisse, die abgenommen sind.',
    text: 'In Worten',
    achieved: 'Was seit dem letzten Bericht erreicht ist',
    nextSteps: 'Nächste Schritte',
    decision: 'Entscheidung nötig',
    decisionHint:
      'Nötig, sobald eine Ampel rot ist: welche Wege es gibt und bis wann entschieden werden muss.',
    decisionNeeded: 'Was entschieden werden muss',
    optionsField: 'Handlungsoptionen',
    decideBy: 'Entscheidung bis',
    milestones: 'Meilensteine',
    release: 'Speichern und freigeben',
    save: 'Als Entwurf speichern',
    releaseHint: 'Mit der Freigabe wird der Bericht festgeschrieben. Er lässt sich danach nicht mehr ändern.',
    saved: (quarter: string) => `Der Entwurf für ${quarter} ist gespeichert.`,
    released: (quarter: string) => `Der Statusbericht ${quarter} ist freigegeben.`,
    alreadyReleased: 'Dieser Bericht ist freigegeben und festgeschrieben.',
    notYours:
      'Berichten dürfen die Projektleitungen, die Auftraggeberin oder der Auftraggeber und wer am Plan arbeitet.',
    notRunning: 'Berichtet wird erst, wenn das Vorhaben in Umsetzung ist.',
    notNow: 'Für dieses Quartal kann noch nicht berichtet werden.',
    draftKept: 'Noch nicht gespeicherte Eingaben dieses Berichts sind wieder da.',
  },
  faults: {
    'milestone-twice': 'Zwei Meilensteine heißen gleich. Bitte geben Sie jedem seinen eigenen Namen.',
    'light-missing': 'Bitte wählen Sie eine Farbe.',
    'reason-missing': 'Bitte nennen Sie den Grund.',
    'milder-than-worst':
      'Gesamt ist milder als die schlechteste Dimension. Bitte nennen Sie den Grund oder wählen Sie deren Farbe.',
    'forecast-missing': 'Bitte geben Sie an, wann es voraussichtlich fertig wird.',
    'costs-incomplete': 'Bitte geben Sie alle drei Beträge an oder keinen.',
    'options-missing': 'Eine Ampel ist rot. Bitte nennen Sie Handlungsoptionen.',
    'decide-by-missing': 'Eine Ampel ist rot. Bitte nennen Sie den Tag, bis zu dem entschieden werden muss.',
    'decision-missing': 'Bitte schreiben Sie, was bis dahin entschieden werden muss.',
  } satisfies Record<ReportFault['refusal'] | 'milestone-twice', string> as Record<string, string>,
  report: {
    released: (by: string, on: string) => `Freigegeben von ${by} am ${on}.`,
    draft: (by: string, on: string) => `Entwurf von ${by}, gespeichert am ${on}.`,
    disagree: 'Bericht und Rechnung widersprechen sich',
    disagreeOne: (dimension: string, reported: string, computed: string) =>
      `${dimension}: gemeldet ${reported}, gerechnet ${computed}.`,
    money: 'Kosten',
    plan: 'Plan',
    actual: 'Ausgegeben',
    committed: 'Gebunden',
    remaining: 'Noch nötig',
    sum: 'Prognose',
    against: 'Gegen Plan',
    unknown: 'unbekannt',
    planEnd: 'Ende, Plan',
    forecastEnd: 'Ende, Prognose',
    progress: 'Fortschritt',
    nothing: 'keine Angabe',
    decisionBy: (day: string) => `Entscheidung bis ${day}`,
    milestone: 'Meilenstein',
    state: 'Stand',
    reachedOn: 'Erreicht am',
    decides: 'mit Entscheidung',
  },
  rules: rulesDe,
  change: changeDe,
  review: reviewDe,
  reminders: reminderDe,
  history: {
    title: (name: string) => `Statusberichte: ${name}`,
    lead: 'Wie sich die Ampeln von Quartal zu Quartal verändert haben.',
    caption: 'Verlauf der Ampeln',
    none: 'Noch kein Bericht',
    noneHint: 'Sobald das Vorhaben läuft, wird es einmal im Quartal in wenigen Minuten berichtet.',
    write: (quarter: string) => `Für ${quarter} berichten`,
    open: (quarter: string) => `Bericht ${quarter} öffnen`,
    forecast: 'Ende, Prognose',
    costs: 'Kosten, Prognose',
    all: 'Statusberichte',
  },
};

const days = (count: number): string => (count === 1 ? 'Ein Tag' : `${count} Tage`);
const percent = (share: number): string => `${Math.round(share * 100)}\u00a0%`;
