import type { Tx } from '../../db/index.ts';
import type { Day } from '../../kernel/day.ts';
import { mustBeHeard, type Need, whoMay } from '../core/matrix/rights.ts';
import { listHolders } from './holders.ts';
import { findInForce } from './matrix.ts';

/** Asks who holds, on this day, a role that may decide or prepare something, or must be heard on it. */
export async function readAnswering(
  tx: Tx,
  today: Day,
): Promise<(decision: string, need: Need | 'heard') => string[]> {
  const { matrix } = await findInForce(tx);
  const holders = (await listHolders(tx)).filter(
    ({ from, until }) => from <= today && (until === null || until >= today),
  );
  return (decision, need) => {
    const roles = need === 'heard' ? mustBeHeard(matrix, decision).heard : whoMay(matrix, decision, need);
    return [...new Set(holders.filter(({ role }) => roles.includes(role)).map(({ personId }) => personId))];
  };
}
