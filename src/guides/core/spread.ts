import type { Graph } from './graph.ts';

/** How news spreads: each week, everyone who knows tells each of their contacts with this probability. */
export type SpreadModel = { weeks: number; chancePerContact: number; runs: number };

/** Mean share of people who know, week by week (index 0: the guides alone), and the spread of the last week. */
export type Spread = { known: number[]; low: number; high: number };

/**
 * Independent cascade over weeks: a teller tries every contact anew each week.
 * `random` gives numbers in [0, 1); the same sequence gives the same answer.
 */
export function simulateSpread(
  graph: Graph,
  guides: readonly number[],
  model: SpreadModel,
  random: () => number,
): Spread {
  const sums = new Float64Array(model.weeks + 1);
  const last: number[] = [];
  for (let run = 0; run < model.runs; run++) {
    const shares = spreadOnce(graph, guides, model, random);
    shares.forEach((share, week) => {
      sums[week]! += share;
    });
    last.push(shares.at(-1)!);
  }
  last.sort((a, b) => a - b);
  return {
    known: Array.from(sums, (sum) => sum / model.runs),
    low: last[Math.floor(0.1 * (model.runs - 1))]!,
    high: last[Math.ceil(0.9 * (model.runs - 1))]!,
  };
}

function spreadOnce(
  graph: Graph,
  guides: readonly number[],
  model: SpreadModel,
  random: () => number,
): number[] {
  const knows = new Uint8Array(graph.size);
  const tellers = [...new Set(guides)];
  for (const guide of tellers) knows[guide] = 1;
  const shares = [tellers.length / graph.size];
  for (let week = 1; week <= model.weeks; week++) {
    const newly: number[] = [];
    for (const teller of tellers) {
      for (let at = graph.offsets[teller]!; at < graph.offsets[teller + 1]!; at++) {
        const contact = graph.targets[at]!;
        if (knows[contact] || random() >= model.chancePerContact) continue;
        knows[contact] = 1;
        newly.push(contact);
      }
    }
    tellers.push(...newly);
    shares.push(tellers.length / graph.size);
  }
  return shares;
}
