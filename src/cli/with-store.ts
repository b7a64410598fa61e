import { type Config, ConfigFault, readConfig } from '../config.ts';
import { type Database, explainStoreError, openDatabase } from '../db/index.ts';
import type { CliIo } from './io.ts';

/** Opens the store, also beside a running program; a fault of settings or store is one sentence. */
export async function withStore(
  io: CliIo,
  work: (db: Database, config: Config) => Promise<number>,
): Promise<number> {
  try {
    const config = readConfig();
    const db = await openDatabase(config, { use: 'attach' });
    try {
      return await work(db, config);
    } finally {
      await db.close();
    }
  } catch (error) {
    const sentence = error instanceof ConfigFault ? error.message : explainStoreError(error);
    if (sentence === undefined) throw error;
    io.err(sentence);
    return error instanceof ConfigFault ? 2 : 1;
  }
}
