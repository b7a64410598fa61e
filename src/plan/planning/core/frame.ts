import type { Quarter } from '../../../kernel/quarter.ts';
import type { BudgetNature } from '../../core/initiative.ts';
import type { Hand } from './hand.ts';

/** Under which money and people a scenario is planned; percentages of what stands in budgets and teams. */
export type Frame = {
  /** First quarter of a fiscal year, and how many quarters are planned. */
  from: Quarter;
  quarters: number;
  budgetPercent: number;
  capacityPercent: number;
  /** Deviations of single years and teams; they replace the percentage of the whole. */
  years: readonly { year: number; nature: BudgetNature; percent: number }[];
  teams: readonly { teamId: string; percent: number }[];
  /** What is left of an investive year may be spent later (Ermächtigungsübertragung). */
  carryOver: boolean;
  /** Whether Verpflichtungsermächtigungen are a limit; missing in frames of before: they are only compared. */
  holdAuthorisations?: boolean;
  /** Per mille of its value an initiative loses per quarter of delay. */
  decay: number;
  /** What people decided by hand. */
  hands: readonly Hand[];
};

/** 25 ‰ a quarter: a year later is worth a tenth less. A judgement; each scenario may set its own. */
export const usualDecay = 25;

export const frameLimits = { percent: { min: 0, max: 300 }, quarters: { min: 4, max: 24 } } as const;

/** Three years from the first fiscal year that lies wholly ahead. */
export const usualFrame = (today: string): Frame => ({
  from: (Number(today.slice(0, 4)) + 1) * 4,
  quarters: 12,
  budgetPercent: 100,
  capacityPercent: 100,
  years: [],
  teams: [],
  carryOver: true,
  holdAuthorisations: true,
  decay: usualDecay,
  hands: [],
});

export const budgetPercentOf = (frame: Frame, year: number, nature: BudgetNature): number =>
  frame.years.find((one) => one.year === year && one.nature === nature)?.percent ?? frame.budgetPercent;

export const capacityPercentOf = (frame: Frame, teamId: string): number =>
  frame.teams.find((one) => one.teamId === teamId)?.percent ?? frame.capacityPercent;
