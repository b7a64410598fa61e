import type { Ctx } from '../web/env.ts';
import { remoteAddress, safeBack } from '../web/request.tsx';
import { networkOf } from './core/network.ts';
import { sessionToken } from './identify.ts';
import type { Caller } from './store/access.ts';
import type { Auth } from './store/auth.ts';

/** What the stores need of a request; of its headers only these two go on. */
export function callerOf(c: Ctx, auth: Auth): Caller {
  const headers = new Headers({
    cookie: c.req.header('cookie') ?? '',
    'user-agent': (c.req.header('user-agent') ?? '').slice(0, 300),
  });
  const network = networkOf(remoteAddress(c));
  return { db: c.var.db, auth, headers, token: sessionToken(c), network, now: c.var.now() };
}

/** Puts the cookies of better-auth into the answer and goes on to `path`. */
export function answerWith(c: Ctx, cookies: readonly string[], path: string | undefined) {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
  return c.redirect(safeBack(path), 303);
}
