import { checkPlan } from '../planner/core/check.ts';
import type { Outcome } from '../planner/core/outcome.ts';
import { readPortfolio } from '../planner/core/read.ts';
import { readPlan } from '../planner/core/read-plan.ts';
import { type PlanRun, planPortfolio } from '../planner/run.ts';
import { type Flags, readFlags, readNumber } from './flags.ts';
import type { CliIo } from './io.ts';
import { runExplain, runRepair } from './plan-explain.ts';
import { fromJson, readThrough } from './planner-file.ts';

const USAGE =
  'Aufruf: augenmass plan DATEI.json [--mode instant|exact] [--seconds 10] [--steps N] [--seed 1] [--json]\n' +
  '        augenmass plan check DATEI.json PLAN.json [--json]\n' +
  '        augenmass plan explain DATEI.json PLAN.json [--solve instant|exact] [--seconds 1] [--json]\n' +
  '        augenmass plan repair DATEI.json PLAN.json [--seconds 10] [--json]';

/** Plans a portfolio, or checks a plan. Exit 0 done, 1 infeasible or invalid, 2 bad input. */
export async function run(args: string[], io: CliIo): Promise<number> {
  if (args[0] === 'check') return runCheck(args.slice(1), io);
  if (args[0] === 'explain') return runExplain(args.slice(1), io);
  if (args[0] === 'repair') return runRepair(args.slice(1), io);
  const began = performance.now();
  const flags = readFlags(args, ['mode', 'seconds', 'steps', 'seed'], io);
  const settings = flags && readRun(flags, io);
  const [path, more] = flags?.files ?? [];
  if (flags && (!path || more)) io.err(USAGE);
  if (!flags || !settings || !path || more) return 2;
  const portfolio = await readThrough(path, fromJson(readPortfolio), io);
  if (!portfolio) return 2;
  const outcome = await planPortfolio(portfolio, settings, began);
  io.out(flags.json ? JSON.stringify(outcome) : describe(outcome));
  return outcome.status === 'infeasible' || outcome.status === 'unknown' ? 1 : 0;
}

function readRun(flags: Flags, io: CliIo): PlanRun | null {
  const mode = flags.text.mode ?? 'instant';
  if (mode !== 'instant' && mode !== 'exact') {
    io.err(`--mode: „${mode}“ gibt es nicht; möglich sind instant und exact.`);
    return null;
  }
  const steps = readNumber(flags, 'steps', undefined, io, { whole: true });
  const seconds = readNumber(flags, 'seconds', steps === undefined ? 10 : 600, io);
  const seed = readNumber(flags, 'seed', 1, io, { above: -1, whole: true });
  return steps === null || seconds === null || seed === null ? null : { mode, seconds, seed, steps };
}

function describe(outcome: Outcome): string {
  if (outcome.conflict) return describeConflict(outcome);
  const gap =
    outcome.gap === null ? '' : `, nachweislich höchstens ${percent(outcome.gap)} unter dem Optimum`;
  const rows = outcome.selected.map(
    ({ id, modeName, start, finish }) => `  ${id}: Periode ${start} bis ${finish} (${modeName})`,
  );
  return [
    `Wert ${outcome.value}, Schranke ${outcome.bound}${gap} (${outcome.seconds.toFixed(1)} s)`,
    ...rows,
    `Nicht im Plan: ${outcome.rejected.map(({ id }) => id).join(', ') || 'keines'}`,
  ].join('\n');
}

/** How far below the optimum: the gap relative to the bound, rounded up. */
const percent = (gap: number): string =>
  `${(Math.ceil((1000 * gap) / (1 + gap)) / 10).toLocaleString('de-DE')} %`;

function describeConflict({ conflict }: Outcome): string {
  const proven = conflict?.proven === false ? 'Es wurde kein Plan gefunden, der alle' : 'Kein Plan kann alle';
  return [
    `${proven} Pflichtvorhaben aufnehmen. Es stoßen sich: ${conflict?.clashing.join(', ')}`,
    'Kleinste gefundene Entlastung:',
    ...(conflict?.relief ?? []).map((relief) => `  ${JSON.stringify(relief)}`),
  ].join('\n');
}

async function runCheck(args: string[], io: CliIo): Promise<number> {
  const flags = readFlags(args, [], io);
  const [path, planPath] = flags?.files ?? [];
  if (!flags || !path || !planPath) {
    io.err(USAGE);
    return 2;
  }
  const portfolio = await readThrough(path, fromJson(readPortfolio), io);
  if (!portfolio) return 2;
  const plan = await readThrough(
    planPath,
    fromJson((json) => readPlan(json, portfolio)),
    io,
  );
  if (!plan) return 2;
  const report = checkPlan(portfolio, plan, plan.value);
  if (flags.json) io.out(JSON.stringify(report));
  else if (report.valid) io.out(`Der Plan ist gültig. Wert ${report.value}.`);
  else io.out(report.violations.map((violation) => JSON.stringify(violation)).join('\n'));
  return report.valid ? 0 : 1;
}
