import { RowSet } from './row-set.ts';

/** `Σ value × column ≤ upper`. */
export type Cut = { columns: Int32Array; values: Float64Array; upper: number };

/**
 * Where the solver stands at a node of the search tree: the cuts in the model, how many solves each was without a
 * price, and the status of columns and rows (first those of the formulation, then the cuts).
 */
export type Standing = { cuts: readonly Cut[]; idle: Uint8Array; columns: Uint8Array; rows: Uint8Array };

/** Where it begins: every row is slack. */
export function firstStanding(size: { columns: number; rows: number }, cuts: readonly Cut[] = []): Standing {
  const rows = new Uint8Array(size.rows + cuts.length).fill(BASIC);
  return { cuts, idle: new Uint8Array(cuts.length), columns: new Uint8Array(size.columns), rows };
}

/** Status of what is basic; all others stand at a limit. */
export const BASIC = 1;

export function cutsOf(rows: RowSet): Cut[] {
  return Array.from({ length: rows.count }, (_, r) => {
    const { columns, values, upper } = rows.row(r);
    return { columns: columns.slice(), values: values.slice(), upper };
  });
}

export function rowsOf(cuts: readonly Cut[]): RowSet {
  const rows = new RowSet();
  for (const { columns, values, upper } of cuts) {
    for (let e = 0; e < columns.length; e++) rows.put(columns[e]!, values[e]!);
    rows.close(Number.NEGATIVE_INFINITY, upper);
  }
  return rows;
}
