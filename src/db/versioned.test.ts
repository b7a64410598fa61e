import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { eq } from 'drizzle-orm';
import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { openWorld } from '../../test/world.ts';
import { updateVersioned } from './versioned.ts';

const towns = pgTable('municipalities', {
  id: uuid('id').primaryKey(),
  ags: text('ags').notNull(),
  name: text('name').notNull(),
  kind: text('kind').notNull(),
  land: text('land').notNull(),
  version: integer('version').notNull().default(1),
});

const world = await openWorld();
after(world.close);

const rename = (name: string, seenVersion: number, town = world.municipalityId) =>
  world.inTown((tx) => updateVersioned(tx, towns, eq(towns.id, town), seenVersion, { name }));

test('a save over the version that was seen counts it up', async () => {
  const saved = await rename('Lohenfurt am See', 1);
  assert.ok(saved.ok);
  assert.equal(saved.value.name, 'Lohenfurt am See');
  assert.equal(saved.value.version, 2);
});

test('a save over a newer version is refused, shows that version and changes nothing', async () => {
  const refused = await rename('Neu-Lohenfurt', 1);
  assert.ok(!refused.ok && refused.error.refusal === 'version-conflict');
  assert.equal(refused.error.current.name, 'Lohenfurt am See');
  assert.equal(refused.error.current.version, 2);
});

test('of two saves at once over the same version one is refused', async () => {
  const saves = await Promise.all([rename('Eins', 2), rename('Zwei', 2)]);
  assert.deepEqual(saves.map((save) => save.ok).sort(), [false, true]);
});

test('a row of another municipality is not found', async () => {
  const refused = await rename('Fremd', 1, world.neighbourId);
  assert.ok(!refused.ok && refused.error.refusal === 'not-found');
});
