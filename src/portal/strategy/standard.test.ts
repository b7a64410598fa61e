import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openDemoDb } from '../../../test/open-test-db.ts';
import { openRoomApp } from '../../../test/room-app.ts';
import { listAudit } from '../../audit/store.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../../demo/ids.ts';
import type { Role } from '../../kernel/role.ts';
import { listNotices } from '../../notice/store/notices.ts';
import { listProposals } from '../../strategy/store/proposals.ts';
import { findStandard, listMoves, listStandards } from '../../strategy/store/standards.ts';
import { strategyPageRoutes } from './routes.ts';

const db = await openDemoDb();
after(() => db.close());
const as = (role: Role, may: (decision: string, need: string) => boolean, person = 'Stefan Albrecht') =>
  openRoomApp(
    db,
    [strategyPageRoutes],
    { municipalityId, municipalityName: 'Lohenfurt', role, name: person, personId: demoId('person', person) },
    may,
  );
const cio = as('cio', () => true);
const guide = as('guide', (_decision, need) => need === 'anyone', 'Jonas Feld');
const isb = as('isb', (_decision, need) => need === 'anyone' || need === 'comment', 'Ruth Hagenau');
const inTown = <T>(work: Parameters<typeof db.inMunicipality<T>>[1]) =>
  db.inMunicipality(municipalityId, work);
const radar = '/it-strategie/standards';
const textOf = async (path: string) => {
  const answer = await cio.get(path);
  assert.equal(answer.status, 200, path);
  return answer.text();
};
const proposal = {
  standardId: '',
  name: 'Digitale Signatur im Amt',
  sector: 'workplace',
  ring: 'trial',
  endsOn: '31.12.2027',
  reason: 'Bescheide gehen sonst weiter auf Papier.',
};
const propose = async (fields: Record<string, string>) => {
  const answer = await guide.post(`${radar}/vorschlaege/neu`, { ...proposal, ...fields });
  return { status: answer.status, html: await answer.text(), path: answer.headers.get('location') ?? '' };
};
const standardNamed = async (name: string) => (await inTown(listStandards)).find((one) => one.name === name);

describe('the radar', () => {
  it('shows each technology in picture and table, and what must be placed anew', async () => {
    const html = await textOf(radar);
    assert.match(html, /11 von 26 Techniken sind Standard/);
    assert.match(html, /2 Vorschläge warten auf Entscheidung; 2 Techniken brauchen eine neue Einordnung/);
    assert.equal(html.match(/class="blip /g)?.length, 26);
    assert.match(html, /Erprobung ist vorbei/);
    for (const { id } of await inTown(listStandards)) assert.ok(html.includes(`${radar}/${id}`));
  });

  it('names the applications that run on a technology', async () => {
    const html = await textOf(`${radar}/${demoId('standard', 'Desktop-Datenbank')}`);
    assert.match(html, /Hundekartei/);
    assert.equal((await standardNamed('Desktop-Datenbank'))!.applications, 9);
  });
});

describe('a proposal', () => {
  it('by a guide becomes a standard when the CIO decides and IT security was heard', async () => {
    const { status, path } = await propose({});
    assert.equal(status, 303);
    assert.equal((await guide.post(`${path}/annahme`, { ring: 'trial' })).status, 403);
    const decision = { ring: 'adopt', endsOn: '', decision: 'Passt zu Leitlinie L2.' };
    const unheard = await cio.post(`${path}/annahme`, decision);
    assert.equal(unheard.status, 422);
    const html = await unheard.text();
    assert.match(html, /Es fehlt noch die schriftliche Stellungnahme/);
    assert.match(html, /Passt zu Leitlinie L2\./, 'what was typed is kept');
    assert.equal(await standardNamed(proposal.name), undefined);
    assert.equal((await isb.post(`${path}/stellungnahme`, { statement: 'Nur mit Karte.' })).status, 303);
    assert.equal((await cio.post(`${path}/annahme`, decision)).status, 303);
    const standard = (await standardNamed(proposal.name))!;
    assert.equal(standard.ring, 'adopt');
    const [move] = await inTown((tx) => listMoves(tx, standard.id));
    assert.deepEqual([move!.fromRing, move!.toRing, move!.decidedBy], [null, 'adopt', 'Stefan Albrecht']);
    const [entry] = await inTown((tx) => listAudit(tx, { entity: 'standard-proposal' }, 1));
    assert.equal(entry!.act, 'standard-proposal.take');
    const [notice] = await inTown((tx) => listNotices(tx, demoId('person', 'Jonas Feld')));
    assert.match(notice!.subjectDe, /Ihr Vorschlag „Digitale Signatur im Amt“ ist angenommen/);
    assert.equal((await cio.post(`${path}/annahme`, decision)).status, 404, 'decided once');
  });

  it('moves a technology that is there, with where it came from', async () => {
    const id = demoId('standard', 'Schnittstellenplattform');
    const { path } = await propose({ standardId: id, name: '', sector: '', ring: 'adopt', endsOn: '' });
    const noted = { ring: 'adopt', endsOn: '', decision: '', 'gehoert.isb': 'Vermerk vom 20.11.2026' };
    assert.equal((await cio.post(`${path}/annahme`, noted)).status, 303);
    assert.equal((await inTown((tx) => findStandard(tx, id)))?.ring, 'adopt');
    const [move] = await inTown((tx) => listMoves(tx, id));
    assert.deepEqual([move!.fromRing, move!.toRing], ['trial', 'adopt']);
  });

  it('without an end for a trial, for a known name or for the same ring is refused and kept', async () => {
    for (const [fields, sentence] of [
      [{ endsOn: '' }, /Eine Erprobung braucht ein Ende/],
      [{ endsOn: '01.01.2026' }, /liegt nicht in der Zukunft/],
      [{ name: 'postgresql' }, /steht schon auf dem Radar/],
      [{ standardId: demoId('standard', 'PostgreSQL'), ring: 'adopt' }, /Dort steht die Technik schon/],
      [{ name: '' }, /Bitte füllen Sie dieses Feld aus/],
    ] as const) {
      const { status, html } = await propose(fields);
      assert.equal(status, 422);
      assert.match(html, sentence);
      assert.match(html, /Bescheide gehen sonst weiter auf Papier\./);
    }
  });

  it('is declined with a reason only', async () => {
    const open = (await inTown(listProposals)).find(({ name }) => name.startsWith('Spracherkennung'))!;
    const path = `${radar}/vorschlaege/${open.id}`;
    assert.equal((await cio.post(`${path}/ablehnung`, { decision: '' })).status, 422);
    assert.equal((await cio.post(`${path}/ablehnung`, { decision: 'Erst der Datenschutz.' })).status, 303);
    assert.match(await textOf(path), /abgelehnt.*Erst der Datenschutz\./s);
  });
});

describe('a standard', () => {
  it('is described anew without touching its ring; a lost race shows both', async () => {
    const id = demoId('standard', 'IPv6');
    const fields = {
      name: 'IPv6',
      sector: 'infrastructure',
      description: 'Neu',
      supportUntil: '',
      ring: 'hold',
    };
    assert.equal((await cio.post(`${radar}/${id}/bearbeiten`, { ...fields, version: '1' })).status, 303);
    const saved = (await inTown((tx) => findStandard(tx, id)))!;
    assert.deepEqual([saved.description, saved.ring], ['Neu', 'assess']);
    assert.equal((await cio.post(`${radar}/${id}/bearbeiten`, { ...fields, version: '1' })).status, 409);
    assert.equal((await guide.post(`${radar}/${id}/bearbeiten`, fields)).status, 403);
  });
});
