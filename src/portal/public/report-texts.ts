import { counted, type Language } from '../../kernel/text.ts';
import { inBoth } from '../../web/texts.ts';
import { formatValue, standingWords } from '../pages/indicator-marks.tsx';
import { texts as participationTexts } from '../participation/texts.ts';
import type { ReportWords } from './core/progress-report.ts';
import { texts } from './texts.ts';

type OwnWords = Omit<ReportWords, 'lights' | 'stages' | 'outcomes' | 'format'>;

const de: OwnWords = {
  title: 'Umsetzungsbericht zur Digitalen Agenda',
  kind: 'Bericht für die Öffentlichkeit',
  note: 'Dieser Bericht entsteht aus den veröffentlichten Angaben und gibt deren Stand am genannten Tag wieder.',
  summary: (goals, good, measured) =>
    `${counted.de(goals, 'Ziel ist', 'Ziele sind')} veröffentlicht. Von ${counted.de(measured, 'gemessenen Kennzahl', 'gemessenen Kennzahlen')} ${good === 1 ? 'liegt eine' : `liegen ${good}`} auf dem Zielpfad oder davor.`,
  vision: 'Vision',
  overview: 'Überblick',
  overviewOf: 'Ziele und Kennzahlen je Handlungsfeld',
  fieldHead: ['Handlungsfeld', 'Ziele', 'Kennzahlen', 'auf Kurs'],
  indicatorHead: ['Kennzahl', 'Ausgangswert', 'Zuletzt', 'Ziel', 'Stand'],
  course: 'Kennzahlen auf Kurs (Strich: alle)',
  courseText: (good, all) => `${good} von ${all}`,
  indicatorsOf: (goal) => `Kennzahlen zu ${goal}`,
  noIndicator: 'Zu diesem Ziel ist noch keine Kennzahl veröffentlicht.',
  initiatives: 'Vorhaben',
  initiativesBy: 'Vorhaben nach Stand',
  stageHead: ['Stand', 'Vorhaben'],
  participation: 'Beteiligung',
  answersBy: 'Beantwortete Beiträge nach Ergebnis',
  participationText: (contributions, answered) =>
    `${counted.de(contributions, 'Beitrag ist', 'Beiträge sind')} veröffentlicht, ${answered} davon beantwortet.`,
  outcomeHead: ['Was daraus wurde', 'Beiträge'],
  ideas: 'Umgesetzte Ideen',
};

const en: OwnWords = {
  title: 'Progress report on the digital agenda',
  kind: 'Report for the public',
  note: 'This report is made from what is published and gives its state on the day named.',
  summary: (goals, good, measured) =>
    `${counted.en(goals, 'goal is', 'goals are')} published. Of ${counted.en(measured, 'measured indicator', 'measured indicators')}, ${good} ${good === 1 ? 'is' : 'are'} on the path or ahead of it.`,
  vision: 'Vision',
  overview: 'Overview',
  overviewOf: 'Goals and indicators by field of action',
  fieldHead: ['Field of action', 'Goals', 'Indicators', 'On course'],
  indicatorHead: ['Indicator', 'Baseline', 'Latest', 'Target', 'Standing'],
  course: 'Indicators on course (line: all)',
  courseText: (good, all) => `${good} of ${all}`,
  indicatorsOf: (goal) => `Indicators of ${goal}`,
  noIndicator: 'No indicator is published for this goal yet.',
  initiatives: 'Initiatives',
  initiativesBy: 'Initiatives by state',
  stageHead: ['State', 'Initiatives'],
  participation: 'Participation',
  answersBy: 'Answered contributions by outcome',
  participationText: (contributions, answered) =>
    `${counted.en(contributions, 'contribution is', 'contributions are')} published, ${answered} of them answered.`,
  outcomeHead: ['What became of it', 'Contributions'],
  ideas: 'Realised ideas',
};

const own = inBoth(de, en);

export const reportWords = (language: Language): ReportWords => ({
  ...own(language),
  lights: standingWords(language),
  stages: texts(language).stages,
  outcomes: participationTexts(language).outcomes,
  format: (value, unit) => formatValue(value, unit, language),
});
