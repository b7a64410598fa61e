import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openDemoDb } from '../../../test/open-test-db.ts';
import { openRoomApp } from '../../../test/room-app.ts';
import { listAudit } from '../../audit/store.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../../demo/ids.ts';
import type { Role } from '../../kernel/role.ts';
import { listComments } from '../../strategy/store/comments.ts';
import { findGuideline, listChapters, listGuidelines } from '../../strategy/store/document.ts';
import { strategyPageRoutes } from './routes.ts';
import { texts } from './texts.ts';

const db = await openDemoDb();
after(() => db.close());
const as = (role: Role, may: (decision: string, need: string) => boolean = () => true) =>
  openRoomApp(db, [strategyPageRoutes], { municipalityId, municipalityName: 'Lohenfurt', role }, may);
const app = as('cio');
const inTown = <T>(work: Parameters<typeof db.inMunicipality<T>>[1]) =>
  db.inMunicipality(municipalityId, work);
const textOf = async (path: string) => {
  const answer = await app.get(path);
  assert.equal(answer.status, 200, path);
  return answer.text();
};
const goal = (code: string) => demoId('goal', code);
const initiative = (code: string) => demoId('initiative', code);
const sentence = {
  kind: 'guideline',
  code: 'L9',
  name: 'Formulare nur noch online',
  reason: 'Papier wird doppelt erfasst.',
  consequence: '',
};

for (const [count, unlinked, said] of [
  [0, 0, 'Noch kein Leitsatz, ein Kapitel ist noch leer.'],
  [1, 0, 'Ein Leitsatz, er dient einem Ziel der Agenda, ein Kapitel ist noch leer.'],
  [1, 1, 'Ein Leitsatz, noch ohne Ziel der Agenda, ein Kapitel ist noch leer.'],
  [2, 0, '2 Grundsätze und Leitlinien, alle dienen einem Ziel der Agenda, ein Kapitel ist noch leer.'],
] as const)
  it(`says of ${count} sentences, ${unlinked} of them without a goal: ${said}`, () => {
    assert.equal(texts('de').lead(count, unlinked, 1), said);
  });

describe('the strategy', () => {
  it('says how many sentences serve no goal, which chapters are empty, and what changed since the board adopted it', async () => {
    const html = await textOf('/it-strategie');
    assert.match(
      html,
      /10 Grundsätze und Leitlinien, 1 davon ohne Ziel der Agenda, ein Kapitel ist noch leer\./,
    );
    assert.match(
      html,
      /Fassung 1 ist am 17\.03\.2026 beschlossen \(Verwaltungsvorstand\); seitdem eine Änderung\./,
    );
    assert.match(html, /Noch leer\. Dieses Kapitel beantwortet:\s*Was betreiben wir selbst/);
    assert.match(html, /2 Vorhaben halten ein, 1 weicht ab/);
  });

  it('shows a version as it was adopted, beside what the draft says by now', async () => {
    const html = await textOf('/it-strategie/fassungen/1');
    assert.match(html, /Beschlossen von Verwaltungsvorstand am 17\.03\.2026, Vorlage VV 2026\/022/);
    assert.match(html, /Leitsatz: L5 Wechselfähig bleiben/);
    assert.equal(html.match(/L5 Wechselfähig bleiben/g)?.length, 1, 'only as a change');
    for (const number of ['2', '0', 'x', '1e99'])
      assert.equal((await app.get(`/it-strategie/fassungen/${number}`)).status, 404);
  });
});

