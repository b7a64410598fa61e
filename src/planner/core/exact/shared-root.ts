import { RowSet } from './row-set.ts';

/** What the search tree begins with. */
export type TreeRoot = { bound: number; cuts: RowSet };

/**
 * The root of the search tree as one thread hands it to the other. One buffer: whether it is there, the number of
 * cuts, the bound, then per cut its limits, the number of its entries, and its entries. Cuts without room are left
 * out: any part of them is valid.
 */
export class SharedRoot {
  readonly buffer: SharedArrayBuffer;
  private readonly head: Int32Array;
  private readonly cells: Float64Array;

  constructor(shared?: SharedArrayBuffer) {
    this.buffer = shared ?? new SharedArrayBuffer(BYTES);
    this.head = new Int32Array(this.buffer, 0, 2);
    this.cells = new Float64Array(this.buffer, 8);
  }

  get ready(): boolean {
    return Atomics.load(this.head, READY) === 1;
  }

  put({ bound, cuts }: TreeRoot): void {
    const { cells, head } = this;
    cells[0] = bound;
    let at = 1;
    for (let r = 0; r < cuts.count; r++) {
      const { lower, upper, columns, values } = cuts.row(r);
      if (at + 3 + 2 * columns.length > cells.length) break;
      cells.set([lower, upper, columns.length], at);
      cells.set(columns, at + 3);
      cells.set(values, at + 3 + columns.length);
      at += 3 + 2 * columns.length;
      head[CUTS] = r + 1;
    }
    Atomics.store(head, READY, 1);
  }

  /** Null as long as it is not there. */
  take(): TreeRoot | null {
    if (!this.ready) return null;
    const { cells, head } = this;
    const cuts = new RowSet();
    let at = 1;
    for (let r = 0; r < head[CUTS]!; r++) {
      const [lower, upper, length] = cells.subarray(at, at + 3) as unknown as [number, number, number];
      at += 3;
      for (let e = at; e < at + length; e++) cuts.put(cells[e]!, cells[e + length]!);
      cuts.close(lower, upper);
      at += 2 * length;
    }
    return { bound: cells[0]!, cuts };
  }
}

const READY = 0;
const CUTS = 1;
/** Room for a quarter of a million entries. */
const BYTES = 4_000_000;
