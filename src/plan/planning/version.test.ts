import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openDemoDb } from '../../../test/open-test-db.ts';
import { openRoomApp } from '../../../test/room-app.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../../demo/ids.ts';
import { listNotices } from '../../notice/store/notices.ts';
import { planRoutes } from '../routes.tsx';
import { findInitiative } from '../store/initiatives.ts';
import { calculationOf } from './calculation.ts';
import { listConsultations } from './store/consultations.ts';
import { findWorkingScenario } from './store/scenarios.ts';
import { listVersions } from './store/versions.ts';

const db = await openDemoDb();
after(() => db.close());
const viewer = { municipalityId, municipalityName: 'Lohenfurt' };
const app = openRoomApp(db, [planRoutes], viewer);
const here = <T>(work: Parameters<typeof db.inMunicipality<T>>[1]) => db.inMunicipality(municipalityId, work);
const textOf = async (path: string) => (await app.get(path)).text();
const resolution = {
  name: 'IT-Vorhabenplan 2027/28',
  body: 'board',
  resolvedOn: '23.11.2026',
  paper: 'VV 2026/112',
  note: '',
  takeDates: 'on',
};

let draft = '';
test('only a calculated plan can be adopted, by the role that is accountable for it, on a day that has come', async () => {
  await app.post('/it-vorhabenplan/berechnung', {});
  draft = (await here(findWorkingScenario))!.id;
  await calculationOf(`${municipalityId} ${draft}`)?.done;
  const path = `/it-vorhabenplan/szenarien/${draft}/beschluss`;
  const cio = openRoomApp(
    db,
    [planRoutes],
    viewer,
    (decision, need) => decision !== 'V2' || need !== 'decide',
  );
  assert.equal((await cio.post(path, resolution)).status, 403);
  const early = await app.post(path, { ...resolution, resolvedOn: '15.12.2026' });
  assert.equal(early.status, 422);
  assert.match(await early.text(), /liegt in der Zukunft[\s\S]*value="VV 2026\/112"/);
});

test('an adopted version is frozen, writes its quarters into the profiles, and tells what has changed since', async () => {
  const count = (await here(listVersions)).length;
  const adopted = await app.post(`/it-vorhabenplan/szenarien/${draft}/beschluss`, resolution);
  const page = adopted.headers.get('location')!;
  const html = await textOf(page);
  assert.match(html, /Verwaltungsvorstand, 23\.11\.2026, VV 2026\/112\. Diese Fassung ist eingefroren/);
  assert.match(
    html,
    /Die Vorhaben darin behalten ihren Zustand: „Beschlossen“ wird jedes in seinem Steckbrief/,
  );
  assert.match(html, /liegen in deren Zeitraum und Betrag|Abweichung/);
  assert.equal((await here(listVersions)).length, count + 1);
  const [told] = await here((tx) => listNotices(tx, demoId('person', 'Annegret Sommer')));
  assert.match(told!.subjectDe, /Entschieden: IT-Vorhabenplan, Fassung \d/, 'the council has an I on V2');
  const id = page.split('/').at(-1)!;
  await assert.rejects(here((tx) => tx.execute(`delete from plan_versions where id = '${id}'`)));
  const working = (await here(findWorkingScenario))!;
  const placed = working.outcome!.selected.find((one) => one.id === demoId('initiative', 'V-003'))!;
  const { plannedStart } = (await here((tx) => findInitiative(tx, String(placed.id))))!;
  const quarter = working.frame.from + placed.start;
  assert.equal(plannedStart, `${Math.floor(quarter / 4)}Q${(quarter % 4) + 1}`);
  await here((tx) =>
    tx.execute(`update initiatives set planned_end = '2030Q4' where id = '${demoId('initiative', 'V-003')}'`),
  );
  assert.match(await textOf(page), /V-003[\s\S]*?Q4\/30/);
  await here((tx) =>
    tx.execute(
      `update initiative_costs set cents = cents + 4200000
       where initiative_id = '${demoId('initiative', 'V-003')}' and recurrence = 'one-off'`,
    ),
  );
  assert.match(await textOf(page), /Kosten heute[\s\S]*?V-003[\s\S]*?class="number bad">[\d.]+\s€/);
  assert.match(
    await textOf(`/it-vorhabenplan/vergleich?a=${id}&b=${draft}`),
    /dieselben Vorhaben zu denselben Zeiten/,
  );
});

