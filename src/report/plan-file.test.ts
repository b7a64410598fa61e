import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openDemoDb } from '../../test/open-test-db.ts';
import { openRoomApp } from '../../test/room-app.ts';
import { demoMunicipalityId as municipalityId } from '../demo/ids.ts';
import { importLimits } from '../exchange/core/limit.ts';
import { readBook } from '../exchange/core/read-book.ts';
import { readPlan } from '../plan/planning/read-plan.ts';
import { planRoutes } from '../plan/routes.tsx';
import { planFileRoutes } from './plan-file-routes.ts';

const db = await openDemoDb();
after(() => db.close());
const app = openRoomApp(db, [planFileRoutes(readPlan), planRoutes], {
  municipalityId,
  municipalityName: 'Lohenfurt',
  role: 'cio',
  roles: ['cio'],
});
const bytesOf = async (path: string, type: string) => {
  const answer = await app.get(path);
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get('content-type')!, new RegExp(type));
  return new Uint8Array(await answer.arrayBuffer());
};
const sheetsOf = async (path: string) => {
  const book = await readBook(await bytesOf(path, 'spreadsheetml'), importLimits);
  assert.ok(book.ok);
  return book.value.sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => row.map((cell) => cell?.value ?? null)),
  }));
};

test('the plan is a tagged PDF of A3 landscape with its picture in words', async () => {
  const pdf = Buffer.from(await bytesOf('/it-vorhabenplan/plan.pdf', 'application/pdf')).toString('latin1');
  assert.match(pdf, /^%PDF-1\.7/);
  assert.match(pdf, /\/MediaBox \[0 0 1190\.55 841\.89\]/);
  assert.match(pdf, /\/StructTreeRoot/);
  assert.match(pdf, /\/S \/Figure/);
  assert.match(pdf, /pdfuaid/);
});

test('the plan as a workbook says what the page says, with figures as figures', async () => {
  const [timetable, money, load] = await sheetsOf('/it-vorhabenplan/plan.xlsx');
  assert.deepEqual([timetable?.name, money?.name, load?.name], ['Zeitplan', 'Geld', 'Auslastung']);
  const html = await (await app.get('/it-vorhabenplan')).text();
  const [head, ...rows] = timetable!.rows;
  assert.deepEqual(head!.slice(0, 6), ['Nr.', 'Vorhaben', 'Federführung', 'Handlungsfeld', 'Beginn', 'Ende']);
  assert.ok(rows.length > 20);
  for (const [code] of rows) assert.ok(html.includes(String(code)), String(code));
  assert.ok(rows.some((row) => typeof row[7] === 'number' && row[7] > 0));
  assert.ok(load!.rows.slice(1).every((row) => row.slice(1).every((cell) => typeof cell === 'number')));
});

test('a cost nobody knows is blank, not 0', async () => {
  const [timetable] = await sheetsOf('/it-vorhabenplan/plan.xlsx');
  const unknown = timetable!.rows.filter((row) => String(row.at(-1)).includes('Kosten fehlen'));
  assert.ok(unknown.length > 0);
  assert.ok(unknown.every((row) => row[7] !== 0));
});

test('it is grouped by office where that is asked, and a plan that is not there is not found', async () => {
  const [timetable] = await sheetsOf('/it-vorhabenplan/plan.xlsx?gruppe=amt');
  const units = timetable!.rows.slice(1).map((row) => row[2]);
  assert.equal(new Set(units).size, units.filter((unit, at) => unit !== units[at - 1]).length);
  const nobody = '00000000-0000-4000-8000-000000000000';
  for (const query of [`szenario=${nobody}`, `fassung=${nobody}`, 'fassung=x', 'szenario=x'])
    assert.equal((await app.get(`/it-vorhabenplan/plan.pdf?${query}`)).status, 404);
});
