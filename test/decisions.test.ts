import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Hono } from 'hono';
import { decisionCatalogue } from '../src/roles/store/catalogue.ts';
import type { Env } from '../src/web/env.ts';
import { act, type Guard, personal } from '../src/web/guard.tsx';
import { openTestApp } from './sign-in.ts';
import { openWorld } from './world.ts';

const world = await openWorld();
after(world.close);

/**
 * Acts on one's own account, before a municipality is chosen, on one's own notices, or by a resident on a contribution
 * of their own: no decision of the matrix.
 */
const personalActs = [
  '/anmelden',
  '/abmelden',
  '/handeln-als',
  '/einrichten/:token',
  '/konto',
  '/kommune/uebernehmen',
  '/mitteilungen',
  '/oeffentlich/:slug/beteiligung',
];

type Route = { method: string; path: string; handler: unknown };

/** The writing routes of an app that name no decision of the matrix, or one that does not exist; one sentence each. */
function findUnnamed(routes: readonly Route[], decisions: ReadonlySet<string>): string[] {
  const writing = routes.filter(
    (route) => ['POST', 'PUT', 'PATCH', 'DELETE'].includes(route.method) || endsAll(route),
  );
  const byRoute = Map.groupBy(writing, ({ method, path }) => `${method} ${path}`);
  return [...byRoute].flatMap(([route, handlers]) => {
    const marks = handlers.flatMap(({ handler }) => (handler as Guard).act ?? []);
    if (marks.length === 0) return [`${route} names no decision.`];
    return marks.flatMap(({ decision }) => {
      if (decision !== 'personal')
        return decisions.has(decision) ? [] : [`${route}: no decision is called ${decision}.`];
      return isPersonal(handlers[0]!.path) ? [] : [`${route} is no act on one's own account.`];
    });
  });
}

/** Middleware stands in the table under ALL too, and takes `next`; what ends the way does not. */
const endsAll = ({ method, handler }: Route): boolean =>
  method === 'ALL' && (handler as (...args: unknown[]) => unknown).length < 2;

const isPersonal = (path: string): boolean =>
  personalActs.some((one) => path === one || path.startsWith(`${one}/`));

const decisions = new Set(decisionCatalogue().matrix.map(({ id }) => id));

test('every writing route of the program names its decision of the matrix', () => {
  const { routes } = openTestApp(world.db);
  assert.ok(routes.filter(({ method }) => method === 'POST').length > 80);
  assert.deepEqual(findUnnamed(routes, decisions), []);
});

const nothing = () => new Response();
const planted: readonly [string, (app: Hono<Env>) => unknown][] = [
  ['a form that names no decision', (app) => app.post('/vorhaben/neu', nothing)],
  ['a deletion that names no decision', (app) => app.delete('/vorhaben/:id', nothing)],
  ['a route that takes every method', (app) => app.all('/vorhaben/:id', nothing)],
  [
    'a decision that the matrix does not know',
    (app) => app.post('/vorhaben/neu', act('Q9', 'decide'), nothing),
  ],
  [
    'an act of the municipality that calls itself personal',
    (app) => app.post('/vorhaben', personal(), nothing),
  ],
];

for (const [breach, plant] of planted) {
  test(`a planted breach is found: ${breach}`, () => {
    const app = new Hono<Env>().post('/vorhaben', act('V1', 'prepare'), nothing);
    plant(app);
    assert.equal(findUnnamed(app.routes, decisions).length, 1);
  });
}

test('a route that names its decision behind others is no breach', () => {
  const room = new Hono<Env>().use(async (_c, next) => next()).post('/:id', act('V1', 'prepare'), nothing);
  const app = new Hono<Env>().route('/vorhaben', room);
  assert.deepEqual(findUnnamed(app.routes, decisions), []);
});
