import type { Tx } from '../../db/index.ts';
import { dayInGermany } from '../../kernel/day.ts';
import { currentHolders } from '../../roles/core/matrix/holder.ts';
import { listHolders } from '../../roles/store/holders.ts';
import { type Guide, listGuides } from './guides.ts';

type Placed = Pick<Guide, 'personId' | 'personUnitId'>;

/** Which unit a guide leads: whoever holds the office's role today leads the unit he or she belongs to. */
export async function readHeads(tx: Tx, now: Date): Promise<(guide: Placed) => string | null> {
  const holders = currentHolders(await listHolders(tx), dayInGermany(now));
  const heads = new Set(holders.filter(({ role }) => role === 'office').map(({ personId }) => personId));
  return ({ personId, personUnitId }) => (personId !== null && heads.has(personId) ? personUnitId : null);
}

/** The guide leads the unit of the mandate, and nobody else is guide there. */
export async function isHeadAlone(tx: Tx, guide: Guide, now: Date): Promise<boolean> {
  if (guide.unitId === null || (await readHeads(tx, now))(guide) !== guide.unitId) return false;
  const others = await listGuides(tx, { unitId: guide.unitId });
  return !others.some(({ id, state }) => id !== guide.id && state === 'active');
}
