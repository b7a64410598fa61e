import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'drizzle-orm';
import { openDemoDb } from '../../test/open-test-db.ts';
import { getPage, openTestApp, signInAs } from '../../test/sign-in.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../demo/ids.ts';
import { ownPlaces, readOwnData } from './store/own-data.ts';

const db = await openDemoDb();
after(() => db.close());

const dataOf = (person: string) =>
  db.inMunicipality(municipalityId, (tx) => readOwnData(tx, demoId('person', person)));

test('every column of the store that refers to a person is among what the person gets to see', async () => {
  const { rows } = await db.inMunicipality(municipalityId, (tx) =>
    tx.execute(sql`
      select con.conrelid::regclass::text as "table", one.attname as "column"
      from pg_constraint con
      join pg_attribute one on one.attrelid = con.conrelid and one.attnum = con.conkey[2]
      where con.contype = 'f' and con.confrelid = 'persons'::regclass`),
  );
  assert.ok(rows.length > 20);
  const known = new Set(ownPlaces.map(({ table, column }) => `${table}.${column}`));
  assert.deepEqual(
    rows.map((row) => `${row.table}.${row.column}`).filter((one) => !known.has(one)),
    [],
  );
});

test('a guide gets mandate, impulses and voices, and nothing of anybody else', async () => {
  const { groups, log } = await dataOf('Merve Şahin');
  assert.equal((groups.person.persons as { name: string }[])[0]!.name, 'Merve Şahin');
  assert.equal(groups.guide.guides!.length, 1);
  assert.ok(groups.impulses.impulses!.length > 0 && groups.impulses.impulse_supports!.length > 0);
  assert.doesNotMatch(JSON.stringify({ groups, log }), /Lukas Baum|token_hash|address_hash|municipality_id/);
});

test('who is only named on a duty learns where and as what, not what it says', async () => {
  const { groups } = await dataOf('Jannis Wolters');
  const [duty] = groups.named.law_statements as { id: string; as: string }[];
  assert.deepEqual(Object.keys(duty!).toSorted(), ['as', 'id']);
  assert.equal(duty!.as, 'responsible_id');
});

test('the page says why and how long, the file has the same rows, and strangers get neither', async () => {
  const app = openTestApp(db);
  const guide = await signInAs(db, { municipalityId, roles: ['guide'], name: 'Frieda Neu' });
  const page = await (await getPage(app, '/konto/daten', guide.cookie)).text();
  assert.match(page, /Was Augenmaß über Sie speichert/);
  assert.match(page, /Kapazität steht am Team, nicht an der Person/);
  const answer = await getPage(app, '/konto/daten/datei', guide.cookie);
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  const file = (await answer.json()) as { name: string; groups: { access: Record<string, unknown[]> } };
  assert.equal(file.name, 'Frieda Neu');
  assert.equal(file.groups.access.memberships!.length, 1);
  assert.equal((await getPage(app, '/konto/daten/datei', '')).status, 303);
});
