import type { Dual } from './dual.ts';
import type { Problem } from './problem.ts';

/** What the search prefers: options in the order to try them, and how well each initiative pays. */
export type Preference = {
  /** Options of each initiative (see optionFirst), best reduced value first. */
  byReduced: Int32Array;
  /** The same, best value first; of equal value the earlier finish. */
  byValue: Int32Array;
  /** Value per priced effort of the best option of each initiative; above 1 it pays for itself. */
  yield: Float64Array;
};

export function preferOptions(problem: Problem, dual: Pick<Dual, 'reduced'>): Preference {
  const { optionFirst, optionValue, optionFinish, count } = problem;
  const { reduced } = dual;
  const byReduced = new Int32Array(optionValue.length);
  const byValue = new Int32Array(optionValue.length);
  const worth = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const first = optionFirst[i]!;
    const own = Array.from({ length: optionFirst[i + 1]! - first }, (_, k) => first + k);
    byReduced.set(
      own.sort((a, b) => reduced[b]! - reduced[a]!),
      first,
    );
    const best = own[0];
    if (best !== undefined) {
      const value = optionValue[best]! + 1e-6;
      worth[i] = value / Math.max(1e-3 * value, value - reduced[best]!);
    }
    byValue.set(
      own.sort((a, b) => optionValue[b]! - optionValue[a]! || optionFinish[a]! - optionFinish[b]!),
      first,
    );
  }
  return { byReduced, byValue, yield: worth };
}
