import { setTimeout as wait } from 'node:timers/promises';
import { Hono } from 'hono';
import type { Env } from './env.ts';
import { paths } from './paths.ts';

/** The database's time to answer, in milliseconds. */
const patience = 3_000;

/** For proxies, containers and monitoring: whether pages can be served now. It says nothing else, so anybody may ask. */
export const healthRoutes = new Hono<Env>().get(paths.health(), async (c) => {
  const answer = c.var.db.pool.query('select 1').then(
    () => true,
    () => false,
  );
  const well = await Promise.race([answer, wait(patience, false, { ref: false })]);
  c.header('Cache-Control', 'no-store');
  return c.text(well ? 'ok' : 'unavailable', well ? 200 : 503);
});
