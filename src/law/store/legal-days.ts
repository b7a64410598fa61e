import { sql } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { type LegalDay, legalDays } from '../core/legal-deadline.ts';
import { lawCoverages } from '../tables.ts';
import { readRadar } from './radar.ts';

/** By initiative: the day the law sets it through the duties it covers, as known on that day. For the planner. */
export async function listLegalDays(tx: Tx, today: string): Promise<Map<string, LegalDay>> {
  const links = await tx
    .select({ initiativeId: lawCoverages.initiativeId, obligationId: lawCoverages.obligationId })
    .from(lawCoverages);
  if (links.length === 0) return new Map();
  const { rows: own } = await tx.execute<{ id: string }>(sql`select current_municipality() as id`);
  const { rows } = await readRadar(tx, { municipalityId: own[0]!.id, asOf: today });
  return legalDays(rows, links, today);
}
