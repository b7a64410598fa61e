import type { Tx } from '../../db/index.ts';
import type { Day } from '../../kernel/day.ts';
import { type Need, whoMay } from '../core/matrix/rights.ts';
import { listHolders } from './holders.ts';
import { findInForce } from './matrix.ts';

/** Asks who holds, on this day, a role that may decide or prepare something. */
export async function readAnswering(tx: Tx, today: Day): Promise<(decision: string, need: Need) => string[]> {
  const { matrix } = await findInForce(tx);
  const holders = (await listHolders(tx)).filter(
    ({ from, until }) => from <= today && (until === null || until >= today),
  );
  return (decision, need) => {
    const roles = whoMay(matrix, decision, need);
    return [...new Set(holders.filter(({ role }) => roles.includes(role)).map(({ personId }) => personId))];
  };
}