test('a plan is laid before a body with its paper, binds nobody before, and its content cannot be changed', async () => {
  const cio = openRoomApp(
    db,
    [planRoutes],
    viewer,
    (decision, need) => decision !== 'V2' || need !== 'decide',
  );
  const unnamed = await cio.post(`/it-vorhabenplan/szenarien/${draft}/vorlage`, {
    name: '',
    body: 'council',
  });
  assert.equal(unnamed.status, 422);
  const proposal = { name: 'Haushalt 2028', body: 'council' };
  const proposed = await cio.post(`/it-vorhabenplan/szenarien/${draft}/vorlage`, proposal);
  const page = proposed.headers.get('location')!;
  assert.match(await textOf(page), /Liegt dem Rat zur Entscheidung vor[\s\S]*Rat<\/th><td>–<\/td>/);
  assert.match(await textOf(page), /Fassung gegen Steckbriefe/, 'before the decision nobody has slipped');
  assert.match(
    await textOf('/it-vorhabenplan/fassungen'),
    /Es gilt „IT-Vorhabenplan 2027\/28“[^<]*Fassung \d liegt dem Rat zur Entscheidung vor[\s\S]*Eine Fassung liegt zur Entscheidung vor/,
  );
  const [version] = await here(listVersions);
  assert.equal(version!.resolvedOn, null);
  await assert.rejects(
    here((tx) => tx.execute(`update plan_versions set name = 'anders' where id = '${version!.id}'`)),
  );
  const second = await cio.post(`/it-vorhabenplan/szenarien/${draft}/vorlage`, proposal);
  assert.equal(second.status, 422);
  assert.match(await second.text(), /Eine Fassung liegt noch vor/);
  assert.equal((await cio.post(`${page}/entscheidung`, { ...resolution, state: 'adopted' })).status, 403);
});

test('who may not decide on the plan that lies before a body reads who may', async () => {
  const cio = openRoomApp(db, [planRoutes], viewer, (_, need) => need !== 'decide');
  await app.post(`/it-vorhabenplan/szenarien/${draft}/vorlage`, { name: 'Wer entscheidet', body: 'council' });
  const proposed = (await here(listVersions)).find(({ state }) => state === 'proposed')!;
  assert.match(
    await (await cio.get(`/it-vorhabenplan/fassungen/${proposed.id}`)).text(),
    /Entscheiden darf:/,
  );
  await app.post(`/it-vorhabenplan/fassungen/${proposed.id}/rueckzug`, {});
});

test('a plan that was laid before a body can be withdrawn, rejected or adopted, and only once', async () => {
  const [first] = await here(listVersions);
  const page = `/it-vorhabenplan/fassungen/${first!.id}`;
  assert.equal((await app.post(`${page}/rueckzug`, {})).status, 303);
  assert.match(await textOf(page), /zurückgezogen, bevor entschieden wurde/);
  assert.equal((await app.post(`${page}/entscheidung`, { ...resolution, state: 'adopted' })).status, 404);

  const lay = async () => {
    const proposal = { name: 'Haushalt 2028', body: 'council' };
    const answer = await app.post(`/it-vorhabenplan/szenarien/${draft}/vorlage`, proposal);
    return answer.headers.get('location')!;
  };
  const rejected = await lay();
  const early = await app.post(`${rejected}/entscheidung`, {
    ...resolution,
    state: 'rejected',
    resolvedOn: '15.12.2026',
  });
  assert.equal(early.status, 422);
  await app.post(`${rejected}/entscheidung`, { ...resolution, state: 'rejected' });
  assert.match(await textOf(rejected), /Rat, 23\.11\.2026, VV 2026\/112: abgelehnt/);

  const adopted = await lay();
  const planned = async () =>
    (await here((tx) => findInitiative(tx, demoId('initiative', 'V-003'))))!.plannedEnd;
  assert.equal(await planned(), '2030Q4', 'a proposal writes nothing into the profiles');
  await app.post(`${adopted}/entscheidung`, { ...resolution, state: 'adopted' });
  assert.match(await textOf(adopted), /Rat, 23\.11\.2026, VV 2026\/112\. Diese Fassung ist eingefroren/);
  assert.notEqual(await planned(), '2030Q4', 'the resolution does');
  assert.match(await textOf('/it-vorhabenplan/fassungen'), /Es gilt „Haushalt 2028“/);
});

