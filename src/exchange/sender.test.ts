import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openDemoDb } from '../../test/open-test-db.ts';
import { openRoomApp } from '../../test/room-app.ts';
import { demoMunicipalityId as municipalityId } from '../demo/ids.ts';
import { listAdopted } from '../plan/planning/store/versions.ts';
import { planRoutes } from '../plan/routes.tsx';
import { findWholeInitiative } from '../plan/store/initiatives.ts';
import { listInitiatives } from '../plan/store/listing.ts';
import { type SampleSheet, writeSample } from './core/sample.ts';
import { exchangeRoutes } from './routes.tsx';
import { readExisting } from './store/stock.ts';

const db = await openDemoDb();
after(() => db.close());
const cio = { municipalityId, municipalityName: 'Lohenfurt', role: 'cio' as const, roles: ['cio' as const] };
const app = openRoomApp(db, [planRoutes, exchangeRoutes], cio);
const here = <T>(work: Parameters<typeof db.inMunicipality<T>>[1]) => db.inMunicipality(municipalityId, work);
const textOf = async (path: string) => (await app.get(path)).text();

/** Uploads and answers where the program leads to. */
async function upload(sender: string, sheets: SampleSheet[]): Promise<string> {
  const form = new FormData();
  form.set('file', new File([(await writeSample(sheets)) as Uint8Array<ArrayBuffer>], 'amt.xlsx'));
  form.set('senderName', sender);
  return (await app.send('/austausch/importe/neu', form)).headers.get('location')!;
}

const post = async (path: string, act: string, fields: Record<string, string>) =>
  app.post(`${path}${act}`, {
    version: /name="version" value="(\d+)"/.exec(await textOf(path))![1]!,
    ...fields,
  });

async function answer(path: string, kind: string, said: string) {
  const name = new RegExp(`name="(as\\.${kind}-[^"]+)"`).exec(await textOf(path))![1]!;
  await post(path, '/antworten', { [name]: said });
}

async function stored(name: string) {
  const filter = { q: name, states: [], units: [], kinds: [], classes: [], lights: [], mandatory: false };
  const page = { sort: 'code' as const, descending: false, page: 1, size: 100 as const };
  const [row] = (await here((tx) => listInitiatives(tx, filter, page))).filter((one) => one.name === name);
  return row && here((tx) => findWholeInitiative(tx, row.id));
}

const twice: SampleSheet = {
  name: 'Bedarf',
  rows: [
    ['Nr.', 'Projekt', 'Amt', 'Beginn'],
    [1, 'Lesegeräte am Empfang', '10', 'Q2/27'],
    [2, 'Lesegeräte am Empfang', '10', 'Q3/27'],
  ],
};

test('a row that was left out as a twin is not asked about in the next sheet of the sender', async () => {
  const path = await upload('Amt 10', [twice]);
  await answer(path, 'twin', 'skip');
  await post(path, '/uebernahme', {});
  const again = await upload('Amt 10', [twice]);
  const html = await textOf(again);
  assert.match(html, /Nichts ist offen/);
  assert.match(await textOf(`${again}/zeilen?art=skipped`), /ausgelassen wie in der letzten Tabelle/);
  assert.match(await textOf(await upload('Amt 11', [twice])), /Steht das Vorhaben zweimal in der Tabelle/);
});

test('which sheets are read is asked once for a sender, and again when a new one comes', async () => {
  const notes: SampleSheet = {
    name: 'Notizen',
    rows: [
      ['Vorhaben', 'Amt'],
      ['Nicht gemeint', '10'],
    ],
  };
  const path = await upload('Amt 20', [twice, notes]);
  assert.match(path, /\/blaetter$/);
  await post(path.replace('/blaetter', ''), '/blaetter', { sheet: 'Bedarf' });
  const again = await upload('Amt 20', [twice, notes]);
  assert.doesNotMatch(again, /\/blaetter$/);
  assert.doesNotMatch(await textOf(`${again}/zeilen`), /Nicht gemeint/);
  assert.match(await upload('Amt 20', [twice, notes, { ...notes, name: 'Nachtrag' }]), /\/blaetter$/);
});

const one = (name: string, ...rest: [string, string][]): SampleSheet => ({
  name: 'Bedarf',
  rows: [
    ['Projekt', 'Amt', ...rest.map(([heading]) => heading)],
    [name, '10', ...rest.map(([, cell]) => cell)],
  ],
});

test('what an office lists without a state is announced, so that the plan considers it; or an idea if so said', async () => {
  await post(await upload('Amt 30', [one('Drucker ersetzen')]), '/uebernahme', {});
  assert.equal((await stored('Drucker ersetzen'))!.state, 'announced');
  const path = await upload('Amt 31', [one('Scanner ersetzen')]);
  await post(path, '/vorgaben', { unitId: '', year: '', nature: '', teamId: '', newState: 'idea' });
  await post(path, '/uebernahme', {});
  assert.equal((await stored('Scanner ersetzen'))!.state, 'idea');
});

test('what stands in the plan in force is adopted, though its own state does not say so', async () => {
  const adopted = await here(listAdopted);
  const rows = await here((tx) => readExisting(tx));
  const planned = rows.find(({ id, state }) => adopted.has(id) && state === 'planned')!;
  const [year, quarter] = [planned.fields.plannedStart!.slice(0, 4), planned.fields.plannedStart!.slice(-1)];
  const other = `Q${(Number(quarter) % 4) + 1}/${year}`;
  const path = await upload('Amt 50', [one(planned.fields.name!, ['Beginn', other], ['Ende', 'Q4/2031'])]);
  assert.match(await textOf(path), /andere Zeiten oder Kosten, als beschlossen sind/);
});

test('a sheet that names other times than were adopted asks, and leaves what was adopted if so said', async () => {
  const sheet = (start: string, note: string) =>
    one('Archiv umziehen', ['Status', 'beschlossen'], ['Beginn', start], ['Bemerkung', note]);
  await post(await upload('Amt 40', [sheet('Q2/27', 'neu')]), '/uebernahme', {});
  const path = await upload('Amt 40', [sheet('Q4/27', 'Amt drängt')]);
  assert.match(await textOf(path), /andere Zeiten oder Kosten, als beschlossen sind/);
  await answer(path, 'adopted', 'keep');
  await post(path, '/uebernahme', {});
  const kept = (await stored('Archiv umziehen'))!;
  assert.deepEqual([kept.plannedStart, kept.remark], ['2027Q2', 'Amt drängt']);
  const later = await upload('Amt 40', [sheet('Q4/27', 'Amt drängt')]);
  await answer(later, 'adopted', 'take');
  await post(later, '/uebernahme', {});
  assert.equal((await stored('Archiv umziehen'))!.plannedStart, '2027Q4');
});
