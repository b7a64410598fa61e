import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openRoomApp } from '../../test/room-app.ts';
import { openTestApp, postForm, signInAs } from '../../test/sign-in.ts';
import { openWorld } from '../../test/world.ts';
import type { Role } from '../kernel/role.ts';
import { paths } from '../web/paths.ts';
import { sampleCatalogue, sampleControl, sampleUuid } from './core/sample.ts';
import { readInThread } from './read-file.ts';
import { securityRoutes } from './routes.tsx';

const world = await openWorld();
after(() => world.close());
const { db, municipalityId } = world;
const viewer = { municipalityId, municipalityName: 'Lohenfurt', name: 'Jonas Weber', role: 'isb' as Role };
const app = openRoomApp(db, [securityRoutes], viewer);
const textOf = async (path: string) => (await app.get(path)).text();

const json = (content: unknown): Blob =>
  new Blob([typeof content === 'string' ? content : JSON.stringify(content)]);
const upload = (content: unknown, catalogueId = ''): Promise<Response> => {
  const body = new FormData();
  body.set('file', json(content), 'katalog.json');
  body.set('catalogueId', catalogueId);
  return app.send(paths.securityCatalogueNew(), body);
};
const idIn = (response: Response): string => {
  assert.equal(response.status, 303);
  return response.headers.get('location')!.split('/').at(-1)!;
};
const adopt = (id: string) => app.post(paths.securityCatalogueAdoption(id), {});

const first = sampleCatalogue([
  sampleControl('A.1.1', 1, { verb: 'MUSS' }),
  sampleControl('A.1.2', 2),
  sampleControl('A.1.3', 3),
]);
/** 1 and 2 have changed places, 2 is reworded, 3 is gone, 4 is new. */
const second = sampleCatalogue(
  [
    sampleControl('A.1.2', 1, { verb: 'MUSS' }),
    sampleControl('A.1.1', 2, { prose: 'Die Kommune erledigt Aufgabe 2 jährlich.' }),
    sampleControl('A.1.4', 4),
  ],
  { version: '2', 'last-modified': '2026-07-29T07:30:00Z' },
);

let catalogueId = '';
const answer = (number: number, fields: Record<string, string>) =>
  app.post(paths.securityItem(catalogueId, sampleUuid(number)), { version: '0', ...fields });

describe('a catalogue', () => {
  it('is offered with its counts, and counts only when it is adopted', async () => {
    const id = idIn(await upload(first));
    const html = await textOf(paths.securityCatalogue(id));
    assert.match(html, /3 Anforderungen/);
    assert.match(html, /MUSS/);
    assert.equal((await app.get(paths.securitySheet(id))).status, 404);
    catalogueId = idIn(await adopt(id));
    assert.match(await textOf(paths.securitySheet(catalogueId)), /0 von 3/);
    assert.match(await textOf(paths.security()), /Probekatalog/);
  });

  it('keeps every answer in a new version, with the requirement and not with its id', async () => {
    assert.equal((await answer(1, { status: 'met', evidence: 'Akte 1' })).status, 303);
    assert.equal((await answer(2, { status: 'partly', note: 'Zwei fehlen' })).status, 303);
    assert.equal((await answer(3, { status: 'unmet' })).status, 303);
    const id = idIn(await upload(second, catalogueId));
    const offer = await textOf(paths.securityCatalogue(id));
    for (const said of ['Neu: 1', 'Entfallen: 1', 'Wortlaut geändert: 1', 'Neue Kennung: 2'])
      assert.ok(offer.includes(said), said);
    // Until it is adopted, the version before stays in use.
    assert.match(await textOf(paths.securityItem(catalogueId, sampleUuid(3))), /A\.1\.3/);
    assert.equal((await adopt(id)).status, 303);
    const kept = await textOf(paths.securityItem(catalogueId, sampleUuid(1)));
    assert.match(kept, /A\.1\.2[\s\S]*Akte 1/);
    assert.match(kept, /Frühere Kennung: A\.1\.1/);
    const sheet = await textOf(paths.securitySheet(catalogueId));
    assert.match(sheet, /1 von 3/);
    assert.match(sheet, /Eine Antwort gehört zu einer Anforderung, die entfallen ist/);
    assert.equal((await app.get(paths.securityItem(catalogueId, sampleUuid(3)))).status, 404);
  });

  it('marks answers whose requirement was reworded, until they are looked at again', async () => {
    const isMarked = async () =>
      /Wortlaut geändert/.test(
        (await textOf(paths.securityList(catalogueId))).match(/A\.1\.1[\s\S]*?<\/tr>/)![0],
      );
    assert.equal(await isMarked(), true);
    const { cookie } = await signInAs(db, { municipalityId, roles: ['isb'] });
    const later = openTestApp(db, {}, () => new Date('2026-11-25T08:00:00Z'));
    const looked = { status: 'partly', note: 'Geprüft', version: '1' };
    const path = paths.securityItem(catalogueId, sampleUuid(2));
    assert.equal((await postForm(later, path, looked, cookie)).status, 303);
    assert.equal(await isMarked(), false);
  });

  it('keeps all versions', async () => {
    const html = await textOf(paths.securityCatalogues());
    assert.match(html, /frühere Fassung/);
    assert.match(html, /in Gebrauch/);
  });

  it('is not adopted over a version that came into use meanwhile', async () => {
    const third = sampleCatalogue([sampleControl('A.1.2', 1)], { 'last-modified': '2026-08-01T00:00:00Z' });
    const [one, two] = [idIn(await upload(third, catalogueId)), idIn(await upload(third, catalogueId))];
    assert.equal((await app.post(paths.securityCatalogueRemoval(one), {})).status, 303);
    assert.equal((await app.get(paths.securityCatalogue(one))).status, 404);
    const three = idIn(await upload(third, catalogueId));
    assert.equal((await adopt(two)).status, 303);
    const late = await adopt(three);
    assert.equal(late.status, 409);
    assert.match(await late.text(), /Inzwischen gilt eine andere Fassung/);
  });
});

