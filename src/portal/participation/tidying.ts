import { program } from '../../audit/core/actor.ts';
import { type Database, describeFault } from '../../db/index.ts';
import { startRounds } from '../../kernel/rounds.ts';
import { listParticipating, tidyParticipation } from './store/tidy.ts';

type Tidying = { db: Database; now: () => Date; log: (line: string) => void };

const everyMs = 60 * 60_000;
const firstMs = 20_000;

/** Once an hour deletes what may not be kept and reminds of answers that are due, until stopped. */
export function startTidying(parts: Tidying): { stop: () => Promise<void> } {
  return startRounds(() => tidyAll(parts), {
    firstMs,
    everyMs,
    onFault: (error) => parts.log(`Beteiligung: ${describeFault(error)}`),
  });
}

/** One round over all municipalities that ask their residents, each in a transaction of its own. */
export async function tidyAll({ db, now }: Pick<Tidying, 'db' | 'now'>): Promise<void> {
  for (const id of await db.asSystem(listParticipating))
    await db.inMunicipality(id, (tx) => tidyParticipation(tx, program(id, now())));
}
