import type { Role } from '../../../kernel/role.ts';

/** Who holds a role from a day on, until a day (that day included) or open, and who stands in. Days are ISO dates. */
export type Holder = {
  id: string;
  role: Role;
  personId: string;
  personName: string;
  from: string;
  until: string | null;
  deputyId: string | null;
  deputyName: string | null;
};

export const holdsOn = ({ from, until }: Pick<Holder, 'from' | 'until'>, day: string): boolean =>
  from <= day && (until === null || day <= until);

export const currentHolders = <H extends Holder>(holders: readonly H[], day: string): H[] =>
  holders.filter((holder) => holdsOn(holder, day));

/** Two roles that one person holds on the same day. */
export type Union = { personId: string; personName: string; roles: Role[] };

/** The people who hold more than one role on `day`. */
export function findUnions(holders: readonly Holder[], day: string): Union[] {
  const byPerson = Map.groupBy(currentHolders(holders, day), ({ personId }) => personId);
  return [...byPerson].flatMap(([personId, held]) => {
    const roles = [...new Set(held.map(({ role }) => role))];
    return roles.length > 1 ? [{ personId, personName: held[0]!.personName, roles }] : [];
  });
}
