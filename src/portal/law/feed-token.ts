import { createHmac, timingSafeEqual } from 'node:crypto';
import { isId } from '../../kernel/id.ts';

export type FeedRef = { municipalityId: string; id: string };

/** Opens one calendar without signing in: both ids and 16 bytes of HMAC-SHA-256 under the installation's secret. */
export function feedToken({ municipalityId, id }: FeedRef, secret: string): string {
  const ids = Buffer.from((municipalityId + id).replaceAll('-', ''), 'hex');
  return Buffer.concat([ids, macOf(ids, secret)]).toString('base64url');
}

/** The calendar a token names; undefined when it was not made here. */
export function readFeedToken(token: string, secret: string): FeedRef | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 48) return undefined;
  const ids = bytes.subarray(0, 32);
  if (!timingSafeEqual(bytes.subarray(32), macOf(ids, secret))) return undefined;
  const [municipalityId, id] = [uuidOf(ids.subarray(0, 16)), uuidOf(ids.subarray(16))];
  return isId(municipalityId) && isId(id) ? { municipalityId, id } : undefined;
}

const macOf = (ids: Buffer, secret: string): Buffer =>
  createHmac('sha256', secret).update('augenmass law feed').update(ids).digest().subarray(0, 16);

const uuidOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
