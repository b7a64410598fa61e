/**
 * The serial schedule generation scheme (Kolisch 1996) in AssemblyScript; `node bin/assembly.mjs` compiles it into
 * `../core/rcpsp/vector-binary.ts` (decision 090). What is free of a resource takes one byte a period, so that one
 * instruction looks at 16 periods, and where an activity fits first is found without looking at one after the other.
 */

const PERIODS_IN_VECTOR = 16;
/** Periods looked at together. */
const SEEN = 2 * PERIODS_IN_VECTOR;

/** One direction of a problem, laid out by `../core/rcpsp/vector-scheme.ts`. */
@unmanaged
class Side {
  activities: usize;
  /** Activities in the order in which they are scheduled. */
  list: usize;
  finishes: usize;
  /** Free amounts: one row for each of the four resources. */
  free: usize;
  /** Length of such a row. */
  stride: usize;
  count: i32;
  capacities: u32;
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

/**
 * Schedules the list, whose first `known` activities have their finishes already. Returns the makespan; as soon as it must
 * exceed the limit, the complement of the place in the list at which this came out.
 */
export function place(side: Side, limit: i32, known: i32): i32 {
  const count = side.count;
  let makespan = 0;
  for (let k = 0; k < count; k++) {
    const j: usize = load<i32>(side.list + ((<usize>k) << 2));
    const activity = changetype<Activity>(side.activities + j * offsetof<Activity>());
    const at = side.finishes + (j << 2);
    if (k >= known) {
      store<i32>(at, 0);
      const end = findRoom(side, activity, readyAt(activity)) + activity.duration;
      if (end + activity.after > limit) {
        clear(side, makespan);
        return ~k;
      }
      store<i32>(at, end);
    }
    const end = load<i32>(at);
    take(side, activity, end);
    makespan = max(makespan, end);
  }
  clear(side, makespan);
  return makespan;
}

/** When all predecessors are finished. */
function readyAt(activity: Activity): i32 {
  let ready = max(load<i32>(activity.first), max(load<i32>(activity.second), load<i32>(activity.third)));
  const end = activity.end;
  for (let at = activity.more; at < end; at += 4) ready = max(ready, load<i32>(load<usize>(at)));
  return ready;
}

/** The first start from here on at which the activity fits. */
function findRoom(side: Side, activity: Activity, from: i32): i32 {
  const need = activity.need;
  const length = max(1, activity.duration);
  const step = SEEN + 1 - length;
  let start = from - step;
  let fits: u32 = 0;
  while (fits === 0) {
    start += step;
    fits = runs(free(side, start, need), length);
  }
  return start + <i32>ctz(fits);
}

/** One bit for each period from the start on: whether all resources suffice. */
function free(side: Side, start: i32, need: u32): u32 {
  const at = side.free + <usize>start;
  return ~(
    i8x16.bitmask(overdrawn(side, at, need)) |
    (i8x16.bitmask(overdrawn(side, at + PERIODS_IN_VECTOR, need)) << PERIODS_IN_VECTOR)
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
function overdrawn(side: Side, at: usize, need: u32): v128 {
  const stride = side.stride;
  return v128.or(
    v128.or(rest(at, need), rest(at + stride, need >> 8)),
    v128.or(rest(at + 2 * stride, need >> 16), rest(at + 3 * stride, need >> 24)),
  );
}

function rest(at: usize, need: u32): v128 {
  return i8x16.sub(v128.load(at), i8x16.splat(<i8>need));
}

function take(side: Side, activity: Activity, end: i32): void {
  const need = activity.need;
  const stride = side.stride;
  const at = side.free + <usize>(end - activity.duration);
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

function clear(side: Side, until: i32): void {
  for (let r: usize = 0; r < 4; r++) {
    const capacity = i8x16.splat(<i8>(side.capacities >> (8 * <u32>r)));
    const row = side.free + r * side.stride;
    for (let t: usize = 0; t < <usize>until; t += PERIODS_IN_VECTOR) v128.store(row + t, capacity);
  }
}
