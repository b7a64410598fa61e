import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'drizzle-orm';
import { guideTown } from '../../test/guide-town.ts';
import { openDemoDb } from '../../test/open-test-db.ts';
import type { RoomApp } from '../../test/room-app.ts';
import { program } from '../audit/core/actor.ts';
import { listAudit } from '../audit/store.ts';
import type { Database } from '../db/index.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../demo/ids.ts';
import { clearFormerGuides } from './store/mandates.ts';
import { clearOld } from './store/retention.ts';

let db: Database;

before(async () => {
  db = await openDemoDb();
});
after(() => db.close());

const { as, leyla, jonas, inTown, unit, guideOf, textOf } = guideTown(() => db);

describe('what is kept about guides', () => {
  it('keeps the history of a mandate that has ended; a year later nothing personal is left of it', async () => {
    const guide = await guideOf('Holger Dietz');
    await leyla().post(`/digitale-lotsen/${guide.id}/ende`, {
      until: '23.11.2026',
      reason: 'Wechsel der Stelle',
    });
    assert.match(
      await textOf(leyla(), `/digitale-lotsen/${guide.id}`),
      /ausgeschieden[\s\S]*Wechsel der Stelle/,
    );
    const at = (day: string) => program(municipalityId, new Date(`${day}T08:00:00Z`));
    assert.equal(await inTown((tx) => clearFormerGuides(tx, at('2027-11-22'))), 0);
    assert.equal(await inTown((tx) => clearFormerGuides(tx, at('2027-11-23'))), 1);
    const html = await textOf(leyla(), `/digitale-lotsen/${guide.id}`);
    assert.match(html, /Name entfernt/);
    assert.doesNotMatch(html, /Holger Dietz|Wechsel der Stelle/);
    assert.match(html, /66 Tiefbau/);
  });

  it('names who advised whom to whoever leads the network, not to the other guides', async () => {
    assert.match(await textOf(leyla(), '/digitale-lotsen/netz'), /hängt an Sofia Marques/);
    const others = await textOf(
      as('Jonas Feld', (decision) => decision === 'L3', 'guide'),
      '/digitale-lotsen/netz',
    );
    assert.match(others, /hängt an einer Person/);
    assert.match(others, /<p>Eine Person trägt \d+\s%/);
    assert.doesNotMatch(
      others,
      /hängt an Sofia Marques/,
      'whom somebody advised is for whoever leads the network, not for the other guides',
    );
  });

  it('leaves out of the audit, which everybody reads, who advised, whom and for how long', async () => {
    const contact = { unitId: unit('37'), minutes: '15', outcome: 'helped', day: '24.11.2026' };
    assert.equal((await jonas().post('/digitale-lotsen/kontakte', contact)).status, 303);
    const [entry] = await inTown((tx) => listAudit(tx, { entity: 'guide-contact' }, 1));
    assert.deepEqual(
      [entry!.act, entry!.name, entry!.personId, entry!.before, entry!.after],
      ['guide-contact.create', '–', null, null, null],
    );
  });

  it('shows a proposal and the reasons of a mandate to those who nominate or are heard, and to the person', async () => {
    const proposal = {
      kind: 'inside',
      personId: demoId('person', 'Dirk Lehmann'),
      unitId: unit('17'),
      reason: 'Kann gut erklären',
    };
    const { headers } = await leyla().post('/digitale-lotsen/neu', proposal);
    const path = headers.get('location')!;
    const colleague = as('Frank Düring', () => false, 'provider');
    const council = as(
      'Gudrun Thoma',
      (decision, need) => decision === 'L1' && need === 'comment',
      'staff-council',
    );
    assert.equal((await colleague.get(path)).status, 404);
    assert.doesNotMatch(await textOf(colleague, '/digitale-lotsen/verzeichnis'), /Dirk Lehmann/);
    for (const reader of [leyla(), council, as('Dirk Lehmann', () => false, 'office')])
      assert.match(await textOf(reader, path), /Kann gut erklären/);
    const titleFor = async (reader: RoomApp) =>
      /\d+ Personen sind für Sie da/.exec(await textOf(reader, '/digitale-lotsen/verzeichnis'))![0];
    assert.equal(await titleFor(leyla()), await titleFor(colleague), 'who is only proposed is not there yet');
    const former = await guideOf('Carola Wiese');
    await leyla().post(`/digitale-lotsen/${former.id}/ende`, {
      until: '23.11.2026',
      reason: 'Lange Krankheit',
    });
    assert.match(await textOf(council, `/digitale-lotsen/${former.id}`), /Lange Krankheit/);
    assert.doesNotMatch(await textOf(colleague, `/digitale-lotsen/${former.id}`), /Lange Krankheit/);
  });

  it('lets people delete their open questions and answers, and whoever leads the network every one', async () => {
    const asks = await jonas().post('/digitale-lotsen/fragen/neu', { title: 'Wer druckt noch Lohnzettel?' });
    const path = asks.headers.get('location')!;
    const merve = as('Merve Şahin', () => false, 'guide');
    const jonasAlone = as('Jonas Feld', () => false, 'guide');
    await merve.post(`${path}/antworten`, { answer: 'Frau Muster, Zimmer 12.' });
    const removal = new RegExp(`action="(${path}/antworten/[^"]+/loeschung)"`);
    assert.equal((await jonasAlone.post(`${path}/loeschung`, {})).status, 404, 'somebody has answered');
    assert.doesNotMatch(await textOf(jonasAlone, path), removal);
    const answer = removal.exec(await textOf(merve, path))![1]!;
    assert.equal((await jonasAlone.post(answer, {})).status, 404);
    assert.equal((await merve.post(answer, {})).status, 303);
    assert.doesNotMatch(await textOf(jonasAlone, path), /Frau Muster/);
    assert.equal((await jonasAlone.post(`${path}/loeschung`, {})).status, 303);
    assert.equal((await leyla().get(path)).status, 404);
  });

  it('removes contacts, contact list, sign-ups and participants when their period is over', async () => {
    const count = async (table: string) =>
      (await inTown((tx) => tx.execute<{ n: number }>(sql.raw(`select count(*)::int as n from ${table}`))))
        .rows[0]!.n;
    const kept = ['guide_contacts', 'contact_lists', 'guide_sign_ups', 'pulse_participants'];
    const counts = () => Promise.all(kept.map(count));
    const tidyOn = (day: string) =>
      inTown((tx) => clearOld(tx, program(municipalityId, new Date(`${day}T08:00:00Z`))));
    const survey = { title: 'Puls', opensOn: '24.11.2026', closesOn: '30.11.2026' };
    const { headers } = await leyla().post('/digitale-lotsen/umfragen', survey);
    await jonas().post(headers.get('location')!, { backing: '4', learning: '3', usefulness: '5' });
    await tidyOn('2026-11-24');
    const before = await counts();
    assert.ok(
      before.every((one) => one > 0),
      before.join(),
    );
    await tidyOn('2026-12-01');
    assert.equal((await counts())[3], 0, 'the survey is closed');
    await tidyOn('2028-02-01');
    assert.deepEqual(await counts(), [0, 0, 0, 0]);
    const [entry] = await inTown((tx) => listAudit(tx, { entity: 'guide-contact' }, 1));
    assert.equal(entry!.act, 'guide-contact.clear');
  });
});
