import type { Ctx } from '../../web/env.ts';

type Led = { clientId: string | null; leadOfficeId: string | null; leadItId: string | null };

/** Whoever leads or commissioned the initiative reports it and asks for changes, and those who work on the plan. */
export function mayReport(c: Ctx, { clientId, leadOfficeId, leadItId }: Led): boolean {
  const person = c.var.viewer?.personId ?? null;
  if (person && [clientId, leadOfficeId, leadItId].includes(person)) return true;
  return c.var.rights.may('V1', 'prepare') || c.var.rights.may('O3', 'prepare');
}
