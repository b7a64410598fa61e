import { Hono } from 'hono';
import type { Env } from '../web/env.ts';
import { DocsPage } from './pages/docs.tsx';

/** The API as people read it; open to everybody, since it holds no data. */
export const docsRoutes = (perMinute: number) =>
  new Hono<Env>().get('/schnittstelle', (c) => c.html(<DocsPage view={c.var.view} perMinute={perMinute} />));
