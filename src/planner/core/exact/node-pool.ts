import { type Numbers, type Place, readArrays, writeArrays } from './arrays-in-buffer.ts';
import { type Holder, locked, unlockFor } from './shared-lock.ts';
import { rowsOf, type Standing } from './standing.ts';

/** A node as it passes between threads: what stays open, how much it can hold, and where the solver begins. */
export type SharedNode = { bound: number; domain: Uint8Array; standing: Standing };

/** Nodes that can wait at the same time, and how few make a thread give one away. */
const PLACES = 8;
const FEW = 4;

/** Bytes for a node with its cuts: some hundred thousand entries. One that is larger stays where it is. */
const ROOM = 4_000_000;

/**
 * Search-tree nodes shared by the two threads that search it, and the highest bound of what each still holds.
 * A thread that runs dry takes from here; both keep a few here. One buffer: lock, number of nodes, whether the
 * tree has begun, both take part and one has given up, the bound of either side, the bounds of the waiting nodes and
 * their places, the nodes.
 */
export class NodePool {
  readonly buffer: SharedArrayBuffer;
  private readonly cells: Int32Array;
  private readonly held: Float64Array;
  /** Of the waiting nodes, and at which place each stands; behind them the free places. */
  private readonly bounds: Float64Array;
  private readonly slots: Int32Array;
  private readonly side: 0 | 1;

  /** Side 0 begins with the root, side 1 with nothing. */
  constructor(side: 0 | 1, shared?: SharedArrayBuffer) {
    this.buffer = shared ?? new SharedArrayBuffer(HEAD + PLACES * ROOM);
    this.cells = new Int32Array(this.buffer, 0, CELLS);
    this.held = new Float64Array(this.buffer, HELD, 2);
    this.bounds = new Float64Array(this.buffer, BOUNDS, PLACES);
    this.slots = new Int32Array(this.buffer, SLOTS, PLACES);
    this.side = side;
    if (shared) return;
    this.held.set([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
    this.slots.set(Array.from({ length: PLACES }, (_, k) => k));
  }

  /** There is a tree to search. */
  begin(): void {
    Atomics.store(this.cells, BEGUN, 1);
  }

  get begun(): boolean {
    return Atomics.load(this.cells, BEGUN) === 1;
  }

  /** The second side takes part from now on. */
  join(): void {
    Atomics.store(this.cells, JOINED, 1);
  }

  /** This side is gone: what it held still counts, but nobody need wait for it. */
  leave(): void {
    Atomics.store(this.cells, ABANDONED, 1);
    unlockFor(this.cells, LOCK, this.holder);
  }

  get abandoned(): boolean {
    return Atomics.load(this.cells, ABANDONED) === 1;
  }

  /** Should a side give a node away? Not before both take part. */
  get wants(): boolean {
    return Atomics.load(this.cells, JOINED) === 1 && Atomics.load(this.cells, COUNT) < FEW;
  }

  /** What this side still holds at most; −∞ when it holds nothing. Nodes it gave away must be in the pool before. */
  hold(bound: number): void {
    locked(this.cells, LOCK, this.holder, () => {
      this.held[this.side] = bound;
    });
  }

  /** The highest bound of all nodes, wherever they are; −∞ when the tree is searched. */
  highest(): number {
    return locked(this.cells, LOCK, this.holder, () => Math.max(...this.held, ...this.waiting()));
  }

  /** Gives a node away; false when there is no room. */
  give(node: SharedNode): boolean {
    const arrays = arraysOf(node);
    return locked(this.cells, LOCK, this.holder, () => {
      const count = this.cells[COUNT]!;
      if (count === PLACES || !writeArrays(this.place(count), arrays)) return false;
      this.bounds[count] = node.bound;
      this.cells[COUNT] = count + 1;
      return true;
    });
  }

  /** The waiting node of highest bound, if above `floor`, from now on held by this side; else null. */
  take(floor: number): SharedNode | null {
    return locked(this.cells, LOCK, this.holder, () => {
      const waiting = this.waiting();
      const bound = Math.max(...waiting);
      if (bound <= floor) return null;
      const at = waiting.indexOf(bound);
      const node = nodeOf(bound, readArrays(this.place(at)));
      // First, so that the bound holds wherever the thread may end.
      this.held[this.side] = Math.max(floor, bound);
      const last = waiting.length - 1;
      this.bounds[at] = this.bounds[last]!;
      [this.slots[at], this.slots[last]] = [this.slots[last]!, this.slots[at]!];
      this.cells[COUNT] = last;
      return node;
    });
  }

  /** Sleeps for a moment, for want of nodes. */
  pause(): void {
    Atomics.wait(this.cells, COUNT, 0, 2);
  }

  private get holder(): Holder {
    return this.side === 0 ? 1 : 2;
  }

  private waiting(): Float64Array {
    return this.bounds.subarray(0, this.cells[COUNT]);
  }

  private place(k: number): Place {
    return { buffer: this.buffer, from: HEAD + this.slots[k]! * ROOM, length: ROOM };
  }
}

function arraysOf({ domain, standing }: SharedNode): Numbers[] {
  const { columns, rows, idle, cuts } = standing;
  const { upper, matrix } = rowsOf(cuts).matrix(columns.length);
  return [domain, columns, rows, idle, upper, matrix.starts, matrix.indices, matrix.values];
}

function nodeOf(bound: number, arrays: Numbers[]): SharedNode {
  const [domain, columns, rows, idle, upper, starts, indices, values] = arrays as [
    ...[Uint8Array, Uint8Array, Uint8Array, Uint8Array],
    ...[Float64Array, Int32Array, Int32Array, Float64Array],
  ];
  const cuts = Array.from(upper, (limit, r) => ({
    columns: indices.subarray(starts[r], starts[r + 1]),
    values: values.subarray(starts[r], starts[r + 1]),
    upper: limit,
  }));
  return { bound, domain, standing: { cuts, idle, columns, rows } };
}

const LOCK = 0;
const COUNT = 1;
const BEGUN = 2;
const JOINED = 3;
const ABANDONED = 4;
const CELLS = 6;
/** Where what stands, in bytes. */
const HELD = 4 * CELLS;
const BOUNDS = HELD + 16;
const SLOTS = BOUNDS + 8 * PLACES;
const HEAD = SLOTS + 4 * PLACES;
