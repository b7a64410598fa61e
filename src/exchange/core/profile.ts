import type { Decisions } from './candidate.ts';
import type { RowKind } from './preview.ts';
import type { ColumnChoice, ReadOptions } from './read-sheet.ts';
import type { Counts, SheetReading } from './reading.ts';

/** What was decided about a sender's sheets and holds for the next one too. */
export type SenderProfile = {
  /** By key of the heading. */
  columns?: Record<string, ColumnChoice>;
  /** By written name of an office: its unit. */
  units?: Record<string, string>;
  /** By heading and cell (decide-cell.ts). */
  answers?: Record<string, string | null>;
  nature?: Decisions['nature'];
  newState?: Decisions['newState'];
  /** Where the sheet names no office. */
  unitId?: string | null;
  teamId?: string | null;
  /** Rows that were left out (prepare.ts). */
  leftOut?: string[];
  /** By name of a sheet: whether it is read. */
  sheets?: Record<string, boolean>;
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
    leftOut: profile.leftOut ?? [],
    ...defaultsOf(decisions, { ...profile, unitId: profile.unitId ?? unitId }),
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

/** The sheets that are read without asking: undefined where one is new to the sender, or there is but one. */
export function knownSheets(
  found: readonly SheetReading[],
  { sheets = {} }: SenderProfile,
): string[] | undefined {
  const names = found.filter(({ used, hidden }) => used || hidden).map(({ name }) => name);
  const read = names.filter((name) => sheets[name]);
  return names.length > 1 && read.length > 0 && names.every((name) => name in sheets) ? read : undefined;
}

/** The profile with what this import decided, kept when it is taken over. */
export const learned = (
  profile: SenderProfile,
  decisions: Decisions,
  leftOut: readonly string[],
): SenderProfile => ({
  ...profile,
  leftOut: [...leftOut],
  units: { ...profile.units, ...decisions.units },
  answers: { ...profile.answers, ...decisions.answers },
  ...defaultsOf(decisions, profile),
});

/** Null is said too: it takes back what the profile knows. */
const defaultsOf = (decisions: Decisions, profile: SenderProfile) => ({
  unitId: (decisions.unitId === undefined ? profile.unitId : decisions.unitId) ?? null,
  nature: (decisions.nature === undefined ? profile.nature : decisions.nature) ?? null,
  newState: (decisions.newState === undefined ? profile.newState : decisions.newState) ?? null,
  teamId: (decisions.teamId === undefined ? profile.teamId : decisions.teamId) ?? null,
});
