import type { Quarter } from '../../kernel/quarter.ts';

/** What a team can give to initiatives; the rest of its time is operation. */
export type TeamCapacity = {
  fullTimeEquivalents: number;
  /** Percent of its time left for initiatives. */
  projectShare: number;
  /** Working days of one full-time person in a year; 200 is careful, Karlsruhe counts 230 (Drucksache IT-Amt, 2020). */
  daysPerYear: number;
};

/** A quarter in which it is otherwise. */
export type CapacityChange = { quarter: Quarter; days: number };

/** Person-days for initiatives in an ordinary quarter. */
export const daysPerQuarter = (team: TeamCapacity): number =>
  roundDays((team.fullTimeEquivalents * team.daysPerYear * (team.projectShare / 100)) / 4);

/** Person-days in one quarter, with what was noted for it. */
export const daysIn = (
  team: TeamCapacity & { changes: readonly CapacityChange[] },
  quarter: Quarter,
): number => team.changes.find((change) => change.quarter === quarter)?.days ?? daysPerQuarter(team);

const roundDays = (days: number): number => Math.round(days * 100) / 100;
