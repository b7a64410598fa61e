import type { Gap } from '../agenda/core/goal.ts';
import { counted } from '../kernel/text.ts';
import { inBoth } from '../web/texts.ts';
import type { Stage } from './public/core/town.ts';

const de = {
  title: 'Digitale Agenda',
  lead: (goals: number, reached: number, behind: number) =>
    `${counted.de(goals, 'Ziel', 'Ziele')}. ${reached + behind === 0 ? 'Noch hat keine Kennzahl einen Wert.' : `${counted.de(reached, 'Kennzahl ist', 'Kennzahlen sind')} erreicht oder vor dem Zielpfad, ${counted.de(behind, 'liegt', 'liegen')} dahinter.`}`,
  emptyTitle: 'Noch keine Digitale Agenda',
  empty:
    'Die Digitale Agenda sagt, was sich für Menschen und Betriebe verbessern soll, woran man es merkt und welche Vorhaben dazu beitragen.',
  begin: 'Agenda einrichten',
  edit: 'Name und Zeitraum',
  addField: 'Handlungsfeld anlegen',
  addGoal: 'Ziel anlegen',
  link: 'Verknüpfen',
  linkInitiative: 'Vorhaben als Maßnahme',
  linkStrength: 'Beitrag',
  noContribution: 'trägt nicht bei (Verknüpfung lösen)',
  linked: (code: string) => `${code} ist als Maßnahme verknüpft.`,
  unlinked: (code: string) => `${code} ist keine Maßnahme dieses Ziels mehr.`,
  linkMissing: 'Es wurde nichts verknüpft. Bitte wählen Sie ein Vorhaben und seinen Beitrag.',
  addIndicator: 'Kennzahl anlegen',
  addValue: 'Wert eintragen',
  resolve: 'Beschluss festhalten',
  gaps: 'Lücken',
  gapSentences: {
    'goal-without-initiative': 'Ziele, zu denen kein Vorhaben beiträgt',
    'goal-without-indicator': 'Ziele ohne Kennzahl',
    'goal-without-owner': 'Ziele, für die niemand verantwortlich ist',
    'indicator-without-value': 'Kennzahlen, die noch keinen Wert haben',
    'initiative-without-goal': 'Vorhaben, die zu keinem Ziel beitragen',
    'measure-without-owner': 'Maßnahmen in Arbeit, für die keine Person genannt ist',
  } satisfies Record<Gap['gap'], string>,
  noGaps: 'Keine: Jedes Ziel hat Kennzahl, Verantwortung und Vorhaben, jede Maßnahme in Arbeit eine Person.',
  glance: 'Auf einen Blick',
  field: 'Handlungsfeld',
  goals: 'Ziele',
  goal: 'Ziel',
  measures: 'Maßnahmen',
  effect: 'Wirkung',
  owner: 'Verantwortlich',
  serves: 'Dient',
  contribution: (strength: number) => ['', 'trägt etwas bei', 'trägt bei', 'trägt stark bei'][strength]!,
  noMeasures: 'Noch trägt kein Vorhaben zu diesem Ziel bei.',
  indicators: 'Kennzahlen',
  noIndicators: 'Noch misst keine Kennzahl dieses Ziel.',
  indicatorLead: (value: string, wanted: string, target: string, year: string) =>
    `Zuletzt ${value}; der Zielpfad sieht ${wanted} vor. Ziel ist ${target} bis ${year}.`,
  indicatorNoValue: (target: string, year: string) => `Noch kein Wert. Ziel ist ${target} bis ${year}.`,
  progress: 'Weg zum Ziel',
  path: 'Werte und Zielpfad',
  values: 'Alle Werte',
  day: 'Tag',
  value: 'Wert',
  note: 'Bemerkung und Beleg',
  enteredBy: 'Eingetragen von',
  corrected: 'berichtigt',
  definition: 'Steckbrief',
  facts: {
    definition: 'Was gemessen wird und warum',
    direction: 'Richtung',
    frequency: 'Wie oft',
    level: 'Was der Wert zeigt',
    source: 'Quelle der Werte',
    licence: 'Lizenz der Daten',
  },
  mapTitle: 'Vom Ziel zur Wirkung',
  mapLead: (goals: number, linked: number) =>
    `${linked} von ${goals} ${goals === 1 ? 'Ziel hat' : 'Zielen haben'} Maßnahme und Kennzahl.`,
  missing: 'fehlt',
  targetBy: (target: string, year: string) => `Ziel: ${target} bis ${year}`,
  editField: (code: string) => `${code} bearbeiten`,
  stages: {
    done: 'umgesetzt',
    running: 'in Umsetzung',
    planned: 'geplant',
    proposed: 'noch nicht entschieden',
    stopped: 'ruht',
    unknown: 'ohne Stand',
  } satisfies Record<Stage, string>,
  fieldCourse: (good: number, all: number): string =>
    all === 1
      ? good === 1
        ? 'die Kennzahl ist auf Kurs'
        : 'die Kennzahl ist nicht auf Kurs'
      : `${good === 0 ? 'keine' : good} von ${all} Kennzahlen auf Kurs`,
  resolutions: 'Beschlüsse',
};

