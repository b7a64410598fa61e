import assert from 'node:assert/strict';
import { after, test } from 'node:test';
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
