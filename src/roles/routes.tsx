import { Hono } from 'hono';
import type { Env } from '../web/env.ts';
import { advisorRoutes } from './advisor-routes.tsx';
import { conceptRoutes } from './concept-routes.tsx';
import { handoverRoutes } from './handover-routes.tsx';
import { holderRoutes } from './holder-routes.tsx';
import { matrixRoutes } from './matrix-routes.tsx';
import { ruleRoutes } from './rule-routes.tsx';
import type { BusyUnits, LimitsOfPlan, MaturityOf } from './store/town.ts';

/** Roles: advisor, decision rights, holders, concept, rules, hand-overs. Maturity and plan come from the rooms above. */
export const roleRoutes = (maturityOf: MaturityOf, busyUnits: BusyUnits, limitsOfPlan: LimitsOfPlan) =>
  new Hono<Env>()
    .route('/', advisorRoutes(maturityOf, busyUnits))
    .route('/', matrixRoutes(limitsOfPlan))
    .route('/', holderRoutes)
    .route('/', conceptRoutes)
    .route('/', ruleRoutes(maturityOf))
    .route('/', handoverRoutes);
