import { Hono } from 'hono';
import type { Env } from '../web/env.ts';
import { basicsRoutes } from './basics-routes.tsx';
import { guideRoutes } from './guide-routes.tsx';
import { impulseRoutes } from './impulse-routes.tsx';
import { meetingRoutes } from './meeting-routes.tsx';
import { networkRoutes } from './network-routes.tsx';
import { questionRoutes } from './question-routes.tsx';
import { sortRoutes } from './sort-routes.tsx';

/** Guides and impulses; routes with an id come after those with a name. */
export const guidesRoutes = new Hono<Env>()
  .route('/', networkRoutes)
  .route('/', meetingRoutes)
  .route('/', questionRoutes)
  .route('/', basicsRoutes)
  .route('/', guideRoutes)
  .route('/', impulseRoutes)
  .route('/', sortRoutes);
