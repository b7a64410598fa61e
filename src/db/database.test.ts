import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'drizzle-orm';
import { openTestDb } from '../../test/open-test-db.ts';

const db = await openTestDb();
after(() => db.close());

test('a municipality is seen in its own transaction only', async () => {
  const { rows } = await db.asSystem((tx) =>
    tx.execute<{ id: string }>(
      sql`insert into municipalities (ags, name, kind, land) values ('06999001', 'Lohenfurt', 'Stadt', '06') returning id`,
    ),
  );
  const id = rows[0]!.id;
  const other = crypto.randomUUID();
  const countIn = (municipality: string) =>
    db.inMunicipality(
      municipality,
      async (tx) => (await tx.execute(sql`select 1 from municipalities`)).rowCount,
    );
  assert.equal(await countIn(id), 1);
  assert.equal(await countIn(other), 0);
});
