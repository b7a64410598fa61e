import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { sql } from 'drizzle-orm';
import { openTestDb } from '../../test/open-test-db.ts';
import type { Actor } from '../audit/core/actor.ts';
import { createAccount, listMemberships } from '../identity/store/accounts.ts';
import { toQuarter } from '../kernel/quarter.ts';
import { adoptMunicipality } from '../municipality/store/profile.ts';
import { createUnit } from '../municipality/store/units.ts';
import { daysIn } from './core/capacity.ts';
import { welcomeFounder } from './store/founder.ts';
import { createPerson, findPerson, listPersons, type PersonFields, savePerson } from './store/persons.ts';
import { createPost, listPosts, removePost, savePost } from './store/posts.ts';
import { createTeam, findTeam, listTeams, saveTeam, type TeamFields } from './store/teams.ts';

const db = await openTestDb();
after(() => db.close());

const account = await db.asSystem((tx) =>
  createAccount(tx, { email: 'ada@auendorf.example', name: 'Ada Probe' }),
);
assert.ok(account.ok);
const founder = {
  accountId: account.value.id,
  personId: null,
  name: 'Ada Probe',
  role: 'mayor' as const,
  now: new Date(0),
};
const adopted = await adoptMunicipality(
  db,
  {
    name: 'Auendorf',
    ags: '07131001',
    ars: null,
    kind: 'gemeinde',
    inhabitants: null,
    inhabitantsOn: null,
    areaKm2: null,
    officeStaff: null,
    itPosts: null,
    itOperation: null,
    cooperation: false,
    cooperationWith: null,
    konzern: 0,
  },
  founder,
  async (tx, actor) => void (await welcomeFounder(tx, actor, 'ada@auendorf.example')),
);
assert.ok(adopted.ok);
const actor: Actor = { ...founder, municipalityId: adopted.value.id };
const here = <T>(work: Parameters<typeof db.inMunicipality<T>>[1]) =>
  db.inMunicipality(actor.municipalityId, work);
const unit = await here((tx) =>
  createUnit(tx, actor, {
    code: '32',
    name: 'Bürgeramt',
    kind: 'office',
    parentId: null,
    officeStaff: 96,
    employees: null,
    applicationCount: null,
    itOperation: null,
  }),
);
assert.ok(unit.ok);
const unitId = unit.value.id;

const person = (name: string, more: Partial<PersonFields> = {}): PersonFields => ({
  name,
  occupation: null,
  email: null,
  phone: null,
  unitId,
  leftOn: null,
  skills: [],
  ...more,
});

test('who adopts a municipality is a person in it and a member with the account', async () => {
  const [ada] = await here((tx) => listPersons(tx, '2026-11-25'));
  assert.equal(ada!.name, 'Ada Probe');
  assert.deepEqual(await db.asSystem((tx) => listMemberships(tx, actor.accountId!)), [
    { municipalityId: actor.municipalityId, accountId: actor.accountId, personId: ada!.id },
  ]);
});

test('a person has unit and skills and is found by name, occupation and skill', async () => {
  const fields = person('Özlem Brandt', {
    occupation: 'Leiterin Bürgeramt',
    email: 'oezlem.brandt@auendorf.example',
    skills: [
      { name: 'Vergaberecht', level: 3 },
      { name: 'Moderation', level: 1 },
    ],
  });
  const created = await here((tx) => createPerson(tx, actor, fields));
  assert.ok(created.ok);
  for (const text of ['brandt', 'OEZLEM', 'bürgeramt', 'vergabe']) {
    const found = await here((tx) => listPersons(tx, '2026-11-25', { text }));
    assert.deepEqual(
      found.map(({ name, unit }) => [name, unit]),
      [['Özlem Brandt', 'Bürgeramt']],
      text,
    );
  }
  assert.deepEqual(await here((tx) => listPersons(tx, '2026-11-25', { text: '%' })), []);
});

test('an e-mail address that somebody else has is refused with the name', async () => {
  const twice = await here((tx) =>
    createPerson(tx, actor, person('Bo', { email: 'Oezlem.Brandt@auendorf.example' })),
  );
  assert.deepEqual(twice, {
    ok: false,
    error: { refusal: 'email-taken', at: 'email', detail: { name: 'Özlem Brandt' } },
  });
});

