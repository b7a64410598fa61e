// A page of 25 initiatives out of 10,000: what the server needs beside its bare queries, and its throughput beside a
// bare node:http server that sends the same bytes.
import { once } from 'node:events';
import { Agent, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { sql } from 'drizzle-orm';
import { listUnits } from '../src/municipality/store/units.ts';
import { countByState } from '../src/plan/store/initiatives.ts';
import { listInitiatives } from '../src/plan/store/listing.ts';
import { openTestApp, signInAs } from '../test/sign-in.ts';
import { openWorld } from '../test/world.ts';
import { bareThroughput, fetchBytes, medianMs, print, throughput } from './measure.ts';

const world = await openWorld();
const { cookie } = await signInAs(world.db, { municipalityId: world.municipalityId, roles: ['cio'] });
await fill(10_000);
const app = openTestApp(world.db);
const path = '/vorhaben?seite=200';

const queries = await medianMs(300, () =>
  world.inTown(async (tx) => {
    await listInitiatives(tx, {}, { page: 200, size: 25 });
    await countByState(tx);
    await listUnits(tx);
  }),
);
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }) as Server;
await once(server, 'listening');
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const headers = { cookie, 'accept-encoding': 'gzip' };
const page = await medianMs(300, () => fetchBytes(url, headers, agent));
const answer = await fetchBytes(url, headers, agent);
const ours = await throughput(url, headers);
const theirs = await bareThroughput(answer);

const limit = 1.5 * queries + 2;
print({
  'initiatives in the store': 10_000,
  'bare queries of the page, median ms': queries,
  'page with sign-in, HTML and gzip, median ms': page,
  'limit: 1.5 × queries + 2 ms': limit,
  kept: page <= limit ? 'yes' : 'no',
  'page, bytes compressed': answer.body.length,
  'pages a second, 8 connections': ours,
  'bare node:http with the same bytes, a second': theirs,
  'memory of this process, MB': process.memoryUsage().rss / 1e6,
});
server.closeAllConnections();
server.close();
agent.destroy();
await world.close();

async function fill(count: number): Promise<void> {
  await world.inTown(async (tx) => {
    await tx.execute(sql`
      insert into units (municipality_id, code, name, kind)
      select ${world.municipalityId}, n::text, 'Amt ' || n, 'office' from generate_series(1, 20) n`);
    await tx.execute(sql`
      insert into initiatives (municipality_id, code, name, description, unit_id, state, planned_start, planned_end)
      select ${world.municipalityId}, 'V-' || lpad(n::text, 5, '0'), 'Vorhaben Nummer ' || n, 'Was sich ändert, steht hier in einem Satz.',
        (select id from units order by code offset n % 20 limit 1),
        (array['idea', 'announced', 'planned', 'adopted', 'in-progress', 'completed'])[n % 6 + 1], '2027Q1', '2028Q2'
      from generate_series(1, ${count}) n`);
  });
  await world.db.asSystem((tx) => tx.execute(sql`analyze`));
}
