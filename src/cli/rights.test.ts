import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openWorld } from '../../test/world.ts';
import { findInForce } from '../roles/store/matrix.ts';
import type { CliIo } from './io.ts';
import { recover, run } from './rights.ts';

const world = await openWorld();
after(world.close);

const listen = () => {
  const said = { out: '', err: '' };
  const io = { out: (line: string) => (said.out += line), err: (line: string) => (said.err += line) };
  return { said, io: io as unknown as CliIo };
};

test('lost rights come back as proposed, as a new version with its reason', async () => {
  const { said, io } = listen();
  const before = await world.inTown(findInForce);
  const request = { decisions: ['S5'], municipality: '06999001', reason: 'Niemand darf mehr ändern.' };
  assert.equal(await recover(world.db, io, request, world.now), 0);
  assert.match(said.out, /Lohenfurt: S5 wie vorgeschlagen/);
  const after = await world.inTown(findInForce);
  assert.deepEqual([after.number, after.reason], [before.number + 1, request.reason]);
});

test('a call without town, reason or known decision is refused before the store is opened', async () => {
  for (const args of [
    ['recover'],
    ['recover', 'S5'],
    ['recover', 'X9', '--municipality', '1', '--reason', 'r'],
  ]) {
    const { said, io } = listen();
    assert.equal(await run(args, io), 2);
    assert.match(said.err, /Aufruf|X9/);
  }
});
