import { asc } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { municipalities } from '../tables.ts';

/** All municipalities of the installation, for the command line; call it as the system. */
export const listMunicipalities = (
  tx: Tx,
): Promise<{ id: string; ags: string; name: string; demo: boolean }[]> =>
  tx
    .select({
      id: municipalities.id,
      ags: municipalities.ags,
      name: municipalities.name,
      demo: municipalities.demo,
    })
    .from(municipalities)
    .orderBy(asc(municipalities.ags));
