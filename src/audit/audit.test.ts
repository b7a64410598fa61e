import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'drizzle-orm';
import { openTestDb } from '../../test/open-test-db.ts';
import type { Database } from '../db/index.ts';
import type { Actor } from './core/actor.ts';
import { recordAudit, recordAudits, verifyAudit } from './store.ts';

const town = '01890000-0000-7000-8000-000000000001';
const neighbour = '01890000-0000-7000-8000-000000000002';

let db: Database;
before(async () => {
  db = await openTestDb();
});
after(() => db.close());

describe('an audit entry', () => {
  it('is written in the transaction of the act and vanishes with it', async () => {
    await assert.rejects(
      db.inMunicipality(town, async (tx) => {
        await recordAudit(tx, actor(town), act(1));
        throw new Error('the act failed');
      }),
    );
    assert.equal(await countEntries(town), 0);
  });

  it('can be added and read by the application, never changed or removed', async () => {
    await write(town, 3);
    for (const statement of [
      sql`update audit_entries set name = 'Somebody else'`,
      sql`delete from audit_entries`,
      sql`truncate audit_entries`,
      sql`update audit_heads set sequence = 1`,
      sql`delete from audit_heads`,
      sql`drop trigger audit_entries_follow on audit_entries`,
    ]) {
      await assert.rejects(
        db.inMunicipality(town, (tx) => tx.execute(statement)),
        (error: Error) => /permission denied|must be owner/.test(String(error.cause)),
      );
    }
    assert.equal(await countEntries(town), 3);
  });

  it('is refused by the store when it does not follow the end of its chain', async () => {
    const copy = sql`
      insert into audit_entries select municipality_id, sequence + 7, at, account_id, person_id, name, role, act, entity,
        entity_id, before, after, previous_hash, hash from audit_entries where sequence = 3`;
    await assert.rejects(
      db.inMunicipality(town, (tx) => tx.execute(copy)),
      (error: Error) => /must follow the end of its chain/.test(String(error.cause)),
    );
  });

  it('goes to no chain of another municipality', async () => {
    await assert.rejects(
      db.inMunicipality(town, (tx) => recordAudit(tx, actor(neighbour), act(1))),
      (error: Error) => /belongs to another municipality/.test(String(error.cause)),
    );
    await write(neighbour, 2);
    assert.equal(await countEntries(neighbour), 2);
    assert.equal(await countEntries(town), 3);
  });

  it('waits for the one before it, so that writers at once make one chain', async () => {
    await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        db.inMunicipality(town, (tx) => recordAudit(tx, actor(town), act(n))),
      ),
    );
    assert.deepEqual(await faults(), []);
    assert.equal(await countEntries(town), 11);
  });
});

