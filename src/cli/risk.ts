import { checkPlan } from '../planner/core/check.ts';
import { forecastRisk, type RiskReport } from '../planner/core/risk/risk.ts';
import { readFlags, readNumber } from './flags.ts';
import { BadInput } from './input.ts';
import type { CliIo } from './io.ts';
import { readPlanFile, readPortfolioFile } from './planner-file.ts';

const usage = 'Aufruf: augenmass risk DATEI.json PLAN.json [--runs 10000] [--seed 1] [--json]';

/** How likely deadlines and costs of a plan hold. An invalid plan is bad input. */
export async function run(args: string[], io: CliIo): Promise<number> {
  const flags = readFlags(args, ['runs', 'seed'], usage);
  const runs = readNumber(flags, 'runs', 10_000, { whole: true });
  const seed = readNumber(flags, 'seed', 1, { above: -1, whole: true });
  const [path, planPath, more] = flags.files;
  if (!path || !planPath || more) throw new BadInput(usage);
  const portfolio = await readPortfolioFile(path);
  const plan = await readPlanFile(planPath, portfolio);
  const { violations } = checkPlan(portfolio, plan);
  if (violations.length > 0)
    throw new BadInput(
      ...violations.map((violation) => `${planPath}: Der Plan ist ungültig: ${JSON.stringify(violation)}`),
    );
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
