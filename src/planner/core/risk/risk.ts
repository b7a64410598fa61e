import type { Assignment, Id, Portfolio } from '../model.ts';
import { Random } from '../random.ts';
import { Playout } from './playout.ts';
import { type Script, writeScript } from './script.ts';

export type Quantiles = { p50: number; p80: number };

/**
 * `finish`: the period (inclusive) that is not exceeded in 50 and 80 % of the runs; it may lie behind the plan.
 * `criticality`: share of runs in which the initiative lies on the chain that fixes the end of the whole plan.
 */
export type InitiativeForecast = {
  id: Id;
  planned: number;
  finish: Quantiles;
  late: number;
  criticality: number;
};

export type RiskReport = {
  runs: number;
  seed: number;
  /** Chance of each legal deadline, 0 to 1. */
  deadlines: { id: Id; deadline: number; chance: number }[];
  initiatives: InitiativeForecast[];
  /** Last finish of the whole plan. */
  finish: Quantiles;
  /** Costs of the whole plan without running costs, in the units of the budgets. */
  cost: { planned: number; investive: Quantiles; consumptive: Quantiles; total: Quantiles };
};

/**
 * Plays a plan out many times with drawn durations, efforts and costs. The plan must name known initiatives and
 * modes (see checkPlan). Deterministic for a seed.
 */
export function forecastRisk(
  portfolio: Portfolio,
  assignments: Assignment[],
  options: { runs: number; seed: number },
): RiskReport {
  const script = writeScript(portfolio, assignments);
  const tally = new Tally(script, options.runs);
  const playout = new Playout(script, new Random(options.seed));
  for (let run = 0; run < options.runs; run++) {
    playout.run();
    tally.count(playout, run);
  }
  return tally.report(options);
}

class Tally {
  private readonly script: Script;
  private readonly finishes: Int32Array;
  private readonly ends: Int32Array;
  private readonly critical: Int32Array;
  private readonly investive: Float64Array;
  private readonly consumptive: Float64Array;

  constructor(script: Script, runs: number) {
    this.script = script;
    this.finishes = new Int32Array(script.roles.length * script.horizon);
    this.ends = new Int32Array(script.horizon);
    this.critical = new Int32Array(script.roles.length);
    this.investive = new Float64Array(runs);
    this.consumptive = new Float64Array(runs);
  }

  count(playout: Playout, run: number): void {
    const { horizon } = this.script;
    const { finish, waitedFor } = playout;
    let last = -1;
    for (let k = 0; k < finish.length; k++) {
      const slot = k * horizon + finish[k]!;
      this.finishes[slot] = this.finishes[slot]! + 1;
      if (last < 0 || finish[k]! > finish[last]!) last = k;
    }
    if (last >= 0) this.ends[finish[last]!] = this.ends[finish[last]!]! + 1;
    for (let k = last; k >= 0; k = waitedFor[k]!) this.critical[k] = this.critical[k]! + 1;
    this.investive[run] = playout.investive;
    this.consumptive[run] = playout.consumptive;
  }

  report({ runs, seed }: { runs: number; seed: number }): RiskReport {
    const { roles, horizon } = this.script;
    const histogram = (k: number): Int32Array => this.finishes.subarray(k * horizon, (k + 1) * horizon);
    const by = (k: number, period: number): number => share(histogram(k), period, runs);
    const initiatives = roles.map((role, k) => ({
      id: role.id,
      planned: role.plannedFinish,
      finish: quantilesOf(histogram(k), runs),
      late: round(1 - by(k, role.plannedFinish)),
      criticality: round(this.critical[k]! / runs),
    }));
    const deadlines = roles.flatMap((role, k) =>
      role.deadline === null
        ? []
        : [{ id: role.id, deadline: role.deadline, chance: round(by(k, role.deadline)) }],
    );
    return { runs, seed, deadlines, initiatives, finish: quantilesOf(this.ends, runs), cost: this.cost() };
  }

  private cost(): RiskReport['cost'] {
    const total = this.investive.map((amount, run) => amount + this.consumptive[run]!);
    const planned = this.script.roles.reduce((sum, role) => sum + role.investive + role.consumptive, 0);
    const quantiles = (amounts: Float64Array): Quantiles => {
      const sorted = amounts.toSorted();
      const at = (part: number): number => Math.round(sorted[Math.ceil(part * sorted.length) - 1] ?? 0);
      return { p50: at(0.5), p80: at(0.8) };
    };
    return {
      planned,
      investive: quantiles(this.investive),
      consumptive: quantiles(this.consumptive),
      total: quantiles(total),
    };
  }
}

const round = (part: number): number => Math.round(part * 10_000) / 10_000;

function share(histogram: Int32Array, period: number, runs: number): number {
  let seen = 0;
  for (let t = 0; t <= period && t < histogram.length; t++) seen += histogram[t]!;
  return seen / runs;
}

function quantilesOf(histogram: Int32Array, runs: number): Quantiles {
  const at = (part: number): number => {
    let seen = 0;
    const period = histogram.findIndex((count) => {
      seen += count;
      return seen >= part * runs;
    });
    return Math.max(0, period);
  };
  return { p50: at(0.5), p80: at(0.8) };
}
