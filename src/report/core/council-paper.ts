import { type Day, formatDay } from '../../kernel/day.ts';
import { type Cents, formatEuro, formatEuroShort, formatNumber } from '../../kernel/money.ts';
import type { Language } from '../../kernel/text.ts';
import type { Means } from '../../plan/means/core/means.ts';
import { consultationsOf, openIn, type Sitting, taskWords } from '../../plan/planning/core/consultation.ts';
import { bodyNames } from '../../plan/planning/core/round.ts';
import { resultIn, type VersionState } from '../../plan/planning/core/version-state.ts';
import { type Authorisation, authorisationBlocks, neededOf } from './authorisation-block.ts';
import { type ClimateOf, climateBlocks } from './climate-block.ts';
import { type CouncilWords, councilWords } from './council-words.ts';
import { frameBlocks, type MoneyOfYear, moneyBlocks, overrunBlocks } from './money-block.ts';
import type { Block, Paper } from './paper.ts';
import { type PlannedPost, postBlocks, postSum } from './post-block.ts';
import { staffBlocks, type TeamDays } from './staff-block.ts';

export type PlannedInitiative = ClimateOf & {
  unit: string;
  /** As people write them: `Q3/27`. */
  start: string;
  end: string;
  /** Null where nobody has said yet what it costs. */
  cents: Cents | null;
  /** Every year, once it is done; null where nobody has said. */
  runningCents: Cents | null;
  legal: boolean;
  running: boolean;
};
/** Cost and saving that go on every year, as the initiatives state them today; `unknown` savings have no figure. */
export type YearlyMoney = { running: Cents; saving: Cents; effectiveSaving: Cents; unknown: number };

export type CouncilPaper = {
  municipality: string;
  name: string;
  number: number;
  body: 'board' | 'committee' | 'council';
  state: VersionState;
  resolvedOn: Day | null;
  paper: string | null;
  note: string | null;
  /** Of the Beratungsfolge, as entered. */
  sittings: readonly Sitting[];
  fromYear: number;
  toYear: number;
  initiatives: readonly PlannedInitiative[];
  leftOut: readonly { code: string; name: string }[];
  /** Legal deadlines that the plan does not hold. */
  missed: readonly { code: string; name: string; deadline: Day }[];
  money: readonly MoneyOfYear[];
  /** Carried over and blocked, as the frames of the plan hold it. */
  beyondBudget: Means['money'];
  yearly: YearlyMoney;
  authorisations: readonly Authorisation[];
  posts: readonly PlannedPost[];
  /** How many initiatives of the plan leave open what they cost once, every year, and in person-days. */
  uncounted: { cost: number; running: number; effort: number };
  /** How many serve a goal of the agenda. */
  withGoal: number;
  /** Names of the other scenarios there were. */
  variants: readonly string[];
  teams: readonly TeamDays[];
};

/** Council paper of a plan version, before and after the body has decided, in the order in which German council papers are read. */
export function councilPaperOf(input: CouncilPaper, day: Day, language: Language): Paper {
  const t = councilWords(language);
  return {
    title: t.title(input.fromYear, input.toYear, input.number),
    kind: t.kind,
    municipality: input.municipality,
    day,
    language,
    blocks: [
      { kind: 'facts', items: headOf(input, t, language) },
      heading(t.sequence),
      sequenceOf(input, t, language),
      heading(t.proposal),
      { kind: 'list', ordered: true, items: proposalOf(input, t, language) },
      heading(t.summary),
      { kind: 'paragraph', text: summaryOf(input, t, language) },
      heading(t.finance),
      ...financeOf(input, t, language),
      heading(t.staff),
      ...staffBlocks(input.teams, language),
      ...(input.uncounted.effort > 0 ? [paragraph(t.effortOpen(input.uncounted.effort))] : []),
      heading(t.sustainability),
      ...climateBlocks(input.initiatives, language),
      heading(t.reasons),
      ...reasonsOf(input, t, language),
      heading(t.questions),
      ...questionsOf(input, t, language),
      heading(t.annex),
      ...annexOf(input, t, language),
    ],
  };
}