test('one who has left keeps the row, and disappears from the list after the last working day', async () => {
  const created = await here((tx) => createPerson(tx, actor, person('Bo Weg')));
  assert.ok(created.ok);
  const { id, version } = created.value;
  const left = person('Bo Weg', { leftOn: '2026-06-30', skills: [{ name: 'DMS', level: 2 }] });
  assert.equal((await here((tx) => savePerson(tx, actor, id, left, version))).ok, true);
  const worksOn = async (day: string) =>
    (await here((tx) => listPersons(tx, day))).some((row) => row.id === id);
  assert.equal(await worksOn('2026-06-30'), true, 'on the last working day somebody still works here');
  assert.equal(await worksOn('2026-07-01'), false);
  assert.equal(
    (await here((tx) => listPersons(tx, '2026-11-25', { all: true }))).some((row) => row.id === id),
    true,
  );
  assert.deepEqual((await here((tx) => findPerson(tx, id)))!.skills, [{ name: 'DMS', level: 2 }]);
  const late = await here((tx) => savePerson(tx, actor, id, person('Bo Spät'), version));
  assert.equal(!late.ok && late.error.refusal, 'version-conflict');
  assert.deepEqual((await here((tx) => findPerson(tx, id)))!.skills, [{ name: 'DMS', level: 2 }]);
});

test('a post belongs to a unit, is vacant or held, and can be taken out', async () => {
  const [ada] = await here((tx) => listPersons(tx, '2026-11-25', { text: 'Ada' }));
  const fields = { unitId, name: 'Sachbearbeitung', grade: 'E9c', fullTimeEquivalents: 0.5, isIt: false };
  const created = await here((tx) => createPost(tx, actor, { ...fields, personId: null }));
  assert.ok(created.ok);
  const { id, version } = created.value;
  const taken = { ...fields, personId: ada!.id };
  assert.equal((await here((tx) => savePost(tx, actor, id, taken, version))).ok, true);
  const [row] = await here((tx) => listPosts(tx, { personId: ada!.id }));
  assert.deepEqual(
    [row!.name, row!.unit, row!.person, row!.fullTimeEquivalents],
    ['Sachbearbeitung', 'Bürgeramt', 'Ada Probe', 0.5],
  );
  const nobody = { ...fields, personId: randomUUID() };
  const refused = await here((tx) => savePost(tx, actor, id, nobody, version + 1));
  assert.equal(!refused.ok && refused.error.refusal, 'person-unknown');
  assert.equal((await here((tx) => removePost(tx, actor, id))).ok, true);
  assert.deepEqual(await here((tx) => listPosts(tx)), []);
});

const team = (more: Partial<TeamFields> = {}): TeamFields => ({
  code: 'INF',
  name: 'Infrastruktur',
  unitId: null,
  fullTimeEquivalents: 3.5,
  projectShare: 25,
  daysPerYear: 200,
  members: [],
  changes: [],
  ...more,
});

test('a team has capacity per quarter, members and exceptions', async () => {
  const [ada] = await here((tx) => listPersons(tx, '2026-11-25', { text: 'Ada' }));
  const quarter = toQuarter(2027, 2);
  const fields = team({
    members: [{ personId: ada!.id, share: 50 }],
    changes: [{ quarter, days: 20.5, reason: 'Elternzeit' }],
  });
  const created = await here((tx) => createTeam(tx, actor, fields));
  assert.ok(created.ok);
  const found = (await here((tx) => findTeam(tx, created.value.id)))!;
  assert.deepEqual(found, created.value);
  assert.deepEqual([daysIn(found, quarter), daysIn(found, quarter + 1)], [20.5, 43.75]);
  assert.deepEqual((await here((tx) => listPersons(tx, '2026-11-25', { text: 'Ada' })))[0]!.teams, [
    'Infrastruktur',
  ]);
});

test('a team’s sign is its own; a saved team replaces members and exceptions', async () => {
  const twice = await here((tx) => createTeam(tx, actor, team()));
  assert.equal(!twice.ok && twice.error.refusal, 'team-code-taken');
  const [infrastructure] = await here(listTeams);
  const stranger = team({ members: [{ personId: randomUUID(), share: 100 }] });
  const refused = await here((tx) => saveTeam(tx, actor, infrastructure!.id, stranger, 1));
  assert.equal(!refused.ok && refused.error.refusal, 'person-unknown');
  const saved = await here((tx) => saveTeam(tx, actor, infrastructure!.id, team({ projectShare: 30 }), 1));
  assert.deepEqual(saved.ok && [saved.value.members, saved.value.changes, saved.value.version], [[], [], 2]);
});

test('another municipality’s person is not found, for reading and for writing', async () => {
  const [ada] = await here((tx) => listPersons(tx, '2026-11-25'));
  const elsewhere = randomUUID();
  await db.inMunicipality(elsewhere, async (tx) => {
    assert.equal(await findPerson(tx, ada!.id), undefined);
    const result = await savePerson(
      tx,
      { ...actor, municipalityId: elsewhere },
      ada!.id,
      person('X', { unitId: null }),
      1,
    );
    assert.equal(!result.ok && result.error.refusal, 'not-found');
    const { rowCount } = await tx.execute(sql`select from team_members`);
    assert.equal(rowCount, 0);
  });
});
