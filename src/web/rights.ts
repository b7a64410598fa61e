import type { Role } from '../kernel/role.ts';

/**
 * How much of a decision an act needs. `decide`: accountable (A). `prepare`: A or R. `comment`: also C, C! and Z.
 * `anyone`: everybody of the municipality who is signed in.
 */
export type Need = 'decide' | 'prepare' | 'comment' | 'anyone';

export type Holders = Partial<Record<Role, readonly string[]>>;

/** What the decision matrix allows the acting role; the room `roles` fills it from the municipality's own matrix. */
export type Rights = {
  may: (decision: string, need: Need) => boolean;
  /** Whether the acting role must be heard in writing before the decision counts (C!). */
  heard: (decision: string) => boolean;
  /** The roles that may, in matrix order. */
  who: (decision: string, need: Need) => readonly Role[];
  /** Names of those who hold these roles today, so that a refusal can say whom to ask. */
  holders: (roles: readonly Role[]) => Promise<Holders>;
  /** Number and name of a decision, as the matrix of the municipality words it. */
  name: (decision: string, language: 'de' | 'en') => string;
};

/** The decision under which roles get their holders. */
export const holderDecision = 'S7';

/** Before anyone is signed in nothing is allowed. */
export const noRights: Rights = {
  may: () => false,
  heard: () => false,
  who: () => [],
  holders: async () => ({}),
  name: (decision) => decision,
};
