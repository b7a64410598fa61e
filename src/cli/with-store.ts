import { type Config, ConfigFault, readConfig } from '../config.ts';
import { type Database, explainStoreError, openDatabase } from '../db/index.ts';
import { type CliIo, fail } from './io.ts';

/** Opens the store, also beside a running program. */
export const withStore = (
  io: CliIo,
  work: (db: Database, config: Config) => Promise<number>,
): Promise<number> =>
  withConfig(io, async (config) => {
    const db = await openDatabase(config, { use: 'attach' });
    try {
      return await work(db, config);
    } finally {
      await db.close();
    }
  });

/** A fault of settings or store is one sentence. */
export async function withConfig(io: CliIo, work: (config: Config) => Promise<number>): Promise<number> {
  try {
    return await work(readConfig());
  } catch (error) {
    if (error instanceof ConfigFault) return fail(io, error.message);
    const sentence = explainStoreError(error);
    if (sentence === undefined) throw error;
    io.err(sentence);
    return 1;
  }
}