test('of two who lay plans before bodies at once one is refused', async () => {
  const proposal = { name: 'Haushalt 2029', body: 'council' };
  const answers = await Promise.all(
    [1, 2].map(() => app.post(`/it-vorhabenplan/szenarien/${draft}/vorlage`, proposal)),
  );
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [303, 422]);
  const page = answers.find(({ status }) => status === 303)!.headers.get('location')!;
  assert.equal((await app.post(`${page}/rueckzug`, {})).status, 303);
});

test('a round goes from the call to the resolution, and says what keeps it', async () => {
  const round = { name: 'Haushalt 2029/30', fromYear: '2029', toYear: '2030', 'day-call': '31.05.2028' };
  const wrong = await app.post('/it-vorhabenplan/runden/neu', { ...round, toYear: '2028' });
  assert.equal(wrong.status, 422);
  const page = (await app.post('/it-vorhabenplan/runden/neu', round)).headers.get('location')!;
  const version = async () => /name="version" value="(\d+)"/.exec(await textOf(page))?.[1] ?? '';
  for (const stage of ['Bewertung', 'Planung', 'Abstimmung', 'Beschluss']) {
    assert.equal((await app.post(`${page}/schritt`, { version: await version(), note: '' })).status, 303);
    assert.match(await textOf(page), new RegExp(`aria-current="step"[\\s\\S]*?${stage}`));
  }
  const stale = await app.post(`${page}/schritt`, { version: '1', note: '' });
  assert.equal(stale.status, 303);
  assert.match(await textOf('/it-vorhabenplan/fassungen'), /Haushalt 2029\/30/);
});

test('sittings are entered before and after the resolution, changed over the version seen, and deleted', async () => {
  const version = (await here(listVersions)).find(({ state }) => state === 'adopted');
  const page = `/it-vorhabenplan/fassungen/${version!.id}`;
  const sitting = {
    body: 'Ausschuss für Finanzen und Personal',
    meetsOn: '17.11.2026',
    agendaItem: 'Ö 7.1',
    public: 'yes',
    task: 'preparation',
    result: '',
    version: '0',
  };
  const unclear = await app.post(`${page}/beratungen/neu`, { ...sitting, meetsOn: 'im November' });
  assert.equal(unclear.status, 422);
  assert.match(await unclear.text(), /value="im November"[\s\S]*value="Ö 7\.1"/);
  assert.equal((await app.post(`${page}/beratungen/neu`, sitting)).status, 303);
  const shown = await textOf(page);
  assert.match(
    shown,
    /Finanzen und Personal<[\s\S]*Ö 7\.1[\s\S]*Vorberatung[\s\S]*23\.11\.2026[\s\S]*beschlossen/,
  );
  const [entered] = await here((tx) => listConsultations(tx, version!.id));
  const own = `${page}/beratungen/${entered!.id}`;
  assert.match(await textOf(own), /value="17\.11\.2026"/);
  const changed = { ...sitting, result: 'einstimmig empfohlen', version: '1' };
  assert.equal((await app.post(own, changed)).status, 303);
  const late = await app.post(own, { ...changed, result: 'mehrheitlich empfohlen' });
  assert.equal(late.status, 409);
  assert.match(await late.text(), /einstimmig empfohlen[\s\S]*mehrheitlich empfohlen/);
  const reader = openRoomApp(db, [planRoutes], viewer, () => false);
  assert.equal((await reader.post(own, changed)).status, 403);
  assert.equal((await app.post(`${own}/loeschung`, {})).status, 303);
  assert.equal((await app.get(own)).status, 404);
});
