/** An undirected contact graph in compressed rows: the contacts of `v` are `targets[offsets[v]] … targets[offsets[v + 1]]`. */
export type Graph = { size: number; offsets: Int32Array; targets: Int32Array };

/** Builds the graph from pairs of indices; self-loops are left out, repeated contacts do no harm. */
export function buildGraph(size: number, from: ArrayLike<number>, to: ArrayLike<number>): Graph {
  const offsets = new Int32Array(size + 1);
  for (let edge = 0; edge < from.length; edge++) {
    if (from[edge] === to[edge]) continue;
    offsets[from[edge]! + 1]!++;
    offsets[to[edge]! + 1]!++;
  }
  for (let vertex = 0; vertex < size; vertex++) offsets[vertex + 1]! += offsets[vertex]!;
  const targets = new Int32Array(offsets[size]!);
  const cursor = offsets.slice(0, size);
  for (let edge = 0; edge < from.length; edge++) {
    const [a, b] = [from[edge]!, to[edge]!];
    if (a === b) continue;
    targets[cursor[a]!++] = b;
    targets[cursor[b]!++] = a;
  }
  return { size, offsets, targets };
}

/** How many steps from a guide still count as reached. */
export type Steps = 1 | 2;

/**
 * Whom each person reaches, themselves included: one row of bits per person, `words` 32-bit words long, and for those
 * who reach few the same as a list, which is quicker to walk.
 */
export type Reach = {
  size: number;
  words: number;
  bits: Uint32Array;
  sizes: Int32Array;
  lists: (Int32Array | undefined)[];
};

export function findReach(graph: Graph, steps: Steps): Reach {
  const words = (graph.size + 31) >>> 5;
  const near = new Uint32Array(graph.size * words);
  for (let person = 0; person < graph.size; person++) {
    setBit(near, person * words, person);
    for (let at = graph.offsets[person]!; at < graph.offsets[person + 1]!; at++) {
      setBit(near, person * words, graph.targets[at]!);
    }
  }
  const bits = steps === 1 ? near : oneStepFurther(graph, near, words);
  const sizes = Int32Array.from({ length: graph.size }, (_, person) => countRow(bits, person * words, words));
  const lists = Array.from(sizes, (size, person) =>
    size < words ? listRow(bits, person, words, size) : undefined,
  );
  return { size: graph.size, words, bits, sizes, lists };
}

/** Whom a person reaches as a list, in ascending order. */
export function listRow(bits: Uint32Array, person: number, words: number, size: number): Int32Array {
  const list = new Int32Array(size);
  let end = 0;
  for (let word = 0; word < words; word++) {
    for (let left = bits[person * words + word]!; left !== 0; left &= left - 1) {
      list[end++] = word * 32 + (31 - Math.clz32(left & -left));
    }
  }
  return list;
}

function oneStepFurther(graph: Graph, near: Uint32Array, words: number): Uint32Array {
  const far = near.slice();
  for (let person = 0; person < graph.size; person++) {
    for (let at = graph.offsets[person]!; at < graph.offsets[person + 1]!; at++) {
      const row = graph.targets[at]! * words;
      for (let word = 0; word < words; word++) far[person * words + word]! |= near[row + word]!;
    }
  }
  return far;
}

const setBit = (bits: Uint32Array, row: number, bit: number): void => {
  bits[row + (bit >>> 5)]! |= 1 << (bit & 31);
};

export const hasBit = (bits: Uint32Array, bit: number): boolean =>
  ((bits[bit >>> 5]! >>> (bit & 31)) & 1) === 1;

export function countRow(bits: Uint32Array, row: number, words: number): number {
  let count = 0;
  for (let word = 0; word < words; word++) count += countBits(bits[row + word]!);
  return count;
}

/** Number of set bits of a 32-bit word. */
export function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many of `person`'s reach are not in `covered`. */
export function gainOf({ bits, words, lists }: Reach, covered: Uint32Array, person: number): number {
  const list = lists[person];
  let gain = 0;
  if (list) {
    for (let at = 0; at < list.length; at++)
      gain += 1 - ((covered[list[at]! >>> 5]! >>> (list[at]! & 31)) & 1);
    return gain;
  }
  const row = person * words;
  for (let word = 0; word < words; word++) gain += countBits(bits[row + word]! & ~covered[word]!);
  return gain;
}

/** Adds `person`'s reach to `covered`. */
export function cover({ bits, words }: Reach, covered: Uint32Array, person: number): void {
  const row = person * words;
  for (let word = 0; word < words; word++) covered[word]! |= bits[row + word]!;
}
