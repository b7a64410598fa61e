import { isAPIError } from 'better-auth/api';
import { type Actor, installation } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Database, Tx } from '../../db/index.ts';
import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { limits } from '../core/limits.ts';
import { findAccount, listMemberships, normalEmail } from './accounts.ts';
import type { Auth } from './auth.ts';
import { countAttempt, forgetAttempts, type TooManyAttempts } from './rate-limits.ts';
import { endExpiredSessions, endSessionOfToken, findSessionHolder } from './sessions.ts';
import { withTransaction } from './transaction.ts';

/** What a sign-in needs besides what was typed. */
export type Caller = {
  db: Database;
  auth: Auth;
  /** Cookie and User-Agent of the request; nothing else reaches better-auth. */
  headers: Headers;
  /** Of the session the browser has now; signing in ends it. */
  token: string | undefined;
  /** Network address for rate limits, already freed of what a sender may claim. */
  network: string;
  now: Date;
};

/** `done`: signed in. `code`: the password was right, the second factor is owed. `cookies` go into the response. */
export type SignIn = { step: 'done' | 'code'; cookies: string[] };

export type SignInFault =
  | { refusal: 'sign-in-wrong' | 'code-wrong' | 'code-already-used' | 'code-expired' }
  | TooManyAttempts;

/** One refusal for an unknown address, a wrong password and a closed account, so that none of them can be told apart. */
export async function signIn(
  caller: Caller,
  typed: { email: string; password: string },
): Promise<Result<SignIn, SignInFault>> {
  const email = normalEmail(typed.email);
  const limited =
    (await countFor(caller, 'signInAddress', caller.network)) ??
    (await countFor(caller, 'signInAccount', email));
  if (limited) return refuse(limited);
  return caller.db.asSystem(async (tx) => {
    await endExpiredSessions(tx, caller.now);
    // An unknown, closed or demo account takes as long to refuse as a wrong password.
    const known = await findAccount(tx, { email });
    const asked = known && !known.demo ? email : 'nobody@example.invalid';
    const answer = await ask(tx, () =>
      caller.auth.api.signInEmail({
        body: { email: asked, password: typed.password },
        headers: caller.headers,
        returnHeaders: true,
      }),
    );
    if (!answer.ok) return refuse({ refusal: 'sign-in-wrong' as const });
    await forgetAttempts(tx, limits.signInAccount, email);
    const { response, headers } = answer.value;
    const cookies = headers.getSetCookie();
    if (!('token' in response) || !response.token) return ok({ step: 'code' as const, cookies });
    await begin(tx, caller, response.token);
    return ok({ step: 'done' as const, cookies });
  });
}

/** The second step: a code of the authenticator app, or one of the backup codes. */
export async function enterCode(caller: Caller, typed: string): Promise<Result<SignIn, SignInFault>> {
  const limited = await countFor(caller, 'codeAddress', caller.network);
  if (limited) return refuse(limited);
  const code = typed.replace(/[\s-]/g, '').toLowerCase();
  const { api } = caller.auth;
  const call = { headers: caller.headers, returnHeaders: true as const };
  return caller.db.asSystem(async (tx) => {
    const answer = await ask(tx, () =>
      /^\d{6}$/.test(code)
        ? api.verifyTOTP({ ...call, body: { code } })
        : api.verifyBackupCode({ ...call, body: { code: `${code.slice(0, 5)}-${code.slice(5)}` } }),
    );
    if (!answer.ok) return refuse(codeFault(answer.error));
    await begin(tx, caller, answer.value.response.token!);
    return ok({ step: 'done' as const, cookies: answer.value.headers.getSetCookie() });
  });
}

/** Opens a session for one of the people of the demo; not found for any other account. */
export const signInDemo = (caller: Caller, accountId: string): Promise<SignIn | undefined> =>
  caller.db.asSystem(async (tx) => {
    if (!(await findAccount(tx, { id: accountId }))?.demo) return undefined;
    const answer = await withTransaction(tx, () =>
      caller.auth.api.signInAs({ body: { userId: accountId }, headers: caller.headers, returnHeaders: true }),
    );
    await begin(tx, caller, answer.response.token);
    return { step: 'done', cookies: answer.headers.getSetCookie() };
  });

/** Ends the session of the request; the cookies it answers take it out of the browser. */
export const signOut = (caller: Caller): Promise<string[]> =>
  caller.db.asSystem(async (tx) => {
    if (caller.token) await recordSession(tx, caller.token, 'session.end', caller.now);
    const { headers } = await withTransaction(tx, () =>
      caller.auth.api.signOut({ headers: caller.headers, returnHeaders: true }),
    );
    return headers.getSetCookie();
  });

async function begin(tx: Tx, caller: Caller, token: string): Promise<void> {
  if (caller.token && caller.token !== token) await endSessionOfToken(tx, caller.token);
  await recordSession(tx, token, 'session.create', caller.now);
}

/** Counts in a transaction of its own, so that the count stays whatever becomes of the attempt. */
async function countFor(
  caller: Caller,
  limit: keyof typeof limits,
  subject: string,
): Promise<TooManyAttempts | undefined> {
  const counted = await caller.db.asSystem((tx) => countAttempt(tx, limits[limit], subject, caller.now));
  return counted.ok ? undefined : counted.error;
}

/** Calls better-auth within the transaction; what it refuses comes back as its code, and what it counted stays. */
export async function ask<T>(tx: Tx, call: () => Promise<T>): Promise<Result<T, string>> {
  try {
    return ok(await withTransaction(tx, call));
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error;
    return refuse(String(error.body?.code ?? error.status));
  }
}

function codeFault(code: string): SignInFault {
  if (code === 'CODE_ALREADY_USED') return { refusal: 'code-already-used' };
  if (code === 'INVALID_CODE' || code === 'INVALID_BACKUP_CODE') return { refusal: 'code-wrong' };
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED') return { refusal: 'too-many-attempts', detail: { minutes: 15 } };
  return { refusal: 'code-expired' };
}

async function recordSession(
  tx: Tx,
  token: string,
  act: 'session.create' | 'session.end',
  now: Date,
): Promise<void> {
  const holder = await findSessionHolder(tx, token, now);
  if (!holder) return;
  const actor: Actor = {
    municipalityId: holder.municipalityId ?? installation,
    accountId: holder.accountId,
    personId: holder.personId,
    name: holder.name,
    role: holder.role ?? 'none',
    now,
  };
  await recordAudit(tx, actor, { act, entity: 'session', entityId: holder.sessionId });
}

/** One account act, in the audit of every municipality the account belongs to, else of the installation. */
export async function recordAccountAct(
  tx: Tx,
  account: { id: string; name: string },
  act: { act: string; before?: unknown; after?: unknown },
  now: Date,
  by?: Pick<Actor, 'accountId' | 'personId' | 'name' | 'role'>,
): Promise<void> {
  const chains = await listMemberships(tx, account.id);
  const own = { accountId: account.id, personId: null, name: account.name, role: 'none' as const };
  for (const { municipalityId, personId } of chains.length
    ? chains
    : [{ municipalityId: installation, personId: null }]) {
    await recordAudit(
      tx,
      { municipalityId, ...(by ?? { ...own, personId }), now },
      { ...act, entity: 'account', entityId: account.id },
    );
  }
}
