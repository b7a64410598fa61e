import type { Role } from '../../../kernel/role.ts';
import type { Bilingual } from '../../../kernel/text.ts';
import type { CellChange, Matrix } from './matrix.ts';

/** error: must be mended; warning: should be looked at; todo: something is still to be agreed. */
export type Level = 'error' | 'warning' | 'todo';

export type Finding = {
  /** `R01` to `R14`. */
  rule: string;
  level: Level;
  /** The row it lies in; null where it concerns the whole matrix or people. */
  row: string | null;
  roles: readonly Role[];
  text: Bilingual;
  /** What could be done about it, in words, and as letters to change where that is enough. */
  mend: {
    text: Bilingual;
    changes: readonly CellChange[];
    /** R06: the sentence proposed for a kind of object. */
    agree?: { kind: string; sentence: Bilingual };
  };
};

export type RoleText = {
  name: Bilingual;
  short: Bilingual;
  mayBeMissing?: boolean;
  /** Why the role is never accountable. */
  neverAccountable?: Bilingual;
};

/** What the checks R01 to R10 look at. */
export type MatrixCheck = {
  matrix: Matrix;
  /** Names of kinds and scopes of objects. */
  names?: Readonly<Record<string, Bilingual>>;
  /** The proposal as shipped: what a mended row goes back to. */
  proposal: Matrix;
  roleTexts: Readonly<Record<Role, RoleText>>;
  thresholds: { accountableShareMax: number; involvedShareMax: number; carryingOutMax: number };
  /** Kinds of object whose delineation is agreed (R06). */
  delineated: readonly string[];
  /** Sentences proposed for kinds of object. */
  sentences: Readonly<Record<string, Bilingual>>;
  /** Roles the role model does without, and those that took over from them. */
  dropped: readonly Role[];
  inherited: readonly Role[];
};
