import type { Refusal } from '../../kernel/result.ts';
import type { Scheme } from './score.ts';

export type SchemeFault = Refusal<'weights-empty' | 'weights-over-100'> & { sum: number };

/** Points are of 100, so that plans of different years compare: what adds points may add up to 100 at most. */
export function findSchemeFault(weights: Scheme['weights']): SchemeFault | undefined {
  const sum = sumOfGains(weights);
  if (sum <= 0) return { refusal: 'weights-empty', at: 'quality-of-life', sum };
  return sum > 100 ? { refusal: 'weights-over-100', at: 'quality-of-life', sum } : undefined;
}

export const sumOfGains = (weights: Scheme['weights']): number =>
  Object.values(weights).reduce((sum, weight) => sum + Math.max(0, weight), 0);
