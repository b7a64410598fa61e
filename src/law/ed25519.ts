import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { VerifySignature } from './core/update.ts';

/** Checks an Ed25519 signature (RFC 8032) over the bytes as they came. */
export const verifyEd25519: VerifySignature = (bytes, signature, publicKey) => {
  const key = readPublicKey(publicKey);
  return key ? verify(null, bytes, key, signature) : 'key-not-readable';
};

/** PEM, or the bare 32 bytes in Base64; any other kind of key is none. */
export function readPublicKey(text: string): KeyObject | undefined {
  const trimmed = text.trim();
  try {
    const key = trimmed.startsWith('-----')
      ? createPublicKey(trimmed)
      : createPublicKey({
          key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(trimmed, 'base64').toString('base64url') },
          format: 'jwk',
        });
    return key.asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch {
    return undefined;
  }
}
