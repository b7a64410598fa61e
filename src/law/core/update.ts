import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Catalogue } from './catalogue.ts';
import { findLostIds } from './check-catalogue.ts';
import type { CatalogueFault } from './fault.ts';
import { readCatalogue } from './read-catalogue.ts';

/** Ed25519 over exactly these bytes; handed in, for a core has no cryptography of its own. */
export type VerifySignature = (
  bytes: Uint8Array,
  signature: Uint8Array,
  publicKey: string,
) => boolean | 'key-not-readable';

export type SignedUpdate = {
  bytes: Uint8Array;
  /** The 64 bytes themselves or their Base64 text. */
  signature: Uint8Array;
  /** PEM, or the 32 bytes in Base64. */
  publicKey: string;
};

const signatureLength = 64;

/**
 * A catalogue that may replace the current one: signed by the key, whole, not older, and with every id that was in
 * force. The signature is checked before a single byte is read as a catalogue.
 */
export function openUpdate(
  update: SignedUpdate,
  current: Catalogue,
  verify: VerifySignature,
): Result<Catalogue, CatalogueFault[]> {
  const signature = readSignature(update.signature);
  if (!signature) return refuse([{ refusal: 'signature-not-readable' }]);
  const verdict = verify(update.bytes, signature, update.publicKey);
  if (verdict === 'key-not-readable') return refuse([{ refusal: 'key-not-readable' }]);
  if (!verdict) return refuse([{ refusal: 'signature-wrong' }]);
  const read = readCatalogue(new TextDecoder().decode(update.bytes));
  return read.ok ? replace(current, read.value) : read;
}

/** What a new catalogue must not do to the one in force: go back in time, or lose an id. */
export function replace(current: Catalogue, next: Catalogue): Result<Catalogue, CatalogueFault[]> {
  if (next.knowledgeAsOf < current.knowledgeAsOf || next.catalogueVersion < current.catalogueVersion)
    return refuse([
      {
        refusal: 'catalogue-older',
        detail: { found: next.catalogueVersion, current: current.catalogueVersion },
      },
    ]);
  const lost = findLostIds(current, next);
  return lost.length ? refuse(lost.map(({ path: _, ...fault }) => ({ ...fault, at: 'laws' }))) : ok(next);
}

function readSignature(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length === signatureLength) return bytes;
  const text = new TextDecoder().decode(bytes).trim();
  if (!/^[A-Za-z0-9+/]{86}(==)?$/.test(text)) return undefined;
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
