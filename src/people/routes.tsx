import { Hono } from 'hono';
import type { Env } from '../web/env.ts';
import { accessRoutes, type StaysDecidable } from './access-routes.tsx';
import { ownDataRoutes } from './own-data-routes.tsx';
import { type KeepDecidable, personRoutes } from './person-routes.tsx';
import { postRoutes } from './post-routes.tsx';
import { teamRoutes } from './team-routes.tsx';

/** Persons, posts and teams. */
export const peopleRoutes = (staysDecidable: StaysDecidable, keepDecidable: KeepDecidable) =>
  new Hono<Env>()
    .route('/', personRoutes(keepDecidable))
    .route('/', accessRoutes(staysDecidable))
    .route('/', ownDataRoutes)
    .route('/', postRoutes)
    .route('/', teamRoutes);
