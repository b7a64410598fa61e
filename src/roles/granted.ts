import type { Tx } from '../db/index.ts';
import { dayInGermany } from '../kernel/day.ts';
import { keepNewest } from '../kernel/newest.ts';
import type { Role } from '../kernel/role.ts';
import { type Ctx, inMunicipality } from '../web/env.ts';
import type { Rights } from '../web/rights.ts';
import { currentHolders } from './core/matrix/holder.ts';
import { findRow, type Matrix } from './core/matrix/matrix.ts';
import { mayAct, mustBeHeard, whoMay } from './core/matrix/rights.ts';
import { type HolderRow, listHolders } from './store/holders.ts';
import { findInForce, findInForceId } from './store/matrix.ts';

/** Reads within a transaction of the viewer's municipality what belongs to the request. */
export type Beside = (c: Ctx, tx: Tx) => Promise<void>;

/** Fills `c.var.rights` from the municipality's own matrix for the acting role, and runs `beside` with it. */
export const grantRights = (beside: Beside): Beside => {
  const matrixOf = keepMatrices();
  return async (c, tx) => {
    const [matrix] = await Promise.all([matrixOf(tx), beside(c, tx)]);
    const rights = { ...rightsFrom(matrix, c.var.viewer!.role), holders: holdersIn(c) };
    c.set('rights', rights);
    c.set('view', { ...c.var.view, rights });
  };
};

/** Read once in a request, and only where a page says who may. */
function holdersIn(c: Ctx): Rights['holders'] {
  let all: Promise<HolderRow[]> | undefined;
  return async (roles) => {
    all ??= inMunicipality(c, listHolders);
    const held = currentHolders(await all, dayInGermany(c.var.now()));
    const namesOf = (role: Role) =>
      held.filter((holder) => holder.role === role).map(({ personName }) => personName);
    return Object.fromEntries(roles.map((role) => [role, namesOf(role)]));
  };
}

const rightsFrom = (matrix: Matrix, role: Role | null): Omit<Rights, 'holders'> => ({
  may: (decision, need) => role !== null && mayAct(matrix, decision, role, need),
  heard: (decision) => role !== null && mustBeHeard(matrix, decision).heard.includes(role),
  who: (decision, need) => whoMay(matrix, decision, need),
  name: (decision, language) => {
    const row = findRow(matrix, decision);
    return row ? `${decision} ${row.name[language]}` : decision;
  },
});

const maxKept = 500;

/** Which version counts is asked each time; the letters of a version never change, so they are kept. */
function keepMatrices() {
  const kept = new Map<string, Matrix>();
  return async (tx: Tx): Promise<Matrix> => {
    const key = (await findInForceId(tx)) ?? 'shipped';
    const found = kept.get(key);
    if (found) return found;
    const { matrix } = await findInForce(tx);
    keepNewest(kept, key, matrix, maxKept);
    return matrix;
  };
}
