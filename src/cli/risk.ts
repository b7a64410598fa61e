import { checkPlan } from '../planner/core/check.ts';
import { readPortfolio } from '../planner/core/read.ts';
import { readPlan } from '../planner/core/read-plan.ts';
import { forecastRisk, type RiskReport } from '../planner/core/risk/risk.ts';
import { readFlags, readNumber } from './flags.ts';
import type { CliIo } from './io.ts';
import { fromJson, readThrough } from './planner-file.ts';

const USAGE = 'Aufruf: augenmass risk DATEI.json PLAN.json [--runs 10000] [--seed 1] [--json]';

/** How likely deadlines and costs of a plan hold. Exit 0 done, 2 bad input or an invalid plan. */
export async function run(args: string[], io: CliIo): Promise<number> {
  const flags = readFlags(args, ['runs', 'seed'], io);
  if (!flags) return 2;
  const runs = readNumber(flags, 'runs', 10_000, io, { whole: true });
  const seed = readNumber(flags, 'seed', 1, io, { above: -1, whole: true });
  const [path, planPath] = flags.files;
  if (!path || !planPath) io.err(USAGE);
  if (runs === null || seed === null || !path || !planPath) return 2;
  const portfolio = await readThrough(path, fromJson(readPortfolio), io);
  if (!portfolio) return 2;
  const plan = await readThrough(
    planPath,
    fromJson((json) => readPlan(json, portfolio)),
    io,
  );
  if (!plan) return 2;
  const { violations } = checkPlan(portfolio, plan);
  for (const violation of violations)
    io.err(`${planPath}: Der Plan ist ungültig: ${JSON.stringify(violation)}`);
  if (violations.length > 0) return 2;
  const began = performance.now();
  const report = forecastRisk(portfolio, plan.assignments, { runs, seed });
  const milliseconds = Math.round(performance.now() - began);
  io.out(flags.json ? JSON.stringify({ ...report, milliseconds }) : describe(report));
  return 0;
}

const percent = (part: number): string =>
  `${(100 * part).toLocaleString('de-DE', { maximumFractionDigits: 1 })} %`;

function describe({ runs, deadlines, finish, cost }: RiskReport): string {
  return [
    `${runs.toLocaleString('de-DE')} Durchläufe`,
    ...deadlines.map(
      ({ id, deadline, chance }) => `  Frist von ${id} (Periode ${deadline}): ${percent(chance)}`,
    ),
    `Ende des Plans: P50 Periode ${finish.p50}, P80 Periode ${finish.p80}`,
    `Kosten: geplant ${cost.planned}, P50 ${cost.total.p50}, P80 ${cost.total.p80}`,
  ].join('\n');
}
