import { program } from '../audit/core/actor.ts';
import { type Database, describeFault } from '../db/index.ts';
import { listMunicipalityIds, remind } from '../guides/store/reminders.ts';
import { dayInGermany } from '../kernel/day.ts';
import { startRounds } from '../kernel/rounds.ts';
import { remindOfDeadlines } from '../law/store/reminders.ts';
import { refreshComputedLights } from '../plan/running/store/computed.ts';
import { remindOfRunning } from '../plan/running/store/reminders.ts';
import { warnOfClocks } from '../security/store/warnings.ts';
import { remindOfReplacements } from './strategy/replacement-reminder.ts';

type Reminding = { db: Database; now: () => Date; log: (line: string) => void };

const everyMs = 10 * 60_000;
const firstMs = 10_000;

/** Reminds of what is due by the clock, every ten minutes, until stopped. */
export function startReminding(parts: Reminding): { stop: () => Promise<void> } {
  return startRounds(() => remindAll(parts), {
    firstMs,
    everyMs,
    onFault: (error) => parts.log(`Erinnerungen: ${describeFault(error)}`),
  });
}

/** One round over all municipalities, each in a transaction of its own. */
export async function remindAll({ db, now }: Pick<Reminding, 'db' | 'now'>): Promise<void> {
  for (const id of await db.asSystem(listMunicipalityIds)) {
    await db.inMunicipality(id, (tx) => warnOfClocks(tx, program(id, now())));
    await db.inMunicipality(id, (tx) => remind(tx, program(id, now())));
    await db.inMunicipality(id, (tx) => remindOfDeadlines(tx, program(id, now())));
    await db.inMunicipality(id, (tx) => remindOfRunning(tx, program(id, now())));
    await db.inMunicipality(id, (tx) => remindOfReplacements(tx, program(id, now())));
    await db.inMunicipality(id, (tx) => refreshComputedLights(tx, dayInGermany(now())));
  }
}
