import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { changeRow, recordAudit, type SaveFault } from '../../audit/store.ts';
import { type Database, storeCode, type Tx, updateVersioned } from '../../db/index.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { checkProfile, type Profile, type ProfileRefusal } from '../core/profile.ts';
import { municipalities } from '../tables.ts';

export type Municipality = Profile & { id: string; version: number; demo: boolean };

const columns = {
  id: municipalities.id,
  name: municipalities.name,
  ags: municipalities.ags,
  ars: municipalities.ars,
  kind: municipalities.kind,
  inhabitants: municipalities.inhabitants,
  inhabitantsOn: municipalities.inhabitantsOn,
  areaKm2: municipalities.areaKm2,
  officeStaff: municipalities.officeStaff,
  itPosts: municipalities.itPosts,
  itOperation: municipalities.itOperation,
  cooperation: municipalities.cooperation,
  cooperationWith: municipalities.cooperationWith,
  konzern: municipalities.konzern,
  version: municipalities.version,
  demo: municipalities.demo,
};

export async function findMunicipality(tx: Tx, id: string): Promise<Municipality | undefined> {
  const [row] = await tx.select(columns).from(municipalities).where(eq(municipalities.id, id));
  return row;
}

/** Saves the profile over the version it was read in. */
export async function saveProfile(
  tx: Tx,
  actor: Actor,
  profile: Profile,
  version: number,
): Promise<Result<Municipality, Refusal<ProfileRefusal | 'official-key-taken'> | SaveFault<Municipality>>> {
  const checked = checkProfile(profile);
  if (!checked.ok) return checked;
  const id = actor.municipalityId;
  try {
    return await tx.transaction((inner) =>
      changeRow(inner, actor, 'municipality', id, {
        find: () => findMunicipality(inner, id),
        update: () =>
          updateVersioned(inner, municipalities, eq(municipalities.id, id), version, fieldsOf(profile)),
      }),
    );
  } catch (error) {
    // The rows of other municipalities are hidden from this one: only the store sees that the key is taken.
    if (storeCode(error) !== '23505') throw error;
    return refuse({ refusal: 'official-key-taken', at: 'ags', detail: { found: profile.ags } });
  }
}

export type AdoptRefusal = Refusal<ProfileRefusal> | { refusal: 'already-adopted'; at: 'ags' };

/**
 * Takes a municipality into the program, in a transaction of its own. `welcome` gives the one who does it a place
 * there (person, membership, role), in the same transaction; memberships are the store owner's to write.
 */
export async function adoptMunicipality(
  db: Database,
  profile: Profile,
  founder: Omit<Actor, 'municipalityId'>,
  welcome: (tx: Tx, actor: Actor) => Promise<void>,
): Promise<Result<Municipality, AdoptRefusal>> {
  const checked = checkProfile(profile);
  if (!checked.ok) return checked;
  const actor: Actor = { ...founder, municipalityId: randomUUID() };
  return db.asSystem(async (tx) => {
    const created = await insertMunicipality(tx, actor, profile);
    if (!created) return refuse({ refusal: 'already-adopted', at: 'ags' });
    await welcome(tx, actor);
    return ok(created);
  });
}

/** Undefined where another municipality of this program has the key already. */
export async function insertMunicipality(
  tx: Tx,
  actor: Actor,
  profile: Profile,
  demo = false,
): Promise<Municipality | undefined> {
  const [created] = await tx
    .insert(municipalities)
    .values({ ...fieldsOf(profile), id: actor.municipalityId, demo })
    .onConflictDoNothing()
    .returning(columns);
  if (!created) return undefined;
  const { id, version: _version, ...after } = created;
  await recordAudit(tx, actor, { act: 'municipality.adopt', entity: 'municipality', entityId: id, after });
  return created;
}

const fieldsOf = (profile: Profile) => ({
  name: profile.name,
  ags: profile.ags,
  ars: profile.ars,
  kind: profile.kind,
  land: profile.ags.slice(0, 2),
  inhabitants: profile.inhabitants,
  inhabitantsOn: profile.inhabitantsOn,
  areaKm2: profile.areaKm2,
  officeStaff: profile.officeStaff,
  itPosts: profile.itPosts,
  itOperation: profile.itOperation,
  cooperation: profile.cooperation,
  cooperationWith: profile.cooperationWith,
  konzern: profile.konzern,
});
