import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { getPage, openTestApp, signInAs, type TestApp } from '../../test/sign-in.ts';
import { openWorld, type World } from '../../test/world.ts';
import type { Database } from '../db/index.ts';
import type { Role } from '../kernel/role.ts';
import { readFilter } from './input.ts';
import { recordAudit, recordAudits } from './store.ts';

let world: World;
let db: Database;
let town: string;
let neighbour: string;
let app: TestApp;
let cookie: string;
before(async () => {
  world = await openWorld();
  ({ db, municipalityId: town, neighbourId: neighbour } = world);
  app = openTestApp(db);
  ({ cookie } = await signInAs(db, { municipalityId: town, roles: ['cio'] }));
  await write('Marta Lindner', 'cio', '2027-03-01T08:00:00Z', 'unit.create', null, {
    name: 'Bauamt',
    officeStaff: 12,
  });
  await write(
    'Jonas Weber',
    'isb',
    '2027-03-28T22:30:00Z',
    'unit.change',
    { officeStaff: 12 },
    { officeStaff: 14 },
  );
  await write(
    'Olga <b>Petersen</b>',
    'treasurer',
    '2027-04-02T08:00:00Z',
    'budget.change',
    { cents: 100 },
    { cents: 250_050 },
  );
  await db.inMunicipality(neighbour, (tx) =>
    recordAudit(tx, actor(neighbour, 'Nachbarin', 'cio', '2027-04-01T08:00:00Z'), {
      act: 'unit.create',
      entity: 'unit',
      entityId: 'n',
    }),
  );
});
after(() => world.close());

describe('the audit page', () => {
  it('is for people of the municipality and shows no other one’s entries', async () => {
    assert.match((await getPage(app, '/protokoll')).headers.get('location')!, /^\/anmelden/);
    const page = await read('/protokoll');
    assert.ok(page.includes('Marta Lindner') && page.includes('Jonas Weber'));
    assert.ok(!page.includes('Nachbarin'));
  });

  it('tells when somebody signs in to that person and to those who answer for security, not to colleagues', async () => {
    const guide = await signInAs(db, { municipalityId: town, roles: ['guide'], name: 'Jonas Feld' });
    const colleague = await signInAs(db, {
      municipalityId: town,
      roles: ['council'],
      name: 'Annegret Sommer',
    });
    const person = {
      ...guide,
      name: 'Jonas Feld',
      role: 'guide' as const,
      now: new Date('2027-04-03T05:12:00Z'),
    };
    await db.inMunicipality(town, (tx) =>
      recordAudits(
        tx,
        { ...person, municipalityId: town },
        [
          'session.create',
          'account.request-password',
          'access-token.create',
          'handover.create',
          'guide.create',
        ].map((act) => ({ act, entity: act.split('.')[0]!, entityId: 'secret-one' })),
      ),
    );
    const entriesFor = async (cookies: string) =>
      (await (await getPage(app, '/protokoll?von=03.04.2027', cookies)).text()).split('07:12').length - 1;
    assert.equal(await entriesFor(colleague.cookie), 0);
    assert.equal(await entriesFor(guide.cookie), 5);
    assert.equal(await entriesFor(cookie), 5);
  });

  it('says what was done to which thing, in words', async () => {
    const page = await read('/protokoll');
    assert.match(page, /Organisationseinheit Bauamt<\/a> angelegt/);
    assert.match(page, /Beschäftigte mit Büroarbeitsplatz: <del>.*12<\/del> → .*14/);
    assert.match(page, /2\.500,50\s€/);
    assert.ok(page.includes('Olga &lt;b&gt;Petersen&lt;/b&gt;'));
  });

  it('is filtered by who, act, thing and days in Germany', async () => {
    assert.deepEqual(await names('wer=lind'), ['Marta Lindner']);
    assert.deepEqual(await names('wer=%25'), []);
    assert.deepEqual(await names('vorgang=change'), ['Olga', 'Jonas Weber']);
    const page = await (await getPage(app, '/protokoll', cookie)).text();
    const offered = /name="vorgang"[\s\S]*?<\/select>/.exec(page)![0].match(/<option[^>]*>[^<]*/g)!;
    const words = offered.map((option) => option.replace(/<[^>]*>/, ''));
    assert.equal(new Set(words).size, words.length, 'no word is offered twice');
    const alike = readFilter(
      { vorgang: 'adopt' },
      { adopt: 'übernommen', apply: 'übernommen', end: 'beendet' },
    );
    assert.deepEqual(alike.filter.verbs, ['adopt', 'apply'], 'and finds every act that it names');
    assert.deepEqual(await names('gegenstand=unit'), ['Jonas Weber', 'Marta Lindner']);
    assert.deepEqual(await names('gegenstand=unit&kennung=unit-1&vorgang=create'), ['Marta Lindner']);
    assert.deepEqual(await names('bis=28.03.2027'), ['Marta Lindner']);
    assert.deepEqual(
      await names('von=2027-03-29&bis=2027-03-29'),
      ['Jonas Weber'],
      '22:30 UTC is the next day in Germany',
    );
  });

  it('names a day it cannot read and keeps the rest of the filter', async () => {
    const page = await read('/protokoll?von=gestern&wer=Marta');
    assert.match(page, /Bitte geben Sie ein Datum ein/);
    assert.ok(page.includes('value="gestern"'));
    assert.deepEqual(await names('von=gestern&wer=Marta'), ['Marta Lindner']);
  });

  it('says so when nothing fits', async () => {
    assert.match(await read('/protokoll?wer=niemand'), /Keine Einträge/);
  });

  it('turns its pages without losing the filter', async () => {
    const acts = Array.from({ length: 120 }, (_, n) => ({
      act: 'team.create',
      entity: 'team',
      entityId: `t${n}`,
    }));
    await db.inMunicipality(town, (tx) =>
      recordAudits(tx, actor(town, 'Viele Teams', 'cio', '2027-05-01T08:00:00Z'), acts),
    );
    let path: string | undefined = '/protokoll?gegenstand=team';
    const sizes = [];
    while (path) {
      const page: string = await read(path);
      sizes.push(page.split('Viele Teams').length - 1);
      path = /<a rel="next" href="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
    }
    assert.deepEqual(sizes, [50, 50, 20]);
  });

  it('speaks English where asked to', async () => {
    const response = await app.request('/protokoll', { headers: { cookie: `${cookie}; sprache=en` } });
    const page = await response.text();
    assert.match(page, /Unit Bauamt<\/a> created|Audit log/);
  });
});

const actor = (municipalityId: string, name: string, role: Role, at: string) => ({
  municipalityId,
  accountId: null,
  personId: null,
  name,
  role,
  now: new Date(at),
});

const write = (name: string, role: Role, at: string, act: string, before: unknown, after: unknown) => {
  const entity = act.split('.')[0]!;
  return db.inMunicipality(town, (tx) =>
    recordAudit(tx, actor(town, name, role, at), { act, entity, entityId: `${entity}-1`, before, after }),
  );
};

const read = async (path: string): Promise<string> => (await getPage(app, path, cookie)).text();

/** Who stands in the rows of the filtered page, from the top. */
async function names(filter: string): Promise<string[]> {
  const page = await read(`/protokoll?${filter}`);
  return [...page.matchAll(/<\/time><\/td><td>([^<&]+)/g)].map((match) => match[1]!.trim());
}
