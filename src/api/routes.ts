import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { describeFault, explainStoreError, isCrossed, isUnwritable, storeCode } from '../db/index.ts';
import type { Ctx, Env } from '../web/env.ts';
import { loggedPath } from '../web/request.tsx';
import { authenticate, createDoors, type Entrance } from './authenticate.ts';
import { docsRoutes } from './docs-routes.tsx';
import { documentRoutes } from './document-routes.ts';
import { feedRoutes } from './feed-routes.ts';
import { frameApi } from './frame-routes.ts';
import { initiativeApi } from './initiative-routes.ts';
import { createAnswers } from './kept.ts';
import { createLimiter } from './limiter.ts';
import { problem } from './problem.ts';
import { runningApi } from './running-routes.ts';
import { tokenRoutes } from './token-routes.tsx';

const maxBodyBytes = 1024 * 1024;

type ApiRooms = {
  programs: Hono<Env>;
  pages: Hono<Env>;
  /** What a program is told when something breaks. */
  broken: (error: Error, c: Ctx) => Response;
};

type Parts = Omit<Entrance, 'doors' | 'limiter'> & { perMinute: number; log: (line: string) => void };

/**
 * Two sides of one room: `programs` stands before sessions and answers to keys alone, `pages` is for people, who make
 * keys and end them.
 */
export function apiRooms({ perMinute, log, ...entrance }: Parts): ApiRooms {
  const doors = createDoors();
  const limiter = createLimiter(perMinute);
  const api = new Hono<Env>()
    .use(bodyLimit({ maxSize: maxBodyBytes, onError: (c) => problem(c, 'too-large') }))
    .use(authenticate({ ...entrance, doors, limiter }))
    .route('/', initiativeApi(createAnswers()))
    .route('/', runningApi)
    .route('/', frameApi)
    .use(async (c, _next) => problem(c, 'no-such-address'));
  return {
    programs: new Hono<Env>()
      .route('/', documentRoutes)
      .route('/', feedRoutes({ ...entrance, limiter }))
      .route('/api/v1', api),
    pages: new Hono<Env>().route('/', docsRoutes(perMinute)).route('/', tokenRoutes(doors)),
    broken: (error, c) => {
      if (isPointingAtNothing(error)) return problem(c, 'refused');
      const away = explainStoreError(error);
      log(`${c.var.requestId} ${c.req.method} ${loggedPath(c.req.path)} ${away ?? describeFault(error)}`);
      if (away) return problem(c, 'unavailable');
      return problem(c, isCrossed(error) ? 'conflict' : 'broken');
    },
  };
}

/** What the store itself refuses: a reference to nothing, a value outside its limits, a sign it cannot keep. */
const isPointingAtNothing = (error: Error): boolean =>
  ['23503', '23514'].includes(storeCode(error) ?? '') || isUnwritable(error);
