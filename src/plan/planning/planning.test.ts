import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'drizzle-orm';
import { openTestDb } from '../../../test/open-test-db.ts';
import { openRoomApp } from '../../../test/room-app.ts';
import { loadDemo } from '../../demo/demo.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../../demo/ids.ts';
import { demoParts } from '../../demo/parts.ts';
import { planRoutes } from '../routes.tsx';
import { calculationOf } from './calculation.ts';
import { findScenario, findWorkingScenario, listScenarios } from './store/scenarios.ts';

const db = await openTestDb();
after(() => db.close());
await loadDemo(
  db,
  demoParts.filter(({ name }) => !['scoring', 'means', 'planning'].includes(name)),
);
const viewer = { municipalityId, municipalityName: 'Lohenfurt' };
const app = openRoomApp(db, [planRoutes], viewer);
const here = <T>(work: Parameters<typeof db.inMunicipality<T>>[1]) => db.inMunicipality(municipalityId, work);
const textOf = async (path: string) => (await app.get(path)).text();
const calculated = async (id: string) => {
  await calculationOf(`${municipalityId} ${id}`)?.done;
  return (await here((tx) => findScenario(tx, id)))!;
};
const frameFields = {
  note: '',
  fromYear: '2027',
  years: '3',
  budgetPercent: '100',
  capacityPercent: '100',
  decayPercent: '10',
  carryOver: 'on',
};
const create = async (fields: Record<string, string>) => {
  const answer = await app.post('/it-vorhabenplan/szenarien/neu', { ...frameFields, ...fields });
  assert.equal(answer.status, 303);
  return answer.headers.get('location')!.split('/').at(-1)!;
};

