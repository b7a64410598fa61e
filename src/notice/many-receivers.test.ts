import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'drizzle-orm';
import { openWorld } from '../../test/world.ts';
import { enqueueNotices } from './store/notices.ts';

const world = await openWorld();
after(world.close);

test('a whole administration is told at once, each person once, and each has a mail of its own', async () => {
  const colleagues = 1_200;
  const { rows } = await world.db.asSystem((tx) =>
    tx.execute<{ id: string }>(sql`
      insert into persons (municipality_id, name, email)
      select ${world.municipalityId}, 'Person ' || n, 'p' || n || '@lohenfurt.example'
      from generate_series(1, ${colleagues}::int) n returning id`),
  );
  const said = { subject: 'Kurzbefragung', text: 'Drei Fragen an alle.' };
  const all = rows.map(({ id: personId }) => ({
    ...{ personId, kind: 'pulse', key: 'pulse:1', href: '/digitale-lotsen/umfragen/1' },
    text: { de: said, en: said },
  }));
  await world.inTown((tx) => enqueueNotices(tx, world.actor('cdo'), [...all, ...all.slice(0, 3)]));
  await world.inTown((tx) => enqueueNotices(tx, world.actor('cdo'), all));
  const { rows: told } = await world.inTown((tx) =>
    tx.execute(sql`
      select count(*)::int as told, count(distinct n.person_id)::int as persons, count(distinct m.id)::int as mails
      from personal_notices n join mails m on m.municipality_id = n.municipality_id and m.id = n.mail_id
        and m.person_id = n.person_id and m.key = 'notice:' || n.id`),
  );
  assert.deepEqual(told, [{ told: colleagues, persons: colleagues, mails: colleagues }]);
});
