import { locked } from './shared-lock.ts';

/** A node as it passes between threads: what stays open, and how much it can hold. */
export type SharedNode = { bound: number; domain: Uint8Array };

/** Nodes that can wait at the same time, and how few make a thread give one away. */
const PLACES = 16;
const FEW = 4;

/**
 * Search-tree nodes shared by the two threads that search it, and the highest bound of what each still holds.
 * A thread that runs dry takes from here; both keep a few here. One buffer: lock, number of nodes and
 * whether both take part, the bound of either side, the bounds of the waiting nodes, their domains.
 */
export class NodePool {
  readonly buffer: SharedArrayBuffer;
  private readonly cells: Int32Array;
  private readonly held: Float64Array;
  private readonly bounds: Float64Array;
  private readonly domains: Uint8Array;
  private readonly side: 0 | 1;

  /** Side 0 begins with the root, side 1 with nothing. */
  constructor(shared: SharedArrayBuffer | { columns: number }, side: 0 | 1) {
    const fresh = !(shared instanceof SharedArrayBuffer);
    this.buffer = fresh ? new SharedArrayBuffer(HEAD + PLACES * (8 + shared.columns)) : shared;
    this.cells = new Int32Array(this.buffer, 0, 3);
    this.held = new Float64Array(this.buffer, 16, 2);
    this.bounds = new Float64Array(this.buffer, HEAD, PLACES);
    this.domains = new Uint8Array(this.buffer, HEAD + 8 * PLACES);
    this.side = side;
    if (fresh) this.held.set([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
  }

  /** The second side takes part from now on. */
  join(): void {
    Atomics.store(this.cells, JOINED, 1);
  }

  /** Should a side give a node away? Not before both take part. */
  get wants(): boolean {
    return Atomics.load(this.cells, JOINED) === 1 && Atomics.load(this.cells, COUNT) < FEW;
  }

  /** What this side still holds at most; −∞ when it holds nothing. Nodes it gave away must be in the pool before. */
  hold(bound: number): void {
    locked(this.cells, LOCK, () => {
      this.held[this.side] = bound;
    });
  }

  /** The highest bound of all nodes, wherever they are; −∞ when the tree is searched. */
  highest(): number {
    return locked(this.cells, LOCK, () =>
      Math.max(...this.held, ...this.bounds.subarray(0, this.cells[COUNT])),
    );
  }

  /** Gives a node away; false when there is no place. */
  give({ bound, domain }: SharedNode): boolean {
    return locked(this.cells, LOCK, () => {
      const place = this.cells[COUNT]!;
      if (place === PLACES) return false;
      this.bounds[place] = bound;
      this.domains.set(domain, place * this.room);
      this.cells[COUNT] = place + 1;
      return true;
    });
  }

  /** The waiting node of highest bound, if above `floor`, from now on held by this side; else null. */
  take(columns: number, floor: number): SharedNode | null {
    return locked(this.cells, LOCK, () => {
      const last = this.cells[COUNT]! - 1;
      const waiting = this.bounds.subarray(0, last + 1);
      const highest = Math.max(...waiting);
      if (highest <= floor) return null;
      const place = waiting.indexOf(highest);
      const bound = this.bounds[place]!;
      const domain = this.domains.slice(place * this.room, place * this.room + columns);
      this.bounds[place] = this.bounds[last]!;
      this.domains.copyWithin(place * this.room, last * this.room, (last + 1) * this.room);
      this.cells[COUNT] = last;
      this.held[this.side] = Math.max(floor, bound);
      return { bound, domain };
    });
  }

  /** Sleeps for a moment, for want of nodes. */
  pause(): void {
    Atomics.wait(this.cells, COUNT, 0, 2);
  }

  private get room(): number {
    return this.domains.length / PLACES;
  }
}

const LOCK = 0;
const COUNT = 1;
const JOINED = 2;
const HEAD = 32;
