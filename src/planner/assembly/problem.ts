/** A problem, read from the words that `../core/rcpsp/engine.ts` writes. */
@final
export class Problem {
  readonly count: i32;
  /** Number of resources. */
  readonly width: i32;
  readonly horizon: i32;
  readonly capacities: StaticArray<i32>;
  readonly durations: StaticArray<i32>;
  /** What activity i takes of resource r in every period: at i * width + r. */
  readonly demands: StaticArray<i32>;
  /** Per direction: what must be finished before each activity. */
  readonly before: StaticArray<Links>;
  /** Per direction: least time from the finish of each activity to the end. */
  readonly after: StaticArray<StaticArray<i32>>;
  /** Per direction: longest chain from the start of each activity onwards. */
  readonly tails: StaticArray<StaticArray<i32>>;

  constructor(words: Words) {
    const count = words.one();
    const width = words.one();
    this.count = count;
    this.width = width;
    this.horizon = words.one();
    this.capacities = words.many(width);
    this.durations = words.many(count);
    this.demands = words.many(count * width);
    this.before = [new Links(words, count), new Links(words, count)];
    this.after = [words.many(count), words.many(count)];
    this.tails = [words.many(count), words.many(count)];
  }
}

/** The activities linked to each activity. */
@final
export class Links {
  /**
   * The first three of activity i at NEAR * i; in the place of those it lacks stands the number of activities, which
   * names none.
   */
  readonly near: StaticArray<u16>;
  /** The others of activity i at first[i] to first[i + 1] - 1. */
  readonly first: StaticArray<i32>;
  readonly further: StaticArray<u16>;

  constructor(
    words: Words,
    private readonly count: i32,
  ) {
    const ends = words.many(count + 1);
    const all = words.many(ends[count]);
    this.near = new StaticArray<u16>(NEAR * count).fill(<u16>count);
    this.first = new StaticArray<i32>(count + 1);
    this.further = new StaticArray<u16>(all.length);
    for (let i = 0; i < count; i++) {
      let at = this.first[i];
      for (let e = ends[i]; e < ends[i + 1]; e++) {
        const k = e - ends[i];
        if (k < NEAR) this.near[NEAR * i + k] = <u16>all[e];
        else this.further[at++] = <u16>all[e];
      }
      this.first[i + 1] = at;
    }
  }

  countOf(i: i32): i32 {
    let near = 0;
    while (near < NEAR && <i32>this.near[NEAR * i + near] < this.count) near++;
    return near + this.first[i + 1] - this.first[i];
  }

  /** Number k of the activities linked to i. */
  at(i: i32, k: i32): i32 {
    return k < NEAR ? this.near[NEAR * i + k] : this.further[this.first[i] + k - NEAR];
  }

  /** Whether j is linked to i. */
  has(i: i32, j: i32): bool {
    const near = NEAR * i;
    if (<i32>this.near[near] === j || <i32>this.near[near + 1] === j || <i32>this.near[near + 2] === j)
      return true;
    for (let e = this.first[i]; e < this.first[i + 1]; e++) if (<i32>this.further[e] === j) return true;
    return false;
  }
}

export const NEAR = 3;

/** Reads whole numbers one after the other. */
@final
export class Words {
  constructor(private at: usize) {}

  one(): i32 {
    const word = load<i32>(this.at);
    this.at += 4;
    return word;
  }

  many(length: i32): StaticArray<i32> {
    const words = new StaticArray<i32>(length);
    for (let k = 0; k < length; k++) words[k] = this.one();
    return words;
  }
}
