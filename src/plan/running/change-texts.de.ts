import { formatEuro } from '../../kernel/money.ts';
import { counted } from '../../kernel/text.ts';
import type { ChangeReason } from '../core/change.ts';
import type { Body } from '../core/threshold.ts';

const percent = (share: number): string => `${Math.round(share * 100)}\u00a0%`;

const bodies: Record<Body, string> = {
  office: 'das Fachamt',
  cio: 'die CIO-Funktion',
  board: 'der Verwaltungsvorstand',
  committee: 'der Ausschuss',
  council: 'der Rat',
};

export const changeDe = {
  title: 'Änderungsanträge',
  lead: 'Was über die Toleranz hinausgeht, entscheidet das Gremium, das beschlossen hat, oder ein höheres.',
  unasked: (count: number) =>
    count === 1
      ? 'Eine Prognose verlässt die Toleranz, ein Antrag fehlt'
      : `${count} Prognosen verlassen die Toleranz, Anträge fehlen`,
  none: 'Noch kein Änderungsantrag',
  noneHint:
    'Wird ein laufendes Vorhaben teurer, später oder anders als beschlossen, stellen Sie auf seiner Seite einen Antrag.',
  caption: 'Änderungsanträge, offene zuerst',
  bodies,
  states: { open: 'offen', approved: 'angenommen', rejected: 'abgelehnt', withdrawn: 'zurückgezogen' },
  columns: {
    code: 'Nummer',
    initiative: 'Vorhaben',
    money: 'Mehr',
    end: 'Ende',
    body: 'Entscheidet',
    state: 'Stand',
    asked: 'Gestellt am',
  },
  ask: 'Änderung beantragen',
  formTitle: (name: string) => `Änderung beantragen: ${name}`,
  formLead: (body: string, tolerance: number, days: number) =>
    `Beschlossen hat ${body}. Bis ${percent(tolerance)} Mehrkosten und ${counted.de(days, 'Tag', 'Tage')} Verzug entscheidet das Vorhaben selbst.`,
  fromReport: (quarter: string) => `Vorausgefüllt aus dem Statusbericht ${quarter}.`,
  reason: 'Warum die Änderung nötig ist',
  newEnd: 'Neues geplantes Ende',
  newEndHint: (end: string) => `Bisher: ${end}. Leer: es bleibt dabei.`,
  noEnd: 'keines',
  scope: 'Was am Umfang anders wird',
  scopeHint: 'Leer: der Umfang bleibt. Ein anderer Umfang wird immer vorgelegt.',
  options: 'Welche Wege es sonst gibt',
  ifRejected: 'Was ohne die Änderung geschieht',
  costs: 'Mehrkosten gegenüber dem Plan',
  costsHint: 'Laufende Kosten als Betrag im Jahr. Leer: es bleibt bei den Kosten.',
  submit: 'Antrag stellen',
  asked: (code: string, body: string) => `Der Antrag ${code} ist gestellt. Es entscheidet ${body}.`,
  page: (code: string, name: string) => `${code}: ${name}`,
  pageLead: (name: string, day: string) => `Gestellt von ${name} am ${day}.`,
  what: 'Was anders wird',
  sum: 'Bindet insgesamt',
  sumText: (old: string, now: string, years: string) =>
    `${old} → ${now} (einmalig, und laufend über ${years})`,
  years: (count: number) => (count === 1 ? 'ein Jahr' : `${count} Jahre`),
  end: 'Ende',
  endText: (old: string, now: string) => `${old} → ${now}`,
  who: 'Wer entscheidet',
  whoText: (adopting: string, deciding: string) =>
    adopting === deciding
      ? `Beschlossen hat ${adopting}; darum entscheidet ${deciding} auch über die Änderung.`
      : `Beschlossen hat ${adopting}; für die neue Summe entscheidet ${deciding}.`,
  because: (reason: ChangeReason): string => {
    switch (reason.code) {
      case 'cost-beyond-tolerance':
        return reason.share > 100
          ? 'Es entstehen Kosten, wo keine geplant sind.'
          : `${percent(reason.share)} mehr als geplant; die Toleranz endet bei ${percent(reason.tolerance)}.`;
      case 'delay-beyond-tolerance':
        return `${reason.days} Tage später als geplant; die Toleranz endet bei ${reason.tolerance} Tagen.`;
      case 'scope-changes':
        return 'Der Umfang ändert sich.';
      case 'higher-body':
        return `Über ${formatEuro(reason.aboveCents, 'de')} entscheidet ${bodies[reason.body]}.`;
    }
  },
  report: 'Statusbericht',
  decide: 'Entscheidung eintragen',
  decision: 'Entscheidung',
  approve: 'Annehmen',
  reject: 'Ablehnen',
  withdraw: 'Antrag zurückziehen',
  paper: 'Drucksache',
  resolvedOn: 'Beschlossen am',
  note: 'Begründung',
  noteHint: 'Nötig bei einer Ablehnung.',
  effect: 'Wird der Antrag angenommen, gelten neue Kosten und neues Ende sofort als Plan des Vorhabens.',
  decidedBy: (name: string, day: string) => `Entschieden von ${name} am ${day}.`,
  withdrawnBy: (name: string, day: string) => `Zurückgezogen von ${name} am ${day}.`,
  approved: (code: string) => `${code} ist angenommen. Der Plan des Vorhabens ist geändert.`,
  rejected: (code: string) => `${code} ist abgelehnt. Der Plan des Vorhabens bleibt, wie er war.`,
  withdrawn: (code: string) => `${code} ist zurückgezogen.`,
  notYours:
    'Eine Änderung beantragen die Projektleitungen, die Auftraggeberin oder der Auftraggeber und wer am Plan arbeitet.',
  mayNotDecide: 'Das entscheidet:',
  breaks: 'Die Prognose verlässt die Toleranz',
  breaksText: (body: string) => `Das entscheidet ${body}.`,
  openNow: (code: string) => `Antrag ${code} ist offen`,
  faults: {
    'within-tolerance':
      'Die Änderung liegt in der Toleranz. Darüber entscheidet das Vorhaben selbst: Tragen Sie sie im Steckbrief ein.',
    'change-open':
      'Zu diesem Vorhaben ist schon ein Antrag offen. Warten Sie die Entscheidung ab oder ziehen Sie ihn zurück.',
    'not-running': 'Geändert wird, was beschlossen und noch nicht abgeschlossen ist.',
    'end-before-start': 'Das neue Ende liegt vor dem geplanten Beginn.',
    'already-decided': 'Über diesen Antrag ist schon entschieden.',
    'version-conflict': 'Jemand hat den Antrag inzwischen geändert. Bitte lesen Sie ihn noch einmal.',
    'paper-missing': 'Bitte nennen Sie die Drucksache des Beschlusses.',
    'resolved-on-missing': 'Bitte nennen Sie den Tag des Beschlusses.',
    'resolved-in-future': 'Der Tag des Beschlusses liegt in der Zukunft.',
    'note-missing': 'Bitte begründen Sie die Ablehnung.',
  },
  mails: {
    asked: (code: string, name: string) => ({
      subject: `Änderungsantrag ${code} wartet auf Ihre Entscheidung`,
      text: `${name} soll über die Toleranz hinaus geändert werden.`,
    }),
    approved: (code: string, name: string) => ({
      subject: `Änderungsantrag ${code} ist angenommen`,
      text: `Der Plan von ${name} ist geändert.`,
    }),
    rejected: (code: string, name: string) => ({
      subject: `Änderungsantrag ${code} ist abgelehnt`,
      text: `Der Plan von ${name} bleibt, wie er war.`,
    }),
  },
};
