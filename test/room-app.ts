import { tmpdir } from 'node:os';
import { Hono, type MiddlewareHandler } from 'hono';
import { csrf } from 'hono/csrf';
import type { Config } from '../src/config.ts';
import type { Database } from '../src/db/index.ts';
import type { Role } from '../src/kernel/role.ts';
import { createAssets } from '../src/web/assets.ts';
import type { Env, Viewer } from '../src/web/env.ts';
import { notFound, openView } from '../src/web/request.tsx';
import type { Need } from '../src/web/rights.ts';
import { readManifest } from '../src/web/static.ts';

export type RoomApp = {
  get: (path: string, init?: RequestInit) => Promise<Response>;
  /** A form as a browser posts it. */
  post: (path: string, fields: Record<string, string>) => Promise<Response>;
  /** The same with files, or with fields that come several times. */
  send: (path: string, body: FormData | URLSearchParams) => Promise<Response>;
};

/**
 * One or more rooms with a given viewer and given rights, without sign-in: for tests of a room's own pages.
 * `may` answers what the viewer may; by default everything.
 */
export function openRoomApp(
  db: Database,
  rooms: readonly Hono<Env>[],
  viewer: Partial<Viewer> | null,
  may: (decision: string, need: Need) => boolean = () => true,
  before: readonly MiddlewareHandler<Env>[] = [],
): RoomApp {
  const rights = {
    may,
    heard: () => false,
    who: (): readonly Role[] => ['mayor'],
    holders: async () => ({}),
    name: (decision: string) => decision,
  };
  const full: Viewer | null = viewer && { ...nobody, ...viewer };
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set('db', db);
    c.set('config', config);
    c.set('now', () => new Date('2026-11-24T08:00:00Z'));
    await next();
  });
  app.use(openView(createAssets(readManifest(tmpdir()))));
  app.use(csrf());
  app.use(async (c, next) => {
    c.set('viewer', full);
    c.set('rights', rights);
    c.set('view', { ...c.var.view, viewer: full, rights });
    await next();
  });
  for (const middleware of before) app.use(middleware);
  for (const room of rooms) app.route('/', room);
  app.notFound(notFound);
  app.onError((error, c) => {
    process.stderr.write(`${c.req.method} ${c.req.path} ${error.stack}\n`);
    return c.text('broken', 500);
  });
  const send: RoomApp['send'] = async (path, body) =>
    app.request(path, {
      method: 'POST',
      body,
      headers: { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' },
    });
  return {
    get: async (path, init) => app.request(path, init),
    post: (path, fields) => send(path, new URLSearchParams(fields)),
    send,
  };
}

const config: Config = {
  databaseUrl: null,
  dataFolder: tmpdir(),
  mode: 'production',
  host: '127.0.0.1',
  port: 3000,
  baseUrl: 'http://localhost',
  trustedProxies: [],
  smtpUrl: null,
  apiPerMinute: 6000,
  secret: () => 'only-for-tests-'.repeat(4),
};

const nobody: Viewer = {
  accountId: '00000000-0000-4000-8000-000000000001',
  municipalityId: null,
  municipalityName: null,
  personId: null,
  name: 'Marta Lindner',
  roles: ['cio'],
  role: 'cio',
};
