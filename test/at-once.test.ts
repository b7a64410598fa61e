import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'drizzle-orm';
import { type Tx, waitForTurn } from '../src/db/index.ts';
import { dayInGermany } from '../src/kernel/day.ts';
import { defaultScheme } from '../src/plan/core/score.ts';
import { noMeans } from '../src/plan/means/core/means.ts';
import { addMeans } from '../src/plan/means/store/means.ts';
import { addScheme } from '../src/plan/planning/store/scheme.ts';
import { shippedRules } from '../src/plan/running/core/rules.ts';
import { addRulesVersion } from '../src/plan/running/store/rules.ts';
import { createInitiative } from '../src/plan/store/initiatives.ts';
import { openDraft } from '../src/roles/store/matrix.ts';
import { openWorld } from './world.ts';

const { db, close, inTown, actor, neighbourId, now } = await openWorld();
after(close);

/** Two people do the same in transactions that overlap: the second one begins while the first one is still open. */
async function atOnce<T>(work: (tx: Tx) => Promise<T>): Promise<[T, T]> {
  const [worked, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const first = inTown(async (tx) => {
    const result = await work(tx);
    worked.resolve();
    await release.promise;
    return result;
  });
  await Promise.race([worked.promise, first]);
  const second = inTown(work);
  await untilSomebodyWaits();
  release.resolve();
  return Promise.all([first, second]);
}

async function untilSomebodyWaits(): Promise<void> {
  const waiting = sql`select 1 from pg_locks where not granted and locktype = 'advisory'`;
  for (const until = Date.now() + 10_000; Date.now() < until; )
    if ((await db.asSystem((tx) => tx.execute(waiting))).rows.length > 0) return;
  assert.fail('The second one does not wait for the first one.');
}

const refusals = (results: readonly { ok: boolean; error?: { refusal: string } }[]) =>
  results.map((result) => (result.ok ? 'saved' : result.error!.refusal));

test('work of one name waits for its turn, in the same municipality only', async () => {
  const order: string[] = [];
  await inTown(async (tx) => {
    await waitForTurn(tx, 'roof');
    const second = inTown(async (other) => {
      await waitForTurn(other, 'roof');
      order.push('second');
    });
    await inTown((other) => waitForTurn(other, 'cellar'));
    await db.inMunicipality(neighbourId, (other) => waitForTurn(other, 'roof'));
    order.push('first');
    return { second };
  }).then(({ second }) => second);
  assert.deepEqual(order, ['first', 'second']);
});

test('two initiatives that come at once get two numbers', async () => {
  const { rows } = await inTown((tx) =>
    tx.execute<{ id: string }>(sql`insert into units (municipality_id, name, code, kind)
      values (current_municipality(), 'Bauamt', '61', 'office') returning id`),
  );
  const fields = { name: 'Digitale Bauakte', unitId: rows[0]!.id } as Parameters<typeof createInitiative>[2];
  const results = await atOnce((tx) => createInitiative(tx, actor('cio'), fields));
  assert.deepEqual(
    results.map((result) => result.ok && result.value.code),
    ['V-001', 'V-002'],
  );
});

test('of two who save the means of the plan at once the second one sees the version of the first one', async () => {
  const means = { means: noMeans(2027), reason: 'Haushalt 2027' };
  const results = await atOnce((tx) => addMeans(tx, actor('cio'), means, 0));
  assert.deepEqual(refusals(results), ['saved', 'version-conflict']);
});

test('of two who change the scheme at once the second one sees the version of the first one', async () => {
  const { method, weights, focusBonus, source } = defaultScheme;
  const rate = { ratePercent: 1, rateFrom: '2026-01-01', rateSource: 'BMF' };
  const scheme = { method, weights, focusBonus, focusGoals: [], source, ...rate };
  const results = await atOnce((tx) => addScheme(tx, actor('cio'), scheme, 0));
  assert.deepEqual(refusals(results), ['saved', 'version-conflict']);
});

test('of two who change the limits of the bodies at once the second one sees the version of the first one', async () => {
  const rules = { ...shippedRules, validFrom: dayInGermany(now) };
  const results = await atOnce((tx) => addRulesVersion(tx, actor('cio'), rules, 0));
  assert.deepEqual(refusals(results), ['saved', 'version-conflict']);
});

test('two who begin to change the decision rights at once work on one draft', async () => {
  const [first, second] = await atOnce((tx) => openDraft(tx, actor('cio')));
  assert.equal(second.id, first.id);
});
