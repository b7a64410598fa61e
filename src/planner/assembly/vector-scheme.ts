import { NEAR, Problem } from './problem';
import { Scheme } from './scheme';

const PERIODS_IN_VECTOR = 16;
/** Periods looked at together. */
const SEEN = 2 * PERIODS_IN_VECTOR;
/** What is read beyond the horizon: what is looked at together. */
const BEYOND = SEEN;
/** Resources. */
const WIDTH: usize = 4;

/**
 * What is free of a resource takes one byte a period, so that one instruction looks at 16 periods, and where an activity
 * fits first is found without looking at one after the other.
 */
@final
export class VectorScheme extends Scheme {
  /** Where the activities of each direction stand. */
  private readonly forwards: usize;
  private readonly backwards: usize;
  /** Where the free amounts stand: one row for each of the four resources. */
  readonly free: usize;
  /** Length of such a row. */
  readonly stride: usize;
  readonly capacities: u32;

  /** Up to four resources of at most 127 units, one byte each, and activities of at most 16 periods, one vector. */
  static takes(problem: Problem): bool {
    if (<usize>problem.width > WIDTH) return false;
    for (let r = 0; r < problem.width; r++) if (problem.capacities[r] > 127) return false;
    for (let i = 0; i < problem.count; i++) if (problem.durations[i] > PERIODS_IN_VECTOR) return false;
    return true;
  }

  constructor(problem: Problem) {
    super(problem);
    const finishes = changetype<usize>(this.finishes);
    this.forwards = layOut(problem, 0, finishes);
    this.backwards = layOut(problem, 1, finishes);
    this.stride = (problem.horizon + BEYOND + PERIODS_IN_VECTOR - 1) & ~(PERIODS_IN_VECTOR - 1);
    this.free = heap.alloc(WIDTH * this.stride);
    this.capacities = pack(problem.capacities, 0, problem.width);
    clear(this, <i32>this.stride);
  }

  protected place(direction: i32, limit: i32, known: i32): i32 {
    const count = this.problem.count;
    const list = changetype<usize>(this.list);
    const finishes = changetype<usize>(this.finishes);
    const activities = direction === 0 ? this.forwards : this.backwards;
    let makespan = 0;
    for (let k = 0; k < count; k++) {
      const j: usize = load<u16>(list + ((<usize>k) << 1));
      const activity = changetype<Activity>(activities + j * offsetof<Activity>());
      const at = finishes + (j << 2);
      if (k >= known) {
        store<i32>(at, 0);
        const end = findRoom(this, activity, readyAt(activity)) + activity.duration;
        if (end + activity.after > limit) {
          clear(this, makespan);
          return ~k;
        }
        store<i32>(at, end);
      }
      const end = load<i32>(at);
      take(this, activity, end);
      makespan = max(makespan, end);
    }
    clear(this, makespan);
    return makespan;
  }
}

@unmanaged
class Activity {
  /** One byte for each resource. */
  need: u32;
  duration: i32;
  /** Least time from its finish to the end. */
  after: i32;
  /** Where the finishes of three predecessors stand; of those it lacks, its own. */
  first: usize;
  second: usize;
  third: usize;
  /** Where it is written where the finishes of further predecessors stand. */
  more: usize;
  end: usize;
}

/** Writes the activities of one direction one after the other. */
function layOut(problem: Problem, direction: i32, finishes: usize): usize {
  const links = problem.before[direction];
  const activities = heap.alloc(problem.count * offsetof<Activity>());
  const further = heap.alloc(links.further.length << 2);
  for (let e = 0; e < links.further.length; e++)
    store<usize>(further + (e << 2), finishes + ((<usize>links.further[e]) << 2));
  for (let j = 0; j < problem.count; j++) {
    const activity = changetype<Activity>(activities + j * offsetof<Activity>());
    activity.duration = problem.durations[j];
    // What takes no time takes nothing.
    activity.need = activity.duration > 0 ? pack(problem.demands, j * problem.width, problem.width) : 0;
    activity.after = problem.after[direction][j];
    activity.first = finishes + (nearOr(problem, links.near[NEAR * j], j) << 2);
    activity.second = finishes + (nearOr(problem, links.near[NEAR * j + 1], j) << 2);
    activity.third = finishes + (nearOr(problem, links.near[NEAR * j + 2], j) << 2);
    activity.more = further + (links.first[j] << 2);
    activity.end = further + (links.first[j + 1] << 2);
  }
  return activities;
}

