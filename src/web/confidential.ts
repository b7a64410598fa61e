import type { Rights } from './rights.ts';

/**
 * Who sees how secure the municipality is: who answers for the security policy or writes it (X1), and who both orders
 * emergency measures (X2) and carries residual risks (X3). In the matrix as shipped: head, security officer, CIO.
 */
export const seesSecurity = (rights: Rights): boolean =>
  rights.may('X1', 'prepare') || (rights.may('X2', 'prepare') && rights.may('X3', 'prepare'));
