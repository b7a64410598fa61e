import { MARGIN, type PricedChoices } from './priced-choices.ts';

/** Passes over a level; further ones rule out little. */
const PASSES = 1;

/** Room for choices, rows and slots, with some to spare for the next node. */
const roomFor = ({ column, upper, slotRow }: PricedChoices): [number, number, number] => [
  Math.ceil(1.25 * column.length),
  Math.ceil(1.25 * upper.length),
  Math.ceil(1.25 * slotRow.length),
];

/** What a level writes down while it looks at one initiative; all levels use the same. */
export class Scratch {
  /** By choice: what all together lose at least with it. */
  readonly cost: Float64Array;
  /** By slot: choices that take there; the least and the most of them, or what is left and unused there without any. */
  readonly seen: Int32Array;
  readonly low: Float64Array;
  readonly high: Float64Array;

  constructor(of: PricedChoices) {
    const [choices, , slots] = roomFor(of);
    this.cost = new Float64Array(choices);
    this.seen = new Int32Array(slots);
    this.low = new Float64Array(slots);
    this.high = new Float64Array(slots);
  }

  holds({ column, slotRow }: PricedChoices): boolean {
    return column.length <= this.cost.length && slotRow.length <= this.seen.length;
  }
}

/**
 * A level of an enumeration: which choices are open, and what every row holds at least and at most with them. Flat
 * arrays, copied from level to level, because this is where the time goes.
 */
export class Level {
  /** How many initiatives are open; which, and where the choices of each end in `choices`. */
  open = 0;
  /** The choice of each initiative that has but one; else −1. */
  readonly decided: Int32Array;
  private readonly initiatives: Int32Array;
  private readonly ends: Int32Array;
  private readonly choices: Int32Array;
  /** Lost by what is decided. */
  private lost = 0;
  private readonly least: Float64Array;
  private readonly most: Float64Array;
  /** What each initiative adds to these. */
  private readonly slotLeast: Float64Array;
  private readonly slotMost: Float64Array;
  private readonly scratch: Scratch;
  private of: PricedChoices;

  constructor(of: PricedChoices, scratch: Scratch) {
    const initiatives = of.first.length - 1;
    const [choices, rows, slots] = roomFor(of);
    this.of = of;
    this.scratch = scratch;
    this.decided = new Int32Array(initiatives);
    this.initiatives = new Int32Array(initiatives);
    this.ends = new Int32Array(initiatives);
    this.choices = new Int32Array(choices + 1);
    this.least = new Float64Array(rows);
    this.most = new Float64Array(rows);
    this.slotLeast = new Float64Array(slots);
    this.slotMost = new Float64Array(slots);
  }

  /** Has it room for these choices? */
  holds({ column, upper, slotRow }: PricedChoices): boolean {
    const { choices, least, slotLeast } = this;
    return (
      column.length < choices.length && upper.length <= least.length && slotRow.length <= slotLeast.length
    );
  }

  /** Every choice is open. */
  begin(of: PricedChoices): void {
    this.of = of;
    this.open = 0;
    this.lost = 0;
    this.decided.fill(-1);
    for (const array of [this.least, this.most, this.slotLeast, this.slotMost]) array.fill(0);
    let end = 0;
    for (let i = 0; i < this.decided.length; i++) {
      const begin = end;
      for (let k = of.first[i]!; k < of.first[i + 1]!; k++) this.choices[end++] = k;
      if (end === begin) continue;
      this.gather(i, begin, end);
      if (end - begin === 1) this.decide(i, this.choices[--end]!);
      else this.add(i, end);
    }
  }