const heading = (text: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', level, text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const total = (money: CouncilPaper['money'], nature: 'investive' | 'consumptive') =>
  money.reduce((sum, year) => sum + year[nature], 0);

const headOf = (input: CouncilPaper, t: CouncilWords, language: Language) => [
  { label: t.version, text: `${input.number}, ${input.name}` },
  resolutionOf(input, t, language),
  ...(input.note ? [{ label: t.note, text: input.note }] : []),
];

function resolutionOf({ body, state, resolvedOn, paper }: CouncilPaper, t: CouncilWords, language: Language) {
  const result = resultIn(state, language);
  if (!result || !resolvedOn || !paper) return { label: t.decides, text: bodyNames[body][language] };
  const day = formatDay(resolvedOn, language);
  return { label: t.resolution, text: t.resolved(bodyNames[body][language], result, day, paper) };
}

function sequenceOf(input: CouncilPaper, t: CouncilWords, language: Language): Block {
  const { sittings, state, resolvedOn } = input;
  const deciding = { body: bodyNames[input.body][language], resolvedOn, result: resultIn(state, language) };
  return {
    kind: 'table',
    caption: t.sittings,
    head: [t.body, t.day, t.item, t.openness, t.task, t.result],
    rows: consultationsOf(sittings, deciding).map((one) => [
      one.body,
      one.meetsOn ? formatDay(one.meetsOn, language) : '–',
      one.agendaItem?.replaceAll(' ', '\u00a0') ?? '–',
      openIn(one.public, language),
      taskWords[one.task][language],
      one.result ?? '–',
    ]),
  };
}

const financeOf = (input: CouncilPaper, t: CouncilWords, language: Language): Block[] => [
  ...moneyBlocks(input.money, language),
  ...frameBlocks(input.money, input.beyondBudget, language),
  ...overrunBlocks(input.money, language),
  { kind: 'facts', items: yearlyOf(input, t, language) },
  heading(t.authorisations, 2),
  ...authorisationBlocks(input.authorisations, language),
  heading(t.posts, 2),
  ...postBlocks(input.posts, language),
];

const proposalOf = (input: CouncilPaper, t: CouncilWords, language: Language): string[] => [
  t.adopts(
    t.bodiesWithArticle[input.body],
    input.number,
    input.fromYear,
    input.toYear,
    input.initiatives.length,
  ),
  t.authorises(
    formatEuro(total(input.money, 'investive'), language),
    formatEuro(total(input.money, 'consumptive'), language),
  ),
  ...(neededOf(input.authorisations) > 0
    ? [t.commits(formatEuro(neededOf(input.authorisations), language))]
    : []),
  t.notes(runningOf(input, t, language), input.leftOut.length),
  ...(postSum(input.posts) > 0 ? [t.notesPosts(formatNumber(postSum(input.posts), language, 2))] : []),
  t.instructs,
];

function summaryOf(input: CouncilPaper, t: CouncilWords, language: Language): string {
  const legal = input.initiatives.filter((one) => one.legal).length;
  const running = input.initiatives.filter((one) => one.running).length;
  const all = total(input.money, 'investive') + total(input.money, 'consumptive');
  return [
    t.contains(input.initiatives.length, running, legal),
    t.costs(
      t.least(formatEuroShort(all, language), input.uncounted.cost),
      t.least(formatEuroShort(input.yearly.running, language), input.uncounted.running),
    ),
    t.saves(
      formatEuroShort(input.yearly.saving, language),
      formatEuroShort(input.yearly.effectiveSaving, language),
    ),
    input.missed.length === 0 ? t.allHeld : t.someMissed(input.missed.length),
    t.without(input.leftOut.length),
  ].join(' ');
}

/** Running cost as far as it is known. */
const runningOf = ({ yearly, uncounted }: CouncilPaper, t: CouncilWords, language: Language): string =>
  t.least(formatEuro(yearly.running, language), uncounted.running);

const yearlyOf = (input: CouncilPaper, t: CouncilWords, language: Language) => [
  { label: t.runningCost, text: t.aYear(runningOf(input, t, language)) },
  ...savingsOf(input.yearly, t, language),
  ...openOf(input, t).map((text) => ({ label: t.stillOpen, text })),
];

const savingsOf = (yearly: YearlyMoney, t: CouncilWords, language: Language) => [
  { label: t.saving, text: t.aYear(formatEuro(yearly.saving, language)) },
  { label: t.effectiveSaving, text: t.aYear(formatEuro(yearly.effectiveSaving, language)) },
];

const openOf = ({ yearly, uncounted }: CouncilPaper, t: CouncilWords): string[] => [
  ...(uncounted.cost > 0 ? [t.costOpen(uncounted.cost)] : []),
  ...(uncounted.running > 0 ? [t.runningOpen(uncounted.running)] : []),
  ...(yearly.unknown > 0 ? [t.savingOpen(yearly.unknown)] : []),
];

const reasonsOf = (input: CouncilPaper, t: CouncilWords, language: Language): Block[] => [
  heading(t.occasion, 2),
  paragraph([t.occasionText, ...(input.withGoal > 0 ? [t.serves(input.withGoal)] : [])].join(' ')),
  heading(t.choice, 2),
  paragraph(
    [
      t.choiceText(input.initiatives.length, input.leftOut.length),
      ...(input.variants.length > 0 ? [t.compared(input.variants)] : []),
    ].join(' '),
  ),
  heading(t.risks, 2),
  ...(input.missed.length === 0
    ? [paragraph(t.allHeld)]
    : [
        {
          kind: 'list' as const,
          items: input.missed.map(({ code, name, deadline }) =>
            t.missed(`${code} ${name}`, formatDay(deadline, language)),
          ),
        },
      ]),
  heading(t.refusal, 2),
  paragraph(t.refusalText(atRiskWithout(input))),
];

/** What runs already goes on without the resolution. */
const atRiskWithout = ({ initiatives }: CouncilPaper): number =>
  initiatives.filter(({ legal, running }) => legal && !running).length;

/** What councils ask every time: does it save staff, can it wait, what does it cost a year, what without it. */
function questionsOf(input: CouncilPaper, t: CouncilWords, language: Language): Block[] {
  const { yearly, initiatives, uncounted } = input;
  const bound = initiatives.filter(({ legal, running }) => legal || running).length;
  return [
    {
      kind: 'facts',
      items: [
        { label: t.savesStaff, text: t.savesStaffText(formatEuro(yearly.effectiveSaving, language)) },
        { label: t.canWait, text: t.canWaitText(bound, initiatives.length) },
        {
          label: t.costsAYear,
          text: [
            `${t.aYear(runningOf(input, t, language))}.`,
            ...(uncounted.running > 0 ? [t.runningOpen(uncounted.running)] : []),
          ].join(' '),
        },
        { label: t.whatWithout, text: t.refusalText(atRiskWithout(input)) },
      ],
    },
  ];
}

const annexOf = (input: CouncilPaper, t: CouncilWords, language: Language): Block[] => [
  {
    kind: 'table',
    caption: t.planned(input.initiatives.length),
    head: [t.code, t.initiative, t.unit, t.from, t.until, t.oneOff, t.yearly],
    figures: [5, 6],
    rows: input.initiatives.map((one) => [
      one.code,
      one.legal ? `${one.name} (${t.duty})` : one.name,
      one.unit,
      one.start,
      one.end,
      ...[one.cents, one.runningCents].map((cents) =>
        cents === null ? t.unknown : formatEuroShort(cents, language),
      ),
    ]),
  },
  ...(input.leftOut.length === 0
    ? []
    : [
        paragraph(t.leftOut),
        { kind: 'list' as const, items: input.leftOut.map(({ code, name }) => `${code} ${name}`) },
      ]),
];
