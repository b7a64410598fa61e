import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import { test } from 'node:test';
import { verifyEd25519 } from './ed25519.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const bytes = new TextEncoder().encode('catalogue');
const signature = sign(null, bytes, privateKey);

test('a signature is checked against the bytes, with the key as PEM or as 32 bytes in Base64', () => {
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x!, 'base64url').toString('base64');
  assert.deepEqual(
    [verifyEd25519(bytes, signature, pem), verifyEd25519(bytes, signature, raw)],
    [true, true],
  );
  assert.equal(verifyEd25519(new TextEncoder().encode('catalogue '), signature, pem), false);
});

test('another kind of key is none', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({
    type: 'spki',
    format: 'pem',
  });
  for (const key of [rsa.toString(), 'AAAA', '', '-----BEGIN PUBLIC KEY-----'])
    assert.equal(verifyEd25519(bytes, signature, key), 'key-not-readable', key.slice(0, 20));
});
