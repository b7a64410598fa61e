/**
 * The independent checker: does a plan keep every rule of its portfolio, and is its value what it says?
 * It shares nothing with the solvers but the types, and recomputes everything from the portfolio itself.
 */
import type { Assignment, Id, Initiative, Mode, Plan, Portfolio } from './model.ts';

export type Violation = {
  violation:
    | 'unknown-initiative'
    | 'chosen-twice'
    | 'unknown-mode'
    | 'wrong-finish'
    | 'before-earliest-start'
    | 'after-deadline'
    | 'outside-horizon'
    | 'not-as-fixed'
    | 'mandatory-missing'
    | 'predecessor-missing'
    | 'predecessor-too-late'
    | 'partner-missing'
    | 'excluded-pair'
    | 'too-many-of-group'
    | 'over-capacity'
    | 'over-budget'
    | 'wrong-value';
  /** The initiatives concerned. */
  ids: Id[];
  /** Period or fiscal year, team or kind of budget, and the amount too much, where it applies. */
  period?: number;
  year?: number;
  team?: Id;
  kind?: 'investive' | 'consumptive';
  by?: number;
};

export type CheckReport = { valid: boolean; value: number; violations: Violation[] };

type Chosen = { initiative: Initiative; mode: Mode; start: number; finish: number };

/** `statedValue`: the value the plan claims, checked when given. */
export function checkPlan(portfolio: Portfolio, plan: Plan, statedValue?: number): CheckReport {
  const violations: Violation[] = [];
  const chosen = findChosen(portfolio, plan, violations);
  for (const one of chosen.values()) checkTimes(one, portfolio.periods, violations);
  for (const initiative of portfolio.projects) checkPresence(initiative, chosen, violations);
  for (const one of chosen.values()) checkBonds(one, chosen, violations);
  checkGroups(portfolio, chosen, violations);
  checkTeams(portfolio, chosen, violations);
  checkBudget(portfolio, chosen, 'investive', violations);
  checkBudget(portfolio, chosen, 'consumptive', violations);
  const value = [...chosen.values()].reduce((sum, one) => sum + worth(one), 0);
  if (statedValue !== undefined && statedValue !== value)
    violations.push({ violation: 'wrong-value', ids: [], by: statedValue - value });
  return { valid: violations.length === 0, value, violations };
}

function findChosen(portfolio: Portfolio, plan: Plan, violations: Violation[]): Map<Id, Chosen> {
  const chosen = new Map<Id, Chosen>();
  for (const assignment of plan.assignments) {
    const initiative = portfolio.projects.find((project) => project.id === assignment.id);
    const ids = [assignment.id];
    if (!initiative) violations.push({ violation: 'unknown-initiative', ids });
    else if (chosen.has(assignment.id)) violations.push({ violation: 'chosen-twice', ids });
    else addChosen(initiative, assignment, chosen, violations);
  }
  return chosen;
}

function addChosen(
  initiative: Initiative,
  { id, mode: index, start, finish }: Assignment,
  chosen: Map<Id, Chosen>,
  violations: Violation[],
): void {
  const mode = initiative.modes[index];
  if (!mode) {
    violations.push({ violation: 'unknown-mode', ids: [id] });
    return;
  }
  const end = start + mode.duration - 1;
  if (finish !== end) violations.push({ violation: 'wrong-finish', ids: [id], by: finish - end });
  chosen.set(id, { initiative, mode, start, finish: end });
}

function checkTimes({ initiative, mode, start, finish }: Chosen, periods: number, out: Violation[]): void {
  const ids = [initiative.id];
  const { deadline, earliestStart, fixed } = initiative;
  if (!Number.isInteger(start) || start < 0 || finish >= periods)
    out.push({ violation: 'outside-horizon', ids, period: finish });
  if (fixed && (fixed.start !== start || initiative.modes[fixed.mode] !== mode))
    out.push({ violation: 'not-as-fixed', ids, period: start });
  if (!fixed && start < earliestStart)
    out.push({ violation: 'before-earliest-start', ids, period: start, by: earliestStart - start });
  if (!fixed && deadline !== null && finish > deadline)
    out.push({ violation: 'after-deadline', ids, period: finish, by: finish - deadline });
}

