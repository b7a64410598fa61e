import type { Tx } from '../../db/index.ts';
import type { Duty } from '../core/duty.ts';
import { type Contact, listContacts } from './contacts.ts';
import { listDuties, readPresumed } from './incidents.ts';
import { listTargets, type Target } from './targets.ts';

/** What the emergency sheet holds. */
export type EmergencyPaper = { contacts: Contact[]; duties: Duty[]; restart: Target[] };

/** Applications in the order in which they start again, those without a place left out; duties that can come to pass. */
export async function readPaper(tx: Tx, municipalityId: string): Promise<EmergencyPaper> {
  const ranked = (await listTargets(tx)).filter(({ restartRank }) => restartRank !== null);
  const presumed = await readPresumed(tx, municipalityId);
  const duties = await listDuties(tx, municipalityId);
  return {
    contacts: await listContacts(tx),
    duties: duties.filter(({ when }) => when === 'always' || presumed[when] !== 'no'),
    restart: ranked.toSorted((a, b) => a.restartRank! - b.restartRank!),
  };
}
