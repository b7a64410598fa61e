import { courseOf } from '../../../agenda/core/indicator.ts';
import { formatDay } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/text.ts';
import type { Bar, Block, Paper } from '../../../report/core/paper.ts';
import type { Outcome } from '../../participation/core/contribution.ts';
import type { PublicField, PublicIndicator, PublicTown } from './public-view.ts';
import { goalsOf, indicatorsOf, type Stage, stageOf, stages } from './town.ts';

/** The words of the report, and how the pages write a value; the core knows no texts. */
export type ReportWords = {
  title: string;
  kind: string;
  note: string;
  summary: (goals: number, good: number, measured: number) => string;
  vision: string;
  overview: string;
  overviewOf: string;
  fieldHead: readonly string[];
  indicatorHead: readonly string[];
  course: string;
  courseText: (good: number, all: number) => string;
  indicatorsOf: (goal: string) => string;
  noIndicator: string;
  lights: Record<string, string>;
  initiatives: string;
  initiativesBy: string;
  stageHead: readonly string[];
  stages: Record<Stage, string>;
  participation: string;
  answersBy: string;
  participationText: (contributions: number, answered: number) => string;
  outcomeHead: readonly string[];
  outcomes: Record<Outcome, string>;
  ideas: string;
  format: (value: number, unit: string) => string;
};

/** How the agenda comes on, from released parts only. */
export function progressReport(
  town: PublicTown,
  municipality: string,
  language: Language,
  words: ReportWords,
): Paper {
  const { good, behind } = courseOf(indicatorsOf(town));
  const summary = words.summary(goalsOf(town).length, good, good + behind);
  const blocks: Block[] = [
    { kind: 'paragraph', text: summary, strong: true },
    { kind: 'paragraph', text: words.note },
    ...(town.agenda?.vision ? headed(words.vision, [{ kind: 'paragraph', text: town.agenda.vision }]) : []),
    ...headed(words.overview, [overview(town, words), course(town, words)]),
    ...town.fields.flatMap((field) => fieldBlocks(field, language, words)),
    ...(town.initiatives.length > 0 ? headed(words.initiatives, [initiatives(town, words)]) : []),
    ...participation(town, words),
    ...(town.ideas.length > 0
      ? headed(words.ideas, [{ kind: 'list', items: town.ideas.map(({ title }) => title) }])
      : []),
  ];
  return { title: words.title, kind: words.kind, municipality, day: town.today, language, blocks };
}

const headed = (text: string, blocks: readonly Block[]): Block[] => [
  { kind: 'heading', level: 1, text },
  ...blocks,
];

const overview = ({ fields }: PublicTown, words: ReportWords): Block => ({
  kind: 'table',
  caption: words.overviewOf,
  head: words.fieldHead,
  figures: [1, 2, 3],
  rows: fields.map(({ name, goals }) => {
    const { good, behind, unmeasured } = courseOf(goals.flatMap(({ indicators }) => indicators));
    return [name, String(goals.length), String(good + behind + unmeasured), String(good)];
  }),
});

const course = ({ fields }: PublicTown, words: ReportWords): Block => ({
  kind: 'bars',
  title: words.course,
  bars: fields.map(({ name, goals }): Bar => {
    const { good, behind, unmeasured } = courseOf(goals.flatMap(({ indicators }) => indicators));
    const all = good + behind + unmeasured;
    return { label: name, value: good, target: all, text: words.courseText(good, all) };
  }),
});

function fieldBlocks(field: PublicField, language: Language, words: ReportWords): Block[] {
  const goals = field.goals.flatMap(({ code, name, description, indicators }): Block[] => [
    { kind: 'heading', level: 2, text: `${code} ${name}` },
    ...(description ? [{ kind: 'paragraph' as const, text: description }] : []),
    indicators.length > 0
      ? indicatorTable(words.indicatorsOf(code), indicators, language, words)
      : { kind: 'paragraph' as const, text: words.noIndicator },
  ]);
  return headed(field.name, goals);
}

function indicatorTable(
  caption: string,
  indicators: readonly PublicIndicator[],
  language: Language,
  words: ReportWords,
): Block {
  const dated = (point: { day: string; value: number } | undefined, unit: string) =>
    point ? `${words.format(point.value, unit)} (${formatDay(point.day, language)})` : '–';
  const rows = indicators.map(({ name, unit, plan, values, standing }) => [
    name,
    dated(plan.baseline, unit),
    dated(values.at(-1), unit),
    dated(plan.targets.at(-1), unit),
    words.lights[standing?.light ?? 'none']!,
  ]);
  return { kind: 'table', caption, head: words.indicatorHead, rows };
}

function initiatives(town: PublicTown, words: ReportWords): Block {
  const byStage = Map.groupBy(town.initiatives, stageOf);
  return {
    kind: 'table',
    caption: words.initiativesBy,
    head: words.stageHead,
    figures: [1],
    rows: stages
      .filter((stage) => byStage.has(stage))
      .map((stage) => [words.stages[stage], String(byStage.get(stage)!.length)]),
  };
}

function participation({ phases }: PublicTown, words: ReportWords): Block[] {
  const contributions = phases.flatMap((phase) => phase.contributions);
  if (contributions.length === 0) return [];
  const answered = contributions.filter(({ answers }) => answers.length > 0);
  const byOutcome = Map.groupBy(answered, ({ answers }) => answers.at(-1)!.outcome);
  return headed(words.participation, [
    { kind: 'paragraph', text: words.participationText(contributions.length, answered.length) },
    {
      kind: 'table',
      caption: words.answersBy,
      head: words.outcomeHead,
      figures: [1],
      rows: [...byOutcome].map(([outcome, list]) => [words.outcomes[outcome], String(list.length)]),
    },
  ]);
}
