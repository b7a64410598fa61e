// The IT-Vorhabenplan at size: 1,000 initiatives on one page, a Gantt of 500 bars, a lever at 100 initiatives, 100 rows of
// the API, and a spreadsheet of 5,000 rows. The demo town's initiatives are copied until there are enough.
import { once } from 'node:events';
import { Agent, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { serve } from '@hono/node-server';
import { sql } from 'drizzle-orm';
import type { Database } from '../src/db/index.ts';
import { loadDemo } from '../src/demo/demo.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../src/demo/ids.ts';
import { calculationOf } from '../src/plan/planning/calculation.ts';
import { findWorkingScenario } from '../src/plan/planning/store/scenarios.ts';
import { openProgram } from '../test/api-program.ts';
import { openTestDb } from '../test/open-test-db.ts';
import { getPage, openTestApp, postForm, signInAs } from '../test/sign-in.ts';
import { fetchBytes, medianMs, print, throughput } from './measure.ts';

const now = () => new Date('2026-11-24T08:00:00Z');

/** The program over the demo town with `count` initiatives, and money and people that grow with them. */
async function openTown(count: number) {
  const db = await openTestDb();
  await loadDemo(db);
  await db.asSystem((tx) => tx.execute(sql`delete from memberships`));
  await copyInitiatives(db, count);
  const app = openTestApp(db, { apiPerMinute: 1_000_000 }, now);
  const cio = await signInAs(db, {
    municipalityId,
    roles: ['cio'],
    name: 'Stefan Albrecht',
    personId: demoId('person', 'Stefan Albrecht'),
  });
  return { db, app, cio };
}

async function copyInitiatives(db: Database, count: number): Promise<void> {
  await db.asSystem(async (tx) => {
    const columnsOf = async (table: string): Promise<string> => {
      const { rows } = await tx.execute(sql`
        select column_name from information_schema.columns
        where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER' and is_identity = 'NO'`);
      return rows.map((row) => `"${row.column_name}"`).join();
    };
    const { rows } = await tx.execute(sql`
      select count(*)::int as open from initiatives where state in ('evaluated', 'planned', 'adopted')`);
    const copies = Math.ceil(count / Number(rows[0]!.open));
    const copy = async (table: string, change: string, from: string) => {
      const columns = await columnsOf(table);
      const record = `jsonb_populate_record(null::${table}, to_jsonb(t) || jsonb_build_object(${change}))`;
      await tx.execute(
        sql.raw(`insert into ${table} (${columns}) select ${columns}
          from (select (${record}).* from ${table} t join initiatives i on ${from}
          cross join generate_series(1, ${copies}) n where i.state in ('evaluated', 'planned', 'adopted')) copied`),
      );
    };
    const own = 'md5(i.id::text || n)::uuid';
    await copy(
      'initiatives',
      `'id', ${own}, 'code', i.code || '-' || n, 'name', i.name || ' ' || n`,
      'i.id = t.id',
    );
    for (const table of ['initiative_efforts', 'initiative_costs'])
      await copy(
        table,
        `'id', md5(t.id::text || n)::uuid, 'initiative_id', ${own}`,
        "i.id = t.initiative_id and position('-' in substr(i.code, 3)) = 0",
      );
    await tx.execute(sql.raw(`update budgets set cents = cents * ${copies + 1}`));
    await tx.execute(sql.raw(`update initiative_efforts set days = days / ${copies + 1}`));
    await tx.execute(sql`analyze`);
  });
}

const figures: Record<string, number | string> = {};

const large = await openTown(1_000);
const list = () =>
  getPage(large.app, '/vorhaben?zeilen=1000', large.cio.cookie).then((answer) => answer.text());
figures['list of up to 1,000 initiatives, rows'] = (await list()).split('<tr').length - 2;
figures['list of up to 1,000 initiatives, median ms'] = await medianMs(30, list, 10);
figures['list of up to 1,000 initiatives, kB compressed'] =
  gzipSync(await list(), { level: 6 }).length / 1000;

const server = serve({ fetch: large.app.fetch, port: 0, hostname: '127.0.0.1' }) as Server;
await once(server, 'listening');
const token = await openProgram(large.app, large.cio).makeToken({ access: 'read' });
const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/initiatives?size=100`;
const bearer = { authorization: `Bearer ${token}` };
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const rows = JSON.parse((await fetchBytes(api, bearer, agent)).body.toString()) as { data: unknown[] };
figures['API answer, rows'] = rows.data.length;
figures['API answer of 100 rows, median ms'] = await medianMs(200, () => fetchBytes(api, bearer, agent));
figures['API answers of 100 rows a second, 8 connections'] = await throughput(api, bearer);
agent.destroy();
server.closeAllConnections();
server.close();
await large.db.close();

const half = await openTown(500);
await postForm(half.app, '/it-vorhabenplan/berechnung', {}, half.cio.cookie);
const working = (await half.db.inMunicipality(municipalityId, findWorkingScenario))!;
const calculation = calculationOf(`${municipalityId} ${working.id}`);
setTimeout(() => calculation?.settle(), 10_000);
await calculation?.done;
const plan = () => getPage(half.app, '/it-vorhabenplan', half.cio.cookie).then((answer) => answer.text());
figures['plan page, bars in the Gantt'] = (await plan()).match(/class="bar /g)?.length ?? 0;
figures['plan page, median ms'] = await medianMs(20, plan, 5);
figures['plan page, kB compressed'] = gzipSync(await plan(), { level: 6 }).length / 1000;
await half.db.close();

const small = await openTown(100);
const lever = () =>
  getPage(small.app, '/it-vorhabenplan?budget=80&personal=90', small.cio.cookie).then((answer) =>
    answer.text(),
  );
figures['a lever at 100 initiatives, median ms'] = await medianMs(20, lever, 5);

const form = new FormData();
const lines = Array.from(
  { length: 5_000 },
  (_, at) =>
    `${at + 1};Vorhaben aus der Liste ${at + 1};${(at % 90) + 1} T€;Q${(at % 4) + 1}/2027;in Planung`,
);
form.set('file', new File([['lfd. Nr.;Projekt;2027;Beginn;Status', ...lines].join('\n')], 'ämter.csv'));
for (const [name, value] of Object.entries({ senderId: '', senderName: 'Alle Ämter', unitId: '' }))
  form.set(name, value);
const began = performance.now();
const uploaded = await small.app.request('/austausch/importe/neu', {
  method: 'POST',
  body: form,
  headers: { cookie: small.cio.cookie, origin: 'http://localhost' },
});
const preview = await getPage(small.app, uploaded.headers.get('location') ?? '', small.cio.cookie);
figures['import of 5,000 rows up to the preview, ms'] = performance.now() - began;
figures['its preview answers'] = preview.status;
await small.db.close();

print(figures);
process.exit(0);
