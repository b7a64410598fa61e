import { type Role, roles } from '../../../kernel/role.ts';
import { isLetter, type Letter, type Matrix } from './matrix.ts';

/** A municipality's own letters by decision; names, objects and tags stay with the catalogue. */
export type StoredMatrix = Record<string, { use: boolean; cells: Partial<Record<Role, Letter>> }>;

export const storeMatrix = (matrix: Matrix): StoredMatrix =>
  Object.fromEntries(
    matrix.map(({ id, inUse, cells }) => [
      id,
      {
        use: inUse,
        cells: Object.fromEntries(roles.filter((role) => cells[role]).map((role) => [role, cells[role]])),
      },
    ]),
  );

/** The catalogue with the stored letters; a decision that is newer than the copy keeps the letters proposed for it. */
export const restoreMatrix = (catalogue: Matrix, stored: StoredMatrix): Matrix =>
  catalogue.map((row) => {
    const own = stored[row.id];
    if (!own) return row;
    const letter = (role: Role): Letter => {
      const found = own.cells[role] ?? '';
      return isLetter(found) ? found : '';
    };
    return {
      ...row,
      inUse: own.use,
      cells: Object.fromEntries(roles.map((role) => [role, letter(role)])) as Record<Role, Letter>,
    };
  });
