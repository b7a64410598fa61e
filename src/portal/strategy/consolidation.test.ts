import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openDemoDb } from '../../../test/open-test-db.ts';
import { openRoomApp } from '../../../test/room-app.ts';
import { listAudit } from '../../audit/store.ts';
import { demoMunicipalityId as municipalityId } from '../../demo/ids.ts';
import type { Role } from '../../kernel/role.ts';
import { findTargets, listYears } from '../../strategy/store/consolidation.ts';
import { strategyPageRoutes } from './routes.ts';

const db = await openDemoDb();
after(() => db.close());
const as = (role: Role, may: (decision: string, need: string) => boolean = () => true) =>
  openRoomApp(db, [strategyPageRoutes], { municipalityId, municipalityName: 'Lohenfurt', role }, may);
const app = as('cio');
const inTown = <T>(work: Parameters<typeof db.inMunicipality<T>>[1]) =>
  db.inMunicipality(municipalityId, work);
const path = '/it-strategie/konsolidierung';
const textOf = async (query = '') => (await app.get(`${path}${query}`)).text();
const wanted = {
  year: '2030',
  applications: '120',
  duplicates: '',
  workplaceCents: '4.900,50',
  useCents: '',
  standardShare: '60',
  centralShare: '',
};

describe('consolidation', () => {
  it('says every figure with what it is calculated from', async () => {
    const html = await textOf();
    assert.match(html, /163 Anwendungen, 30 davon doppelt/);
    assert.match(html, /163 Anwendungen nennen ihre Aufgabe, das sind 133 verschiedene Aufgaben/);
    assert.match(html, /\(4\.190\.000\s€\) geteilt durch 820 Beschäftigte/);
    assert.match(html, /Soll 160,4/, 'from 168 in 2025 to 130 in 2030');
  });

  it('counts the saving with another share, and lets nobody type one', async () => {
    const saved = (html: string) => Number(/bis zu ([\d.,]+)\sTsd/.exec(html)![1]!.replace(',', '.'));
    const [usual, most, odd] = [await textOf(), await textOf('?anteil=90'), await textOf('?anteil=9999')];
    assert.ok(Math.abs(saved(most) / saved(usual) - 9 / 7) < 0.05);
    assert.equal(saved(odd), saved(usual));
  });

  it('keeps the figures of the year as they are counted, over those kept before', async () => {
    for (const _time of [1, 2]) {
      const version = /name="version" value="(\d+)"/.exec(await textOf())![1]!;
      assert.equal((await app.post(`${path}/jahresstand`, { version })).status, 303);
    }
    const year = (await inTown(listYears)).find((one) => one.year === 2026)!;
    assert.deepEqual([year.applications, year.duplicates, year.fromRegister], [163, 30, true]);
    const [entry] = await inTown((tx) => listAudit(tx, { entity: 'consolidation-year' }, 1));
    assert.equal(entry!.act, 'consolidation-year.save');
  });

  it('takes figures of years before the register, never of years to come', async () => {
    assert.equal((await app.post(`${path}/jahre`, { ...wanted, year: '2023' })).status, 303);
    const year = (await inTown(listYears)).find((one) => one.year === 2023)!;
    assert.deepEqual([year.workplaceCents, year.standardShare, year.fromRegister], [490_050, 0.6, false]);
    const future = await app.post(`${path}/jahre`, { ...wanted, year: '2027' });
    assert.equal(future.status, 422);
    assert.match(await future.text(), /Das Jahr liegt in der Zukunft.*value="4\.900,50"/s);
    const empty = Object.fromEntries(Object.keys(wanted).map((key) => [key, key === 'year' ? '2022' : '']));
    assert.match(await (await app.post(`${path}/jahre`, empty)).text(), /mindestens eine Zahl/);
  });

  it('shows the second of two what the first has kept for the year; saving again is meant', async () => {
    const late = await app.post(`${path}/jahre`, { ...wanted, year: '2023', applications: '99' });
    assert.equal(late.status, 409);
    const html = await late.text();
    assert.match(html, />120<[\s\S]*value="99"/);
    const applicationsOf = async () =>
      (await inTown(listYears)).find(({ year }) => year === 2023)!.applications;
    assert.equal(await applicationsOf(), 120);
    const version = /name="version" value="(\d+)"/.exec(html)![1]!;
    const again = { ...wanted, year: '2023', applications: '99', version };
    assert.equal((await app.post(`${path}/jahre`, again)).status, 303);
    assert.equal(await applicationsOf(), 99);
    assert.equal((await app.post(`${path}/jahresstand`, { version: '0' })).status, 303);
    const [entry] = await inTown((tx) => listAudit(tx, { entity: 'consolidation-year' }, 1));
    assert.equal((entry!.after as { applications?: number }).applications, 99, 'an old page keeps nothing');
  });

  it('saves targets, and shows both over a newer version', async () => {
    assert.equal((await app.post(`${path}/ziele`, { ...wanted, version: '1' })).status, 303);
    const targets = (await inTown(findTargets))!;
    assert.deepEqual([targets.applications, targets.duplicates, targets.version], [120, null, 2]);
    const late = await app.post(`${path}/ziele`, { ...wanted, applications: '99', version: '1' });
    assert.equal(late.status, 409);
    const html = await late.text();
    assert.match(html, /value="99"/);
    assert.match(html, />120</);
    assert.match(
      await (await app.post(`${path}/ziele`, { ...wanted, year: '2026' })).text(),
      /Vergangenheit/,
    );
  });

  it('is written only by those who prepare the strategy', async () => {
    const council = as('council', (_decision, need) => need === 'anyone');
    for (const act of ['ziele', 'jahre', 'jahresstand'])
      assert.equal((await council.post(`${path}/${act}`, wanted)).status, 403, act);
    assert.equal((await council.get(path)).status, 200);
  });
});
