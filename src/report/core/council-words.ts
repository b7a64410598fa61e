import type { Language } from '../../kernel/text.ts';

const count = (number: number, one: string, many: string): string =>
  number === 1 ? one : `${number} ${many}`;

const de = {
  title: (from: number, to: number, number: number) => `IT-Vorhabenplan ${from} bis ${to}, Fassung ${number}`,
  kind: 'Beschlussvorlage',
  version: 'Fassung',
  resolution: 'Beschluss',
  note: 'Anmerkung',
  bodiesWithArticle: { board: 'Der Verwaltungsvorstand', committee: 'Der Ausschuss', council: 'Der Rat' },
  resolved: (body: string, result: string, day: string, paper: string) =>
    `${body}, ${result} am ${day}, Vorlage ${paper}`,
  sequence: 'Beratungsfolge',
  sittings: 'Sitzungen',
  body: 'Gremium',
  day: 'Termin',
  item: 'TOP',
  openness: 'Öffentlichkeit',
  task: 'Zuständigkeit',
  result: 'Ergebnis',
  decides: 'Entscheidet',
  proposal: 'Beschlussvorschlag',
  adopts: (body: string, number: number, from: number, to: number, initiatives: number) =>
    `${body} beschließt den IT-Vorhabenplan ${from} bis ${to} in der Fassung ${number} mit ${count(initiatives, 'einem Vorhaben', 'Vorhaben')}.`,
  authorises: (investive: string, consumptive: string) =>
    `Die Verwaltung wird ermächtigt, dafür im Rahmen des Haushalts einmalig bis zu ${investive} investiv und ${consumptive} konsumtiv einzusetzen.`,
  commits: (amount: string) =>
    `Die Verwaltung wird ermächtigt, Verpflichtungen zulasten späterer Jahre bis zu ${amount} einzugehen, soweit der Haushalt sie vorsieht.`,
  notesPosts: (posts: string) =>
    `Der Bedarf an zusätzlichen Stellen (${posts}) wird zur Kenntnis genommen; über Stellen entscheidet der Stellenplan.`,
  notes: (running: string, leftOut: number) =>
    `Die laufenden Kosten von ${running} im Jahr und ${count(leftOut, 'ein nicht eingeplantes Vorhaben', 'nicht eingeplante Vorhaben')} werden zur Kenntnis genommen.`,
  instructs: 'Die Verwaltung wird beauftragt, über den Stand der Umsetzung jährlich zu berichten.',
  summary: 'Kurzfassung',
  contains: (all: number, running: number, legal: number) =>
    `Der Plan enthält ${count(all, 'ein Vorhaben', 'Vorhaben')}, davon ${running} schon in Arbeit und ${legal} mit gesetzlicher Frist.`,
  costs: (oneOff: string, running: string) => `Er kostet einmalig ${oneOff} und danach ${running} im Jahr.`,
  saves: (saving: string, effective: string) =>
    `Die Vorhaben nennen eine Einsparung von ${saving} im Jahr, davon sind ${effective} als haushaltswirksam nachgewiesen.`,
  allHeld: 'Alle gesetzlichen Fristen werden eingehalten.',
  someMissed: (missed: number) =>
    missed === 1
      ? 'Eine gesetzliche Frist wird nicht eingehalten.'
      : `${missed} gesetzliche Fristen werden nicht eingehalten.`,
  without: (leftOut: number) =>
    leftOut === 0
      ? 'Alle geprüften Vorhaben sind eingeplant.'
      : leftOut === 1
        ? 'Ein geprüftes Vorhaben passt nicht in Geld und Personal.'
        : `${leftOut} geprüfte Vorhaben passen nicht in Geld und Personal.`,
  finance: 'Finanzielle Auswirkungen',
  authorisations: 'Verpflichtungsermächtigungen',
  posts: 'Stellen',
  runningCost: 'Laufende Kosten, wenn alles läuft',
  saving: 'Genannte Einsparung',
  effectiveSaving: 'Davon haushaltswirksam',
  aYear: (amount: string) => `${amount} im Jahr`,
  stillOpen: 'Offen',
  least: (amount: string, unknown: number) => (unknown > 0 ? `mindestens ${amount}` : amount),
  costOpen: (number: number) =>
    `${count(number, 'Ein Vorhaben hat', 'Vorhaben haben')} keine oder nicht alle einmaligen Kosten beziffert.`,
  runningOpen: (number: number) =>
    `${count(number, 'Ein Vorhaben nennt', 'Vorhaben nennen')} noch keine laufenden Kosten.`,
  savingOpen: (number: number) =>
    `Bei ${count(number, 'einer Einsparung', 'Einsparungen')} ist die Höhe noch nicht bekannt.`,
  effortOpen: (number: number) =>
    `${count(number, 'Ein Vorhaben ist', 'Vorhaben sind')} noch ohne Aufwand in Personaltagen und nicht mitgezählt.`,
  staff: 'Personal',
  sustainability: 'Nachhaltigkeit',
  reasons: 'Begründung',
  occasion: 'Anlass und Ziel',
  occasionText:
    'Der IT-Vorhabenplan legt fest, welche Vorhaben die Verwaltung in welcher Reihenfolge mit den vorhandenen Mitteln und Teams umsetzt.',
  serves: (number: number) =>
    `${count(number, 'Ein Vorhaben trägt', 'Vorhaben tragen')} zu Zielen der Digitalen Agenda bei.`,
  choice: 'Auswahl und Varianten',
  choiceText: (chosen: number, leftOut: number) =>
    `Aus ${chosen + leftOut} geprüften Vorhaben ${chosen === 1 ? 'wurde eines' : `wurden ${chosen}`} so gewählt und gelegt, dass Budget, Kapazität je Team und Abhängigkeiten eingehalten, gesetzliche Fristen nach Möglichkeit gehalten und der Nutzen am größten ist.`,
  compared: (names: readonly string[]) =>
    `Als andere Szenarien lagen vor: ${names.map((name) => `„${name}“`).join(', ')}.`,
  risks: 'Risiken und Fristen',
  missed: (name: string, day: string) => `${name}: Die Frist am ${day} wird nicht eingehalten.`,
  refusal: 'Folgen bei Ablehnung',
  refusalText: (legal: number) =>
    legal === 0
      ? 'Ohne Beschluss beginnen die neuen Vorhaben nicht; laufende werden mit den vorhandenen Mitteln weitergeführt.'
      : `Ohne Beschluss beginnen die neuen Vorhaben nicht; ${count(legal, 'ein Vorhaben mit gesetzlicher Frist ist', 'Vorhaben mit gesetzlicher Frist sind')} dann gefährdet.`,
  questions: 'Vier Fragen des Rates',
  savesStaff: 'Spart das Personal?',
  savesStaffText: (effective: string) =>
    `Haushaltswirksam nachgewiesen sind ${effective} im Jahr. Ob damit Stellen entfallen, entscheidet der Stellenplan.`,
  canWait: 'Ist es aufschiebbar?',
  canWaitText: (bound: number, all: number) =>
    `${bound} von ${all} Vorhaben ${bound === 1 ? 'läuft schon oder hat' : 'laufen schon oder haben'} eine gesetzliche Frist; die übrigen lassen sich verschieben.`,
  costsAYear: 'Was kostet es jährlich?',
  whatWithout: 'Was geschieht ohne?',
  annex: 'Anlage: Vorhaben des Plans',
  planned: (number: number) => `Eingeplant (${number})`,
  leftOut: 'Geprüft und nicht eingeplant:',
  code: 'Nr.',
  initiative: 'Vorhaben',
  unit: 'Einheit',
  from: 'von',
  until: 'bis',
  oneOff: 'einmalig',
  yearly: 'laufend im Jahr',
  unknown: 'offen',
  duty: 'Pflicht',
};

