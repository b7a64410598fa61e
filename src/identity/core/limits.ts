/** At most `max` attempts within `minutes` from the first one. */
export type Limit = { name: string; max: number; minutes: number };

/** By address against many accounts tried from one place, by account against one account tried from many places. */
export const limits = {
  signInAddress: { name: 'sign-in-address', max: 30, minutes: 5 },
  signInAccount: { name: 'sign-in-account', max: 10, minutes: 15 },
  codeAddress: { name: 'code-address', max: 20, minutes: 5 },
  linkAddress: { name: 'link-address', max: 30, minutes: 15 },
  passwordAccount: { name: 'password-account', max: 10, minutes: 15 },
  recoveryAddress: { name: 'recovery-address', max: 10, minutes: 60 },
  recoveryAccount: { name: 'recovery-account', max: 3, minutes: 60 },
} as const satisfies Record<string, Limit>;

export const windowEnd = (limit: Limit, now: Date): Date => new Date(now.getTime() + limit.minutes * 60_000);

/** Minutes until the next attempt, at least one, for the sentence on the page. */
export const minutesUntil = (end: Date, now: Date): number =>
  Math.max(1, Math.ceil((end.getTime() - now.getTime()) / 60_000));
