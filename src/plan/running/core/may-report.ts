type Led = { clientId: string | null; leadOfficeId: string | null; leadItId: string | null };

/** Who acts: the person, and what the matrix allows the role. */
export type Acting = {
  viewer: { personId: string | null } | null;
  rights: { may: (decision: string, need: 'prepare') => boolean };
};

/** Whoever leads or commissioned the initiative reports it and asks for changes, and those who work on the plan. */
export function mayReport({ viewer, rights }: Acting, { clientId, leadOfficeId, leadItId }: Led): boolean {
  const person = viewer?.personId ?? null;
  if (person && [clientId, leadOfficeId, leadItId].includes(person)) return true;
  return rights.may('V1', 'prepare') || rights.may('O3', 'prepare');
}