function checkPresence(initiative: Initiative, chosen: Map<Id, Chosen>, out: Violation[]): void {
  if ((initiative.mandatory || initiative.fixed) && !chosen.has(initiative.id))
    out.push({ violation: 'mandatory-missing', ids: [initiative.id] });
}

function checkBonds({ initiative, start }: Chosen, chosen: Map<Id, Chosen>, out: Violation[]): void {
  for (const { id, lag } of initiative.predecessors) {
    const before = chosen.get(id);
    const ids = [initiative.id, id];
    if (!before) out.push({ violation: 'predecessor-missing', ids });
    else if (start <= before.finish + lag)
      out.push({
        violation: 'predecessor-too-late',
        ids,
        period: start,
        by: before.finish + lag + 1 - start,
      });
  }
  for (const id of initiative.onlyWith)
    if (!chosen.has(id)) out.push({ violation: 'partner-missing', ids: [initiative.id, id] });
  for (const id of initiative.notWith)
    if (chosen.has(id)) out.push({ violation: 'excluded-pair', ids: [initiative.id, id] });
}

function checkGroups(portfolio: Portfolio, chosen: Map<Id, Chosen>, out: Violation[]): void {
  for (const group of portfolio.groups) {
    const ids = group.members.filter((id) => chosen.has(id));
    if (ids.length > group.atMost)
      out.push({ violation: 'too-many-of-group', ids, by: ids.length - group.atMost });
  }
}

function checkTeams(portfolio: Portfolio, chosen: Map<Id, Chosen>, out: Violation[]): void {
  for (const team of portfolio.teams)
    for (let period = 0; period < portfolio.periods; period++) {
      const needs = [...chosen.values()].map((one) => ({
        id: one.initiative.id,
        need: effort(one, team.id, period),
      }));
      const by = needs.reduce((sum, { need }) => sum + need, 0) - (team.capacity[period] ?? 0);
      const ids = needs.filter(({ need }) => need > 0).map(({ id }) => id);
      if (by > 0) out.push({ violation: 'over-capacity', ids, team: team.id, period, by });
    }
}

function effort({ mode, start }: Chosen, team: Id, period: number): number {
  let sum = 0;
  for (const demand of mode.demand) if (demand.team === team) sum += demand.perPeriod[period - start] ?? 0;
  return sum;
}

type Kind = 'investive' | 'consumptive';

function checkBudget(portfolio: Portfolio, chosen: Map<Id, Chosen>, kind: Kind, out: Violation[]): void {
  const limits = portfolio.budgets[kind];
  const carries = kind === 'investive' && portfolio.budgets.carryOverInvestive;
  let remainder = 0;
  limits.forEach((limit, year) => {
    const ids: Id[] = [];
    let spent = 0;
    for (const one of chosen.values()) {
      const cost = costIn(one, kind, year, portfolio);
      if (cost > 0) ids.push(one.initiative.id);
      spent += cost;
    }
    const by = spent - limit - remainder;
    if (by > 0) out.push({ violation: 'over-budget', ids, kind, year, by });
    remainder = carries ? Math.max(0, -by) : 0;
  });
}

function costIn({ mode, start, finish }: Chosen, kind: Kind, year: number, portfolio: Portfolio): number {
  const first = year * portfolio.periodsPerYear;
  const beyond = Math.min(first + portfolio.periodsPerYear, portfolio.periods);
  let sum = 0;
  for (let period = first; period < beyond; period++) {
    if (period >= start && period <= finish) sum += mode[kind][period - start] ?? 0;
    if (kind === 'consumptive' && period > finish) sum += mode.running;
  }
  return sum;
}

function worth({ initiative, finish }: Chosen): number {
  const late = finish > initiative.earliestFinish ? finish - initiative.earliestFinish : 0;
  const perMille = Math.max(200, 1000 - late * initiative.decay);
  return Math.floor((initiative.value * perMille) / 1000);
}
