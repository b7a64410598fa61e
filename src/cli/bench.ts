import { basename } from 'node:path';
import { type RcpspOptions, solveRcpsp } from '../planner/core/rcpsp/genetic.ts';
import { checkSchedule, type Rcpsp } from '../planner/core/rcpsp/model.ts';
import { readFlags, readNumber } from './flags.ts';
import { BadInput } from './input.ts';
import type { CliIo } from './io.ts';
import { readProblemFile } from './planner-file.ts';

const usage = 'Aufruf: augenmass bench rcpsp DATEI.sm … [--schedules 5000] [--seconds 1] [--seed 1] [--json]';

type Row = {
  file: string;
  makespan: number;
  criticalPath: number;
  bound: number;
  schedules: number;
  milliseconds: number;
  /** Of all jobs, with the dummy source first and the dummy sink last. */
  starts: number[];
};

/** Measures the planner on published problems. */
export async function run(args: string[], io: CliIo): Promise<number> {
  const flags = readFlags(args, ['schedules', 'seconds', 'seed'], usage);
  const [what, ...files] = flags.files;
  if (what !== 'rcpsp' || files.length === 0) throw new BadInput(usage);
  const schedules = readNumber(flags, 'schedules', undefined, { whole: true });
  const seconds = readNumber(flags, 'seconds', undefined);
  const seed = readNumber(flags, 'seed', 1, { above: -1, whole: true });
  const problems: { file: string; problem: Rcpsp }[] = [];
  for (const file of files) problems.push({ file: basename(file), problem: await readProblemFile(file) });
  const limit = { schedules: schedules ?? (seconds === undefined ? 5000 : undefined), seconds };
  const rows = problems.map(({ file, problem }) => measure(file, problem, limit, seed));
  const summary = summarise(rows, seed);
  if (flags.json) io.out(JSON.stringify({ files: rows, summary }));
  else io.out([...rows.map(describe), JSON.stringify(summary)].join('\n'));
  return 0;
}

type Limit = { schedules: number | undefined; seconds: number | undefined };

function measure(file: string, problem: Rcpsp, { schedules, seconds }: Limit, seed: number): Row {
  const began = performance.now();
  const options: RcpspOptions = {
    seed,
    schedules,
    timeLimitMs: seconds === undefined ? undefined : seconds * 1000,
    clock: () => performance.now(),
  };
  const answer = solveRcpsp(problem, options);
  const milliseconds = Math.round(1000 * (performance.now() - began)) / 1000;
  const faults = checkSchedule(problem, answer);
  if (faults.length > 0) throw new Error(`${file}: invalid schedule: ${faults.join('; ')}`);
  const { makespan, criticalPath, bound, starts } = answer;
  return { file, makespan, criticalPath, bound, schedules: answer.schedules, milliseconds, starts };
}

function summarise(rows: Row[], seed: number) {
  const total = (pick: (row: Row) => number): number => rows.reduce((sum, row) => sum + pick(row), 0);
  const milliseconds = total((row) => row.milliseconds);
  return {
    files: rows.length,
    seed,
    /** Mean of makespan / critical path − 1, in percent. */
    deviationFromCriticalPath: (100 * total((row) => row.makespan / row.criticalPath - 1)) / rows.length,
    provenOptimal: rows.filter((row) => row.makespan === row.bound).length,
    schedules: total((row) => row.schedules),
    milliseconds,
    schedulesPerSecond: Math.round((1000 * total((row) => row.schedules)) / milliseconds),
  };
}

const describe = (row: Row): string =>
  `${row.file}: ${row.makespan} (kritischer Weg ${row.criticalPath}, ${row.schedules} Pläne, ${row.milliseconds.toFixed(1)} ms)`;
