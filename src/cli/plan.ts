import { checkPlan } from '../planner/core/check.ts';
import type { Outcome } from '../planner/core/outcome.ts';
import { type PlanRun, planPortfolio } from '../planner/run.ts';
import { type Flags, readFlags, readNumber } from './flags.ts';
import { BadInput } from './input.ts';
import type { CliIo } from './io.ts';
import { runExplain, runRepair } from './plan-explain.ts';
import { readPlanFile, readPortfolioFile } from './planner-file.ts';

const usage =
  'Aufruf: augenmass plan DATEI.json [--mode instant|exact] [--seconds 10] [--steps N] [--seed 1] [--json]\n' +
  '        augenmass plan check DATEI.json PLAN.json [--json]\n' +
  '        augenmass plan explain DATEI.json PLAN.json [--solve instant|exact] [--seconds 1] [--json]\n' +
  '        augenmass plan repair DATEI.json PLAN.json [--seconds 10] [--json]';

/** Plans a portfolio, or checks a plan. Exit 0 done, 1 infeasible or invalid. */
export async function run(args: string[], io: CliIo): Promise<number> {
  if (args[0] === 'check') return runCheck(args.slice(1), io);
  if (args[0] === 'explain') return runExplain(args.slice(1), io);
  if (args[0] === 'repair') return runRepair(args.slice(1), io);
  const began = performance.now();
  const flags = readFlags(args, ['mode', 'seconds', 'steps', 'seed'], usage);
  const [path, more] = flags.files;
  if (!path || more) throw new BadInput(usage);
  const outcome = await planPortfolio(await readPortfolioFile(path), readRun(flags), began);
  io.out(flags.json ? JSON.stringify(outcome) : describe(outcome));
  return outcome.status === 'infeasible' || outcome.status === 'unknown' ? 1 : 0;
}

function readRun(flags: Flags): PlanRun {
  const mode = flags.text.mode ?? 'instant';
  if (mode !== 'instant' && mode !== 'exact')
    throw new BadInput(`--mode: „${mode}“ gibt es nicht; möglich sind instant und exact.`);
  const steps = readNumber(flags, 'steps', undefined, { whole: true });
  const seconds = readNumber(flags, 'seconds', steps === undefined ? 10 : 600);
  return { mode, seconds, seed: readNumber(flags, 'seed', 1, { above: -1, whole: true }), steps };
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
  const flags = readFlags(args, [], usage);
  const [path, planPath, more] = flags.files;
  if (!path || !planPath || more) throw new BadInput(usage);
  const portfolio = await readPortfolioFile(path);
  const plan = await readPlanFile(planPath, portfolio);
  const report = checkPlan(portfolio, plan, plan.value);
  if (flags.json) io.out(JSON.stringify(report));
  else if (report.valid) io.out(`Der Plan ist gültig. Wert ${report.value}.`);
  else io.out(report.violations.map((violation) => JSON.stringify(violation)).join('\n'));
  return report.valid ? 0 : 1;
}
