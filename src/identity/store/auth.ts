import type { BetterAuthOptions } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { betterAuth } from 'better-auth/minimal';
import { twoFactor } from 'better-auth/plugins';
import { passwordLength } from '../core/password.ts';
import { accounts, credentials, sessions, twoFactors, verifications } from '../tables.ts';
import { hashSessionTokens } from './hashed-sessions.ts';
import { signInAs } from './sign-in-as.ts';
import { singleUseCode } from './single-use-code.ts';
import { newBackupCodes } from './token.ts';
import { currentTransaction } from './transaction.ts';

export type AuthSettings = {
  /** Signs cookies and encrypts TOTP secrets; at least 32 characters. */
  secret: string;
  /** Where the program is reached, without a path; https makes cookies secure. */
  baseUrl: string;
};

/** A working day: who signs in in the morning need not do so again. Sessions are not prolonged. */
export const sessionHours = 12;

/**
 * better-auth as a library: its own HTTP endpoints are not mounted. Every call runs in `withTransaction`.
 * Rate limits are ours (store/rate-limits.ts): better-auth has none on direct calls.
 */
export function createAuth({ secret, baseUrl }: AuthSettings) {
  return betterAuth({
    appName: 'Augenmaß',
    baseURL: baseUrl,
    secret,
    database: (options: BetterAuthOptions) =>
      hashSessionTokens(drizzleAdapter(currentTransaction, { provider: 'pg', schema })(options)),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    session: { expiresIn: sessionHours * 3600, disableSessionRefresh: true, freshAge: 0 },
    advanced: {
      cookiePrefix: 'augenmass',
      useSecureCookies: baseUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
      database: { generateId: false },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'error' },
    plugins: [
      twoFactor({ backupCodeOptions: { customBackupCodesGenerate: newBackupCodes } }),
      singleUseCode(),
      signInAs(),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;

const schema = {
  user: accounts,
  account: credentials,
  session: sessions,
  verification: verifications,
  twoFactor: twoFactors,
};
