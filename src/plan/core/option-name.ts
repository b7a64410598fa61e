import type { Bilingual, Language } from '../../kernel/text.ts';
import { stateNames } from './life-cycle.ts';

const names = (pairs: Record<string, [string, string]>): Record<string, Bilingual> =>
  Object.fromEntries(Object.entries(pairs).map(([key, [de, en]]) => [key, { de, en }]));

/** The words for every choice of the field list and of the lists, by field or `list.column`. */
const optionNames: Record<string, Record<string, Bilingual>> = {
  state: stateNames,
  reason: names({
    law: ['Gesetz', 'Law'],
    'end-of-support': ['Wartungsende', 'End of support'],
    security: ['Sicherheit', 'Security'],
    citizens: ['Bürgerwunsch', 'Citizens’ wish'],
    efficiency: ['Effizienz', 'Efficiency'],
    council: ['Ratsbeschluss', 'Council resolution'],
    funding: ['Förderung', 'Funding'],
  }),
  kind: names({
    mandatory: ['Pflicht', 'Mandatory'],
    replacement: ['Ablösung', 'Replacement'],
    infrastructure: ['Infrastruktur', 'Infrastructure'],
    optimisation: ['Optimierung', 'Optimisation'],
    strategy: ['Strategie', 'Strategy'],
    pilot: ['Forschung oder Pilot', 'Research or pilot'],
  }),
  class: names({
    S: ['S (klein)', 'S (small)'],
    M: ['M (mittel)', 'M (medium)'],
    L: ['L (groß)', 'L (large)'],
  }),
  origin: names({
    impulse: ['Impuls', 'Impulse'],
    office: ['Amt', 'Office'],
    it: ['IT', 'IT'],
    council: ['Rat', 'Council'],
    agenda: ['Digitale Agenda', 'Digital agenda'],
    audit: ['Prüfbericht', 'Audit report'],
  }),
  light: names({ green: ['grün', 'green'], yellow: ['gelb', 'yellow'], red: ['rot', 'red'] }),
  deadlineHardness: names({
    hard: ['hart: gesetzlich', 'hard: by law'],
    soft: ['weich: verschiebbar', 'soft: can move'],
    open: ['offen: Pflicht ohne Datum', 'open: a duty without date'],
  }),
  cover: names({
    full: ['voll budgetiert', 'fully budgeted'],
    partial: ['teilweise budgetiert', 'partly budgeted'],
    none: ['nicht budgetiert', 'not budgeted'],
    'additional-income': ['durch Mehrerträge', 'by additional income'],
    'task-dropped': ['durch Wegfall einer Aufgabe', 'by dropping a task'],
    reallocation: ['durch Umschichtung', 'by reallocation'],
  }),
  climate: names({
    none: ['keine', 'none'],
    'positive-minor': ['positiv, gering', 'positive, minor'],
    'positive-major': ['positiv, erheblich', 'positive, major'],
    'negative-minor': ['negativ, gering', 'negative, minor'],
    'negative-major': ['negativ, erheblich', 'negative, major'],
  }),
  score: names({
    0: ['0: kein Beitrag', '0: none'],
    1: ['1: gering', '1: little'],
    2: ['2: deutlich', '2: clear'],
    3: ['3: stark', '3: strong'],
  }),
  boolean: names({ yes: ['ja', 'yes'], no: ['nein', 'no'] }),
  vote: names({
    green: ['zugestimmt', 'agreed'],
    condition: ['mit Auflagen', 'with conditions'],
    red: ['abgelehnt', 'rejected'],
    open: ['noch offen', 'still open'],
  }),
  body: names({
    architecture: ['Architektur', 'Architecture'],
    security: ['Informationssicherheit', 'Information security'],
    privacy: ['Datenschutz', 'Data protection'],
    'staff-council': ['Personalrat', 'Staff council'],
  }),
  'costs.nature': names({ investive: ['investiv', 'investive'], consumptive: ['konsumtiv', 'consumptive'] }),
  'costs.recurrence': names({ 'one-off': ['einmalig', 'one-off'], running: ['jährlich ab', 'yearly from'] }),
  'costs.costType': names({
    licence: ['Lizenz', 'Licence'],
    hardware: ['Hardware', 'Hardware'],
    service: ['Dienstleistung extern', 'External service'],
    maintenance: ['Wartung', 'Maintenance'],
    cloud: ['Cloud oder Betrieb', 'Cloud or operation'],
    training: ['Schulung', 'Training'],
    personnel: ['Personal intern', 'Own staff'],
    other: ['Sonstiges', 'Other'],
  }),
  'costs.estimate': names({
    rough: ['grob (±50 %)', 'rough (±50 %)'],
    market: ['Markterkundung (±25 %)', 'market survey (±25 %)'],
    offer: ['Angebot (±10 %)', 'offer (±10 %)'],
    contract: ['Vertrag', 'contract'],
  }),
  'fundings.state': names({
    planned: ['geplant', 'planned'],
    applied: ['beantragt', 'applied for'],
    granted: ['bewilligt', 'granted'],
    paid: ['ausgezahlt', 'paid'],
    refused: ['abgelehnt', 'refused'],
  }),
  'procurement.kind': names({
    direct: ['Direktauftrag', 'Direct order'],
    negotiated: ['Verhandlungsvergabe', 'Negotiated'],
    restricted: ['beschränkte Ausschreibung', 'Restricted tender'],
    open: ['offenes Verfahren', 'Open procedure'],
    framework: ['Rahmenvertrag', 'Framework contract'],
    'in-house': ['Inhouse', 'In-house'],
  }),
  'dependencies.type': names({
    'end-start': ['muss vorher fertig sein', 'must be finished before'],
    'start-start': ['muss vorher begonnen sein', 'must have started before'],
    'end-end': ['muss vor dem Ende fertig sein', 'must be finished before the end'],
    'start-end': ['muss vor dem Ende begonnen sein', 'must have started before the end'],
  }),
  'money.nature': names({
    investive: ['investiv', 'investive'],
    consumptive: ['konsumtiv', 'consumptive'],
  }),
  'rows.kind': names({ cost: ['Kosten', 'Cost'], benefit: ['Nutzen', 'Benefit'] }),
  'limits.subject': names({
    plan: ['Vorhaben im Plan', 'Initiatives of the plan'],
    procurement: ['Vergabe', 'Procurement'],
    funding: ['Förderung', 'Funding'],
  }),
  'limits.body': names({
    office: ['Fachamt', 'Office'],
    cio: ['CIO', 'CIO'],
    board: ['Verwaltungsvorstand', 'Executive board'],
    committee: ['Ausschuss', 'Committee'],
    council: ['Rat', 'Council'],
  }),
  'limits.part': names({
    decides: ['entscheidet', 'decides'],
    prepares: ['berät vor', 'advises beforehand'],
    informed: ['wird unterrichtet', 'is informed'],
  }),
  'benefits.better': names({ more: ['mehr', 'more'], less: ['weniger', 'less'] }),
  'benefits.verdict': names({
    reached: ['erreicht', 'reached'],
    partly: ['teilweise erreicht', 'partly reached'],
    missed: ['verfehlt', 'missed'],
  }),
  'systems.role': names({
    new: ['neu', 'new'],
    change: ['geändert', 'changed'],
    replace: ['abgelöst', 'replaced'],
  }),
  'contributions.strength': names({
    1: ['1: gering', '1: little'],
    2: ['2: deutlich', '2: clear'],
    3: ['3: stark', '3: strong'],
  }),
};

/** The words for a choice; the choice itself where it needs none, such as a number. */
export const optionName = (of: string, option: string, language: Language): string =>
  optionNames[of]?.[option]?.[language] ?? option;
