/**
 * The model of the planner: which initiatives, in which mode, from which period.
 *
 * Units: periods count from 0 (quarters or months), a finish is inclusive; effort is whole person-days per
 * period, money is whole units of one currency step (in `ppssp-1`: thousand euro) per fiscal year and kind.
 * Fiscal year of period t: floor(t / periodsPerYear). All amounts are integers from 0 to 1e9.
 */
export type Id = string | number;

/** `capacity[t]`: person-days the team can give in period t; hard, renewed every period. */
export type Team = { id: Id; name?: string; capacity: number[] };

export type Budgets = {
  /** `investive[y]`, `consumptive[y]`: what all initiatives together may spend in fiscal year y. */
  investive: number[];
  consumptive: number[];
  /** What is left of an investive year may be spent in later years (Haushaltsreste). Default false. */
  carryOverInvestive: boolean;
};

/** `perPeriod[i]`: person-days of the team in the i-th period of the initiative. */
export type Demand = { team: Id; perPeriod: number[] };

export type Mode = {
  name: string;
  /** Periods, at least 1; an initiative runs without a break. */
  duration: number;
  demand: Demand[];
  /** Costs in the i-th period of the initiative, `duration` entries each. */
  investive: number[];
  consumptive: number[];
  /** Consumptive cost of every period after the finish, to the horizon. */
  running: number;
};

/** The successor starts at the earliest in period finish + 1 + lag. */
export type Predecessor = { id: Id; lag: number };

export type Initiative = {
  id: Id;
  name?: string;
  /** Contribution to the goals, already weighted. */
  value: number;
  /** Per mille of the value lost per period of delay behind `earliestFinish`, 0 to 1000. */
  decay: number;
  earliestStart: number;
  /** From here delay is counted; default earliestStart + shortest duration − 1. */
  earliestFinish: number;
  mandatory: boolean;
  /** Last period in which it may still run, or null. */
  deadline: number | null;
  /** Already running (give the remainder only) or decided: chosen, with this start and mode index. */
  fixed: { start: number; mode: number } | null;
  /** Each must be chosen too and be finished before (finish-start with lag). */
  predecessors: Predecessor[];
  /** Chosen only if each of these is chosen too; directed, state it on both sides for a mutual bond. */
  onlyWith: Id[];
  /** Never chosen together with any of these; symmetric, one side suffices. */
  notWith: Id[];
  modes: Mode[];
  /** How uncertain it is; what is missing is taken from `usualRisk` (risk/spread.ts). */
  risk?: InitiativeRisk;
};

/**
 * Factors on the planned duration, effort or cost. Triangular: least, most likely, most.
 * Lognormal: half of the cases lie below the median; sigma is the spread of the logarithm.
 */
export type Spread =
  | { kind: 'triangular'; low: number; likely: number; high: number }
  | { kind: 'lognormal'; median: number; sigma: number };

export type InitiativeRisk = {
  duration?: Spread;
  effort?: Spread;
  cost?: Spread;
  /** Initiatives of one supplier go well or badly together; without a supplier those of one leading team do. */
  supplier?: string;
};

/** At most `atMost` of the members are chosen. */
export type Group = { id: Id; members: Id[]; atMost: number };

/** What the readers return: complete, checked, all defaults filled in. */
export type Portfolio = {
  format: 'ppssp-1' | 'augenmass-portfolio-1';
  id: string;
  periods: number;
  periodsPerYear: number;
  teams: Team[];
  budgets: Budgets;
  projects: Initiative[];
  groups: Group[];
  /** Correlation of initiatives of one supplier or leading team, 0 to 1; default 0.3. */
  correlation?: number;
};

/** `mode` is the index in the initiative's modes. */
export type Assignment = { id: Id; mode: number; start: number; finish: number };

/** A plan names what is chosen; what it does not name is left out. */
export type Plan = { assignments: Assignment[] };

/**
 * Value of an initiative that finishes in period `finish`:
 * floor(value × max(200, 1000 − decay × delay) / 1000), never below a fifth.
 */
export function valueAt(
  initiative: Pick<Initiative, 'value' | 'decay' | 'earliestFinish'>,
  finish: number,
): number {
  const delay = Math.max(0, finish - initiative.earliestFinish);
  return Math.floor((initiative.value * Math.max(200, 1000 - initiative.decay * delay)) / 1000);
}
