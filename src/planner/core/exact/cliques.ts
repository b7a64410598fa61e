import type { Conflicts } from './conflicts.ts';
import { sumAt } from './covers.ts';
import { type Domain, OPEN, type Relaxed } from './relaxed-model.ts';
import type { RowSet } from './row-set.ts';

/** Steps of the search for the heaviest clique around a column. */
const STEPS = 150;

/** Least excess over 1 for a cut. */
const LEAST_EXCESS = 0.02;

/**
 * Clique cuts that the point breaks: of options of which no two go together, over whatever limits and links, at
 * most one can be taken. Around each column with a share the heaviest clique (branch and bound, cut short), then
 * everything else that the domain leaves open and that fits in, those that cost least first.
 */
export function separateCliques(
  conflicts: Conflicts,
  { point, reduced }: Pick<Relaxed, 'point' | 'reduced'>,
  domain: Domain,
  into: RowSet,
): number {
  const before = into.count;
  const used: number[] = [];
  const open: number[] = [];
  for (let column = 0; column < conflicts.columns; column++) {
    if (point[column]! > 1e-3) used.push(column);
    if (domain[column] === OPEN) open.push(column);
  }
  used.sort((a, b) => point[b]! - point[a]!);
  open.sort((a, b) => reduced[b]! - reduced[a]!);
  const covered = new Set<number>();
  for (const column of used) {
    if (covered.has(column)) continue;
    const clique = heaviestAround(conflicts, column, used, point);
    if (sumAt(clique, point) < 1 + LEAST_EXCESS) continue;
    for (const member of clique) covered.add(member);
    for (const member of extend(conflicts, clique, open)) into.put(member, 1);
    into.close(Number.NEGATIVE_INFINITY, 1);
  }
  return into.count - before;
}

function heaviestAround(conflicts: Conflicts, first: number, used: number[], point: Float64Array): number[] {
  let best: number[] = [];
  let bestSum = 0;
  let steps = 0;
  const clique = [first];
  const grow = (sum: number, open: number[]): void => {
    if (sum > bestSum) {
      bestSum = sum;
      best = clique.slice();
    }
    let rest = sumAt(open, point);
    for (let k = 0; k < open.length && sum + rest > bestSum + 1e-6 && steps < STEPS; k++) {
      const next = open[k]!;
      steps++;
      clique.push(next);
      grow(
        sum + point[next]!,
        open.slice(k + 1).filter((column) => conflicts.has(next, column)),
      );
      clique.pop();
      rest -= point[next]!;
    }
  };
  grow(
    point[first]!,
    used.filter((column) => conflicts.has(first, column)),
  );
  return best;
}

/** The clique with all columns that fit in, in the given order. */
function extend(conflicts: Conflicts, clique: number[], open: number[]): number[] {
  const all = clique.slice();
  for (const column of open) if (all.every((member) => conflicts.has(member, column))) all.push(column);
  return all;
}
