import { type Binding, explainPlan, type Late, type LeftOut } from './explain/explain.ts';
import type { Assignment, Id } from './model.ts';
import type { Choice, Problem } from './problem.ts';
import type { Conflict, Solution } from './solve.ts';

/** The answer of the command line and of the worker; periods from 0, finish inclusive, mode is an index. */
export type Outcome = {
  status: Solution['status'];
  value: number | null;
  /** Proven: no plan of this portfolio is worth more. */
  bound: number | null;
  /** (bound − value) / value, a fraction. */
  gap: number | null;
  selected: (Assignment & { modeName: string })[];
  /** With the change that would let each in; tested in explain.test.ts. */
  rejected: { id: Id; reason: Omit<LeftOut, 'id'> }[];
  late: Late[];
  /** Limits that are used up, or that keep something out. */
  binding: Binding[];
  conflict?: Conflict;
  seconds: number;
  seed: number;
};

export function tellOutcome(
  problem: Problem,
  solution: Solution,
  run: { seconds: number; seed: number },
): Outcome {
  const { status, choice, value, bound, gap } = solution;
  const nothing = { selected: [], rejected: [], late: [], binding: [] };
  if (!choice) return { status, value: null, bound: null, gap: null, ...nothing, ...run };
  const selected = tellSelected(problem, choice);
  const { leftOut, late, binding } = explainPlan(problem.portfolio, { assignments: selected });
  const rejected = leftOut.map(({ id, ...reason }) => ({ id, reason }));
  return { status, value, bound, gap, selected, rejected, late, binding, ...run };
}

export function tellSelected(problem: Problem, choice: Choice): Outcome['selected'] {
  return toAssignments(problem, choice).map((assignment) => {
    const project = problem.portfolio.projects.find(({ id }) => id === assignment.id);
    return { ...assignment, modeName: project?.modes[assignment.mode]?.name ?? '' };
  });
}

export function toAssignments(problem: Problem, choice: Choice): Assignment[] {
  const { optionMode, optionStart, optionFinish, portfolio } = problem;
  return Array.from(choice, (o, i) => ({ o, id: portfolio.projects[i]!.id }))
    .filter(({ o }) => o >= 0)
    .map(({ o, id }) => ({
      id,
      mode: optionMode[o]!,
      start: optionStart[o]!,
      finish: optionFinish[o]!,
    }));
}
