import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'drizzle-orm';
import { openDemoDb } from '../../../test/open-test-db.ts';
import { openRoomApp } from '../../../test/room-app.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../../demo/ids.ts';
import { strategyPageRoutes } from './routes.ts';

const db = await openDemoDb();
after(() => db.close());
const app = openRoomApp(db, [strategyPageRoutes], { municipalityId, municipalityName: 'Lohenfurt' });

test('the strategy map shows every goal with what it is tied to, and each missing link from both ends', async () => {
  const answer = await app.get('/it-strategie/landkarte');
  assert.equal(answer.status, 200);
  const html = await answer.text();
  assert.match(html, /Leitsätze, die keinem Ziel dienen.*?L6 Geräte fünf Jahre nutzen/s);
  assert.match(html, /Ziele ohne Vorhaben.*?Z4\.3 Glasfaser/s);
  assert.match(html, /Kennzahlen, an denen kein Vorhaben arbeitet.*?Haushalte mit Glasfaser/s);
  const row = new RegExp(
    `<tr><th scope="row"><a href="/digitale-agenda/ziele/${demoId('goal', 'Z5.3')}">.*?</tr>`,
    's',
  );
  const found = row.exec(html)![0];
  for (const partner of ['L1 Eine Aufgabe, eine Anwendung', 'V-030', 'Fachverfahren'])
    assert.ok(found.includes(partner));
});

test('with a thousand initiatives the map gives the table in place of a picture, and every list leads on', async () => {
  await db.inMunicipality(municipalityId, async (tx) => {
    await tx.execute(sql`insert into initiatives (municipality_id, code, name, unit_id, state_since)
      select ${municipalityId}, 'G-' || n, 'Großes Vorhaben ' || n,
        (select id from units limit 1), date '2026-01-01' from generate_series(1, 1000) n`);
    await tx.execute(sql`insert into initiative_contributions (municipality_id, initiative_id, goal_id, strength)
      select ${municipalityId}, id, ${demoId('goal', 'Z5.3')}, 1 from initiatives where code like 'G-%'`);
  });
  const html = await (await app.get('/it-strategie/landkarte')).text();
  assert.match(html, /Ein Bild mit 1\.\d+ Zielen/);
  assert.doesNotMatch(html, /strategy-map/);
  const more = new RegExp(
    `<a href="/digitale-agenda/ziele/${demoId('goal', 'Z5.3')}">und [\\d.]+ weitere</a>`,
  );
  assert.match(html, more);
  assert.ok(html.length < 200_000);
});