describe('verifying the audit', () => {
  it('proves an untouched store, also over several thousand entries', async () => {
    await db.inMunicipality(town, (tx) =>
      recordAudits(
        tx,
        actor(town),
        Array.from({ length: 2_500 }, (_, n) => act(n)),
      ),
    );
    const proofs = await db.asSystem((tx) => verifyAudit(tx));
    assert.deepEqual(
      proofs.map((proof) => [proof.municipalityId, proof.entries, proof.fault]),
      [
        [town, 2_511, null],
        [neighbour, 2, null],
      ],
    );
  });

  const tampering: [string, string, object][] = [
    [
      'a changed value',
      `update audit_entries set after = '{"title":"x"}' where sequence = 5`,
      { refusal: 'content-changed', sequence: 5 },
    ],
    [
      'a changed name',
      `update audit_entries set name = 'x' where sequence = 7`,
      { refusal: 'content-changed', sequence: 7 },
    ],
    [
      'a changed time',
      `update audit_entries set at = at + interval '1 ms' where sequence = 7`,
      { refusal: 'content-changed', sequence: 7 },
    ],
    [
      'a changed hash',
      `update audit_entries set hash = repeat('a', 64) where sequence = 4`,
      { refusal: 'content-changed', sequence: 4 },
    ],
    [
      'a removed entry',
      'delete from audit_entries where sequence = 5',
      { refusal: 'entry-missing', sequence: 5 },
    ],
    [
      'a removed first entry',
      'delete from audit_entries where sequence = 1',
      { refusal: 'entry-missing', sequence: 1 },
    ],
    [
      'a removed last entry',
      'delete from audit_entries where sequence = 9',
      { refusal: 'end-missing', sequence: 9 },
    ],
    ['all entries removed', 'delete from audit_entries', { refusal: 'end-missing', sequence: 1 }],
    ['a removed head', 'delete from audit_heads', { refusal: 'end-unknown', sequence: 1 }],
    [
      'an entry inserted behind the end',
      `alter table audit_entries disable trigger audit_entries_follow;
       insert into audit_entries select municipality_id, 10, at, account_id, person_id, name, role, act, entity, entity_id,
         before, after, hash, repeat('b', 64) from audit_entries where sequence = 9`,
      { refusal: 'content-changed', sequence: 10 },
    ],
    [
      'an entry inserted in the middle',
      `alter table audit_entries disable trigger audit_entries_follow;
       update audit_entries set sequence = sequence + 100 where sequence > 4;
       update audit_entries set sequence = sequence - 99 where sequence > 100;
       insert into audit_entries select municipality_id, 5, at, account_id, person_id, 'Planted', role, act, entity, entity_id,
         before, after, hash, repeat('b', 64) from audit_entries where sequence = 4`,
      { refusal: 'content-changed', sequence: 5 },
    ],
    [
      'two entries that changed places',
      `update audit_entries set sequence = 100 where sequence = 3;
       update audit_entries set sequence = 3 where sequence = 4;
       update audit_entries set sequence = 4 where sequence = 100`,
      { refusal: 'link-broken', sequence: 3 },
    ],
    [
      'an entry moved to another municipality',
      `update audit_entries set municipality_id = '${neighbour}' where sequence = 9`,
      { refusal: 'end-missing', sequence: 9 },
    ],
  ];

  for (const [name, statements, fault] of tampering) {
    it(`names the place of ${name}`, async () => {
      await db.asSystem((tx) => tx.execute('truncate audit_entries, audit_heads'));
      await write(town, 9);
      await db.asSystem(async (tx) => {
        for (const statement of statements.split(';')) await tx.execute(statement);
      });
      const [first] = await faults();
      await db.asSystem((tx) => tx.execute('alter table audit_entries enable trigger audit_entries_follow'));
      assert.deepEqual(first, { municipalityId: town, ...fault });
    });
  }
});

const actor = (municipalityId: string): Actor => ({
  municipalityId,
  accountId: null,
  personId: null,
  name: 'Marta Lindner',
  role: 'cio',
  now: new Date('2027-01-04T08:00:00.123Z'),
});

const act = (number: number) => ({
  act: 'initiative.update',
  entity: 'initiative',
  entityId: String(number),
  before: { title: 'Old', costEuro: 0.1 + number, tags: ['ä', null, { z: 1, a: 2 }] },
  after: { title: 'New', dueOn: new Date(0), gone: undefined },
});

const write = (municipalityId: string, entries: number) =>
  db.inMunicipality(municipalityId, async (tx) => {
    for (let number = 1; number <= entries; number++)
      await recordAudit(tx, actor(municipalityId), act(number));
  });

const countEntries = (municipalityId: string): Promise<number> =>
  db.inMunicipality(municipalityId, async (tx) => {
    const { rows } = await tx.execute<{ count: string }>(sql`select count(*) from audit_entries`);
    return Number(rows[0]!.count);
  });

async function faults() {
  const proofs = await db.asSystem((tx) => verifyAudit(tx));
  return proofs.flatMap(({ municipalityId, fault }) => (fault ? [{ municipalityId, ...fault }] : []));
}
