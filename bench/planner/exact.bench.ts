/**
 * Exact mode on portfolio files: `node bench/planner/exact.ts FILE… [--seconds 120] [--alone] [--cpu]`.
 * One line per file: value, bound, gap, seconds; every plan goes through the checker.
 * Two threads, as the command line does; `--alone` one. `--cpu` (one thread) counts the processor time of the thread, for a machine that does other work beside.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkPlan } from '../../src/planner/core/check.ts';
import { compileProblem } from '../../src/planner/core/compile.ts';
import { solveExact } from '../../src/planner/core/exact/exact.ts';
import { assignmentsOf } from '../../src/planner/core/exact/relief.ts';
import { readPortfolio } from '../../src/planner/core/read.ts';
import { solvePair } from '../../src/planner/solve-pair.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '120' },
    cpu: { type: 'boolean' },
    alone: { type: 'boolean' },
    trace: { type: 'boolean' },
  },
});

const clock = values.cpu
  ? (): number => {
      const { user, system } = process.threadCpuUsage();
      return (user + system) / 1000;
    }
  : (): number => performance.now();

const gaps: number[] = [];
for (const file of positionals) {
  const read = readPortfolio(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.error)}`);
  const began = clock();
  const problem = compileProblem(read.value);
  const timeLimitMs = 1000 * Number(values.seconds);
  const phases: string[] = [];
  let phase = '';
  const solution = await (values.cpu || values.alone ? solveExact : solvePair)(problem, {
    clock,
    timeLimitMs,
    onProgress: (now) => {
      if (now.phase !== phase || (values.trace && phases.length < 200))
        phases.push(`${now.phase} ${(now.elapsedMs / 1000).toFixed(1)}s ${now.value ?? '-'}/${now.bound}`);
      phase = now.phase;
    },
  });
  const seconds = (clock() - began) / 1000;
  const assignments = solution.choice ? assignmentsOf(problem, solution.choice) : [];
  const report = checkPlan(read.value, { assignments }, solution.value);
  if (solution.choice && !report.valid) throw new Error(`${file}: ${JSON.stringify(report.violations)}`);
  const gap = solution.gap === null ? null : 100 * solution.gap;
  if (gap !== null) gaps.push(gap);
  const name = read.value.id.padEnd(13);
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  console.log(
    `${name} ${solution.status.padEnd(8)} value ${solution.value} bound ${solution.bound} gap ${gap?.toFixed(2)} % ${seconds.toFixed(1)} s ${memory} MB`,
  );
  console.log(`  ${phases.join(' | ')}`);
}
console.log(
  `mean gap ${(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length).toFixed(2)} % of ${gaps.length}`,
);