describe('a file that is refused leaves the catalogue in use as it is, and is told where the fault lies', () => {
  const control = (more: object) => ({ ...sampleControl('A.1.2', 1), ...more });
  const loop = [
    sampleControl('A.1.1', 1, {}, { links: [{ href: '#A.1.2', rel: 'required' }] }),
    sampleControl('A.1.2', 2, {}, { links: [{ href: '#A.1.1', rel: 'required' }] }),
  ];
  const newest = { 'last-modified': '2026-09-01T00:00:00Z' };
  const cases: [string, unknown, RegExp][] = [
    [
      'a broken date',
      sampleCatalogue([control({})], { 'last-modified': '30.02.2026' }),
      /catalog\.metadata\.last-modified: „30\.02\.2026“/,
    ],
    [
      'an unknown expression',
      sampleCatalogue([control({ parts: 'alle' })], newest),
      /catalog\.groups\[0\]\.groups\[0\]\.controls\[0\]\.parts: „alle“ ist hier nicht erlaubt/,
    ],
    [
      'a loop of references',
      sampleCatalogue(loop, newest),
      /bilden einen Kreis: A\.1\.1 → A\.1\.2 → A\.1\.1/,
    ],
    [
      'an exchanged UUID',
      sampleCatalogue(
        [sampleControl('A.1.2', 1, {}, { props: [{ name: 'alt-identifier', value: sampleUuid(77) }] })],
        newest,
      ),
      /A\.1\.2 ist unverändert, hat aber eine andere UUID/,
    ],
    ['an older version', sampleCatalogue([control({})]), /ist älter als der bisherige/],
    ['another format', { 'mapping-collection': {} }, /enthält keinen OSCAL-Katalog/],
    ['no JSON', '<catalog/>', /kein lesbares JSON/],
  ];
  for (const [what, content, sentence] of cases)
    it(what, async () => {
      const before = await textOf(paths.securityCatalogues());
      const refused = await upload(content, catalogueId);
      assert.equal(refused.status, 422);
      const html = await refused.text();
      assert.match(html, sentence);
      assert.match(html, /Der bisherige Katalog gilt weiter/);
      assert.equal(await textOf(paths.securityCatalogues()), before);
    });

  it('50 MB, without reading them', async () => {
    const { cookie } = await signInAs(db, { municipalityId, roles: ['isb'] });
    const body = new FormData();
    body.set('file', new Blob([new Uint8Array(50 * 1024 * 1024)]), 'katalog.json');
    const refused = await openTestApp(db).request(paths.securityCatalogueNew(), {
      method: 'POST',
      body,
      headers: { cookie, origin: 'http://localhost', 'sec-fetch-site': 'same-origin' },
    });
    assert.equal(refused.status, 413);
    assert.match(await refused.text(), /höchstens 24 MB/);
  });

  it('one that takes too long, or too much memory', async () => {
    const bytes = new TextEncoder().encode(
      JSON.stringify(sampleCatalogue(Array.from({ length: 9_000 }, (_, at) => sampleControl(`A.${at}`, at)))),
    );
    const slow = await readInThread({ bytes, before: null }, { timeMs: 1, memoryMb: 500 });
    assert.ok(!slow.ok && slow.error[0]!.refusal === 'time-exceeded');
    const large = await readInThread({ bytes, before: null }, { timeMs: 30_000, memoryMb: 12 });
    assert.ok(!large.ok && large.error[0]!.refusal === 'memory-exceeded');
    assert.ok((await readInThread({ bytes, before: null })).ok);
  });

  it('a second catalogue of the same title that is no new version', async () => {
    const refused = await upload(sampleCatalogue([sampleControl('B.1', 50)]));
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /Einen Katalog mit diesem Titel gibt es schon/);
  });
});

