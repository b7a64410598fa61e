import { Hono } from 'hono';
import type { Env } from '../../web/env.ts';
import { applicationRoutes } from './application-routes.tsx';
import { consolidationRoutes } from './consolidation-routes.tsx';
import { documentRoutes } from './document-routes.tsx';
import { mapRoutes } from './map-routes.tsx';
import { strategyResolutionRoutes } from './resolution-routes.tsx';
import { standardRoutes } from './standard-routes.tsx';

/** The IT-Strategie with what it shows of other rooms. */
export const strategyPageRoutes = new Hono<Env>()
  .route('/', documentRoutes)
  .route('/', applicationRoutes)
  .route('/', mapRoutes)
  .route('/', standardRoutes)
  .route('/', consolidationRoutes)
  .route('/', strategyResolutionRoutes);
