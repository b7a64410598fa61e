import type { Dimension } from '../../roles/core/advisor/profile.ts';
import type { CatalogueDimension, Item, Level, MaturityCatalogue, Scoring } from './catalogue.ts';

/** What one person answered to one item: a level, "weiß nicht" or "trifft nicht zu". */
export type Answer = {
  item: string;
  personId: string;
  value: Level | 'unknown' | 'not-applicable';
  /** There is a proof: a link or a file. */
  proven: boolean;
};

export type ItemScore = {
  item: string;
  /** Median of the levels; null when nobody gave one. */
  median: number | null;
  /** What counts: the median, held down where nobody gave a proof. */
  value: number | null;
  proven: boolean;
  /** Levels between the lowest and the highest answer. */
  spread: number;
  /** So far apart that it is to be talked about, not averaged away. */
  talkingPoint: boolean;
  /** How many gave a level, and how many did not know or found it not applicable. */
  answered: number;
  withheld: number;
};

export type DimensionScore = {
  dimension: Dimension;
  items: ItemScore[];
  /** Share of items with a level. */
  coverage: number;
  /** Mean of the values; null below the coverage that is needed. */
  raw: number | null;
  score: number | null;
  /** The gate item that holds the dimension down; null when none does. */
  cappedBy: string | null;
};

export type MaturityScore = {
  dimensions: DimensionScore[];
  /** Null while no dimension can be rated. */
  total: number | null;
  level: Level | null;
  /** Mean of the scores before the weakest dimension holds it down. */
  mean: number | null;
  /** The dimension that holds the total down; null when none does. */
  bottleneck: Dimension | null;
  /** Items to be talked about. */
  talkingPoints: string[];
};

/** Scores a round: item, dimension, total. The order of the answers does not matter; a higher answer never lowers a score. */
export function scoreRound(catalogue: MaturityCatalogue, answers: readonly Answer[]): MaturityScore {
  const byItem = Map.groupBy(answers, ({ item }) => item);
  const dimensions = catalogue.dimensions.map((dimension) =>
    scoreDimension(dimension, byItem, catalogue.scoring),
  );
  return { dimensions, ...totalOf(dimensions, catalogue.scoring), talkingPoints: talkingPoints(dimensions) };
}

function scoreDimension(
  dimension: CatalogueDimension,
  byItem: ReadonlyMap<string, readonly Answer[]>,
  scoring: Scoring,
): DimensionScore {
  const items = dimension.items.map((item) => scoreItem(item, byItem.get(item.id) ?? [], scoring));
  const values = items.flatMap(({ value }) => (value === null ? [] : [value]));
  const coverage = values.length / items.length;
  const raw = coverage < scoring.coverageMin - 1e-9 ? null : mean(values);
  const gate = weakestGate(dimension, items);
  const cap = gate ? gate.value + scoring.gateMargin : Number.POSITIVE_INFINITY;
  return {
    dimension: dimension.id,
    items,
    coverage,
    raw,
    score: raw === null ? null : round(Math.min(raw, cap)),
    cappedBy: raw !== null && gate && cap < raw ? gate.item : null,
  };
}

export function scoreItem(item: Item, answers: readonly Answer[], scoring: Scoring): ItemScore {
  const given = answers
    .flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
    .sort((a, b) => a - b);
  const middle = given.length ? median(given) : null;
  const proven = answers.some((answer) => answer.proven && typeof answer.value === 'number');
  const spread = given.length ? given.at(-1)! - given[0]! : 0;
  return {
    item: item.id,
    median: middle,
    value: middle === null || proven ? middle : Math.min(middle, scoring.unprovenMax),
    proven,
    spread,
    talkingPoint: spread >= scoring.talkingPointSpread,
    answered: given.length,
    withheld: answers.length - given.length,
  };
}

function median(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The answered gate item with the lowest value; one that nobody could answer holds nothing down. */
function weakestGate(
  { items }: CatalogueDimension,
  scores: readonly ItemScore[],
): { item: string; value: number } | undefined {
  const gates = new Set(items.filter(({ gate }) => gate).map(({ id }) => id));
  return scores
    .flatMap(({ item, value }) => (gates.has(item) && value !== null ? [{ item, value }] : []))
    .reduce<{ item: string; value: number } | undefined>(
      (weakest, one) => (weakest && weakest.value <= one.value ? weakest : one),
      undefined,
    );
}

function totalOf(dimensions: readonly DimensionScore[], { bottleneckMargin }: Scoring) {
  const rated = dimensions.flatMap(({ dimension, score }) => (score === null ? [] : [{ dimension, score }]));
  if (!rated.length) return { total: null, level: null, mean: null, bottleneck: null };
  const average = mean(rated.map(({ score }) => score));
  const lowest = rated.reduce((least, one) => (one.score < least.score ? one : least));
  const total = round(Math.min(average, lowest.score + bottleneckMargin));
  return {
    total,
    level: levelOf(total),
    mean: round(average),
    bottleneck: total < round(average) ? lowest.dimension : null,
  };
}

/** The level that the figure shows with one decimal: 2.96 is read as 3.0, so it is level 3. */
export const levelOf = (total: number): Level => Math.floor(Math.round(total * 10) / 10) as Level;

const talkingPoints = (dimensions: readonly DimensionScore[]): string[] =>
  dimensions.flatMap(({ items }) => items.filter((item) => item.talkingPoint).map(({ item }) => item));

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Binary noise must not decide at a limit. */
const round = (value: number): number => Math.round(value * 1e6) / 1e6;
