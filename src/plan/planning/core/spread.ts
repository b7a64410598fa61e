/**
 * Shares of an amount as whole numbers that add up to its rounded sum: the n-th is what the sum of the first n rounds to,
 * less what was given before.
 */
export function spreadWhole(amounts: readonly number[]): number[] {
  let sum = 0;
  let given = 0;
  return amounts.map((amount) => {
    sum += amount;
    const whole = Math.max(0, Math.round(sum) - given);
    given += whole;
    return whole;
  });
}

/** An amount evenly over so many places. */
export const spreadEvenly = (amount: number, places: number): number[] =>
  Array.from({ length: places }, () => amount / places);
