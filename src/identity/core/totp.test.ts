import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hotp } from '../store/single-use-code.ts';
import { keyUri, stepOfCode } from './totp.ts';

// RFC 6238, appendix B (SHA-1, eight digits there, six here: the last six).
const vectors = [
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
] as const;
const secret = '12345678901234567890';
const codeAt = async (step: number) => hotp(secret, step);

describe('a time-based code', () => {
  it('is computed as RFC 6238 says', () => {
    for (const [seconds, code] of vectors) assert.equal(hotp(secret, Math.floor(seconds / 30)), code);
  });

  it('belongs to the present step, the one before or the one after', async () => {
    const step = Math.floor(1111111109 / 30);
    for (const [secondsLater, found] of [
      [0, step],
      [-30, step],
      [30, step],
      [60, undefined],
      [-60, undefined],
    ] as const)
      assert.equal(await stepOfCode('081804', new Date((1111111109 + secondsLater) * 1000), codeAt), found);
    assert.equal(await stepOfCode('000000', new Date(60_000), codeAt), undefined);
  });

  it('has a key that an app can read', () => {
    const { secret: key, uri } = keyUri('Augenmaß', 'a+b@example.org', Buffer.from(secret));
    assert.equal(key, 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    const url = new URL(uri);
    assert.equal(url.protocol, 'otpauth:');
    assert.equal(decodeURIComponent(url.pathname), '/Augenmaß:a+b@example.org');
    assert.equal(url.searchParams.get('secret'), key);
    assert.equal(url.searchParams.get('issuer'), 'Augenmaß');
  });
});
