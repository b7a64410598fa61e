import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { signInAs } from '../../test/sign-in.ts';
import { openWorld } from '../../test/world.ts';
import { findAccount } from '../identity/store/accounts.ts';
import { listHolders, undecidableFrom } from '../roles/store/holders.ts';
import { findInForce } from '../roles/store/matrix.ts';
import type { CliIo } from './io.ts';
import { main } from './main.ts';
import { recover } from './rights.ts';

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
    assert.equal(await main(['rights', ...args], io), 2);
    assert.match(said.err, /Aufruf|X9/);
  }
});

test('the deciding role comes back to a person with access, on the record', async () => {
  const { municipalityId, now } = world;
  const { accountId, personId } = await signInAs(world.db, { municipalityId, roles: ['cdo'] });
  const account = await world.db.asSystem((tx) => findAccount(tx, { id: accountId }));
  assert.equal(await world.inTown((tx) => undecidableFrom(tx, now)), '2026-11-25');
  const request = { decisions: ['S5'], municipality: '06999001', reason: 'Die Amtszeit lief aus.' };
  const bare = listen();
  await recover(world.db, bare.io, request, now);
  assert.match(bare.said.err, /--holder E-MAIL besetzt sie kommissarisch/);
  const stranger = listen();
  assert.equal(await recover(world.db, stranger.io, { ...request, holder: 'x@example.org' }, now), 2);
  assert.match(stranger.said.err, /gehört nicht zu Lohenfurt/);
  const helped = listen();
  assert.equal(await recover(world.db, helped.io, { ...request, holder: account!.email }, now), 0);
  assert.equal(helped.said.err, '');
  assert.equal(await world.inTown((tx) => undecidableFrom(tx, now)), null);
  const held = (await world.inTown(listHolders)).find((one) => one.personId === personId);
  assert.deepEqual([held?.role, held?.acting], ['mayor', true]);
});
