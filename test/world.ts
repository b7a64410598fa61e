import { sql } from 'drizzle-orm';
import type { Actor } from '../src/audit/core/actor.ts';
import type { Database, Tx } from '../src/db/index.ts';
import type { Role } from '../src/kernel/role.ts';
import { openTestDb } from './open-test-db.ts';

/** The test town, its neighbour that must never be seen, and the moment at which tests take place. */
export type World = {
  db: Database;
  municipalityId: string;
  neighbourId: string;
  now: Date;
  actor: (role: Role) => Actor;
  /** A transaction of the test town. */
  inTown: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
};

const municipalityId = '01890000-0000-7000-8000-000000000001';
const neighbourId = '01890000-0000-7000-8000-000000000002';
const now = new Date('2026-11-25T09:00:00Z');

/** A database of its own with two bare municipalities; each test adds what it is about. */
export async function openWorld(): Promise<World> {
  const db = await openTestDb();
  await db.asSystem((tx) =>
    tx.execute(sql`
      insert into municipalities (id, ags, name, kind, land, inhabitants, inhabitants_on) values
        (${municipalityId}, '06999001', 'Lohenfurt', 'kreisangehoerige-stadt', '06', 62300, '2025-12-31'),
        (${neighbourId}, '06999002', 'Nachbarort', 'gemeinde', '06', 4100, '2025-12-31')`),
  );
  return {
    db,
    municipalityId,
    neighbourId,
    now,
    actor: (role) => ({ municipalityId, accountId: null, personId: null, name: 'Marta Lindner', role, now }),
    inTown: (work) => db.inMunicipality(municipalityId, work),
    close: () => db.close(),
  };
}
