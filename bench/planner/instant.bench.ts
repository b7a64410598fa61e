/**
 * Instant mode on portfolio files: `node bench/planner/instant.ts FILE… [--ms 100] [--calls 20] [--best BEST.csv]`.
 * Each call reads, compiles and plans anew within the time; every plan goes through the checker. Prints the 95th
 * percentile of the whole call, the proven gap, and with BEST.csv (columns instance, …, objective) the share of the best known value.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkPlan } from '../../src/planner/core/check.ts';
import { compileProblem } from '../../src/planner/core/compile.ts';
import { assignmentsOf } from '../../src/planner/core/exact/relief.ts';
import { solveInstant } from '../../src/planner/core/instant.ts';
import { readPortfolio } from '../../src/planner/core/read.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ms: { type: 'string', default: '100' },
    calls: { type: 'string', default: '20' },
    best: { type: 'string' },
  },
});

const clock = (): number => performance.now();
const best = readBest(values.best);
const times: number[] = [];
const shares: number[] = [];
for (const file of positionals) {
  const json = readFileSync(file, 'utf8');
  const own: number[] = [];
  let said = '';
  for (let call = 1; call <= Number(values.calls); call++) {
    const began = clock();
    const read = readPortfolio(JSON.parse(json));
    if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.error)}`);
    const problem = compileProblem(read.value);
    const timeLimitMs = Math.max(1, Number(values.ms) - (clock() - began) - 3);
    const { choice, value, bound, gap } = solveInstant(problem, { seed: call, timeLimitMs, clock });
    times.push(clock() - began);
    const report = checkPlan(
      read.value,
      { assignments: choice ? assignmentsOf(problem, choice) : [] },
      value,
    );
    if (choice && !report.valid) throw new Error(`${file}: ${JSON.stringify(report.violations)}`);
    const known = best.get(read.value.id);
    if (known) own.push((100 * value) / known);
    said = `${read.value.id} value ${value} bound ${bound} gap ${gap === null ? '-' : (100 * gap).toFixed(1)} %`;
  }
  shares.push(...own);
  console.log(`${said}${own.length > 0 ? `, ${mean(own).toFixed(2)} % of the best known` : ''}`);
}
times.sort((a, b) => a - b);
console.log(
  `${times.length} calls: median ${times[times.length >> 1]!.toFixed(1)} ms, 95th percentile ${times[Math.floor(0.95 * times.length)]!.toFixed(1)} ms` +
    (shares.length > 0 ? `, mean share ${mean(shares).toFixed(2)} %` : ''),
);

function mean(numbers: number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

function readBest(path: string | undefined): Map<string, number> {
  const found = new Map<string, number>();
  if (!path) return found;
  const [head, ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  const names = head!.split(',');
  const at = names.indexOf('objective');
  for (const line of lines) {
    const cells = line.split(/,(?![^(]*\))/);
    const value = Number(cells[at + cells.length - names.length] ?? cells[at]);
    const id = cells[0]!;
    if (Number.isFinite(value)) found.set(id, Math.max(found.get(id) ?? 0, value));
  }
  return found;
}
