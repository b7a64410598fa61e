import { Hono } from 'hono';
import type { Env } from '../web/env.ts';
import { initiativeRoutes } from './initiative-routes.tsx';
import { listRoutes } from './list-routes.tsx';
import { meansRoutes } from './means/means-routes.tsx';
import { consultationRoutes } from './planning/consultation-routes.tsx';
import { planPageRoutes } from './planning/plan-routes.tsx';
import { roundRoutes } from './planning/round-routes.tsx';
import { scenarioRoutes } from './planning/scenario-routes.tsx';
import { versionRoutes } from './planning/version-routes.tsx';
import { changeRoutes } from './running/change-routes.tsx';
import { reportRoutes } from './running/report-routes.tsx';
import { reviewRoutes } from './running/review-routes.tsx';
import { rulesRoutes } from './running/rules-routes.tsx';
import { assessmentRoutes } from './scoring/assessment-routes.tsx';
import { schemeRoutes } from './scoring/scheme-routes.tsx';
import { stepRoutes } from './step-routes.tsx';

/** Fixed addresses first: `/vorhaben/tafel` is no initiative. */
export const planRoutes = new Hono<Env>()
  .route('/', listRoutes)
  .route('/', reportRoutes)
  .route('/', meansRoutes)
  .route('/', schemeRoutes)
  .route('/', assessmentRoutes)
  .route('/', changeRoutes)
  .route('/', reviewRoutes)
  .route('/', scenarioRoutes)
  .route('/', versionRoutes)
  .route('/', roundRoutes)
  .route('/', consultationRoutes)
  .route('/', planPageRoutes)
  .route('/', rulesRoutes)
  .route('/', stepRoutes)
  .route('/', initiativeRoutes);
