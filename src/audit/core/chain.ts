import type { Result } from '../../kernel/result.ts';
import { refuse } from '../../kernel/result.ts';
import { canonicalJson } from './canonical.ts';

/** One line of the audit as the chain sees it. `before` and `after` are JSON values; null where there is none. */
export type AuditEntry = {
  municipalityId: string;
  /** Counts from 1 within its municipality, without gaps. */
  sequence: number;
  /** ISO 8601 in UTC with milliseconds. */
  at: string;
  accountId: string | null;
  personId: string | null;
  name: string;
  role: string;
  act: string;
  entity: string;
  entityId: string;
  before: unknown;
  after: unknown;
  /** Hash of the entry before it; `firstLink` for the first. */
  previousHash: string;
  hash: string;
};

/** Where a chain ends: its last sequence and hash. */
export type ChainHead = { sequence: number; hash: string };

/** SHA-256 of the text's UTF-8 bytes as 64 lower-case hex digits. */
export type Digest = (text: string) => string;

/** The hash before the first entry: 64 zeros. */
export const firstLink = '0'.repeat(64);
export const emptyHead: ChainHead = { sequence: 0, hash: firstLink };

/** Closes `content` as the link that follows `head`. */
export function linkEntry(
  head: ChainHead,
  content: Omit<AuditEntry, 'sequence' | 'previousHash' | 'hash'>,
  digest: Digest,
): AuditEntry {
  const open = { ...content, sequence: head.sequence + 1, previousHash: head.hash };
  return { ...open, hash: digest(canonicalJson(open)) };
}

export type BrokenLink = {
  refusal: 'entry-missing' | 'link-broken' | 'content-changed' | 'end-missing' | 'end-unknown';
  /** The sequence number at which the chain breaks. */
  sequence: number;
};

/** Checks that `entry` follows `head` unchanged; answers with the new head. */
export function followLink(
  head: ChainHead,
  entry: AuditEntry,
  digest: Digest,
): Result<ChainHead, BrokenLink> {
  const expected = head.sequence + 1;
  if (entry.sequence !== expected) return refuse({ refusal: 'entry-missing', sequence: expected });
  if (entry.previousHash !== head.hash) return refuse({ refusal: 'link-broken', sequence: expected });
  const { hash, ...open } = entry;
  if (digest(canonicalJson(open)) !== hash) return refuse({ refusal: 'content-changed', sequence: expected });
  return { ok: true, value: { sequence: expected, hash } };
}

/** Compares where the chain really ends with the recorded head, so that a cut-off end shows. */
export function checkEnd(reached: ChainHead, recorded: ChainHead): Result<ChainHead, BrokenLink> {
  if (reached.sequence < recorded.sequence)
    return refuse({ refusal: 'end-missing', sequence: reached.sequence + 1 });
  if (reached.sequence > recorded.sequence)
    return refuse({ refusal: 'end-unknown', sequence: recorded.sequence + 1 });
  if (reached.hash !== recorded.hash) return refuse({ refusal: 'end-unknown', sequence: reached.sequence });
  return { ok: true, value: reached };
}
