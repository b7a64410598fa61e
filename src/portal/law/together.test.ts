import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openDemoDb } from '../../../test/open-test-db.ts';
import { openRoomApp } from '../../../test/room-app.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../../demo/ids.ts';
import { listAnswers } from '../../law/store/statements.ts';
import { paths } from '../../web/paths.ts';
import { lawRoutes } from './routes.tsx';
import { findDuty } from './store.ts';

const db = await openDemoDb();
after(() => db.close());
const app = openRoomApp(db, [lawRoutes], { municipalityId, municipalityName: 'Lohenfurt' });
const textOf = async (path: string) => (await app.get(path)).text();
const dutyOf = async (id: string) =>
  (await db.inMunicipality(municipalityId, (tx) => findDuty(tx, { municipalityId, asOf: '2026-11-24' }, id)))!
    .duty;

test('two who answer questions at once keep each other’s answers; on the same one the second is asked', async () => {
  const page = await textOf(paths.lawAnswers());
  const seen = /name="seen" value="([^"]*)"/.exec(page)![1]!.replaceAll('&quot;', '"');
  const left = String(JSON.parse(seen)['web.apps'] ?? '');
  const post = (fields: Record<string, string>) => app.post(paths.lawAnswers(), { seen, ...fields });
  const answersNow = () => db.inMunicipality(municipalityId, listAnswers);
  assert.equal((await post({ 'web.apps': '7', 'ai.chatbot': 'yes' })).status, 303);
  assert.equal((await post({ 'web.sites': '12', 'web.apps': left })).status, 303, 'web.apps was left alone');
  assert.deepEqual([(await answersNow())['web.apps'], (await answersNow())['web.sites']], [7, 12]);
  const late = await post({ 'web.apps': '9' });
  assert.equal(late.status, 409);
  const html = await late.text();
  assert.match(html, /id="konflikt"[\s\S]*?<td>7<\/td><td>9<\/td>/);
  assert.match(html, /name="web\.apps"[^>]*value="9"/);
  assert.equal((await answersNow())['web.apps'], 7);
  const again = /name="seen" value="([^"]*)"/.exec(html)![1]!.replaceAll('&quot;', '"');
  assert.equal((await app.post(paths.lawAnswers(), { seen: again, 'web.apps': '9' })).status, 303);
  assert.equal((await answersNow())['web.apps'], 9);
});

test('whoever may not answer finds the questions closed, and reads first who may', async () => {
  const reader = openRoomApp(db, [lawRoutes], { municipalityId, municipalityName: 'Lohenfurt' }, () => false);
  const html = await (await reader.get(paths.lawAnswers())).text();
  assert.match(html, /Vorbereiten und entscheiden dürfen[\s\S]*<fieldset disabled/);
  assert.doesNotMatch(await textOf(paths.lawAnswers()), /<fieldset disabled/);
});

test('who answers for a duty is not renamed over a newer word; the choice stays in the form', async () => {
  const duty = 'eu-iea.bewertung';
  const path = paths.obligationPerson(duty);
  const version = String((await dutyOf(duty)).statement?.version ?? 0);
  const [first, second] = [demoId('person', 'Ruth Hagenau'), demoId('person', 'Lukas Baum')];
  assert.equal((await app.post(path, { responsibleId: first, version })).status, 303);
  const late = await app.post(path, { responsibleId: second, version });
  assert.equal(late.status, 409);
  const html = await late.text();
  assert.match(html, /Inzwischen hat jemand anderes etwas zu dieser Pflicht/);
  assert.match(html, new RegExp(`value="${second}" selected`));
  assert.equal((await dutyOf(duty)).statement!.responsibleId, first);
  const current = String((await dutyOf(duty)).statement!.version);
  assert.ok(html.includes(`name="version" value="${current}"`));
  assert.equal((await app.post(path, { responsibleId: '', version: current })).status, 303);
});
