import type { Standing } from '../../agenda/core/indicator.ts';
import type { Day } from '../../kernel/day.ts';
import { formatNumber, percentSign } from '../../kernel/money.ts';
import type { Language } from '../../kernel/text.ts';
import type { InitiativeState } from '../../plan/core/initiative.ts';
import { stateNames } from '../../plan/core/life-cycle.ts';
import type { Bar, Block, Paper } from './paper.ts';

export type ReportedIndicator = {
  name: string;
  unit: string;
  baseline: number;
  target: number;
  targetYear: number;
  standing: Standing | undefined;
};
export type ReportedMeasure = { code: string; name: string; state: InitiativeState; strength: number };
export type ReportedGoal = {
  code: string;
  name: string;
  owner: string | null;
  indicators: readonly ReportedIndicator[];
  measures: readonly ReportedMeasure[];
};
export type ReportedField = { code: string; name: string; goals: readonly ReportedGoal[] };
export type AgendaReport = {
  municipality: string;
  name: string;
  fromYear: number;
  toYear: number;
  fields: readonly ReportedField[];
};

/** Umsetzungsbericht: how far every goal has come, by what, and where somebody has to act. */
export function agendaReportOf(input: AgendaReport, day: Day, language: Language): Paper {
  const t = words[language];
  return {
    title: t.title(input.name),
    kind: t.kind,
    municipality: input.municipality,
    day,
    language,
    blocks: [
      { kind: 'heading', level: 1, text: t.summary },
      ...summaryOf(input, language),
      ...input.fields.flatMap((field) => fieldBlocks(field, language)),
    ],
  };
}

const indicatorsOf = ({ fields }: AgendaReport) =>
  fields.flatMap(({ goals }) => goals.flatMap(({ indicators }) => indicators));

export type Progress = { goals: number; indicators: number; onPath: number; behind: number; silent: number };

/** How many indicators are where their path wants them. */
export function countProgress(input: AgendaReport): Progress {
  const all = indicatorsOf(input);
  const behind = all.filter(({ standing }) => standing?.light === 'behind').length;
  const silent = all.filter(({ standing }) => !standing).length;
  return {
    goals: input.fields.reduce((sum, { goals }) => sum + goals.length, 0),
    indicators: all.length,
    onPath: all.length - behind - silent,
    behind,
    silent,
  };
}

/** Summary, chart of all indicators, and what is missing: also a part of the yearly report. */
export function summaryOf(input: AgendaReport, language: Language): Block[] {
  const t = words[language];
  const progress = countProgress(input);
  const goals = input.fields.flatMap((field) => field.goals);
  const gaps = [
    ...goals.flatMap(({ code, name, measures }) => (measures.length ? [] : [t.noMeasure(`${code} ${name}`)])),
    ...goals.flatMap(({ code, name, indicators }) =>
      indicators.length ? [] : [t.noIndicator(`${code} ${name}`)],
    ),
    ...goals.flatMap(({ code, name, owner }) => (owner ? [] : [t.noOwner(`${code} ${name}`)])),
  ];
  const bars = indicatorsOf(input).flatMap((one) => barOf(one, language));
  return [
    { kind: 'paragraph', text: t.lead(progress) },
    ...(bars.length ? [{ kind: 'bars', title: t.bars, bars, full: 1 } as const] : []),
    ...(gaps.length
      ? [{ kind: 'paragraph', text: t.gaps, strong: true } as const, { kind: 'list', items: gaps } as const]
      : []),
  ];
}

/** The indicators behind their path with what is wanted of them today: whom a resolution on them means. */
export function behindBlocks({ fields }: AgendaReport, language: Language): Block[] {
  const t = words[language];
  const rows = fields.flatMap(({ goals }) =>
    goals.flatMap(({ code, indicators }) =>
      indicators.flatMap(({ name, unit, target, targetYear, standing }) =>
        standing?.light === 'behind'
          ? [
              [
                code,
                name,
                `${formatFigure(standing.value, language)} ${unit}`,
                `${formatFigure(Math.round(standing.wanted * 10) / 10, language)} ${unit}`,
                `${formatFigure(target, language)} ${unit} (${targetYear})`,
              ],
            ]
          : [],
      ),
    ),
  );
  if (rows.length === 0) return [];
  const head = [t.goal, t.indicator, t.value, t.wanted, t.target];
  return [{ kind: 'table', caption: t.behind, head, figures: [2, 3, 4], rows }];
}

/** The way from baseline to target in percent; the mark is where the path wants it today. */
function barOf({ name, standing, baseline, target }: ReportedIndicator, language: Language): Bar[] {
  if (!standing) return [];
  const wanted = target === baseline ? 1 : (standing.wanted - baseline) / (target - baseline);
  return [
    {
      label: name,
      value: Math.max(0, Math.min(1, standing.progress)),
      target: Math.max(0, Math.min(1, wanted)),
      text: `${formatNumber(standing.progress * 100, language).replace('-', '−')}${percentSign(language)}`,
    },
  ];
}

function fieldBlocks({ code, name, goals }: ReportedField, language: Language): Block[] {
  return [
    { kind: 'heading', level: 1, text: `${code} ${name}` },
    ...goals.flatMap((goal) => goalBlocks(goal, language)),
  ];
}

