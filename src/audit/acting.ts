import type { Ctx } from '../web/env.ts';
import type { Actor } from './core/actor.ts';

/** The actor of this request. Call behind `act()` or `signedIn`. */
export function actorOf(c: Ctx): Actor {
  const viewer = c.var.viewer;
  if (!viewer?.municipalityId || !viewer.role)
    throw new Error('No acting role: the route is not behind act().');
  return {
    municipalityId: viewer.municipalityId,
    accountId: viewer.accountId,
    personId: viewer.personId,
    name: viewer.name,
    role: viewer.role,
    now: c.var.now(),
  };
}
