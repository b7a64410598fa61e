import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { isId } from '../../kernel/id.ts';

/** What a form carries: when it was opened, sealed, so that nobody makes one up. Each is good for one contribution. */
export function formToken(openedAt: Date, secret: string): string {
  const head = `${openedAt.getTime().toString(36)}.${randomBytes(9).toString('base64url')}`;
  return `${head}.${seal('form', head, secret)}`;
}

/** When the form was opened (ms), and the name under which it is used once; undefined for a token not made here. */
export function readFormToken(token: string, secret: string): { openedAt: number; hash: string } | undefined {
  const [time = '', nonce = '', mac = ''] = token.split('.');
  const head = `${time}.${nonce}`;
  if (!equal(mac, seal('form', head, secret))) return undefined;
  return { openedAt: Number.parseInt(time, 36), hash: createHash('sha256').update(head).digest('hex') };
}

/** Opens the giver's own page of one contribution, without an account. */
export const ownToken = (contributionId: string, secret: string): string =>
  `${contributionId.replaceAll('-', '')}${seal('own', contributionId, secret)}`;

export function readOwnToken(token: string, secret: string): string | undefined {
  const id = token.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return isId(id) && equal(token.slice(32), seal('own', id, secret)) ? id : undefined;
}

const seal = (purpose: string, text: string, secret: string): string =>
  createHmac('sha256', secret).update(`participation ${purpose} ${text}`).digest('base64url').slice(0, 24);

const equal = (given: string, right: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
};
