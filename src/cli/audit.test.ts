import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'drizzle-orm';
import { openWorld, type World } from '../../test/world.ts';
import { recordAudit } from '../audit/store.ts';
import { type Asked, verify } from './audit.ts';
import type { CliIo } from './io.ts';
import { main } from './main.ts';

let world: World;
before(async () => {
  world = await openWorld();
  for (let n = 1; n <= 3; n++)
    await world.inTown((tx) =>
      recordAudit(tx, world.actor('cio'), { act: 'unit.create', entity: 'unit', entityId: String(n) }),
    );
});
after(() => world.close());

describe('augenmass audit verify', () => {
  it('proves an untouched audit and names its end', async () => {
    const { code, out, err } = await call({});
    assert.equal(code, 0);
    assert.match(out, /^Lohenfurt \(06999001\): 3 Einträge, unversehrt\. Stand 3:[0-9a-f]{64}$/);
    assert.equal(err, '');
  });

  it('finds an end noted earlier, and says so when the whole chain was rewritten', async () => {
    const { out } = await call({});
    const hash = /3:([0-9a-f]{64})/.exec(out)![1]!;
    assert.equal((await call({ ags: '06999001', expect: { sequence: 3, hash } })).code, 0);
    const other = await call({ ags: '06999001', expect: { sequence: 2, hash } });
    assert.equal(other.code, 1);
    assert.match(other.err, /Der frühere Stand 2 ist nicht enthalten/);
  });

  it('names the first broken link and ends with 1', async () => {
    await world.db.asSystem((tx) => tx.execute(sql`update audit_entries set name = 'x' where sequence = 2`));
    assert.deepEqual(await call({ ags: '06999001' }), {
      code: 1,
      out: '',
      err: 'Lohenfurt (06999001): Eintrag 2 wurde nachträglich geändert. Davor unversehrt: 1 Eintrag.',
    });
  });

  it('refuses a key it does not know and a call it does not understand', async () => {
    const unknown = await call({ ags: '99999999' });
    assert.equal(unknown.code, 2);
    assert.match(unknown.err, /99999999 gibt es hier nicht/);
    for (const args of [
      [],
      ['check'],
      ['verify', '--expect', '3:abc'],
      ['verify', '--nonsense'],
      ['verify', 'x'],
    ]) {
      const said: string[] = [];
      assert.equal(await main(['audit', ...args], { out: () => {}, err: (text) => said.push(text) }), 2);
      assert.match(said.at(-1)!, /^Aufruf: augenmass audit verify/);
    }
  });
});

async function call(asked: Asked) {
  const out: string[] = [];
  const err: string[] = [];
  const io: CliIo = { out: (text) => out.push(text), err: (text) => err.push(text) };
  const code = await verify(world.db, asked, io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}
