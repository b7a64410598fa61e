/** Which of the two threads holds a lock: the one that began, or the one that came to it. */
export type Holder = 1 | 2;

/**
 * Runs work while no other thread is inside with the same cell. Held for less than a
 * millisecond, so that waiting by trying again is enough.
 */
export function locked<T>(cells: Int32Array, cell: number, holder: Holder, work: () => T): T {
  while (Atomics.compareExchange(cells, cell, 0, holder) !== 0);
  try {
    return work();
  } finally {
    Atomics.store(cells, cell, 0);
  }
}

/** Opens the lock that a thread held when it ended, if it did. */
export const unlockFor = (cells: Int32Array, cell: number, holder: Holder): void =>
  void Atomics.compareExchange(cells, cell, holder, 0);
