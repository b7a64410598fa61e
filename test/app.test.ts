import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { after, test } from 'node:test';
import { createApp } from '../src/app.ts';
import { getPage, postForm, signInAs, testConfig } from './sign-in.ts';
import { openWorld } from './world.ts';

const { db, close, municipalityId } = await openWorld();
after(close);
const logged: string[] = [];
const app = createApp({
  ...{ db, config: testConfig, now: () => new Date(), distFolder: tmpdir(), rolesOf: async () => ['cio'] },
  log: (line) => logged.push(line),
});
const { cookie } = await signInAs(db, { municipalityId, roles: ['cio'] });

test('what no store can keep is refused in a sentence, inside and outside, and is no fault of the program', async () => {
  for (const path of [
    '/suche?q=a%00b',
    '/protokoll?wer=%00',
    '/oeffentlich/%00',
    '/austausch/vorhaben.csv?q=%00',
  ]) {
    const answer = await getPage(app, path, cookie);
    assert.equal(answer.status, 400, path);
    assert.match(await answer.text(), /nicht gespeichert werden kann/);
    assert.match(answer.headers.get('content-security-policy')!, /default-src 'none'/);
  }
  const typed = { name: 'Bau\0amt', code: 'X1', officeStaff: '1', kind: 'office' };
  assert.notEqual((await postForm(app, '/kommune/einheiten/neu', typed, cookie)).status, 500);
  assert.deepEqual(logged, []);
});

test('a page far beyond a list is empty', async () => {
  for (const page of ['1e300', 'Infinity', '99999999999999999999'])
    for (const list of ['/austausch/importe', '/portal/beteiligung', '/impulse'])
      assert.equal((await getPage(app, `${list}?seite=${page}`, cookie)).status, 200, `${list} ${page}`);
  assert.deepEqual(logged, []);
});

test('nobody is led away by a link to this program', async () => {
  const answer = await getPage(app, '/sprache/en?zurueck=%2F%09%2Fevil.example', cookie);
  assert.equal(answer.headers.get('location'), '/');
});

test('a form of the public pages sent from elsewhere is refused in a sentence', async () => {
  const answer = await app.request('/oeffentlich/lohenfurt/beteiligung/idee', {
    method: 'POST',
    headers: { origin: 'https://evil.example' },
    body: new URLSearchParams({ title: 'x' }),
  });
  assert.equal(answer.status, 403);
  assert.match(await answer.text(), /nicht von einer Seite dieses Programms/);
  assert.deepEqual(logged, []);
});
