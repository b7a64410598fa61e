import { isDay, lastDayOf, type Period } from '../../core/period.ts';

/** A milestone as a report shows it; the list of the initiative has the same columns. */
export type Milestone = {
  name: string;
  planned: Period | null;
  forecast: Period | null;
  /** The day it was reached. */
  reached: string | null;
  /** A body decides here whether it goes on. */
  decision: boolean;
};

export type MilestoneState = 'reached' | 'reached-late' | 'on-time' | 'late' | 'overdue' | 'open';

/** How a milestone stands against its plan; `overdue`: its last word on when lies in the past, and it is not reached. */
export function milestoneState({ planned, forecast, reached }: Milestone, today: string): MilestoneState {
  const plan = planned && lastDayOf(planned);
  if (reached) return plan && reached > plan ? 'reached-late' : 'reached';
  const expected = lastDayOf(forecast ?? planned ?? '') ?? null;
  if (!expected) return 'open';
  if (expected < today) return 'overdue';
  return plan && expected > plan ? 'late' : 'on-time';
}

/**
 * What a report says of forecast and day, put into the milestones of the initiative: its plan and its order stay, others
 * may have added some meanwhile, and new ones of the report come last.
 */
export function mergeMilestones(current: readonly Milestone[], reported: readonly Milestone[]): Milestone[] {
  const said = new Map(reported.map((milestone) => [milestone.name, milestone]));
  const known = new Set(current.map(({ name }) => name));
  return [
    ...current.map((milestone) => {
      const { forecast, reached } = said.get(milestone.name) ?? milestone;
      return { ...milestone, forecast, reached };
    }),
    ...reported.filter(({ name }) => !known.has(name)),
  ];
}

/** A milestone as it lies in a list of rows, by column. */
export const milestoneOf = (row: Readonly<Record<string, unknown>>): Milestone => {
  const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
  const reached = text(row.reached);
  return {
    name: String(row.name ?? ''),
    planned: text(row.planned),
    forecast: text(row.forecast),
    reached: reached && isDay(reached) ? reached : null,
    decision: row.decision === true,
  };
};
