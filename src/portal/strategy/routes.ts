import { Hono } from 'hono';
import type { Env } from '../../web/env.ts';
import { documentRoutes } from './document-routes.tsx';
import { strategyResolutionRoutes } from './resolution-routes.tsx';

/** The IT-Strategie with what it shows of other rooms. */
export const strategyPageRoutes = new Hono<Env>()
  .route('/', documentRoutes)
  .route('/', strategyResolutionRoutes);
