import { createHmac, timingSafeEqual } from 'node:crypto';
import { isId } from '../kernel/id.ts';

/** Which mail an unsubscribe link belongs to. */
export type MailRef = { municipalityId: string; id: string };

/**
 * A token that opens the unsubscribe page of one mail without signing in: both ids and 16 bytes of HMAC-SHA-256 under
 * the installation's secret. It opens nothing else and needs no row of its own.
 */
export function stopToken(mail: MailRef, secret: string): string {
  const ids = Buffer.from((mail.municipalityId + mail.id).replaceAll('-', ''), 'hex');
  return Buffer.concat([ids, macOf(ids, secret)]).toString('base64url');
}

/** The mail a token names; undefined when it was not made here. */
export function readStopToken(token: string, secret: string): MailRef | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 48) return undefined;
  const ids = bytes.subarray(0, 32);
  if (!timingSafeEqual(bytes.subarray(32), macOf(ids, secret))) return undefined;
  const [municipalityId, id] = [uuidOf(ids.subarray(0, 16)), uuidOf(ids.subarray(16))];
  return isId(municipalityId) && isId(id) ? { municipalityId, id } : undefined;
}

const macOf = (ids: Buffer, secret: string): Buffer =>
  createHmac('sha256', secret).update('augenmass mail stop').update(ids).digest().subarray(0, 16);

const uuidOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
