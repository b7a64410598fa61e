import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 256 random bits that fit into a URL. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the store keeps of a token. Tokens are random, so a plain hash without salt is enough. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Without letters and digits that look alike on paper; ten of them are 49 bits. */
const clear = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Ten codes to print, such as `k7mfq-2xwpd`; each replaces the authenticator app once. */
export const newBackupCodes = (): string[] =>
  Array.from({ length: 10 }, () => {
    const code = Array.from({ length: 10 }, () => clear[randomInt(clear.length)]).join('');
    return `${code.slice(0, 5)}-${code.slice(5)}`;
  });