describe('a guideline', () => {
  it('is kept with its goals and with the initiatives that follow or deviate', async () => {
    const body = new URLSearchParams({
      ...sentence,
      'initiative.0': initiative('V-012'),
      'stance.0': 'follows',
      'reason.0': '',
      'initiative.2': initiative('V-004'),
      'stance.2': 'deviates',
      'reason.2': 'Die Scanstelle bleibt für Post von außen.',
    });
    body.append('goalIds', goal('Z1.1'));
    body.append('goalIds', goal('Z5.1'));
    assert.equal((await app.send('/it-strategie/leitsaetze/neu', body)).status, 303);
    const saved = (await inTown(listGuidelines)).find(({ code }) => code === 'L9')!;
    assert.deepEqual(saved.goalIds.toSorted(), [goal('Z1.1'), goal('Z5.1')].toSorted());
    assert.deepEqual(saved.initiatives.map(({ stance, reason }) => [stance, reason]).toSorted(), [
      ['deviates', 'Die Scanstelle bleibt für Post von außen.'],
      ['follows', null],
    ]);
    const [entry] = await inTown((tx) => listAudit(tx, { entity: 'strategy-guideline' }, 1));
    assert.equal(entry!.act, 'strategy-guideline.create');
  });

  it('is shown again with everything typed when its code is taken or a deviation gives no reason', async () => {
    const fault = async (fields: Record<string, string>) => {
      const answer = await app.post('/it-strategie/leitsaetze/neu', { ...sentence, ...fields });
      assert.equal(answer.status, 422);
      const html = await answer.text();
      assert.match(html, /value="Formulare nur noch online"/);
      return html;
    };
    assert.match(await fault({ code: 'L1' }), /Dieses Kürzel gibt es schon/);
    const deviation = { code: 'L10', 'initiative.0': initiative('V-012'), 'stance.0': 'deviates' };
    const html = await fault(deviation);
    assert.match(html, /weicht ab, ohne den Grund zu nennen/);
    assert.match(html, new RegExp(`value="${initiative('V-012')}" selected`));
    assert.match(
      await fault({ code: 'L10', 'initiative.0': initiative('V-012'), 'initiative.1': initiative('V-012') }),
      /steht zweimal in der Liste/,
    );
  });

  it('saved over somebody else’s newer version shows both, and keeps the newer one', async () => {
    const saved = (await inTown(listGuidelines)).find(({ code }) => code === 'L9')!;
    const path = `/it-strategie/leitsaetze/${saved.id}`;
    const version = String(saved.version);
    assert.equal((await app.post(path, { ...sentence, name: 'Neuer Satz', version })).status, 303);
    const late = await app.post(path, { ...sentence, name: 'Später Satz', version });
    assert.equal(late.status, 409);
    assert.match(await late.text(), /Neuer Satz[\s\S]*Später Satz/);
    assert.equal((await inTown((tx) => findGuideline(tx, saved.id)))!.name, 'Neuer Satz');
    assert.equal((await app.post(`${path}/loeschung`, {})).status, 303);
    assert.equal((await app.get(path)).status, 404);
  });
});

describe('a chapter', () => {
  it('of the outline is written but never removed; one of our own may go', async () => {
    const operation = (await inTown(listChapters)).find(({ outline }) => outline === 'operation')!;
    const path = `/it-strategie/kapitel/${operation.id}`;
    const fields = {
      title: operation.title,
      body: 'Selbst:\n- Netze\n- Fachverfahren <b>',
      version: String(operation.version),
      goalIds: goal('Z5.2'),
    };
    assert.equal((await app.post(path, fields)).status, 303);
    assert.match(await textOf('/it-strategie'), /<li>Netze<\/li><li>Fachverfahren &lt;b&gt;<\/li>/);
    assert.equal((await app.post(`${path}/loeschung`, {})).status, 404);
    await app.post('/it-strategie/kapitel/neu', { title: 'Begriffe', body: '' });
    const own = (await inTown(listChapters)).at(-1)!;
    assert.deepEqual([own.title, own.position], ['Begriffe', 10]);
    assert.equal((await app.post(`/it-strategie/kapitel/${own.id}/loeschung`, {})).status, 303);
  });
});

