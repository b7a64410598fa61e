import { Worker } from 'node:worker_threads';
import { createPlaces } from '../../kernel/places.ts';
import type { Assignment, Portfolio } from '../../planner/core/model.ts';
import type { Outcome } from '../../planner/core/outcome.ts';
import type { Progress } from '../../planner/core/solve.ts';
import type { Insights } from './core/insights.ts';
import type { PlanningAnswer, PlanningTask } from './worker.ts';

/** A calculation in threads of its own: no request waits for it, and it can be stopped. */
export type Calculation = {
  readonly progress: Progress | null;
  /** Plan found so far; the looking beside it (displacements, gains, risk) may still go on. */
  readonly phase: 'plan' | 'insights';
  /** Ends the search and keeps the best plan found. */
  settle: () => void;
  /** Ends everything at once and keeps nothing. */
  cancel: () => void;
  /** Settles after the answer is kept. */
  readonly done: Promise<void>;
};

export type Calculated =
  | { state: 'done'; outcome: Outcome; insights: Insights | null }
  | { state: 'cancelled' }
  | { state: 'failed'; fault: string };

const calculations = new Map<string, Calculation>();

/** Two searches at a time, whoever starts how many: pages keep their share of the machine. */
const inPlace = createPlaces(2);

export const calculationOf = (key: string): Calculation | undefined => calculations.get(key);

/** Starts at most one calculation per key; `seconds` is the time for the search itself, `keep` stores the answer. */
export function startCalculation(
  key: string,
  portfolio: Portfolio,
  seconds: number,
  keep: (calculated: Calculated) => Promise<void>,
): Calculation {
  const known = calculations.get(key);
  if (known) return known;
  const stop = new SharedArrayBuffer(4);
  const state = { progress: null as Progress | null, phase: 'plan' as 'plan' | 'insights', cancelled: false };
  const cancelled = Promise.withResolvers<never>();
  let worker: Worker | undefined;
  const open = (file: URL): Worker => (worker = new Worker(file, { execArgv: [] }));
  const search = async (): Promise<Calculated> => {
    if (state.cancelled) return { state: 'cancelled' };
    const outcome = await searchPlan(
      open(new URL('../../planner/worker.ts', import.meta.url)),
      portfolio,
      seconds,
      stop,
      (progress) => {
        state.progress = progress;
      },
    );
    state.phase = 'insights';
    const insights = await lookBeside(open(new URL('./worker.ts', import.meta.url)), portfolio, outcome);
    return { state: 'done', outcome, insights };
  };
  const calculation: Calculation = {
    get progress() {
      return state.progress;
    },
    get phase() {
      return state.phase;
    },
    settle: () => Atomics.store(new Int32Array(stop), 0, 1),
    cancel: () => {
      state.cancelled = true;
      worker?.terminate();
      // One that still waits for a place does not wait for it any longer.
      cancelled.reject(new Error('The calculation was cancelled.'));
    },
    done: Promise.race([inPlace(search), cancelled.promise])
      .catch(
        (error: Error): Calculated =>
          state.cancelled ? { state: 'cancelled' } : { state: 'failed', fault: error.message },
      )
      .then(keep)
      .finally(() => calculations.delete(key)),
  };
  calculations.set(key, calculation);
  return calculation;
}

/** Resolves with what `read` finds in a message; an error or an early end of the thread rejects. */
function answerOf<T>(worker: Worker, read: (message: never) => T | undefined): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    worker.on('message', (message) => {
      const answer = read(message as never);
      if (answer !== undefined) resolve(answer);
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The calculation ended without an answer.')));
  }).finally(() => worker.terminate());
}

function searchPlan(
  worker: Worker,
  portfolio: Portfolio,
  seconds: number,
  stop: SharedArrayBuffer,
  onProgress: (progress: Progress) => void,
): Promise<Outcome> {
  worker.postMessage({ portfolio, run: { mode: 'exact', seconds, seed: 1 }, stop });
  return answerOf(worker, (message: { outcome?: Outcome; progress?: Progress }) => {
    if (message.progress) onProgress(message.progress);
    return message.outcome;
  });
}

/** Milliseconds for each of the many plans that are made to compare. */
const solveMs = 120;

async function lookBeside(worker: Worker, portfolio: Portfolio, outcome: Outcome): Promise<Insights | null> {
  const assignments: Assignment[] = outcome.selected.map(({ id, mode, start, finish }) => ({
    id,
    mode,
    start,
    finish,
  }));
  if (assignments.length === 0) {
    await worker.terminate();
    return null;
  }
  const task: PlanningTask = { number: 1, kind: 'insights', portfolio, assignments, solveMs };
  worker.postMessage(task);
  return answerOf(worker, (message: PlanningAnswer) =>
    'insights' in message ? message.insights : undefined,
  );
}

let quick: Worker | undefined;
let retirement: NodeJS.Timeout | undefined;
/** A thread takes 30 MB, so it is kept only as long as somebody tries things out. */
const idleMs = 60_000;
let asked = 0;
type Waiting = { resolve: (answer: PlanningAnswer) => void; reject: (error: Error) => void };
const waiting = new Map<number, Waiting>();

/** Time in which a slider is answered; the search takes what is left after reading and drawing. */
const instantMs = 120;
/** Time to find the smallest change of a plan. */
const repairMs = 2_500;

/** A good plan within about an eighth of a second, from one thread that stays warm for a while. */
export async function planAtOnce(portfolio: Portfolio): Promise<Outcome> {
  const answer = await ask({ kind: 'instant', portfolio, timeLimitMs: instantMs });
  return (answer as { outcome: Outcome }).outcome;
}

/** The plan again in another portfolio, with as few changes as possible; without a bound, since it is not the best. */
export async function planAround(portfolio: Portfolio, assignments: Assignment[]): Promise<Outcome> {
  const answer = await ask({ kind: 'repair', portfolio, assignments, timeLimitMs: repairMs });
  return (answer as { outcome: Outcome }).outcome;
}

type Question = PlanningTask extends infer T ? (T extends PlanningTask ? Omit<T, 'number'> : never) : never;

function ask(question: Question): Promise<PlanningAnswer> {
  clearTimeout(retirement);
  quick ??= openQuick();
  const number = ++asked;
  return new Promise((resolve, reject) => {
    waiting.set(number, { resolve, reject });
    quick!.ref();
    quick!.postMessage({ ...question, number });
  });
}

function openQuick(): Worker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { execArgv: [] });
  worker.on('message', (answer: PlanningAnswer) => {
    waiting.get(answer.number)?.resolve(answer);
    waiting.delete(answer.number);
    if (waiting.size === 0) rest(worker);
  });
  const fail = (error: Error) => {
    quick = undefined;
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  };
  worker.once('error', fail);
  worker.once('exit', () => fail(new Error('The planning thread ended.')));
  return worker;
}

/** The program may end while this thread is idle, and after a while the thread does. */
function rest(worker: Worker): void {
  worker.unref();
  retirement = setTimeout(() => {
    if (quick === worker) quick = undefined;
    void worker.terminate();
  }, idleMs);
  retirement.unref();
}