test('the plan page shows a plan at once, and the calculation replaces it by a proven one', async () => {
  await app.post('/it-vorhabenplan/berechnung', {});
  const working = (await here(findWorkingScenario))!;
  const done = await calculated(working.id);
  assert.equal(done.state, 'done');
  assert.equal(done.outcome!.status, 'optimal');
  const html = await textOf('/it-vorhabenplan');
  assert.match(html, /<h1>IT-Vorhabenplan 2027 bis 2029<\/h1>/);
  assert.match(html, /nachweislich der beste Plan/);
  assert.match(html, /\d+ von \d+ Vorhaben passen in Budget und Personal|Alle \d+ Vorhaben passen/);
  assert.equal(html.match(/class="bar\b/g)!.length, done.selected);
  assert.match(html, /Risiko der Rechtsfristen[\s\S]*\d+\s%/);
});

test('a calculated plan leads on to the decision', async () => {
  const html = await textOf('/it-vorhabenplan');
  assert.match(html, /href="\/it-vorhabenplan\/fassungen"[^>]*><span[^>]*>Zur Entscheidung</);
});

test('levers answer without saving anything', async () => {
  const before = await here(listScenarios);
  const html = await textOf('/it-vorhabenplan?budget=80&personal=90');
  assert.match(html, /Gespeichert ist nichts/);
  assert.match(html, /Als Szenario speichern/);
  assert.match(html, /es fehlen/);
  assert.deepEqual(await here(listScenarios), before);
});

test('a scenario with less money is calculated in the background and compared with the first', async () => {
  const id = await create({ name: 'Haushaltssicherung', budgetPercent: '80' });
  const done = await calculated(id);
  assert.equal(done.state, 'done');
  const working = (await here(findWorkingScenario))!;
  const html = await textOf(`/it-vorhabenplan/vergleich?a=${working.id}&b=${id}`);
  assert.match(html, /entfällt/);
  assert.match(html, /es fehlen/);
  assert.match(html, /Vorhaben stehen in beiden an derselben Stelle/);
  assert.match(
    await textOf(`/it-vorhabenplan/szenarien/${id}`),
    /Nicht im Plan, und warum[\s\S]*Aufnehmen kostet/,
  );
  assert.match(await textOf(`/it-vorhabenplan/szenarien/${id}/rangliste`), /Schnittlinie: Ab hier/);
});

test('a calculation can be cancelled, and an older answer stays', async () => {
  const id = await create({ name: 'Gleich wieder abgebrochen' });
  await app.post(`/it-vorhabenplan/szenarien/${id}/berechnung/ende`, { act: 'cancel' });
  assert.equal((await calculated(id)).state, 'cancelled');
  const working = (await here(findWorkingScenario))!;
  await app.post(`/it-vorhabenplan/szenarien/${working.id}/berechnung`, {});
  const asked = (await (await app.get(`/it-vorhabenplan/szenarien/${working.id}/stand`)).json()) as object;
  assert.deepEqual(Object.keys(asked), ['running', 'sentence']);
  assert.match(await textOf('/it-vorhabenplan'), /Berechnung läuft/);
  await app.post(`/it-vorhabenplan/szenarien/${working.id}/berechnung/ende`, { act: 'cancel' });
  const kept = await calculated(working.id);
  assert.deepEqual([kept.state, kept.value], ['done', working.value]);
});

test('a calculation that ended with the program is named in the list, not shown as running', async () => {
  const id = await create({ name: 'Vor dem Neustart' });
  await app.post(`/it-vorhabenplan/szenarien/${id}/berechnung/ende`, { act: 'cancel' });
  await calculated(id);
  await here((tx) => tx.execute(sql`update plan_scenarios set state = 'running' where id = ${id}`));
  assert.match(
    await textOf('/it-vorhabenplan/szenarien'),
    /Vor dem Neustart[\s\S]{0,600}durch einen Neustart unterbrochen/,
  );
  await here((tx) => tx.execute(sql`update plan_scenarios set state = 'cancelled' where id = ${id}`));
});

test('two plans are searched at a time; one that waits can be cancelled at once', async () => {
  const ids = [];
  for (const name of ['Erste Suche', 'Zweite Suche', 'Dritte Suche']) ids.push(await create({ name }));
  const [first, second, third] = ids as [string, string, string];
  const cancel = (id: string) =>
    app.post(`/it-vorhabenplan/szenarien/${id}/berechnung/ende`, { act: 'cancel' });
  await cancel(third);
  assert.equal((await calculated(third)).state, 'cancelled');
  assert.ok(calculationOf(`${municipalityId} ${first}`), 'the first one still runs');
  for (const id of [first, second]) {
    await cancel(id);
    assert.equal((await calculated(id)).state, 'cancelled');
  }
});

test('an initiative moved by hand says what it costs before it is kept, and the plan moves around it', async () => {
  const working = (await here(findWorkingScenario))!;
  const id = demoId('initiative', 'V-003');
  const path = `/it-vorhabenplan/szenarien/${working.id}/vorhaben/${id}`;
  const preview = await textOf(`${path}?kind=out`);
  assert.match(preview, /Das kostet den Plan [\d,]+ Nutzen/);
  assert.match(preview, /entfällt/);
  assert.equal((await here((tx) => findScenario(tx, working.id)))!.frame.hands.length, 0);
  assert.equal((await app.post(path, { kind: 'out', act: 'save' })).status, 303);
  const kept = (await here((tx) => findScenario(tx, working.id)))!;
  assert.deepEqual(kept.frame.hands, [{ initiativeId: id, kind: 'out' }]);
  assert.ok(!kept.outcome!.selected.some((one) => one.id === id));
  assert.match(await textOf(path), /von Hand ausgeschlossen/);
  assert.equal((await app.post(path, { kind: 'at', start: 'bald', act: 'save' })).status, 422);
  await app.post(path, { kind: 'free', act: 'save' });
});

test('a frame that cannot be is refused with everything typed, and names stay unique', async () => {
  const answer = await app.post('/it-vorhabenplan/szenarien/neu', {
    ...frameFields,
    name: 'Zu viel',
    budgetPercent: '900',
    'year-2027-investive': 'viel',
  });
  const html = await answer.text();
  assert.equal(answer.status, 422);
  assert.match(html, /value="Zu viel"/);
  assert.match(html, /value="viel"/);
  const twice = await app.post('/it-vorhabenplan/szenarien/neu', {
    ...frameFields,
    name: 'Haushaltssicherung',
  });
  assert.match(await twice.text(), /Ein Szenario mit diesem Namen gibt es schon/);
});

test('whoever may not prepare the plan sees it but starts nothing', async () => {
  const council = openRoomApp(db, [planRoutes], viewer, () => false);
  assert.doesNotMatch(await (await council.get('/it-vorhabenplan')).text(), /Neu berechnen/);
  assert.equal((await council.post('/it-vorhabenplan/berechnung', {})).status, 403);
});

test('a town without initiatives may add one or import the table of an office, if it may prepare the plan', async () => {
  const empty = { municipalityId: crypto.randomUUID(), municipalityName: 'Neustadt' };
  await db.asSystem((tx) =>
    tx.execute(sql`insert into municipalities (id, ags, name, kind, land, inhabitants, inhabitants_on)
      values (${empty.municipalityId}, '06999003', 'Neustadt', 'gemeinde', '06', 4100, '2025-12-31')`),
  );
  const page = async (may: boolean) =>
    (await openRoomApp(db, [planRoutes], empty, () => may).get('/it-vorhabenplan')).text();
  assert.match(await page(true), /href="\/vorhaben\/neu"[\s\S]*href="\/austausch\/importe\/neu"/);
  const reader = await page(false);
  assert.match(reader, /Noch nichts zu planen/);
  assert.doesNotMatch(reader, /austausch\/importe/);
});

test('while nothing is scored no plan is called the best, and the page leads to the scores', async () => {
  await here((tx) =>
    tx.execute(sql`update plan_scenarios set basis = jsonb_set(basis, '{portfolio,projects}',
      (select jsonb_agg(project || '{"value": 1}') from jsonb_array_elements(basis #> '{portfolio,projects}') project))
      where working`),
  );
  const html = await textOf('/it-vorhabenplan');
  assert.match(html, /Noch ist nichts bewertet\.[^<]*<a href="\/it-vorhabenplan\/bewertung">Zur Bewertung/);
  assert.doesNotMatch(html, /nachweislich/);
});

test('the working draft stays; another one can be deleted', async () => {
  const scenarios = await here(listScenarios);
  const other = scenarios.find(({ name }) => name === 'Gleich wieder abgebrochen')!;
  await app.post(`/it-vorhabenplan/szenarien/${scenarios[0]!.id}/loeschung`, {});
  await app.post(`/it-vorhabenplan/szenarien/${other.id}/loeschung`, {});
  assert.equal((await here(listScenarios)).length, scenarios.length - 1);
});