describe('comments', () => {
  it('are given by those who are heard and answered once by those who write', async () => {
    const fields = {
      commentOn: `chapter:${demoId('strategy-chapter', 'finance')}`,
      text: 'Bitte Zahlen nennen.',
    };
    assert.equal((await as('office').post('/it-strategie/kommentare', fields)).status, 303);
    const given = (await inTown(listComments)).at(-1)!;
    assert.deepEqual([given.text, given.role, given.answer], ['Bitte Zahlen nennen.', 'office', null]);
    const path = `/it-strategie/kommentare/${given.id}/antwort`;
    assert.equal((await app.post(path, { answer: 'Stehen jetzt im Kapitel.', taken: 'on' })).status, 303);
    assert.equal((await app.post(path, { answer: 'Noch einmal' })).status, 404);
    assert.match(await textOf('/it-strategie'), /übernommen[\s\S]*Stehen jetzt im Kapitel\./);
  });

  it('that are empty, or on a chapter of somewhere else, are not kept', async () => {
    const count = (await inTown(listComments)).length;
    await app.post('/it-strategie/kommentare', { text: ' ' });
    await app.post('/it-strategie/kommentare', { text: 'x', commentOn: `chapter:${goal('Z1.1')}` });
    assert.equal((await inTown(listComments)).length, count);
  });
});

describe('the resolution', () => {
  const fields = { resolvedOn: '24.11.2026', resolvedBy: 'Verwaltungsvorstand', paper: 'VV 2026/090' };
  const seen = async () =>
    /name="seen" value="([\w-]{16})"/.exec(await (await app.get('/it-strategie/beschluss')).text())![1]!;
  const resolve = async (more: Record<string, string> = {}) =>
    app.post('/it-strategie/beschluss', { ...fields, seen: await seen(), ...more });

  it('waits until information security was heard in writing', async () => {
    const answer = await resolve();
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /Es fehlt noch die schriftliche Stellungnahme: Informationssicherheit/);
    assert.equal((await app.get('/it-strategie/fassungen/2')).status, 404);
  });

  it('counts after the statement, and begins a new draft that has to be heard anew', async () => {
    const given = await as('isb').post('/it-strategie/stellungnahme', { statement: 'Keine Bedenken.' });
    assert.equal(given.status, 303);
    assert.equal((await as('guide').post('/it-strategie/stellungnahme', { statement: 'x' })).status, 404);
    assert.equal((await resolve()).status, 303);
    assert.match(await textOf('/it-strategie/fassungen/2'), /Der Entwurf ist unverändert\./);
    assert.equal((await resolve()).status, 422);
    assert.equal((await resolve({ 'gehoert.isb': 'Vermerk vom 23.11.2026' })).status, 303);
  });

  it('is made once by two who resolve at once, and never about a text that changed after it was read', async () => {
    const noted = { ...fields, seen: await seen(), 'gehoert.isb': 'Vermerk vom 23.11.2026' };
    const answers = await Promise.all([1, 2].map(() => app.post('/it-strategie/beschluss', noted)));
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [303, 409]);
    const late = answers.find(({ status }) => status === 409)!;
    assert.match(await late.text(), /inzwischen geändert oder schon beschlossen[\s\S]*value="VV 2026\/090"/);
    const before = { ...fields, seen: await seen(), 'gehoert.isb': 'Vermerk vom 23.11.2026' };
    await app.post('/it-strategie/leitsaetze/neu', { ...sentence, code: 'L11' });
    assert.equal((await app.post('/it-strategie/beschluss', before)).status, 409);
  });

  it('of a day to come is refused', async () => {
    const answer = await resolve({ resolvedOn: '01.12.2026' });
    assert.match(await answer.text(), /Der Tag liegt in der Zukunft/);
  });
});

describe('rights', () => {
  it('let nobody write the strategy whose role does not prepare it', async () => {
    const council = as('council', (_decision, need) => need === 'anyone');
    for (const path of ['bearbeiten', 'kapitel/neu', 'leitsaetze/neu', 'kommentare', 'beschluss'])
      assert.equal((await council.post(`/it-strategie/${path}`, {})).status, 403, path);
    assert.equal((await council.get('/it-strategie')).status, 200);
  });
});
