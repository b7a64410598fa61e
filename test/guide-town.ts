import assert from 'node:assert/strict';
import type { Database, Tx } from '../src/db/index.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../src/demo/ids.ts';
import { guidesRoutes } from '../src/guides/routes.tsx';
import { type Guide, listGuides } from '../src/guides/store/guides.ts';
import type { Role } from '../src/kernel/role.ts';
import { openRoomApp, type RoomApp } from './room-app.ts';

/** The room of the guides in the demo town, as its people see it. */
export function guideTown(db: () => Database) {
  const as = (
    name: string,
    may: (decision: string, need: string) => boolean = () => true,
    role: Role = 'cdo',
  ): RoomApp =>
    openRoomApp(
      db(),
      [guidesRoutes],
      { municipalityId, municipalityName: 'Lohenfurt', personId: demoId('person', name), name, role },
      may,
    );
  const inTown = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db().inMunicipality(municipalityId, work);
  return {
    as,
    leyla: () => as('Leyla Demirci'),
    jonas: () => as('Jonas Feld'),
    inTown,
    unit: (code: string) => demoId('unit', code),
    guideOf: async (name: string): Promise<Guide> =>
      (await inTown((tx) => listGuides(tx, { all: true }))).find((guide) => guide.name === name)!,
    textOf: async (app: RoomApp, path: string): Promise<string> => {
      const answer = await app.get(path);
      assert.equal(answer.status, 200, path);
      return answer.text();
    },
  };
}
