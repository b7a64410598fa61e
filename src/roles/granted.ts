import type { MiddlewareHandler } from 'hono';
import type { Database } from '../db/index.ts';
import type { Role } from '../kernel/role.ts';
import type { Env } from '../web/env.ts';
import type { Rights } from '../web/rights.ts';
import { findRow, type Matrix } from './core/matrix/matrix.ts';
import { mayAct, whoMay } from './core/matrix/rights.ts';
import { findInForce, findInForceId } from './store/matrix.ts';

/** Fills `c.var.rights` from the municipality's own matrix for the acting role. Stands behind `identify`. */
export const grantRights = (): MiddlewareHandler<Env> => {
  const matrixOf = keepMatrices();
  return async (c, next) => {
    const viewer = c.var.viewer;
    if (viewer?.municipalityId) {
      const rights = rightsFrom(await matrixOf(c.var.db, viewer.municipalityId), viewer.role);
      c.set('rights', rights);
      c.set('view', { ...c.var.view, rights });
    }
    await next();
  };
};

export const rightsFrom = (matrix: Matrix, role: Role | null): Rights => ({
  may: (decision, need) => role !== null && mayAct(matrix, decision, role, need),
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
  return (db: Database, municipalityId: string): Promise<Matrix> =>
    db.inMunicipality(municipalityId, async (tx) => {
      const key = (await findInForceId(tx)) ?? 'shipped';
      const found = kept.get(key);
      if (found) return found;
      const { matrix } = await findInForce(tx);
      if (kept.size >= maxKept) kept.delete(kept.keys().next().value!);
      kept.set(key, matrix);
      return matrix;
    });
}
