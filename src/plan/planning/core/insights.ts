import type { Displacement, Gain } from '../../../planner/core/explain/displacement.ts';
import type { RiskReport } from '../../../planner/core/risk/risk.ts';

/** What is found out beside a plan: what one more unit brings, what a left-out one would displace, how sure deadlines are. */
export type Insights = {
  /** The unit of `gains`: person-days per quarter, and money in the planner's steps. */
  unit: { days: number; money: number };
  gains: readonly Gain[];
  displacements: readonly Displacement[];
  risk: RiskReport;
};

/** A quarter of one full-time person's project work, rounded; and 50,000 € more. */
export const insightUnit = { days: 10, money: 500 };
