import type { Highs } from 'highs';
import { buildGraph, type Steps } from './graph.ts';
import { placeGuidesExactly } from './placement-exact.ts';
import { hasHours } from './read-graph.ts';
import { simulateSpread } from './spread.ts';

/** What the advice is asked with: a contact list, who is a guide in it already, how many are to be added. */
export type PlacementQuestion = {
  people: readonly string[];
  units: readonly string[];
  unitOf: readonly number[];
  pairs: readonly number[];
  /** Hours a week that each can give; null: not known. Who has none is not chosen. */
  hours: readonly number[] | null;
  /** Names in the list of those who are guides already. */
  present: readonly string[];
  count: number;
  perUnit: number;
  steps: Steps;
  seconds: number;
};

export type AdvisedPick = {
  person: string;
  unit: string | null;
  hours: number | null;
  marginal: number;
  reach: number;
  forUnit: boolean;
};

export type PlacementAdvice = {
  picks: AdvisedPick[];
  people: number;
  /** Reached before and after the picks, and what no choice of as many can exceed. */
  before: number;
  total: number;
  bound: number;
  /** Share of people who know, week by week: with the guides there are, and with the picks. */
  spread: { before: number[]; after: number[] };
};

export const spreadModel = { weeks: 12, chancePerContact: 0.1, runs: 20 };

/** Picks, bound and spread; `random` gives numbers in [0, 1), the same sequence gives the same advice. */
export function advisePlacement(
  question: PlacementQuestion,
  highs: Highs,
  random: () => () => number,
): PlacementAdvice {
  const { people, units, unitOf, pairs, hours, count, perUnit, steps, seconds } = question;
  const index = new Map(people.map((name, at) => [name, at]));
  const present = question.present.flatMap((name) => index.get(name) ?? []);
  const graph = buildGraph(
    people.length,
    pairs.filter((_, at) => at % 2 === 0),
    pairs.filter((_, at) => at % 2 === 1),
  );
  const problem = { graph, unitOf, unitCount: units.length, perUnit, steps, present, mayBe: hasHours(hours) };
  const placement = placeGuidesExactly({ ...problem, count }, highs, seconds);
  const before = placeGuidesExactly({ ...problem, count: 0, perUnit: 0 }, highs, 0).total;
  const chosen = placement.picks.map(({ person }) => person);
  const spread = (guides: readonly number[]) => simulateSpread(graph, guides, spreadModel, random()).known;
  return {
    picks: placement.picks.map(({ person, ...pick }) => ({
      ...pick,
      person: people[person]!,
      unit: units[unitOf[person]!] ?? null,
      hours: hours?.[person] ?? null,
    })),
    people: people.length,
    before,
    total: placement.total,
    bound: placement.bound,
    spread: { before: spread(present), after: spread([...present, ...chosen]) },
  };
}