function goalBlocks({ code, name, owner, indicators, measures }: ReportedGoal, language: Language): Block[] {
  const t = words[language];
  const figure = (value: number, unit: string) => `${formatFigure(value, language)} ${unit}`;
  return [
    { kind: 'heading', level: 2, text: `${code} ${name}` },
    { kind: 'facts', items: [{ label: t.owner, text: owner ?? t.nobody }] },
    indicators.length === 0
      ? { kind: 'paragraph', text: t.withoutIndicator }
      : {
          kind: 'table',
          caption: t.indicators,
          head: [t.indicator, t.baseline, t.value, t.target, t.standing],
          figures: [1, 2, 3],
          rows: indicators.map(({ name: indicator, unit, baseline, target, targetYear, standing }) => [
            indicator,
            figure(baseline, unit),
            standing
              ? figure(standing.value, unit) + (standing.provisional ? ` ${t.provisional}` : '')
              : t.noValue,
            `${figure(target, unit)} (${targetYear})`,
            standing ? t.lights[standing.light] : '–',
          ]),
        },
    measures.length === 0
      ? { kind: 'paragraph', text: t.withoutMeasure }
      : {
          kind: 'table',
          caption: t.measures,
          head: [t.number, t.measure, t.state, t.contribution],
          rows: measures.map((measure) => [
            measure.code,
            measure.name,
            stateNames[measure.state][language],
            t.strengths[measure.strength] ?? '–',
          ]),
        },
  ];
}

const formatFigure = (value: number, language: Language): string =>
  formatNumber(value, language, Number.isInteger(value) ? 0 : Number.isInteger(value * 10) ? 1 : 2);

const words = {
  de: {
    title: (name: string) => `Umsetzungsbericht: ${name}`,
    kind: 'Informationsvorlage',
    summary: 'Auf einen Blick',
    lead: ({ goals, indicators, onPath, behind, silent }: Progress) =>
      `Die Agenda hat ${goals} ${goals === 1 ? 'Ziel' : 'Ziele'} und ${indicators} ${indicators === 1 ? 'Kennzahl' : 'Kennzahlen'}. Auf oder vor dem Zielpfad: ${onPath}, dahinter: ${behind}${silent > 0 ? `, noch ohne Wert: ${silent}` : ''}.`,
    bars: 'Zielerreichung je Kennzahl in Prozent des Weges; der Strich zeigt das heutige Soll',
    gaps: 'Wo etwas fehlt',
    noMeasure: (goal: string) => `${goal}: kein Vorhaben trägt dazu bei.`,
    noIndicator: (goal: string) => `${goal}: keine Kennzahl misst die Wirkung.`,
    noOwner: (goal: string) => `${goal}: niemand ist verantwortlich.`,
    owner: 'Verantwortlich',
    nobody: 'niemand',
    goal: 'Ziel-Nr.',
    behind: 'Kennzahlen hinter dem Zielpfad',
    wanted: 'heute vorgesehen',
    indicators: 'Kennzahlen',
    indicator: 'Kennzahl',
    baseline: 'Ausgang',
    value: 'Ist',
    target: 'Ziel',
    standing: 'Stand',
    provisional: '(vorläufig)',
    noValue: 'kein Wert',
    lights: {
      reached: 'erreicht',
      ahead: 'vor dem Zielpfad',
      'on-path': 'auf dem Zielpfad',
      behind: 'hinter dem Zielpfad',
    },
    withoutIndicator: 'Zu diesem Ziel gibt es noch keine Kennzahl.',
    withoutMeasure: 'Zu diesem Ziel trägt noch kein Vorhaben bei.',
    measures: 'Maßnahmen',
    number: 'Nr.',
    measure: 'Vorhaben',
    state: 'Stand',
    contribution: 'Beitrag',
    strengths: { 1: 'gering', 2: 'mittel', 3: 'stark' } as Record<number, string>,
  },
  en: {
    title: (name: string) => `Progress report: ${name}`,
    kind: 'Information paper',
    summary: 'At a glance',
    lead: ({ goals, indicators, onPath, behind, silent }: Progress) =>
      `The agenda has ${goals} ${goals === 1 ? 'goal' : 'goals'} and ${indicators} ${indicators === 1 ? 'indicator' : 'indicators'}. On or ahead of the path: ${onPath}, behind: ${behind}${silent > 0 ? `, without a value yet: ${silent}` : ''}.`,
    bars: 'Way to the target of each indicator in percent; the mark shows what is wanted today',
    gaps: 'Where something is missing',
    noMeasure: (goal: string) => `${goal}: no initiative contributes.`,
    noIndicator: (goal: string) => `${goal}: no indicator measures the effect.`,
    noOwner: (goal: string) => `${goal}: nobody is responsible.`,
    owner: 'Responsible',
    nobody: 'nobody',
    goal: 'Goal no.',
    behind: 'Indicators behind their path',
    wanted: 'Wanted today',
    indicators: 'Indicators',
    indicator: 'Indicator',
    baseline: 'Baseline',
    value: 'Actual',
    target: 'Target',
    standing: 'Standing',
    provisional: '(provisional)',
    noValue: 'no value',
    lights: {
      reached: 'reached',
      ahead: 'ahead of the path',
      'on-path': 'on the path',
      behind: 'behind the path',
    },
    withoutIndicator: 'This goal has no indicator yet.',
    withoutMeasure: 'No initiative contributes to this goal yet.',
    measures: 'Measures',
    number: 'No.',
    measure: 'Initiative',
    state: 'State',
    contribution: 'Contribution',
    strengths: { 1: 'minor', 2: 'medium', 3: 'strong' } as Record<number, string>,
  },
};
