import type { Decisions } from './candidate.ts';
import type { RowKind } from './preview.ts';
import type { ColumnChoice, ReadOptions } from './read-sheet.ts';
import type { Counts } from './reading.ts';

/** What was decided about a sender's sheets and holds for the next one too. */
export type SenderProfile = {
  /** By key of the heading. */
  columns?: Record<string, ColumnChoice>;
  /** By written name of an office: its unit. */
  units?: Record<string, string>;
  /** By heading and cell (decide-cell.ts). */
  answers?: Record<string, string | null>;
  nature?: Decisions['nature'];
  /** Where the sheet names no office. */
  unitId?: string | null;
  teamId?: string | null;
};

/** Figures of an import for the list of imports. */
export type ImportSummary = {
  counts?: Counts;
  kinds?: Record<RowKind, number>;
  gone?: number;
  questions?: number;
};

/** What this import decides goes before what the sender's profile says, and that before what the program would assume. */
export function withProfile(
  decisions: Decisions,
  profile: SenderProfile,
  unitId: string | null,
): { decisions: Decisions; options: ReadOptions } {
  const all: Decisions = {
    ...decisions,
    units: { ...profile.units, ...decisions.units },
    answers: { ...profile.answers, ...decisions.answers },
    unitId: decisions.unitId ?? profile.unitId ?? unitId,
    nature: decisions.nature ?? profile.nature ?? null,
    teamId: decisions.teamId ?? profile.teamId ?? null,
  };
  const options: ReadOptions = {
    profile: profile.columns ?? {},
    answers: all.answers ?? {},
    cells: all.cells ?? {},
    year: all.year ?? null,
    ...(all.sheets && { sheets: all.sheets }),
  };
  return { decisions: all, options };
}

/** The profile with what this import decided, kept when it is taken over. */
export const learned = (profile: SenderProfile, decisions: Decisions): SenderProfile => ({
  ...profile,
  units: { ...profile.units, ...decisions.units },
  answers: { ...profile.answers, ...decisions.answers },
  nature: decisions.nature ?? profile.nature ?? null,
  unitId: decisions.unitId ?? profile.unitId ?? null,
  teamId: decisions.teamId ?? profile.teamId ?? null,
});