describe('importing', () => {
  it('is for those who write the security policy', async () => {
    const { cookie } = await signInAs(db, { municipalityId, roles: ['cio'] });
    const real = openTestApp(db);
    const page = await real.request(paths.securityCatalogueNew(), { headers: { cookie } });
    assert.equal(page.status, 403);
    assert.equal((await real.request(paths.securityCatalogues(), { headers: { cookie } })).status, 200);
  });
});

describe('many requirements at once', () => {
  it('are answered together; what somebody else changed meanwhile is named and stays', async () => {
    const [one, two] = ['SICH.1', 'SICH.2'];
    const send = (fields: [string, string][]) =>
      app.send(paths.securityBulk('entry'), new URLSearchParams(fields));
    assert.equal(
      (await app.post(paths.securityItem('entry', one!), { status: 'partly', version: '0' })).status,
      303,
    );
    const answered = await send([
      ['item', `0 ${one}`],
      ['item', `0 ${two}`],
      ['status', 'unmet'],
      ['back', '/it-sicherheit/katalog/entry/anforderungen?stand=open'],
    ]);
    assert.equal(answered.status, 303);
    assert.equal(answered.headers.get('location'), '/it-sicherheit/katalog/entry/anforderungen?stand=open');
    const notice = decodeURIComponent(decodeURIComponent(answered.headers.get('set-cookie')!));
    assert.match(notice, /Eine Antwort ist gespeichert\. .*SICH\.1/);
    const html = await textOf(paths.securityList('entry', { stand: 'unmet' }));
    assert.match(html, /SICH\.2/);
    assert.doesNotMatch(html, /SICH\.1 /);
  });

  it('need a reason where they do not concern the municipality, and a selection', async () => {
    const without = await app.post(paths.securityBulk('entry'), {
      item: '0 RAUM.1',
      status: 'not-relevant',
      back: paths.securityGroup('entry', 'RAUM'),
    });
    assert.equal(without.status, 422);
    const html = await without.text();
    assert.match(html, /Bitte begründen Sie, warum dies die Kommune nicht betrifft/);
    assert.match(html, /value="0 RAUM\.1" checked=""/);
    const nothing = await app.post(paths.securityBulk('entry'), { status: 'met' });
    assert.equal(nothing.status, 422);
    assert.match(await nothing.text(), /Bitte wählen Sie mindestens eine Anforderung/);
  });

  it('come in pages and narrow by state, bindingness and text', async () => {
    const all = await textOf(paths.securityList('entry'));
    assert.equal(all.match(/name="item"/g)!.length, 50);
    assert.match(all, /Seite 1 von 2/);
    const found = await textOf(paths.securityList('entry', { q: 'wiederherstellung' }));
    assert.match(found, /SICH\.4/);
    assert.doesNotMatch(found, /SICH\.2/);
    assert.match(await textOf(paths.securityList('entry', { gruppe: 'RAUM' })), /RAUM\.1/);
  });
});
