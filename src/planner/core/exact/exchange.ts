import type { Choice } from '../problem.ts';
import { type Holder, locked, unlockFor } from './shared-lock.ts';

/**
 * The best plan so far, shared by threads that work on the same problem, and the wish to stop. One buffer:
 * lock, stop flag, version, value, then the option of every initiative.
 */
export class Exchange {
  readonly buffer: SharedArrayBuffer;
  private readonly cells: Int32Array;
  private readonly holder: Holder;
  private seen = 0;

  constructor(shared: SharedArrayBuffer | number) {
    this.buffer = typeof shared === 'number' ? new SharedArrayBuffer(4 * (HEAD + shared)) : shared;
    this.cells = new Int32Array(this.buffer);
    this.holder = typeof shared === 'number' ? 1 : 2;
    if (typeof shared === 'number') this.cells[VALUE] = -1;
  }

  stop(): void {
    Atomics.store(this.cells, STOP, 1);
  }

  /** Called for the second thread when it is gone. */
  leave(): void {
    unlockFor(this.cells, LOCK, this.holder);
  }

  get aborted(): boolean {
    return Atomics.load(this.cells, STOP) === 1;
  }

  /** Value of the published plan; −1 without one. */
  get value(): number {
    return Atomics.load(this.cells, VALUE);
  }

  /** Publishes a plan if it is better than the published one. Values from 0 to 2e9. */
  offer(choice: Choice, value: number): void {
    if (value <= Atomics.load(this.cells, VALUE)) return;
    locked(this.cells, LOCK, this.holder, () => {
      if (value <= this.cells[VALUE]!) return;
      this.cells.set(choice, HEAD);
      Atomics.store(this.cells, VALUE, value);
      this.seen = Atomics.add(this.cells, VERSION, 1) + 1;
    });
  }

  /** A published plan worth more than `value` that this side has not seen; else null. */
  poll(value: number): { choice: Choice; value: number } | null {
    if (Atomics.load(this.cells, VERSION) === this.seen || Atomics.load(this.cells, VALUE) <= value)
      return null;
    return locked(this.cells, LOCK, this.holder, () => {
      this.seen = Atomics.load(this.cells, VERSION);
      return { choice: this.cells.slice(HEAD), value: this.cells[VALUE]! };
    });
  }

  /** The best plan published so far, by whichever side. */
  best(): { choice: Choice; value: number } | null {
    return Atomics.load(this.cells, VALUE) < 0
      ? null
      : locked(this.cells, LOCK, this.holder, () => ({
          choice: this.cells.slice(HEAD),
          value: this.cells[VALUE]!,
        }));
  }
}

const LOCK = 0;
const STOP = 1;
const VERSION = 2;
const VALUE = 3;
const HEAD = 4;
