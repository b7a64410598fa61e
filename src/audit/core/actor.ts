import type { Role } from '../../kernel/role.ts';

/** Who acts, in which role, for which municipality, and when: what every write names. */
export type Actor = {
  municipalityId: string;
  /** Null where the program itself acts (import, demo, command line). */
  accountId: string | null;
  personId: string | null;
  /** As it stood when the act was done; it stays readable when the person has left. */
  name: string;
  role: Role;
  now: Date;
};
