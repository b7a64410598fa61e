import type { Role } from '../../kernel/role.ts';

/** Who acts, in which role, for which municipality, and when: what every write names. */
export type Actor = {
  /** The chain the entry goes to: a municipality, or `installation`. */
  municipalityId: string;
  /** Null where the program itself acts (import, demo, command line). */
  accountId: string | null;
  personId: string | null;
  /** As it stood when the act was done; it stays readable when the person has left. */
  name: string;
  /** `none`: the program itself, or a person on the own account. */
  role: Role | 'none';
  now: Date;
};

/** The chain of acts that belong to no municipality: register import, accounts without a membership. */
export const installation = '00000000-0000-0000-0000-000000000000';

/** The program itself as actor: command line, import, demo. */
export const program = (municipalityId: string, now: Date, name = 'Augenmaß'): Actor => ({
  municipalityId,
  accountId: null,
  personId: null,
  name,
  role: 'none',
  now,
});

/** Whoever acts, unnamed: for what nobody may be tied to for good, since the audit is read by all and never cleared. */
export const unnamed = ({ municipalityId, now }: Actor): Actor => program(municipalityId, now, '–');
