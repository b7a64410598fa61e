import type { Direction, Parts, Scheme } from './generation.ts';
import { GIVEN_UP, type Rcpsp } from './model.ts';
import { vectorBinary } from './vector-binary.ts';

/**
 * What fits into vectors: up to four resources of at most 127 units, one byte each, and activities of at most 16
 * periods, one vector.
 */
export function fitsVectors({ capacities, durations }: Rcpsp): boolean {
  return (
    capacities.length <= WIDTH &&
    capacities.every((capacity) => capacity <= 127) &&
    durations.every((duration) => duration <= VECTOR)
  );
}

const WIDTH = 4;
const VECTOR = 16;
/** What is read beyond the horizon: two vectors, and what is missing to a whole one. */
const BEYOND = 3 * VECTOR;
/** Length of `Side` and `Activity` in `../../assembly/scheme.ts`, in bytes. */
const SIDE = 28;
const ACTIVITY = 32;
const PAGE = 65_536;

const module = new WebAssembly.Module(
  Uint8Array.from(atob(vectorBinary), (character) => character.charCodeAt(0)),
);

type Place = (side: number, limit: number, known: number) => number;

/** The scheme in WebAssembly (decision 090), with list and finishes in its memory. */
export function vectorScheme(problem: Rcpsp, parts: Parts): Scheme {
  const { count, durations, before, after, horizon, assigned } = parts;
  const stride = roundUp(horizon + BEYOND);
  const layout = new Layout();
  const at = {
    sides: layout.reserve(2 * SIDE),
    list: layout.reserve(4 * count),
    finishes: layout.reserve(4 * count),
    activities: [layout.reserve(ACTIVITY * count), layout.reserve(ACTIVITY * count)],
    further: [layout.reserve(4 * before[0].to.length), layout.reserve(4 * before[1].to.length)],
    free: layout.reserve(WIDTH * stride),
  };
  const memory = new WebAssembly.Memory({ initial: Math.ceil(layout.length / PAGE) });
  const words = new Int32Array(memory.buffer);
  const capacities = pack(problem.capacities);
  const finishOf = (j: number): number => at.finishes + 4 * j;
  for (const direction of [0, 1] as const) {
    const { first, to } = before[direction];
    const activities = at.activities[direction]!;
    const further = at.further[direction]!;
    const side = [activities, at.list, at.finishes, at.free, stride, count, capacities];
    words.set(side, (at.sides + direction * SIDE) / 4);
    words.set(to.map(finishOf), further / 4);
    problem.demands.forEach((demand, j) => {
      const last = first[j + 1]!;
      const three = [0, 1, 2].map((k) => finishOf(first[j]! + k < last ? to[first[j]! + k]! : j));
      const rest = [Math.min(first[j]! + 3, last), last].map((k) => further + 4 * k);
      // What takes no time takes nothing.
      const need = durations[j]! > 0 ? pack(demand) : 0;
      words.set(
        [need, durations[j]!, after[direction][j]!, ...three, ...rest],
        (activities + ACTIVITY * j) / 4,
      );
    });
  }
  const bytes = new Uint8Array(memory.buffer);
  for (let r = 0; r < WIDTH; r++)
    bytes.fill(problem.capacities[r] ?? 0, at.free + r * stride, at.free + (r + 1) * stride);
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  const place = exports.place as Place;
  return {
    list: new Int32Array(memory.buffer, at.list, count),
    finishes: new Int32Array(memory.buffer, at.finishes, count),
    generate(direction: Direction, limit: number, known: number): number {
      const answer = place(at.sides + direction * SIDE, limit, known);
      assigned.starts += (answer < 0 ? ~answer + 1 : count) - known;
      return answer < 0 ? GIVEN_UP : answer;
    },
  };
}

/** Where each part of the memory begins: at a whole vector. */
class Layout {
  length = 0;

  reserve(bytes: number): number {
    const at = this.length;
    this.length = roundUp(at + bytes);
    return at;
  }
}

function roundUp(bytes: number): number {
  return Math.ceil(bytes / VECTOR) * VECTOR;
}

function pack(amounts: number[]): number {
  return amounts.reduce((word, amount, r) => word | (amount << (8 * r)), 0);
}
