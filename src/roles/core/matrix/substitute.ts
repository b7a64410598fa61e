import type { Role } from '../../../kernel/role.ts';
import type { Bilingual } from '../../../kernel/text.ts';
import {
  carriesOut,
  compareMatrices,
  type DecisionRow,
  isAccountable,
  type Letter,
  type Matrix,
  type MatrixChange,
} from './matrix.ts';

/** What a missing or merged role means for the matrix. */
export type Substitution = {
  id: string;
  name: Bilingual;
  text: Bilingual;
  models: readonly string[];
  /** The role concerned; none: nothing changes in the letters. */
  from?: Role;
  /** Who takes its A, and who its R. */
  accountable?: Role;
  carriesOut?: Role;
  /** The role leaves the matrix. */
  drops?: boolean;
  mayRest?: readonly string[];
  outside?: readonly string[];
};

export type Substituted = { matrix: Matrix; changes: MatrixChange[]; dropped: Role[]; inherited: Role[] };

/**
 * Applies substitutions in their order. `keeps` names rows for which a shared role stays accountable, because the
 * contract says so.
 */
export function substitute(
  matrix: Matrix,
  substitutions: readonly Substitution[],
  keeps: readonly string[] = [],
): Substituted {
  const moving = substitutions.filter((one): one is Moving => one.from !== undefined);
  const result = moving.reduce<Matrix>(
    (current, one) => current.map((row) => (keeps.includes(row.id) ? row : move(row, one))),
    matrix,
  );
  return {
    matrix: result,
    changes: compareMatrices(matrix, result),
    dropped: moving.filter(({ drops }) => drops).map(({ from }) => from),
    inherited: [...new Set(moving.flatMap((one) => [one.accountable, one.carriesOut]))],
  };
}

type Moving = Substitution & Required<Pick<Substitution, 'from' | 'accountable' | 'carriesOut'>>;

function move(row: DecisionRow, one: Moving): DecisionRow {
  const letter = row.cells[one.from];
  if (letter === '') return row;
  const cells = { ...row.cells };
  cells[one.from] = one.drops ? '' : carriesOut(letter) || isAccountable(letter) ? 'R' : letter;
  if (isAccountable(letter)) cells[one.accountable] = carriesOut(cells[one.accountable]) ? 'A/R' : 'A';
  if (carriesOut(letter) && one.drops) cells[one.carriesOut] = addCarryingOut(cells[one.carriesOut]);
  return { ...row, cells };
}

const addCarryingOut = (letter: Letter): Letter => (isAccountable(letter) ? 'A/R' : 'R');
