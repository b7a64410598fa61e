import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits that fit into a URL. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the store keeps of a token. Tokens are random, so a plain hash without salt is enough. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
