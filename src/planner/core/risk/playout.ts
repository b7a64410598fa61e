import type { Random } from '../random.ts';
import type { Role, Script } from './script.ts';
import { normalScores, slotOf } from './spread.ts';

/**
 * One run after the other: draws durations, efforts and costs, and lets the plan be carried out with its
 * priorities. An initiative starts at its planned start at the earliest, after its predecessors, and when its
 * teams have room; after a wait as long as the plan it starts all the same.
 */
export class Playout {
  readonly start: Int32Array;
  readonly finish: Int32Array;
  /** What fixed the start: the role it waited for, or −1 for the planned start. */
  readonly waitedFor: Int32Array;
  investive = 0;
  consumptive = 0;
  private readonly script: Script;
  private readonly random: Random;
  private readonly scores = normalScores();
  private readonly left: Float64Array;
  private readonly owner: Int32Array;
  private readonly cause: Float64Array;
  private readonly common: number;
  private readonly own: number;

  constructor(script: Script, random: Random) {
    this.script = script;
    this.random = random;
    this.start = new Int32Array(script.roles.length);
    this.finish = new Int32Array(script.roles.length);
    this.waitedFor = new Int32Array(script.roles.length);
    this.left = script.capacity.slice();
    this.owner = new Int32Array(this.left.length);
    this.cause = new Float64Array(script.causes);
    this.common = Math.sqrt(script.correlation);
    this.own = Math.sqrt(1 - script.correlation);
  }

  run(): void {
    const { roles, capacity } = this.script;
    this.left.set(capacity);
    this.owner.fill(-1);
    this.investive = 0;
    this.consumptive = 0;
    for (let c = 0; c < this.cause.length; c++) this.cause[c] = this.scores[this.random.bits() & 4095]!;
    for (let k = 0; k < roles.length; k++) this.play(roles[k]!, k);
  }

  private play(role: Role, k: number): void {
    const shared = this.common * this.cause[role.cause]!;
    const bits = this.random.bits();
    const cost = role.costs[slotOf(shared + this.own * this.scores[bits & 4095]!)]!;
    this.investive += role.investive * cost;
    this.consumptive += role.consumptive * cost;
    const effort = role.efforts[slotOf(shared + this.own * this.scores[(bits >>> 12) & 4095]!)]!;
    const periods = this.drawPeriods(role, shared);
    const at = this.findStart(role, k, periods, effort);
    this.start[k] = at;
    this.finish[k] = Math.min(this.script.horizon - 1, at + periods - 1);
    this.take(role, k, at, periods, effort);
  }

  /** A part of a period counts as a whole one with the chance of its size, so that the mean is right. */
  private drawPeriods(role: Role, shared: number): number {
    const bits = this.random.bits();
    const factor = role.durations[slotOf(shared + this.own * this.scores[bits & 4095]!)]!;
    const whole = (role.duration * factor + (bits >>> 12) / 1048576) | 0;
    return Math.max(1, Math.min(role.profiles.length - 1, whole));
  }

  private findStart(role: Role, k: number, periods: number, effort: number): number {
    const { horizon } = this.script;
    const { before, lags } = role;
    let earliest = role.plannedStart;
    let waited = -1;
    for (let e = 0; e < before.length; e++) {
      const ready = this.finish[before[e]!]! + 1 + lags[e]!;
      if (ready > earliest) {
        earliest = ready;
        waited = before[e]!;
      }
    }
    const { rows, amounts } = role.profiles[periods]!;
    const last = Math.min(horizon - periods, earliest + horizon / 2);
    let at = earliest;
    let conflict = 0;
    for (; at <= last; at++) {
      conflict = this.findConflict(rows, amounts, at, effort, conflict);
      if (conflict < 0) break;
      const blocker = this.owner[rows[conflict]! + at]!;
      if (blocker >= 0) waited = blocker;
    }
    this.waitedFor[k] = waited;
    return at <= last ? at : Math.max(0, Math.min(earliest, horizon - periods));
  }

  /** The first entry without room, or −1. Looks at the one that had no room a period before first. */
  private findConflict(
    rows: Int32Array,
    amounts: Float64Array,
    at: number,
    effort: number,
    suspect: number,
  ): number {
    const { left } = this;
    if (suspect > 0 && amounts[suspect]! * effort > left[rows[suspect]! + at]!) return suspect;
    for (let e = 0; e < rows.length; e++) if (amounts[e]! * effort > left[rows[e]! + at]!) return e;
    return -1;
  }

  private take(role: Role, k: number, at: number, periods: number, effort: number): void {
    const { rows, amounts } = role.profiles[periods]!;
    const { left, owner } = this;
    for (let e = 0; e < rows.length; e++) {
      const row = rows[e]! + at;
      left[row] = left[row]! - amounts[e]! * effort;
      owner[row] = k;
    }
  }
}