export type CouncilWords = typeof de;

const en: CouncilWords = {
  title: (from, to, number) => `IT plan ${from} to ${to}, version ${number}`,
  kind: 'Council paper',
  version: 'Version',
  resolution: 'Resolution',
  note: 'Note',
  bodiesWithArticle: { board: 'The board', committee: 'The committee', council: 'The council' },
  resolved: (body, result, day, paper) => `${body}, ${result} on ${day}, paper ${paper}`,
  sequence: 'Sequence of sittings',
  sittings: 'Sittings',
  body: 'Body',
  day: 'Day',
  item: 'Item',
  openness: 'Openness',
  task: 'Task',
  result: 'Result',
  decides: 'Decides',
  proposal: 'Proposed resolution',
  adopts: (body, number, from, to, initiatives) =>
    `${body} adopts the IT plan ${from} to ${to} in version ${number} with ${count(initiatives, 'one initiative', 'initiatives')}.`,
  authorises: (investive, consumptive) =>
    `The administration is authorised to use up to ${investive} investive and ${consumptive} consumptive for it within the budget.`,
  commits: (amount) =>
    `The administration is authorised to commit up to ${amount} of later years, as far as the budget provides for it.`,
  notesPosts: (posts) =>
    `The need for additional posts (${posts}) is noted; posts are decided with the staff plan.`,
  notes: (running, leftOut) =>
    `Running cost of ${running} a year and ${count(leftOut, 'one initiative that is not planned', 'initiatives that are not planned')} are noted.`,
  instructs: 'The administration is instructed to report on progress every year.',
  summary: 'Summary',
  contains: (all, running, legal) =>
    `The plan contains ${count(all, 'one initiative', 'initiatives')}, ${running} of them under way and ${legal} with a legal deadline.`,
  costs: (oneOff, running) => `It costs ${oneOff} once and ${running} a year afterwards.`,
  saves: (saving, effective) =>
    `The initiatives state a saving of ${saving} a year; ${effective} of it are shown to be effective in the budget.`,
  allHeld: 'All legal deadlines are met.',
  someMissed: (missed) =>
    missed === 1 ? 'One legal deadline is not met.' : `${missed} legal deadlines are not met.`,
  without: (leftOut) =>
    leftOut === 0
      ? 'All examined initiatives are planned.'
      : `${count(leftOut, 'One examined initiative does', 'examined initiatives do')} not fit money and staff.`,
  finance: 'Financial effects',
  authorisations: 'Commitment appropriations',
  posts: 'Posts',
  runningCost: 'Running cost once all is done',
  saving: 'Stated saving',
  effectiveSaving: 'Of it effective in the budget',
  aYear: (amount) => `${amount} a year`,
  stillOpen: 'Open',
  least: (amount, unknown) => (unknown > 0 ? `at least ${amount}` : amount),
  costOpen: (number) =>
    `${count(number, 'One initiative has', 'initiatives have')} no or not all one-off costs in figures.`,
  runningOpen: (number) =>
    `${count(number, 'One initiative states', 'initiatives state')} no running costs yet.`,
  savingOpen: (number) => `${count(number, 'One saving is', 'savings are')} not known yet.`,
  effortOpen: (number) =>
    `${count(number, 'One initiative is', 'initiatives are')} still without effort in person-days and not counted.`,
  staff: 'Staff',
  sustainability: 'Sustainability',
  reasons: 'Reasons',
  occasion: 'Occasion and aim',
  occasionText:
    'The IT plan says which initiatives the administration carries out in which order with the money and teams it has.',
  serves: (number) =>
    `${count(number, 'One initiative serves', 'initiatives serve')} goals of the digital agenda.`,
  choice: 'Choice and variants',
  choiceText: (chosen, leftOut) =>
    `Of ${chosen + leftOut} examined initiatives ${chosen} ${chosen === 1 ? 'was' : 'were'} chosen and placed so that budget, capacity by team and dependencies are kept, legal deadlines are met where possible, and the benefit is greatest.`,
  compared: (names) => `Other scenarios there were: ${names.map((name) => `“${name}”`).join(', ')}.`,
  risks: 'Risks and deadlines',
  missed: (name, day) => `${name}: the deadline on ${day} is not met.`,
  refusal: 'What follows from refusal',
  refusalText: (legal) =>
    legal === 0
      ? 'Without a resolution new initiatives do not begin; running ones go on with what they have.'
      : `Without a resolution new initiatives do not begin; ${count(legal, 'one initiative with a legal deadline is', 'initiatives with a legal deadline are')} then at risk.`,
  questions: 'Four questions of the council',
  savesStaff: 'Does it save staff?',
  savesStaffText: (effective) =>
    `Effective in the budget are ${effective} a year. Whether posts fall away is decided with the staff plan.`,
  canWait: 'Can it wait?',
  canWaitText: (bound, all) =>
    `${bound} of ${all} initiatives ${bound === 1 ? 'runs already or has' : 'run already or have'} a legal deadline; the others can be moved.`,
  costsAYear: 'What does it cost a year?',
  whatWithout: 'What happens without it?',
  annex: 'Annex: initiatives of the plan',
  planned: (number) => `Planned (${number})`,
  leftOut: 'Examined and not planned:',
  code: 'No.',
  initiative: 'Initiative',
  unit: 'Unit',
  from: 'from',
  until: 'until',
  oneOff: 'one-off',
  yearly: 'a year',
  unknown: 'open',
  duty: 'duty',
};

export const councilWords = (language: Language): CouncilWords => (language === 'en' ? en : de);
