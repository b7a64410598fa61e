import { type Role, roles } from '../../../kernel/role.ts';
import type { Bilingual } from '../../../kernel/text.ts';

/**
 * A answers and decides · R carries out · A/R both · C is heard · C! is heard in writing before the decision counts ·
 * I is informed · Z must consent by law · '' has no part.
 */
export const letters = ['A', 'R', 'A/R', 'C', 'C!', 'I', 'Z', ''] as const;
export type Letter = (typeof letters)[number];

export const isLetter = (text: string): text is Letter => (letters as readonly string[]).includes(text);

export const tags = ['security', 'personal-data', 'co-determination', 'finance'] as const;
export type Tag = (typeof tags)[number];

/** One decision of the matrix: its object (kind and scope), its tags, and a letter for each role. */
export type DecisionRow = {
  /** `V1`. */
  id: string;
  name: Bilingual;
  kind: string;
  scope: string;
  tags: readonly Tag[];
  cells: Readonly<Record<Role, Letter>>;
  /** False: the municipality lets the row rest. */
  inUse: boolean;
};

export type Matrix = readonly DecisionRow[];

export const isAccountable = (letter: Letter): boolean => letter === 'A' || letter === 'A/R';
export const carriesOut = (letter: Letter): boolean => letter === 'R' || letter === 'A/R';

/** The roles of a row that hold it, in matrix order. */
export const rolesWith = (row: DecisionRow, holds: (letter: Letter) => boolean): Role[] =>
  roles.filter((role) => holds(row.cells[role]));

export const rowsInUse = (matrix: Matrix): DecisionRow[] => matrix.filter(({ inUse }) => inUse);

export const findRow = (matrix: Matrix, decision: string): DecisionRow | undefined =>
  matrix.find(({ id }) => id === decision);

/** One letter replaced by another. */
export type CellChange = { row: string; role: Role; letter: Letter };

export const applyChanges = (matrix: Matrix, changes: readonly CellChange[]): Matrix =>
  changes.reduce<Matrix>(
    (current, { row, role, letter }) =>
      current.map((one) => (one.id === row ? { ...one, cells: { ...one.cells, [role]: letter } } : one)),
    matrix,
  );

/** A row as catalogues write it: roles without part are left out. */
export type StoredRow = Omit<DecisionRow, 'cells' | 'inUse'> & { cells: Partial<Record<Role, Letter>> };

export const fullRow = (row: StoredRow): DecisionRow => ({
  ...row,
  inUse: true,
  cells: Object.fromEntries(roles.map((role) => [role, row.cells[role] ?? ''])) as Record<Role, Letter>,
});

/** What differs between two versions: letters, and rows put to rest or taken up again. */
export type MatrixChange =
  | { row: string; role: Role; before: Letter; after: Letter }
  | { row: string; role: null; before: boolean; after: boolean };

export function compareMatrices(before: Matrix, after: Matrix): MatrixChange[] {
  return after.flatMap((row) => {
    const old = findRow(before, row.id);
    if (!old) return [];
    const used: MatrixChange[] =
      old.inUse === row.inUse ? [] : [{ row: row.id, role: null, before: old.inUse, after: row.inUse }];
    const changed = roles.filter((role) => old.cells[role] !== row.cells[role]);
    return [
      ...used,
      ...changed.map((role) => ({
        row: row.id,
        role,
        before: old.cells[role],
        after: row.cells[role],
      })),
    ];
  });
}
