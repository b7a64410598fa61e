import type { InitiativeRisk, Spread } from '../model.ts';

/**
 * What is assumed when an initiative states nothing: skewed to the late and dear side. Own assumption in the
 * order of magnitude of IT project studies (Flyvbjerg, Budzier 2011: mean cost overrun 27 %); state your own
 * spreads as soon as you have figures.
 */
export const usualRisk: Required<Omit<InitiativeRisk, 'supplier'>> = {
  duration: { kind: 'triangular', low: 0.9, likely: 1, high: 1.6 },
  effort: { kind: 'triangular', low: 0.85, likely: 1, high: 1.6 },
  cost: { kind: 'triangular', low: 0.9, likely: 1, high: 1.6 },
};

/** Standard normal scores from −6 to 6 in this many steps; a mix of two drawn scores stays within ±5. */
const SCORES = 3072;
const REACH = 6;

/** Slot of a normal score in a table of factors. */
export const slotOf = (score: number): number => ((score + REACH) * (SCORES / (2 * REACH))) | 0;

/** The factor at every slot: the quantile that the normal score stands for (Gaussian copula). */
export function tabulate(spread: Spread): Float64Array {
  return Float64Array.from({ length: SCORES }, (_, slot) => {
    const score = ((slot + 0.5) * 2 * REACH) / SCORES - REACH;
    return spread.kind === 'lognormal'
      ? spread.median * Math.exp(spread.sigma * score)
      : triangular(spread, score);
  });
}

type Triangle = Extract<Spread, { kind: 'triangular' }>;

function triangular({ low, likely, high }: Triangle, score: number): number {
  if (high === low) return low;
  const share = cumulative(score);
  const peak = (likely - low) / (high - low);
  return share < peak
    ? low + Math.sqrt(share * (high - low) * (likely - low))
    : high - Math.sqrt((1 - share) * (high - low) * (high - likely));
}

/** Standard normal distribution function (Abramowitz, Stegun 1964, 26.2.17; error below 7.5e-8). */
export function cumulative(score: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(score));
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const upper = (Math.exp((-score * score) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return score >= 0 ? 1 - upper : upper;
}

/** 4,096 equally likely normal scores: one random number of 12 bits picks one. */
export function normalScores(): Float64Array {
  const size = 4096;
  const scores = new Float64Array(size);
  let at = -REACH;
  for (let k = 0; k < size; k++) {
    const share = (k + 0.5) / size;
    while (cumulative(at) < share) at += 0.0005;
    scores[k] = at;
  }
  return scores;
}
