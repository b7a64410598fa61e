import { type Role, roles } from '../../../kernel/role.ts';
import { findRow, isAccountable, type Letter, type Matrix, rolesWith } from './matrix.ts';

/** How much of a decision an act needs: accountable (A); A or R; A, R, C, C! or Z; anyone of the municipality. */
export type Need = 'decide' | 'prepare' | 'comment' | 'anyone';

const allows: Record<Need, (letter: Letter) => boolean> = {
  decide: isAccountable,
  prepare: (letter) => letter === 'A' || letter === 'R' || letter === 'A/R',
  comment: (letter) => letter !== '' && letter !== 'I',
  anyone: () => true,
};

/** The matrix is the permission model: there is no other list. An unknown or resting decision allows nothing. */
export function mayAct(matrix: Matrix, decision: string, role: Role, need: Need): boolean {
  const row = findRow(matrix, decision);
  return row?.inUse === true && allows[need](row.cells[role]);
}

/** The roles that may, in matrix order. */
export const whoMay = (matrix: Matrix, decision: string, need: Need): Role[] =>
  roles.filter((role) => mayAct(matrix, decision, role, need));

/** Who must be heard in writing before the decision counts, and whose consent the law wants. */
export function mustBeHeard(matrix: Matrix, decision: string): { heard: Role[]; consent: Role[] } {
  const row = findRow(matrix, decision);
  if (!row) return { heard: [], consent: [] };
  return {
    heard: rolesWith(row, (letter) => letter === 'C!'),
    consent: rolesWith(row, (letter) => letter === 'Z'),
  };
}

/** Who is told of it. */
export const whoIsInformed = (matrix: Matrix, decision: string): Role[] => {
  const row = findRow(matrix, decision);
  return row ? rolesWith(row, (letter) => letter === 'I') : [];
};

/** The decision under which the matrix itself, the holders and the role concept are decided. */
export const matrixDecision = 'S5';
