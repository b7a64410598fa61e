import { Hono } from 'hono';
import type { Env } from '../web/env.ts';
import { advisorRoutes } from './advisor-routes.tsx';
import { conceptRoutes } from './concept-routes.tsx';
import { handoverRoutes } from './handover-routes.tsx';
import { holderRoutes } from './holder-routes.tsx';
import { matrixRoutes } from './matrix-routes.tsx';
import { ruleRoutes } from './rule-routes.tsx';
import type { MaturityOf } from './store/town.ts';

/** Roles: the advisor, decision rights, holders, role concept, rules, hand-overs. Maturity comes from the room above. */
export const roleRoutes = (maturityOf: MaturityOf) =>
  new Hono<Env>()
    .route('/', advisorRoutes(maturityOf))
    .route('/', matrixRoutes)
    .route('/', holderRoutes)
    .route('/', conceptRoutes)
    .route('/', ruleRoutes(maturityOf))
    .route('/', handoverRoutes);