function nearOr(problem: Problem, near: u16, j: usize): usize {
  return <i32>near < problem.count ? near : j;
}

function pack(amounts: StaticArray<i32>, from: i32, width: i32): u32 {
  let word: u32 = 0;
  for (let r = 0; r < width; r++) word |= amounts[from + r] << (8 * r);
  return word;
}

/** When all predecessors are finished. */
function readyAt(activity: Activity): i32 {
  let ready = max(load<i32>(activity.first), max(load<i32>(activity.second), load<i32>(activity.third)));
  const end = activity.end;
  for (let at = activity.more; at < end; at += 4) ready = max(ready, load<i32>(load<usize>(at)));
  return ready;
}

/** The first start from here on at which the activity fits. */
function findRoom(scheme: VectorScheme, activity: Activity, from: i32): i32 {
  const need = activity.need;
  const length = max(1, activity.duration);
  const step = SEEN + 1 - length;
  let start = from - step;
  let fits: u32 = 0;
  while (fits === 0) {
    start += step;
    fits = runs(free(scheme, start, need), length);
  }
  return start + <i32>ctz(fits);
}

/** One bit for each period from the start on: whether all resources suffice. */
function free(scheme: VectorScheme, start: i32, need: u32): u32 {
  const at = scheme.free + <usize>start;
  return ~(
    i8x16.bitmask(overdrawn(scheme, at, need)) |
    (i8x16.bitmask(overdrawn(scheme, at + PERIODS_IN_VECTOR, need)) << PERIODS_IN_VECTOR)
  );
}

/** The bits at which a run of this length begins: moved over themselves by at most the length reached so far. */
function runs(bits: u32, length: i32): u32 {
  const step1 = min(1, length - 1);
  const step2 = min(2, length - 1 - step1);
  const step3 = min(4, length - 1 - step1 - step2);
  const step4 = length - 1 - step1 - step2 - step3;
  bits &= bits >> step1;
  bits &= bits >> step2;
  bits &= bits >> step3;
  bits &= bits >> step4;
  return bits;
}

/** The sign of each byte tells where one of the resources does not suffice. */
function overdrawn(scheme: VectorScheme, at: usize, need: u32): v128 {
  const stride = scheme.stride;
  return v128.or(
    v128.or(rest(at, need), rest(at + stride, need >> 8)),
    v128.or(rest(at + 2 * stride, need >> 16), rest(at + 3 * stride, need >> 24)),
  );
}

function rest(at: usize, need: u32): v128 {
  return i8x16.sub(v128.load(at), i8x16.splat(<i8>need));
}

function take(scheme: VectorScheme, activity: Activity, end: i32): void {
  const need = activity.need;
  const stride = scheme.stride;
  const at = scheme.free + <usize>(end - activity.duration);
  const running = i8x16.lt_u(
    i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15),
    i8x16.splat(<i8>activity.duration),
  );
  lower(at, need, running);
  lower(at + stride, need >> 8, running);
  lower(at + 2 * stride, need >> 16, running);
  lower(at + 3 * stride, need >> 24, running);
}

function lower(at: usize, need: u32, running: v128): void {
  v128.store(at, i8x16.sub(v128.load(at), v128.and(i8x16.splat(<i8>need), running)));
}

function clear(scheme: VectorScheme, until: i32): void {
  for (let r: usize = 0; r < WIDTH; r++) {
    const capacity = i8x16.splat(<i8>(scheme.capacities >> (8 * <u32>r)));
    const row = scheme.free + r * scheme.stride;
    for (let t: usize = 0; t < <usize>until; t += PERIODS_IN_VECTOR) v128.store(row + t, capacity);
  }
}
