import { paths } from './paths.ts';
import type { Rights } from './rights.ts';

/**
 * Who sees how secure the municipality is: who answers for the security policy or writes it (X1), and who both orders
 * emergency measures (X2) and carries residual risks (X3). In the matrix as shipped: head, security officer, CIO.
 */
export const seesSecurity = (rights: Rights): boolean =>
  rights.may('X1', 'prepare') || (rights.may('X2', 'prepare') && rights.may('X3', 'prepare'));

/**
 * Who must be heard before a residual risk is carried (X3, C!) sees what to speak on, and the incidents in which personal
 * data may be involved, but nothing else of the room. In the matrix as shipped: the data protection officer, whom
 * Art. 38 Abs. 1 DSGVO wants to be involved early.
 */
export const seesRisks = (rights: Rights): boolean => seesSecurity(rights) || rights.heard('X3');

/** An incident without personal data is no business of those who are heard. */
export const seesIncident = (rights: Rights, { personalData }: { personalData: string }): boolean =>
  seesSecurity(rights) || (seesRisks(rights) && personalData !== 'no');

/** Whether a page under IT security is one of those that who is heard may open. */
export const isHeardPlace = (path: string): boolean =>
  [paths.securityRisks(), paths.securityIncidents()].some(
    (place) => path === place || path.startsWith(`${place}/`),
  );
