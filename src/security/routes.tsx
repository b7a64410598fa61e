import { Hono } from 'hono';
import type { Env } from '../web/env.ts';
import { securityInsiders } from '../web/guard.tsx';
import { catalogueRoutes } from './catalogue-routes.tsx';
import { incidentRoutes } from './incident-routes.tsx';
import { itemRoutes } from './item-routes.tsx';
import { listRoutes } from './list-routes.tsx';
import { notebookRoutes } from './notebook-routes.tsx';
import { paperRoutes } from './paper-routes.tsx';
import { riskRoutes } from './risk-routes.tsx';
import { sheetRoutes } from './sheet-routes.tsx';
import { targetRoutes } from './target-routes.tsx';

/** IT-Sicherheit. Behind the first line everything is visible to few. */
export const securityRoutes = new Hono<Env>()
  .use('/it-sicherheit/*', securityInsiders)
  .route('/', catalogueRoutes)
  .route('/', listRoutes)
  .route('/', itemRoutes)
  .route('/', sheetRoutes)
  .route('/', targetRoutes)
  .route('/', riskRoutes)
  .route('/', incidentRoutes)
  .route('/', notebookRoutes)
  .route('/', paperRoutes);
