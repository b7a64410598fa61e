import { Hono } from 'hono';
import type { Env } from '../web/env.ts';
import { accountRoutes, factorRoutes } from './account-routes.tsx';
import type { DescribeMember } from './identify.ts';
import { setUpRoutes } from './set-up-routes.tsx';
import { secondStepRoutes, signInRoutes } from './sign-in-routes.tsx';
import type { Auth } from './store/auth.ts';

export const identityRoutes = (auth: Auth, describeMember: DescribeMember) =>
  new Hono<Env>()
    .route('/', signInRoutes(auth, describeMember))
    .route('/', secondStepRoutes(auth))
    .route('/', setUpRoutes(auth))
    .route('/', factorRoutes(auth))
    .route('/', accountRoutes(auth));
