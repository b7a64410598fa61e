import { countAudit } from '../audit/store.ts';
import type { Tx } from '../db/index.ts';
import { hashToken } from '../identity/store/token.ts';
import { keepNewest } from '../kernel/newest.ts';
import { type Ctx, inMunicipality, municipalityOf } from '../web/env.ts';

/** Answers that are the same for everybody of a municipality, kept as long as nothing was written there. */
export type Answers = { answer: (c: Ctx, read: (tx: Tx) => Promise<object>) => Promise<Response> };

const maxKept = 200;
/** Computed lights move with time alone. */
const maxAgeMs = 60_000;

/**
 * Every write leaves an audit entry in its own transaction, so the number of entries names the state of the content: an
 * answer counts until it grows, and a client that has it is told so.
 */
export function createAnswers(): Answers {
  const kept = new Map<string, { text: string; since: number }>();
  return {
    answer: (c, read) =>
      inMunicipality(c, async (tx) => {
        const address = new URL(c.req.url);
        const key = `${municipalityOf(c)} ${await countAudit(tx)} ${address.pathname}${address.search}`;
        const now = c.var.now().getTime();
        const found = kept.get(key);
        const fresh = found && now - found.since < maxAgeMs ? found : undefined;
        const text = fresh?.text ?? JSON.stringify(await read(tx));
        if (!fresh) keepNewest(kept, key, { text, since: now }, maxKept);
        return send(c, text, `W/"${hashToken(`${key} ${fresh?.since ?? now}`).slice(0, 22)}"`);
      }),
  };
}

function send(c: Ctx, text: string, etag: string): Response {
  c.header('ETag', etag);
  if (c.req.header('if-none-match') === etag) return c.body(null, 304);
  return c.body(text, 200, { 'Content-Type': 'application/json; charset=utf-8' });
}
