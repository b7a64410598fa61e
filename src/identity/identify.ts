import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Tx } from '../db/index.ts';
import type { Role } from '../kernel/role.ts';
import type { Ctx, Env, Viewer } from '../web/env.ts';
import { findSessionHolder, type SessionHolder } from './store/sessions.ts';

/**
 * What higher rooms know of a member: the name of the municipality and the roles held today, main role first.
 * Undefined where the person has left: the account then opens nothing there.
 */
export type DescribeMember = (
  tx: Tx,
  member: { municipalityId: string; personId: string },
  now: Date,
) => Promise<{ municipalityName: string; roles: readonly Role[] } | undefined>;

/**
 * Sets the viewer from the session cookie; without a valid one the request goes on as nobody's. `beside` reads what every
 * page needs of the viewer's municipality, in the same transaction, which by then sees no other.
 */
export const identify =
  (describeMember: DescribeMember, beside: (c: Ctx, tx: Tx) => Promise<void>): MiddlewareHandler<Env> =>
  async (c, next) => {
    // What a page shows depends on who looks; a page for everybody says otherwise itself.
    c.header('Cache-Control', 'private, no-cache');
    const token = sessionToken(c);
    if (token) {
      await c.var.db.identified(
        async (tx) => {
          const viewer = await findViewer(tx, token, describeMember, c.var.now());
          c.set('viewer', viewer);
          c.set('view', { ...c.var.view, viewer });
          // Kept in no browser: after signing out, the back button would show it to the next person at the desk.
          if (viewer) c.header('Cache-Control', 'private, no-store');
          return viewer?.municipalityId ?? null;
        },
        (tx) => beside(c, tx),
      );
    }
    await next();
  };

/** The random part of the session cookie; its signature adds nothing to 190 random bits looked up by hash. */
export function sessionToken(c: Ctx): string | undefined {
  const secure = c.var.config.baseUrl.startsWith('https:');
  return getCookie(c, `${secure ? '__Secure-' : ''}augenmass.session_token`)?.split('.')[0];
}

async function findViewer(
  tx: Tx,
  token: string,
  describe: DescribeMember,
  now: Date,
): Promise<Viewer | null> {
  const holder = await findSessionHolder(tx, token, now);
  if (!holder) return null;
  const { accountId, name, municipalityId, personId } = holder;
  if (!municipalityId || !personId) {
    return {
      accountId,
      name,
      municipalityId: null,
      municipalityName: null,
      personId: null,
      roles: [],
      role: null,
    };
  }
  const member = await describe(tx, { municipalityId, personId }, now);
  if (!member) return null;
  const { municipalityName, roles } = member;
  return {
    accountId,
    name,
    municipalityId,
    municipalityName,
    personId,
    roles,
    role: actingRole(holder, roles),
  };
}

/** The role chosen last, as long as it is still held; else the first one. */
const actingRole = ({ role }: SessionHolder, held: readonly Role[]): Role | null =>
  role && held.includes(role) ? role : (held[0] ?? null);
