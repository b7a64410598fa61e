import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openDemoDb } from '../../../test/open-test-db.ts';
import { openRoomApp } from '../../../test/room-app.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../../demo/ids.ts';
import { roleRoutes } from '../../roles/routes.tsx';
import { planRoutes } from '../routes.tsx';
import { findRules, limitsInForce } from './store/rules.ts';

const db = await openDemoDb();
after(() => db.close());
const app = openRoomApp(db, [planRoutes], { municipalityId, municipalityName: 'Lohenfurt', role: 'cio' });
const nothing = [async () => ({}), async () => new Set<string>()] as const;
const roles = openRoomApp(db, [roleRoutes(...nothing, limitsInForce)], {
  municipalityId,
  municipalityName: 'Lohenfurt',
});
const textOf = async (path: string) => (await app.get(path)).text();
const rulesOn = (day: string) => db.inMunicipality(municipalityId, (tx) => findRules(tx, day));
const form = '/it-vorhabenplan/wertgrenzen/neu';

/** Everything the form holds, as a browser would send it. */
function fieldsOf(html: string): Record<string, string> {
  const inputs = [...html.matchAll(/<input[^>]* name="([^"]+)"[^>]* value="([^"]*)"/g)].map(
    ([, name, value]) => [name, value],
  );
  const selects = [...html.matchAll(/<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/gs)].map(
    ([, name, options]) => [name, /value="([^"]*)" selected/.exec(options!)?.[1] ?? ''],
  );
  return Object.fromEntries([...inputs, ...selects]);
}

test('the limits agreed with the decision rights count until the plan has its own, and what ships where none are', async () => {
  const html = await textOf('/it-vorhabenplan/wertgrenzen');
  assert.match(html, /Die Wertgrenzen stehen in der Abgrenzung der Rollen, Fassung 1\./);
  assert.match(html, /150\.000\s€<\/td><td class="number">500\.000\s€<\/td><th scope="row">Ausschuss/);
  assert.doesNotMatch(html, /Köln 2021/);
  const other = await db.inMunicipality(crypto.randomUUID(), (tx) => findRules(tx, '2026-11-30'));
  assert.equal(other.source, 'Köln 2021');
});

test('a new version takes its place from its day on, and the old one stays readable', async () => {
  const fields = fieldsOf(await textOf(form));
  const answer = await app.post(form, {
    ...fields,
    source: 'Hauptsatzung § 8',
    validFrom: '01.12.2026',
    costTolerance: '5',
    'delayDays-red': '60',
  });
  assert.equal(answer.status, 303);
  assert.equal((await rulesOn('2026-11-30')).number, 0);
  const rules = await rulesOn('2026-12-01');
  assert.equal(rules.source, 'Hauptsatzung § 8');
  assert.equal(rules.costTolerance, 0.05);
  assert.equal(rules.lightLimits.delayDays.red, 60);
  assert.equal(rules.lightLimits.overrunShare.red, 0.1);
  assert.equal(rules.limits.length, 6);
});

test('a gap between two limits is refused with the amount where it lies', async () => {
  const fields = fieldsOf(await textOf(form));
  const answer = await app.post(form, { ...fields, 'limits.0.upToCents': '40.000' });
  assert.equal(answer.status, 422);
  const html = await answer.text();
  assert.match(
    html,
    /Über 40\.000\s€ entscheidet niemand \(Vorhaben im Plan\)\. Bitte schließen Sie die Lücke\./,
  );
  assert.match(html, /value="40\.000"/);
});

test('two who enter rules at once do not overwrite one another', async () => {
  const fields = fieldsOf(await textOf(form));
  assert.equal((await app.post(form, { ...fields, validFrom: '01.01.2027' })).status, 303);
  const late = await app.post(form, { ...fields, validFrom: '02.01.2027' });
  assert.equal(late.status, 409);
  assert.match(await late.text(), /neuere Fassung/);
});

test('the page of an initiative names the body by the rules in force', async () => {
  const html = await textOf(`/vorhaben/${demoId('initiative', 'V-002')}`);
  assert.match(html, /Der Ausschuss entscheidet über 463\.000\s€: einmalig und laufend über 4 Jahre\./);
});

test('own limits that differ from the decision rights are told on both pages, with what differs', async () => {
  const [plan, rights] = ['/it-vorhabenplan/wertgrenzen', '/rollen/abgrenzung'];
  const textOfRights = async () => (await roles.get(rights)).text();
  assert.doesNotMatch(await textOf(plan), /weichen von der Abgrenzung/);
  assert.doesNotMatch(await textOfRights(), /andere Wertgrenzen/);
  const fields = fieldsOf(await textOf(form));
  const answer = await app.post(form, {
    ...fields,
    source: 'Hauptsatzung § 9',
    validFrom: '01.11.2026',
    'limits.3.upToCents': '400.000',
    'limits.4.aboveCents': '400.000',
    'limits.5.aboveCents': '400.000',
  });
  assert.equal(answer.status, 303);
  const told = await textOf(plan);
  assert.match(told, /Die Wertgrenzen weichen von der Abgrenzung der Rollen, Fassung 1, ab\./);
  assert.match(told, /Der Rat entscheidet hier über 400\.000\s€, nach der Abgrenzung über 500\.000\s€\./);
  assert.doesNotMatch(told, /Der Ausschuss entscheidet hier/);
  const beside = await textOfRights();
  assert.match(beside, /Für den IT-Vorhabenplan gelten andere Wertgrenzen \(Hauptsatzung § 9\)/);
  assert.match(beside, /Der Rat entscheidet dort über 400\.000\s€, nach der Abgrenzung über 500\.000\s€\./);
});

test('a version cannot be changed, not even past the program', async () => {
  await assert.rejects(
    db.inMunicipality(municipalityId, (tx) => tx.execute("update plan_rules set source = 'anders'")),
  );
});
