import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { type AuditEntry, type ChainHead, checkEnd, emptyHead, followLink, linkEntry } from './chain.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('the audit chain', () => {
  it('holds when nobody has touched it', () => {
    assert.deepEqual(faultIn(chainOf(5)), null);
  });

  it('names the entry whose content was changed', () => {
    const chain = chainOf(5);
    chain[2] = { ...chain[2]!, after: { title: 'Another title' } };
    assert.deepEqual(faultIn(chain), { refusal: 'content-changed', sequence: 3 });
  });

  it('names the place of a removed entry', () => {
    assert.deepEqual(faultIn(chainOf(5).toSpliced(1, 1)), { refusal: 'entry-missing', sequence: 2 });
  });

  it('sees an entry that was recomputed without its followers', () => {
    const chain = chainOf(5);
    const { hash: _, sequence: __, previousHash: ___, ...content } = chain[1]!;
    chain[1] = linkEntry(headAfter(chain[0]!), { ...content, name: 'Somebody else' }, sha256);
    assert.deepEqual(faultIn(chain), { refusal: 'link-broken', sequence: 3 });
  });

  it('sees two entries that changed places', () => {
    const chain = chainOf(5);
    const swapped = chain.with(1, { ...chain[2]!, sequence: 2 }).with(2, { ...chain[1]!, sequence: 3 });
    assert.deepEqual(faultIn(swapped), { refusal: 'link-broken', sequence: 2 });
  });

  it('sees that its end was cut off', () => {
    const chain = chainOf(5);
    assert.deepEqual(faultIn(chain.slice(0, 4), headAfter(chain[4]!)), {
      refusal: 'end-missing',
      sequence: 5,
    });
  });

  it('sees an entry behind its recorded end', () => {
    const chain = chainOf(5);
    assert.deepEqual(faultIn(chain, headAfter(chain[3]!)), { refusal: 'end-unknown', sequence: 5 });
  });

  it('does not mind in which order a database keeps the keys of a value', () => {
    const chain = chainOf(1);
    chain[0] = { ...chain[0]!, after: { title: 'Title 1', costEuro: 1000, tags: ['a', { y: 2, x: 1 }] } };
    const link = linkEntry(
      emptyHead,
      contentOf(1, { tags: ['a', { x: 1, y: 2 }], costEuro: 1000, title: 'Title 1' }),
      sha256,
    );
    assert.deepEqual(faultIn([{ ...chain[0]!, hash: link.hash }]), null);
  });
});

function faultIn(chain: AuditEntry[], recorded: ChainHead = headAfter(chain.at(-1)!)) {
  let head = emptyHead;
  for (const entry of chain) {
    const next = followLink(head, entry, sha256);
    if (!next.ok) return next.error;
    head = next.value;
  }
  const end = checkEnd(head, recorded);
  return end.ok ? null : end.error;
}

function chainOf(length: number): AuditEntry[] {
  const chain: AuditEntry[] = [];
  for (let number = 1; number <= length; number++) {
    const head = chain.length ? headAfter(chain.at(-1)!) : emptyHead;
    chain.push(linkEntry(head, contentOf(number, { title: `Title ${number}` }), sha256));
  }
  return chain;
}

const headAfter = (entry: AuditEntry): ChainHead => ({ sequence: entry.sequence, hash: entry.hash });

const contentOf = (number: number, after: unknown) => ({
  municipalityId: '00000000-0000-7000-8000-000000000001',
  at: `2027-01-0${number}T08:00:00.000Z`,
  accountId: null,
  personId: null,
  name: 'Marta Lindner',
  role: 'cio',
  act: 'initiative.create',
  entity: 'initiative',
  entityId: String(number),
  before: null,
  after,
});
