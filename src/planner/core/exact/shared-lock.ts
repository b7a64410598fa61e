/**
 * Runs work while no other thread is inside with the same cell. Held for less than a
 * millisecond, so that waiting by trying again is enough.
 */
export function locked<T>(cells: Int32Array, cell: number, work: () => T): T {
  while (Atomics.compareExchange(cells, cell, 0, 1) !== 0);
  try {
    return work();
  } finally {
    Atomics.store(cells, cell, 0);
  }
}
