/** Length of one step of a time-based code, in milliseconds (RFC 6238, 5.2). */
export const stepMs = 30_000;

/** The code of one step, six digits. */
export type CodeAt = (step: number) => Promise<string>;

/**
 * The step to which `code` belongs: the one `now` lies in, or one before or after, for clocks that differ.
 * Undefined if it belongs to none of them.
 */
export async function stepOfCode(code: string, now: Date, codeAt: CodeAt): Promise<number | undefined> {
  const present = Math.floor(now.getTime() / stepMs);
  for (const step of [present, present - 1, present + 1]) {
    if ((await codeAt(step)) === code) return step;
  }
  return undefined;
}

/** What an authenticator app reads: the key as text and in an address that a QR code carries. */
export function keyUri(issuer: string, account: string, key: Uint8Array): { uri: string; secret: string } {
  const secret = base32(key);
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return { secret, uri: `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}` };
}

/** RFC 4648, 6, without padding. */
function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((group) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(group.padEnd(5, '0'), 2)])
    .join('');
}