  /** Goes on from a level above, where the initiative at place `at` takes one of its choices. */
  follow(above: Level, at: number, choice: number): void {
    const { of, ends } = above;
    this.of = of;
    this.open = 0;
    this.lost = above.lost;
    this.decided.set(above.decided);
    for (let r = 0; r < of.upper.length; r++) {
      this.least[r] = above.least[r]!;
      this.most[r] = above.most[r]!;
    }
    for (let s = 0; s < of.slotRow.length; s++) {
      this.slotLeast[s] = above.slotLeast[s]!;
      this.slotMost[s] = above.slotMost[s]!;
    }
    let end = 0;
    for (let m = 0; m < above.open; m++) {
      if (m === at) continue;
      for (let c = m === 0 ? 0 : ends[m - 1]!; c < ends[m]!; c++) this.choices[end++] = above.choices[c]!;
      this.add(above.initiatives[m]!, end);
    }
    const initiative = above.initiatives[at]!;
    this.choices[end] = choice;
    this.gather(initiative, end, end + 1);
    this.decide(initiative, choice);
  }

  private add(initiative: number, end: number): void {
    this.initiatives[this.open] = initiative;
    this.ends[this.open++] = end;
  }

  private decide(initiative: number, choice: number): void {
    this.decided[initiative] = choice;
    this.lost += this.of.loss[choice]!;
  }

  /** What the choices of an initiative take at least and at most of each row. */
  private gather(i: number, from: number, to: number): void {
    const { entryFirst, entryAmount, entrySlot, slotFirst } = this.of;
    const { choices } = this;
    const { seen, low, high } = this.scratch;
    for (let s = slotFirst[i]!; s < slotFirst[i + 1]!; s++) seen[s] = 0;
    for (let at = from; at < to; at++) {
      const k = choices[at]!;
      for (let e = entryFirst[k]!, last = entryFirst[k + 1]!; e < last; e++) {
        const s = entrySlot[e]!;
        const amount = entryAmount[e]!;
        if (seen[s] === 0) {
          low[s] = amount;
          high[s] = amount;
        } else if (amount < low[s]!) low[s] = amount;
        else if (amount > high[s]!) high[s] = amount;
        seen[s]!++;
      }
    }
    this.sum(i, to - from);
  }

  private sum(i: number, choices: number): void {
    const { slotFirst, slotRow } = this.of;
    const { slotLeast, slotMost, least, most } = this;
    const { seen, low, high } = this.scratch;
    for (let s = slotFirst[i]!; s < slotFirst[i + 1]!; s++) {
      const all = seen[s] === choices;
      const lowest = seen[s] === 0 ? 0 : all ? low[s]! : Math.min(0, low[s]!);
      const highest = seen[s] === 0 ? 0 : all ? high[s]! : Math.max(0, high[s]!);
      const r = slotRow[s]!;
      least[r]! += lowest - slotLeast[s]!;
      most[r]! += highest - slotMost[s]!;
      slotLeast[s] = lowest;
      slotMost[s] = highest;
    }
  }

  /** Rules out choices that lose more than there is room for, or that a row does not hold; false when nothing is left. */
  settle(room: number, passes = PASSES): boolean {
    for (let pass = 0; pass < passes; pass++) {
      const lost = this.lostAtLeast();
      if (lost > room) return false;
      const before = this.countOpen();
      if (!this.sift(room - lost)) return false;
      if (this.countOpen() === before) return true;
    }
    return this.lostAtLeast() <= room;
  }

  private countOpen(): number {
    return this.open === 0 ? 0 : this.ends[this.open - 1]!;
  }

  /** What all choices and rows together lose at least; infinity when a row breaks. */
  private lostAtLeast(): number {
    const { upper, price } = this.of;
    const { least, most, open, ends } = this;
    let lost = this.lost;
    for (let m = 0; m < open; m++) lost += this.leastLoss(m === 0 ? 0 : ends[m - 1]!, ends[m]!);
    for (let r = 0; r < upper.length; r++) {
      if (least[r]! > upper[r]! + MARGIN) return Number.POSITIVE_INFINITY;
      const unused = upper[r]! - most[r]!;
      if (unused > 0) lost += price[r]! * unused;
    }
    return lost;
  }

  private leastLoss(from: number, to: number): number {
    const { loss } = this.of;
    let least = Number.POSITIVE_INFINITY;
    for (let at = from; at < to; at++) if (loss[this.choices[at]!]! < least) least = loss[this.choices[at]!]!;
    return least;
  }

