type Need = 'decide' | 'prepare' | 'comment' | 'anyone';

/** A calendar reads dates; a program at the API acts in one role. */
export type TokenKind = 'api' | 'calendar';
export const accesses = ['read', 'write'] as const;
export type Access = (typeof accesses)[number];

/** How long a key for the API may live; the shortest is the first choice. */
export const lifetimes = [30, 90, 365] as const;

/**
 * How many of a kind a person may have at once: enough for every program and device one looks after, few enough to
 * look through. What has run out or was ended does not count.
 */
export const mostTokens: Record<TokenKind, number> = { api: 20, calendar: 10 };

/** A recognisable beginning, so that scanners find a key that was published by mistake. */
const prefixes: Record<TokenKind, string> = { api: 'augm_', calendar: 'kal_' };

export const writeToken = (kind: TokenKind, random: string): string => `${prefixes[kind]}${random}`;

export const isToken = (kind: TokenKind, text: string): boolean =>
  text.startsWith(prefixes[kind]) && /^[A-Za-z0-9_-]{43}$/.test(text.slice(prefixes[kind].length));

/** What a key may: what its person may in its role, and nothing that writes where it only reads. */
export const limitRights =
  (access: Access, may: (decision: string, need: Need) => boolean) =>
  (decision: string, need: Need): boolean =>
    access === 'write' && may(decision, need);
