import type { Role } from '../../kernel/role.ts';
import type { OpinionBody } from './initiative.ts';

/** Who speaks for which examination; staff council, isb and dsb are independent, so nobody else speaks for them. */
export const opinionRoles: Record<OpinionBody, readonly Role[]> = {
  architecture: ['cio', 'provider'],
  security: ['isb'],
  privacy: ['dsb'],
  'staff-council': ['staff-council'],
};

export const maySpeak = (body: OpinionBody, role: Role | null): boolean =>
  role !== null && opinionRoles[body].includes(role);