  private sift(room: number): boolean {
    const { initiatives, ends, choices } = this;
    const count = this.open;
    this.open = 0;
    let from = 0;
    let to = 0;
    for (let m = 0; m < count; m++) {
      const i = initiatives[m]!;
      const end = ends[m]!;
      const begin = to;
      to = this.siftOne(i, [from, end], begin, room);
      if (to === begin) return false;
      if (to - begin < end - from) this.gather(i, begin, to);
      from = end;
      if (to - begin === 1) this.decide(i, choices[--to]!);
      else this.add(i, to);
    }
    return true;
  }

  /** Moves the choices of an initiative that are still possible to `to`; returns where they end. */
  private siftOne(i: number, [from, end]: [number, number], to: number, room: number): number {
    const { entryFirst, entryAmount, entrySlot, slotPrice, loss } = this.of;
    const { choices } = this;
    const { low: left, high: more, cost } = this.scratch;
    const { without, broken } = this.lookWithout(i);
    const most = room + this.leastLoss(from, end);
    let kept = to;
    for (let at = from; at < end; at++) {
      const k = choices[at]!;
      let lost = loss[k]! + without;
      let mended = 0;
      let e = entryFirst[k]!;
      const last = entryFirst[k + 1]!;
      for (; e < last; e++) {
        const s = entrySlot[e]!;
        const amount = entryAmount[e]!;
        if (amount > left[s]!) break;
        if (left[s]! < 0) mended++;
        const unused = more[s]!;
        if (unused > 0) lost -= slotPrice[s]! * Math.min(unused, amount);
        else if (unused > amount) lost += slotPrice[s]! * (unused - amount);
      }
      if (e < last || mended < broken || lost > most) continue;
      cost[k] = lost;
      choices[kept++] = k;
    }
    return kept;
  }

  /** If the initiative took nothing: what its rows lose more, how many break; at its slots what is left and unused. */
  private lookWithout(i: number): { without: number; broken: number } {
    const { slotFirst, slotRow, slotPrice, upper } = this.of;
    const { least, most, slotLeast, slotMost } = this;
    const { low: left, high: more } = this.scratch;
    let without = 0;
    let broken = 0;
    for (let s = slotFirst[i]!; s < slotFirst[i + 1]!; s++) {
      const r = slotRow[s]!;
      left[s] = upper[r]! - least[r]! + slotLeast[s]! + MARGIN;
      if (left[s]! < 0) broken++;
      const unused = upper[r]! - most[r]!;
      more[s] = unused + slotMost[s]!;
      if (more[s]! > 0) without += slotPrice[s]! * (more[s]! - Math.max(0, unused));
    }
    return { without, broken };
  }

  /** Marks the choices that are left. */
  left(): Uint8Array {
    const left = new Uint8Array(this.of.column.length);
    for (let at = 0; at < this.countOpen(); at++) left[this.choices[at]!] = 1;
    for (const choice of this.decided) if (choice >= 0) left[choice] = 1;
    return left;
  }

  /** The place of the initiative with the fewest choices, among them of the one whose choices differ most in cost. */
  pick(room: number): number {
    let best = 0;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (let m = 0; m < this.open; m++) {
      const from = m === 0 ? 0 : this.ends[m - 1]!;
      const count = this.ends[m]! - from;
      const score = Math.min(0.99, this.spreadOf(from, this.ends[m]!) / room) - count;
      if (score <= bestScore) continue;
      bestScore = score;
      best = m;
    }
    return best;
  }

  /** How far the costs of these choices lie above the least of them in the mean. */
  private spreadOf(from: number, to: number): number {
    const { choices } = this;
    const { cost } = this.scratch;
    let sum = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let at = from; at < to; at++) {
      const amount = cost[choices[at]!]!;
      sum += amount;
      if (amount < least) least = amount;
    }
    return sum / (to - from) - least;
  }

  /** The choices of the initiative at a place, the cheapest first. */
  choicesAt(at: number): Int32Array {
    const { choices, ends } = this;
    const { cost } = this.scratch;
    return choices.slice(at === 0 ? 0 : ends[at - 1]!, ends[at]!).sort((a, b) => cost[a]! - cost[b]!);
  }
}