const en: typeof de = {
  title: 'Digital agenda',
  lead: (goals, reached, behind) =>
    `${counted.en(goals, 'goal', 'goals')}. ${reached + behind === 0 ? 'No indicator has a value yet.' : `${counted.en(reached, 'indicator is', 'indicators are')} reached or ahead of the path, ${counted.en(behind, 'is', 'are')} behind.`}`,
  emptyTitle: 'No digital agenda yet',
  empty:
    'The digital agenda says what is to improve for people and businesses, how one notices, and which initiatives contribute.',
  begin: 'Set up the agenda',
  edit: 'Name and span',
  addField: 'Add a field of action',
  addGoal: 'Add a goal',
  link: 'Link',
  linkInitiative: 'Initiative as measure',
  linkStrength: 'Contribution',
  noContribution: 'does not contribute (take the link away)',
  linked: (code) => `${code} is linked as measure.`,
  unlinked: (code) => `${code} is no measure of this goal any more.`,
  linkMissing: 'Nothing was linked. Please choose an initiative and its contribution.',
  addIndicator: 'Add an indicator',
  addValue: 'Enter a value',
  resolve: 'Record a resolution',
  gaps: 'Gaps',
  gapSentences: {
    'goal-without-initiative': 'Goals to which no initiative contributes',
    'goal-without-indicator': 'Goals without an indicator',
    'goal-without-owner': 'Goals nobody answers for',
    'indicator-without-value': 'Indicators that have no value yet',
    'initiative-without-goal': 'Initiatives that contribute to no goal',
    'measure-without-owner': 'Measures under way for which no person is named',
  },
  noGaps: 'None: each goal has indicator, owner and initiative, each measure under way a person.',
  glance: 'At a glance',
  field: 'Field of action',
  goals: 'Goals',
  goal: 'Goal',
  measures: 'Measures',
  effect: 'Effect',
  owner: 'In charge',
  serves: 'Serves',
  contribution: (strength) => ['', 'contributes a little', 'contributes', 'contributes strongly'][strength]!,
  noMeasures: 'No initiative contributes to this goal yet.',
  indicators: 'Indicators',
  noIndicators: 'No indicator measures this goal yet.',
  indicatorLead: (value, wanted, target, year) =>
    `Last ${value}; the path wants ${wanted}. The target is ${target} by ${year}.`,
  indicatorNoValue: (target, year) => `No value yet. The target is ${target} by ${year}.`,
  progress: 'Way to the target',
  path: 'Values and target path',
  values: 'All values',
  day: 'Day',
  value: 'Value',
  note: 'Remark and evidence',
  enteredBy: 'Entered by',
  corrected: 'corrected',
  definition: 'Profile',
  facts: {
    definition: 'What is measured and why',
    direction: 'Direction',
    frequency: 'How often',
    level: 'What the value shows',
    source: 'Source of the values',
    licence: 'Licence of the data',
  },
  mapTitle: 'From goal to effect',
  mapLead: (goals, linked) =>
    `${linked} of ${goals} ${goals === 1 ? 'goal has' : 'goals have'} measure and indicator.`,
  missing: 'missing',
  targetBy: (target, year) => `Target: ${target} by ${year}`,
  editField: (code) => `Edit ${code}`,
  stages: {
    done: 'done',
    running: 'under way',
    planned: 'planned',
    proposed: 'not decided yet',
    stopped: 'on hold',
    unknown: 'state unknown',
  },
  fieldCourse: (good, all) =>
    all === 1
      ? good === 1
        ? 'the indicator is on course'
        : 'the indicator is not on course'
      : `${good === 0 ? 'none' : good} of ${all} indicators on course`,
  resolutions: 'Resolutions',
};

/** The words of the agenda's pages that show measures too. */
export const agendaTexts = inBoth(de, en);
