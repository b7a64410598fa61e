import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openRoomApp } from '../../test/room-app.ts';
import { getPage, openTestApp, postForm, signInAs } from '../../test/sign-in.ts';
import { openWorld } from '../../test/world.ts';
import type { Role } from '../kernel/role.ts';
import { paths } from '../web/paths.ts';
import { securityRoutes } from './routes.tsx';

const world = await openWorld();
after(() => world.close());
const { db, municipalityId } = world;
const viewer = { municipalityId, municipalityName: 'Lohenfurt', name: 'Jonas Weber', role: 'isb' as Role };
const app = openRoomApp(db, [securityRoutes], viewer);
const textOf = async (path: string) => (await app.get(path)).text();
const lastPart = (response: Response) => {
  assert.equal(response.status, 303);
  return response.headers.get('location')!.split('/').at(-1)!;
};

const einwohnerwesen = {
  kind: 'application',
  name: 'Einwohnerwesen',
  confidentiality: 'high',
  integrity: 'high',
  availability: 'very-high',
  needReason: 'Meldedaten; ohne sie steht das Bürgerbüro.',
  operator: 'Regionales Rechenzentrum',
  maxOutageHours: '24',
  restoreTestedOn: '01.03.2026',
  restartRank: '1',
  fallback: 'Anträge auf Papier annehmen',
  version: '0',
};

let target = '';

describe('a target object', () => {
  it('is entered with its protection need and what counts in an emergency', async () => {
    target = lastPart(await app.post(paths.securityTargetNew(), einwohnerwesen));
    const html = await textOf(paths.securityTarget(target));
    for (const said of ['sehr hoch', 'Regionales Rechenzentrum', '24 Stunden', '01.03.2026', 'auf Papier'])
      assert.ok(html.includes(said), said);
    assert.match(await textOf(paths.securityTargets()), /1 Zielobjekt, davon 1 mit hohem/);
  });

  it('is refused without a reason for its need, or under a name that is taken; all that was typed stays', async () => {
    const { needReason: _, ...without } = einwohnerwesen;
    const refused = await app.post(paths.securityTargetNew(), { ...without, name: 'Wahlen' });
    assert.equal(refused.status, 422);
    const html = await refused.text();
    assert.match(html, /Bitte begründen Sie, warum der Schutzbedarf/);
    assert.match(html, /value="Wahlen"/);
    assert.match(
      await (await app.post(paths.securityTargetNew(), einwohnerwesen)).text(),
      /dieser Art mit diesem Namen gibt es schon/,
    );
  });

  it('tells the second of two who change it at once', async () => {
    const path = paths.securityTargetEdit(target);
    assert.equal(lastPart(await app.post(path, { ...einwohnerwesen, note: 'Neu', version: '1' })), target);
    const late = await app.post(path, { ...einwohnerwesen, note: 'Anders', version: '1' });
    assert.equal(late.status, 409);
    assert.match(await late.text(), /Neu[\s\S]*Anders/);
  });

  it('has its own answers, which the municipality as a whole does not share', async () => {
    const answer = paths.securityItem('entry', 'SICH.4', target);
    assert.equal(
      (await app.post(answer, { status: 'met', evidence: 'Probe 03/26', version: '0' })).status,
      303,
    );
    assert.match(await textOf(answer), /Für das Zielobjekt „Einwohnerwesen“[\s\S]*Probe 03\/26/);
    assert.match(await textOf('/it-sicherheit/katalog/entry'), /0 von 87/);
    assert.match(await textOf(paths.securityTarget(target)), /1 von 1, 100/);
    assert.match(
      await textOf(paths.securityItem('entry', 'SICH.4')),
      /Je Zielobjekt[\s\S]*Einwohnerwesen[\s\S]*erfüllt/,
    );
    const list = await textOf(paths.securityList('entry', { ziel: target }));
    assert.match(list, /SICH\.4/);
    assert.doesNotMatch(list, /SICH\.1/);
    const bulk = await app.post(paths.securityBulk('entry'), {
      item: '1 SICH.4',
      status: 'partly',
      ziel: target,
    });
    assert.equal(bulk.status, 303);
    assert.match(await textOf(paths.securityTarget(target)), /0 von 1/);
    assert.equal((await app.get(paths.securityItem('entry', 'SICH.4', municipalityId))).status, 404);
  });
});

