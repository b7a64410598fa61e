import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openDemoDb } from '../../../test/open-test-db.ts';
import { openRoomApp } from '../../../test/room-app.ts';
import { demoMunicipalityId as municipalityId } from '../../demo/ids.ts';
import { lawRoutes } from './routes.tsx';

const db = await openDemoDb();
after(() => db.close());
const app = openRoomApp(db, [lawRoutes], { municipalityId, municipalityName: 'Lohenfurt' });
const textOf = async (path: string) => (await app.get(path)).text();

test('what the units say is not asked; what a duty still misses leads to the place where it is entered', async () => {
  const form = await textOf('/rechtsradar/angaben');
  assert.match(form, /name="populationAt\.2024-01-01"/);
  assert.doesNotMatch(form, /name="holdingsCount"/);
  assert.match(await textOf('/rechtsradar/de-wpg.plan-klein'), /\/angaben#populationAt\.2024-01-01"/);
});

test('a duty that comes back says from what it counts', async () => {
  const html = await textOf('/rechtsradar/de-wpg.fortschreibung');
  assert.match(html, /Die Pflicht kehrt wieder; ihre Frist zählt ab dem ersten Nachweis\./);
  assert.match(html, /jeweils 5 Jahre nach dem letzten Nachweis/);
});
