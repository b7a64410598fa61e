import type { MiddlewareHandler } from 'hono';
import type { Tx } from '../db/index.ts';
import { hashToken } from '../identity/store/token.ts';
import { keepNewest } from '../kernel/newest.ts';
import type { Role } from '../kernel/role.ts';
import { type Ctx, type Env, inMunicipality, type Viewer } from '../web/env.ts';
import type { Guard } from '../web/guard.tsx';
import { remoteAddress } from '../web/request.tsx';
import type { Need, Rights } from '../web/rights.ts';
import { type Access, isToken, limitRights } from './core/token.ts';
import type { Limiter } from './limiter.ts';
import { problem } from './problem.ts';
import { findTokenHolder } from './store/tokens.ts';

/** What higher rooms know of a member; undefined where the person has left. */
type DescribeMember = (
  tx: Tx,
  member: { municipalityId: string; personId: string },
  now: Date,
) => Promise<{ municipalityName: string; roles: readonly Role[] } | undefined>;

export type Doors = {
  find: (key: string, now: number) => Door | undefined;
  keep: (key: string, door: Door, now: number) => void;
  /** A key was revoked: none is trusted any longer. */
  clear: () => void;
};

type Door = { viewer: Viewer; rights: Rights; access: Access };

/** How long a key is trusted before the store is asked again. */
const trustMs = 1_000;
const maxDoors = 1_000;

export function createDoors(): Doors {
  const kept = new Map<string, Door & { since: number }>();
  return {
    find: (key, now) => {
      const door = kept.get(key);
      return door && Math.abs(now - door.since) < trustMs ? door : undefined;
    },
    keep: (key, door, now) => keepNewest(kept, key, { ...door, since: now }, maxDoors),
    clear: () => kept.clear(),
  };
}

export type Entrance = {
  describeMember: DescribeMember;
  /** Fills the rights of the viewer's role from the matrix. */
  grant: (c: Ctx, tx: Tx) => Promise<void>;
  doors: Doors;
  limiter: Limiter;
};

/** Opens for a key that counts today, in its one role, with no more rights than the person has by the matrix. */
export const authenticate = (entrance: Entrance): MiddlewareHandler<Env> => {
  const { doors, limiter } = entrance;
  return async (c, next) => {
    // What a key opens is kept by nobody else; a client that has it asks with its ETag.
    c.header('Cache-Control', 'private, no-cache');
    const token = bearerOf(c);
    const now = c.var.now().getTime();
    // Keys that are none are counted by where they come from.
    const key = token ? hashToken(token) : remoteAddress(c);
    const { left, secondsToWait } = limiter(key, now);
    c.header('RateLimit', `"api";r=${left};t=60`);
    if (secondsToWait > 0) {
      c.header('Retry-After', String(secondsToWait));
      return problem(c, 'too-many');
    }
    if (!token) return problem(c, 'no-token');
    const door = doors.find(key, now) ?? (await openDoor(c, token, entrance));
    if (typeof door === 'string') return problem(c, door);
    doors.keep(key, door, now);
    c.set('viewer', door.viewer);
    c.set('rights', door.rights);
    c.set('access', door.access);
    await next();
  };
};

function bearerOf(c: Ctx): string | undefined {
  const token = /^Bearer ([^\s]+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  return token && isToken('api', token) ? token : undefined;
}

async function openDoor(
  c: Ctx,
  token: string,
  { describeMember, grant }: Entrance,
): Promise<Door | 'bad-token' | 'role-not-held'> {
  const now = c.var.now();
  const found = await c.var.db.asSystem(async (tx) => {
    const holder = await findTokenHolder(tx, 'api', token, now);
    const member = holder && (await describeMember(tx, holder, now));
    return holder && member && { holder, member };
  });
  if (!found) return 'bad-token';
  const { holder, member } = found;
  const { role, access, municipalityId, accountId, personId } = holder;
  if (!role || !access || !member.roles.includes(role)) return 'role-not-held';
  const viewer: Viewer = {
    accountId,
    municipalityId,
    municipalityName: member.municipalityName,
    personId,
    // So that the audit log tells a program from its person.
    name: `${holder.personName} (${holder.name})`,
    roles: [role],
    role,
  };
  c.set('viewer', viewer);
  await inMunicipality(c, (tx) => grant(c, tx));
  const rights = { ...c.var.rights, may: limitRights(access, c.var.rights.may) };
  return { viewer, rights, access };
}

/** Every writing address names its decision of the matrix, as every writing page does. */
export function apiAct(decision: string, need: Need): Guard {
  const guard: Guard = async (c, next) => {
    if (c.var.access !== 'write') return problem(c, 'read-only');
    if (need !== 'anyone' && !c.var.rights.may(decision, need)) return notAllowed(c, decision, need);
    await next();
  };
  guard.act = { decision, need };
  return guard;
}

export const notAllowed = (c: Ctx, decision: string, need: Need) =>
  problem(c, 'not-allowed', { decision, need });