describe('a residual risk', () => {
  const item = paths.securityItem('entry', 'NETZ.1');
  const risk = {
    risk: 'Ein Befall der Schulen erreicht das Rathaus.',
    reason: 'Die Trennung kommt mit dem neuen Netz im Sommer.',
    untilOn: '30.06.2027',
  };
  const real = openTestApp(db, {}, () => world.now);
  let riskId: string;

  it('is submitted for a gap, with what can happen and until when', async () => {
    const propose = paths.securityItemRisk('entry', 'NETZ.1');
    const refused = await app.post(propose, { ...risk, untilOn: '30.06.2020' });
    assert.equal(refused.status, 422);
    assert.match(
      await refused.text(),
      /Bitte nennen Sie einen Tag, der noch kommt[\s\S]*Ein Befall der Schulen/,
    );
    assert.equal((await app.post(propose, risk)).status, 303);
    assert.match(await textOf(item), /wartet auf Entscheidung/);
    riskId = /restrisiken\/([0-9a-f-]{36})"/.exec(await textOf(paths.securityRisks()))![1]!;
    assert.match(await (await app.post(propose, risk)).text(), /liegt schon ein Restrisiko vor/);
    await app.post(paths.securityItem('entry', 'NETZ.2'), { status: 'met', version: '0' });
    const nothing = await app.post(paths.securityItemRisk('entry', 'NETZ.2'), risk);
    assert.match(await nothing.text(), /Hier ist nichts offen/);
  });

  it('is carried only once IT security and data protection were heard, as the matrix wants (X3, C!)', async () => {
    const head = await signInAs(db, { municipalityId, roles: ['mayor'] });
    const accept = () =>
      postForm(real, paths.securityRiskDecision(riskId), { state: 'accepted' }, head.cookie);
    const early = await accept();
    assert.equal(early.status, 422);
    // The security officer submitted it, and has spoken with that.
    assert.match(await early.text(), /Es fehlt noch die schriftliche Stellungnahme: Datenschutz \(DSB\)/);
    const dsb = await signInAs(db, { municipalityId, roles: ['dsb'], name: 'Anke Rohde' });
    assert.match(await (await getPage(real, '/', dsb.cookie)).text(), /Stellungnahme abgeben/);
    const own = await (await getPage(real, paths.securityRisk(riskId), dsb.cookie)).text();
    assert.match(own, /Ein Befall der Schulen[\s\S]*Stellung nehmen/);
    assert.doesNotMatch(own, /Zurückziehen|href="\/it-sicherheit"/);
    const said = { verdict: 'heard', text: 'Die Schülerdaten liegen getrennt.' };
    assert.equal((await postForm(real, paths.securityRiskStatement(riskId), said, dsb.cookie)).status, 303);
    assert.doesNotMatch(await (await getPage(real, '/', dsb.cookie)).text(), /Stellungnahme abgeben/);
    const council = await signInAs(db, { municipalityId, roles: ['council'] });
    assert.doesNotMatch(await (await getPage(real, '/protokoll', council.cookie)).text(), /Schülerdaten/);
    assert.equal((await postForm(real, paths.securityRiskWithdrawal(riskId), {}, dsb.cookie)).status, 404);
  });

  it('is decided by who answers for it alone: the head, not the security officer and not the CIO', async () => {
    const id = riskId;
    const decision = { state: 'accepted', note: 'Bis zum Umbau des Netzes.' };
    for (const role of ['isb', 'cio'] as const) {
      const { cookie } = await signInAs(db, { municipalityId, roles: [role] });
      assert.equal((await postForm(real, paths.securityRiskDecision(id), decision, cookie)).status, 403);
      assert.doesNotMatch(
        await (await getPage(real, paths.securityRisk(id), cookie)).text(),
        /Risiko tragen/,
      );
    }
    const head = await signInAs(db, { municipalityId, roles: ['mayor'], name: 'Dr. Helga Rautenberg' });
    assert.equal((await postForm(real, paths.securityRiskDecision(id), decision, head.cookie)).status, 303);
    const html = await (await getPage(real, paths.securityRisks(), head.cookie)).text();
    assert.match(html, /Ein Restrisiko wird getragen, keines wartet/);
    assert.match(html, /Entschieden von Dr\. Helga Rautenberg \(/);
    await postForm(real, paths.securityRiskDecision(id), { state: 'refused' }, head.cookie);
    assert.match(await textOf(item), /wird getragen/);
  });

  it('may be withdrawn while it waits', async () => {
    assert.equal((await app.post(paths.securityItemRisk('entry', 'NETZ.3', target), risk)).status, 303);
    const id = /wartet auf Entscheidung[\s\S]*?restrisiken\/([0-9a-f-]{36})"/.exec(
      await textOf(paths.securityRisks()),
    )![1]!;
    assert.equal((await app.post(paths.securityRiskWithdrawal(id), {})).status, 303);
    assert.match(await textOf(paths.securityRisks()), /Einwohnerwesen: NETZ\.3[\s\S]*zurückgezogen/);
  });
});

describe('a target object that is gone', () => {
  it('takes its answers and risks with it', async () => {
    assert.equal((await app.post(paths.securityTargetRemoval(target), {})).status, 303);
    assert.equal((await app.get(paths.securityTarget(target))).status, 404);
    assert.doesNotMatch(await textOf(paths.securityRisks()), /Einwohnerwesen/);
  });
});
