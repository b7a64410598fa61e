import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Ctx } from './env.ts';
import type { Need } from './rights.ts';

/** An act that was refused, as it can be handed over to those who may: which form, and what was typed into it. */
export type Proposal = {
  decision: string;
  need: Need;
  path: string;
  fields: Record<string, string | string[]>;
  /** Ties decision and path together, so that nobody hands over one act under the name of another. */
  seal: string;
};

/** The refused request as a proposal; files are left out, they cannot be handed over. */
export async function proposalOf(c: Ctx, decision: string, need: Need): Promise<Proposal> {
  const path = c.var.view.here;
  return { decision, need, path, fields: await typedFields(c), seal: seal(c, decision, need, path) };
}

/** What was typed into the form that was sent. */
export async function typedFields(c: Ctx): Promise<Proposal['fields']> {
  if (c.req.method !== 'POST') return {};
  const body = await c.req.parseBody({ all: true });
  const texts = Object.entries(body).flatMap(([name, value]) => {
    const kept = [value].flat().filter((one) => typeof one === 'string');
    return kept.length ? [[name, kept.length === 1 ? kept[0]! : kept] as const] : [];
  });
  return Object.fromEntries(texts);
}

export function isSealed(c: Ctx, { decision, need, path, seal: given }: Omit<Proposal, 'fields'>): boolean {
  const expected = Buffer.from(seal(c, decision, need, path));
  const found = Buffer.from(given);
  return expected.length === found.length && timingSafeEqual(expected, found);
}

const seal = (c: Ctx, decision: string, need: Need, path: string): string =>
  createHmac('sha256', c.var.config.secret('proposal'))
    .update(JSON.stringify([c.var.viewer?.municipalityId, decision, need, path]))
    .digest('base64url');
