import { checkPlan } from '../planner/core/check.ts';
import { compileProblem } from '../planner/core/compile.ts';
import { solveExact } from '../planner/core/exact/exact.ts';
import { assignmentsOf } from '../planner/core/exact/relief.ts';
import {
  type Displacement,
  findDisplacement,
  findParetoCurve,
  type Solve,
  valueOfMore,
} from '../planner/core/explain/displacement.ts';
import { type Explanation, explainPlan } from '../planner/core/explain/explain.ts';
import { lateSentence, leftOutSentence } from '../planner/core/explain/sentence.ts';
import { solveInstant } from '../planner/core/instant.ts';
import type { Plan, Portfolio } from '../planner/core/model.ts';
import { type PlanChange, repairPlan } from '../planner/core/repair/repair.ts';
import { type Flags, readFlags, readNumber } from './flags.ts';
import { BadInput } from './input.ts';
import type { CliIo } from './io.ts';
import { readPlanFile, readPortfolioFile } from './planner-file.ts';

const usage =
  'Aufruf: augenmass plan explain DATEI.json PLAN.json [--solve instant|exact] [--seconds 1] [--json]\n' +
  '        augenmass plan repair DATEI.json PLAN.json [--seconds 10] [--json]';

const clock = (): number => performance.now();

type Given = { portfolio: Portfolio; plan: Plan; flags: Flags; seconds: number };

async function readGiven(args: string[], seconds: number, names: string[]): Promise<Given> {
  const flags = readFlags(args, ['seconds', ...names], usage);
  const [path, planPath, more] = flags.files;
  if (!path || !planPath || more) throw new BadInput(usage);
  const limit = readNumber(flags, 'seconds', seconds);
  const portfolio = await readPortfolioFile(path);
  return { portfolio, plan: await readPlanFile(planPath, portfolio), flags, seconds: limit };
}

/**
 * Explains a plan: why something is left out or late, which limits bind. With `--solve`, found by solving again
 * within `--seconds` each: what every left-out initiative would displace, the value of one more unit, money
 * against value. Exit 1 when the plan breaks a rule.
 */
export async function runExplain(args: string[], io: CliIo): Promise<number> {
  const { portfolio, plan, flags, seconds } = await readGiven(args, 1, ['solve']);
  const method = flags.text.solve;
  if (method !== undefined && method !== 'instant' && method !== 'exact')
    throw new BadInput(`--solve: „${method}“ gibt es nicht; möglich sind instant und exact.`);
  const { valid, violations } = checkPlan(portfolio, plan);
  if (!valid) {
    io.err(`Der Plan verletzt ${violations.length} Regeln; zuerst hilft „augenmass plan check“.`);
    return 1;
  }
  const explanation = explainPlan(portfolio, plan);
  const more = method && (await solveAgain(portfolio, plan, explanation, solverOf(method, seconds)));
  if (flags.json) io.out(JSON.stringify({ ...explanation, ...more }));
  else io.out(describe(explanation, more ? more.displacements : []));
  return 0;
}

const solverOf =
  (method: 'instant' | 'exact', seconds: number): Solve =>
  (problem, warmStart) => {
    const limits = { timeLimitMs: 1000 * seconds, clock, warmStart };
    return method === 'exact' ? solveExact(problem, limits) : solveInstant(problem, { ...limits, seed: 1 });
  };

async function solveAgain(portfolio: Portfolio, plan: Plan, { leftOut }: Explanation, solve: Solve) {
  const displacements: Displacement[] = [];
  for (const { id } of leftOut) displacements.push(await findDisplacement(portfolio, plan, id, solve));
  const unit = { days: 10, money: 50 };
  return {
    displacements,
    gains: await valueOfMore(portfolio, plan, unit, solve),
    curve: await findParetoCurve(portfolio, [600, 700, 800, 900, 1000, 1100, 1200], solve),
  };
}

function describe({ leftOut, late, binding }: Explanation, displacements: Displacement[]): string {
  const displaced = displacements.map(({ id, outcome, loss, changes }) => {
    if (outcome !== 'enters') return `  ${id}: dafür wurde kein Plan gefunden.`;
    const names = changes.filter((change) => change.kind === 'dropped').map((change) => change.id);
    return `  ${id}: kostet ${loss} Wert; dafür entfallen ${names.join(', ') || 'keine Vorhaben'}.`;
  });
  return [
    ...leftOut.map((out) => leftOutSentence(out).de),
    ...late.map((out) => lateSentence(out).de),
    `Ausgeschöpft oder im Weg: ${binding.length} Grenzen.`,
    ...(displaced.length > 0 ? ['Wenn es aufgenommen werden muss:', ...displaced] : []),
  ].join('\n');
}

/**
 * Repairs an adopted plan in the portfolio as it is now: the smallest change that holds everything again.
 * Exit 1 when no plan was found.
 */
export async function runRepair(args: string[], io: CliIo): Promise<number> {
  const { portfolio, plan, flags, seconds } = await readGiven(args, 10, []);
  const problem = compileProblem(portfolio);
  const began = clock();
  const repair = await repairPlan(problem, plan, { clock, timeLimitMs: 1000 * seconds });
  const { choice, ...rest } = repair;
  const selected = choice ? assignmentsOf(problem, choice) : [];
  if (flags.json) io.out(JSON.stringify({ ...rest, selected, seconds: (clock() - began) / 1000 }));
  else if (!choice) io.out('Es wurde kein Plan gefunden, der alle Pflichtvorhaben hält.');
  else
    io.out(
      [
        `Geänderte Vorhaben: ${repair.changes.length}. Wert ${repair.value}.`,
        ...repair.changes.map(tell),
      ].join('\n'),
    );
  return choice ? 0 : 1;
}

function tell(change: PlanChange): string {
  const { id, kind } = change;
  if (kind === 'dropped') return `  ${id} entfällt.`;
  if (kind === 'added') return `  ${id} kommt hinzu, Beginn ${change.to.start}.`;
  const mode = kind === 'other-mode' ? `, andere Ausführung (${change.to.mode})` : '';
  return `  ${id} beginnt in Periode ${change.to.start} statt ${change.from.start}${mode}.`;
}
