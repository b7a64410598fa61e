import type { MiddlewareHandler } from 'hono';
import { isHeardPlace, seesRisks, seesSecurity } from './confidential.ts';
import type { Ctx, Env } from './env.ts';
import { RefusedPage } from './pages/refused.tsx';
import { SessionOverPage } from './pages/session-over.tsx';
import { paths } from './paths.ts';
import { proposalOf, typedFields } from './proposal.ts';
import { notFound } from './request.tsx';
import type { Need } from './rights.ts';

/** The mark by which the house test sees that a writing route names its decision. */
export type ActMark = { decision: string; need: Need };
export type Guard = MiddlewareHandler<Env> & { act?: ActMark };

/** Pages of a municipality: who is not signed in goes to the sign-in page and comes back. */
export const signedIn: MiddlewareHandler<Env> = async (c, next) => {
  const viewer = c.var.viewer;
  if (!viewer) return c.redirect(paths.signIn(c.var.view.here), 303);
  if (!viewer.municipalityId) return c.redirect(paths.adopt(), 303);
  await next();
};

/** Pages of IT security: to those who may not see them they are not there. */
export const securityInsiders: MiddlewareHandler<Env> = async (c, next) => {
  if (!c.var.viewer?.municipalityId) return signedIn(c, next);
  const mayEnter = isHeardPlace(c.req.path) ? seesRisks : seesSecurity;
  if (!mayEnter(c.var.rights)) return notFound(c);
  await next();
};

/**
 * Every act names the decision of the matrix it belongs to and how much of it it needs.
 * Who may not is shown who may, and why.
 */
export function act(decision: string, need: Need): Guard {
  const guard: Guard = async (c, next) => {
    if (!c.var.viewer) return sessionOver(c);
    if (!c.var.viewer.municipalityId) return signedIn(c, next);
    const may = need === 'anyone' ? c.var.viewer.role !== null : c.var.rights.may(decision, need);
    if (!may) return refused(c, decision, need);
    await next();
  };
  guard.act = { decision, need };
  return guard;
}

/** Who sends a form after the session ended keeps what was typed; a mere button or page leads to the sign-in page. */
async function sessionOver(c: Ctx) {
  const fields = await typedFields(c);
  if (Object.keys(fields).length === 0)
    return c.redirect(paths.signIn(c.req.method === 'GET' ? c.var.view.here : undefined), 303);
  return c.html(<SessionOverPage view={c.var.view} fields={fields} />, 403);
}

/** Acts on one's own account and session, outside the matrix: signing in and out, language, own password. */
export function personal(): Guard {
  const guard: Guard = (_c, next) => next();
  guard.act = { decision: 'personal', need: 'anyone' };
  return guard;
}

export async function refused(c: Ctx, decision: string, need: Need) {
  const proposal = await proposalOf(c, decision, need);
  const holders = await c.var.rights.holders(c.var.rights.who(decision, need));
  return c.html(
    <RefusedPage view={c.var.view} proposal={proposal} holders={holders} isPage={c.req.method === 'GET'} />,
    403,
  );
}
