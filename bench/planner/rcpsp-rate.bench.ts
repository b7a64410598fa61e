/**
 * Rate of the project scheduling on PSPLIB files, in processor time of one thread:
 * `node bench/planner/rcpsp-rate.bench.ts FILE.sm … [--rounds 7] [--schedules 5000]`. Prints plain serial schedules a
 * second for random lists, and counted schedules a second with all work of the search, for the problems not solved at once.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createEngine } from '../../src/planner/core/rcpsp/engine.ts';
import { solveRcpsp } from '../../src/planner/core/rcpsp/genetic.ts';
import { readPsplib } from '../../src/planner/core/rcpsp/psplib.ts';

/** Random lists of each problem, and how often each is scheduled in a round. */
const LISTS = 64;
const TIMES = 30;
/** A problem that needs fewer schedules is solved at once. */
const AT_ONCE = 200;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '7' }, schedules: { type: 'string', default: '5000' } },
});

const problems = positionals.map((file) => {
  const read = readPsplib(readFileSync(file, 'utf8'));
  if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.error)}`);
  return read.value;
});
const solve = (problem: (typeof problems)[0], schedules: number): number =>
  solveRcpsp(problem, { seed: 1, schedules, clock: () => 0 }).schedules;
const drawn = problems.map((problem) => {
  const engine = createEngine(problem, 1, 0);
  const lists = Array.from({ length: LISTS }, () => {
    engine.sample(0);
    return engine.list.slice();
  });
  return { engine, lists };
});
report(`plain, ${drawn.length} problems`, () => {
  for (const { engine, lists } of drawn)
    for (let k = 0; k < TIMES; k++)
      for (const list of lists) {
        engine.list.set(list);
        engine.generate(0, engine.horizon, 0);
      }
  return drawn.length * LISTS * TIMES;
});
const longer = problems.filter((problem) => solve(problem, AT_ONCE) >= AT_ONCE);
report(`search, ${longer.length} problems`, () =>
  longer.reduce((sum, problem) => sum + solve(problem, Number(values.schedules)), 0),
);

/** Median and best of the rounds after a first one that warms up. */
function report(what: string, round: () => number): void {
  round();
  const rates = Array.from({ length: Number(values.rounds) }, () => {
    const before = process.threadCpuUsage();
    const schedules = round();
    const { user, system } = process.threadCpuUsage(before);
    return (1e6 * schedules) / (user + system);
  }).sort((a, b) => a - b);
  const [median, best] = [rates[rates.length >> 1]!, rates.at(-1)!].map(Math.round);
  console.log(`${what}: ${median} schedules a second in the median, ${best} at best`);
}
