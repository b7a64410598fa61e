import { Hono } from 'hono';
import type { Env } from '../web/env.ts';
import { applyRoutes } from './apply-routes.tsx';
import { exportRoutes } from './export-routes.tsx';
import { importRoutes } from './import-routes.tsx';
import { onlineRegisterRoutes } from './online-routes.tsx';
import { registerRoutes } from './register-routes.tsx';
import { uploadRoutes } from './upload-routes.tsx';

/** Fixed addresses first: `/austausch/importe/neu` is no import. */
export const exchangeRoutes = new Hono<Env>()
  .route('/', uploadRoutes)
  .route('/', exportRoutes)
  .route('/', importRoutes)
  .route('/', applyRoutes)
  .route('/', registerRoutes)
  .route('/', onlineRegisterRoutes);
