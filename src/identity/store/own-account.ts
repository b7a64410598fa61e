import { hashPassword, symmetricDecrypt, verifyPassword } from 'better-auth/crypto';
import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { limits } from '../core/limits.ts';
import { keyUri } from '../core/totp.ts';
import { credentials, twoFactors } from '../tables.ts';
import { ask, type Caller } from './access.ts';
import type { Auth } from './auth.ts';
import { countAttempt, type TooManyAttempts } from './rate-limits.ts';
import { endOtherSessions, findSessionHolder, setActingRole } from './sessions.ts';

/** A signed-in person at the own account; `actor` names them in the audit. */
export type Owner = Caller & { actor: Actor; accountId: string; sessionId: string };

export type OwnFault = { refusal: 'password-wrong' | 'code-wrong' | 'code-already-used' } | TooManyAttempts;

/** Sets a new password and ends all other sessions. */
export const changePassword = (
  owner: Owner,
  current: string,
  next: string,
): Promise<Result<void, OwnFault>> =>
  guarded(owner, async (tx) => {
    if (!(await isPassword(tx, owner.accountId, current))) return refuse({ refusal: 'password-wrong' });
    await tx
      .update(credentials)
      .set({ password: await hashPassword(next), updatedAt: owner.now })
      .where(credentialOf(owner.accountId));
    await endOtherSessions(tx, owner.accountId, owner.sessionId);
    await record(tx, owner, 'account.change-password');
    return ok(undefined);
  });

/** Begins to set up a second factor; it counts from `confirmTwoFactor` on. */
export const startTwoFactor = (owner: Owner, password: string): Promise<Result<void, OwnFault>> =>
  guarded(owner, async (tx) => {
    const { api } = owner.auth;
    const answer = await ask(tx, () => api.enableTwoFactor({ body: { password }, headers: owner.headers }));
    return answer.ok ? ok(undefined) : refuse({ refusal: 'password-wrong' });
  });

export type PendingFactor = { uri: string; secret: string; backupCodes: string[] };

/** The second factor that was begun and not confirmed yet: only until then its key can be seen. */
export async function findPendingFactor(
  tx: Tx,
  auth: Auth,
  account: { id: string; email: string },
): Promise<PendingFactor | undefined> {
  const [row] = await tx
    .select()
    .from(twoFactors)
    .where(and(eq(twoFactors.userId, account.id), eq(twoFactors.verified, false)));
  if (!row) return undefined;
  const key = (await auth.$context).secretConfig;
  const secret = await symmetricDecrypt({ key, data: row.secret });
  const backupCodes: string[] = JSON.parse(await symmetricDecrypt({ key, data: row.backupCodes }));
  return { ...keyUri('Augenmaß', account.email, Buffer.from(secret)), backupCodes };
}

/** Answers the cookies of the session that replaces the present one. */
export const confirmTwoFactor = (owner: Owner, typed: string): Promise<Result<string[], OwnFault>> =>
  guarded(owner, async (tx) => {
    const code = typed.replace(/\s/g, '');
    const answer = await ask(tx, () =>
      owner.auth.api.verifyTOTP({ body: { code }, headers: owner.headers, returnHeaders: true }),
    );
    if (!answer.ok)
      return refuse({ refusal: answer.error === 'CODE_ALREADY_USED' ? 'code-already-used' : 'code-wrong' });
    await record(tx, owner, 'account.enable-two-factor');
    return ok(await carryRole(tx, owner, answer.value.headers));
  });

export const stopTwoFactor = (owner: Owner, password: string): Promise<Result<string[], OwnFault>> =>
  guarded(owner, async (tx) => {
    const answer = await ask(tx, () =>
      owner.auth.api.disableTwoFactor({ body: { password }, headers: owner.headers, returnHeaders: true }),
    );
    if (!answer.ok) return refuse({ refusal: 'password-wrong' });
    await record(tx, owner, 'account.disable-two-factor');
    return ok(await carryRole(tx, owner, answer.value.headers));
  });

/** New backup codes; the old ones stop working. */
export const renewBackupCodes = (owner: Owner, password: string): Promise<Result<string[], OwnFault>> =>
  guarded(owner, async (tx) => {
    const answer = await ask(tx, () =>
      owner.auth.api.generateBackupCodes({ body: { password }, headers: owner.headers }),
    );
    if (!answer.ok) return refuse({ refusal: 'password-wrong' });
    await record(tx, owner, 'account.renew-backup-codes');
    return ok(answer.value.backupCodes);
  });

/** Every act that asks for the password or a code is limited per account, whatever becomes of it. */
async function guarded<T>(
  owner: Owner,
  work: (tx: Tx) => Promise<Result<T, OwnFault>>,
): Promise<Result<T, OwnFault>> {
  const counted = await owner.db.asSystem((tx) =>
    countAttempt(tx, limits.passwordAccount, owner.accountId, owner.now),
  );
  return counted.ok ? owner.db.asSystem(work) : counted;
}

async function isPassword(tx: Tx, accountId: string, password: string): Promise<boolean> {
  const [row] = await tx
    .select({ hash: credentials.password })
    .from(credentials)
    .where(credentialOf(accountId));
  return row?.hash ? verifyPassword({ hash: row.hash, password }) : false;
}

const credentialOf = (accountId: string) =>
  and(eq(credentials.userId, accountId), eq(credentials.providerId, 'credential'));

const record = (tx: Tx, owner: Owner, act: string): Promise<void> =>
  recordAudit(tx, owner.actor, { act, entity: 'account', entityId: owner.accountId });

/** better-auth replaces the session when the second factor changes: the new one acts in the same role. */
async function carryRole(tx: Tx, { actor, now }: Owner, headers: Headers): Promise<string[]> {
  const cookies = headers.getSetCookie();
  const token = cookies.map(tokenInCookie).find(Boolean);
  const holder = token ? await findSessionHolder(tx, token, now) : undefined;
  if (holder?.municipalityId && actor.role !== 'none') {
    await setActingRole(tx, actor.municipalityId, holder.sessionId, actor.role);
  }
  return cookies;
}

/** The token in a Set-Cookie header of the session; the part after the dot is its signature. */
const tokenInCookie = (cookie: string): string | undefined => /session_token=([^.;]+)\./.exec(cookie)?.[1];
