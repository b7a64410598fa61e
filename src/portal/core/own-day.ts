import type { Role } from '../../kernel/role.ts';

/** Where a role goes most often from the start page. */
export type Way =
  | 'plan'
  | 'imports'
  | 'status'
  | 'scores'
  | 'effects'
  | 'impulses'
  | 'reach'
  | 'participation'
  | 'own-area'
  | 'new-impulse'
  | 'questions'
  | 'own-initiatives'
  | 'new-initiative'
  | 'own-table'
  | 'duties'
  | 'incidents'
  | 'risks'
  | 'security-report'
  | 'budget'
  | 'means'
  | 'changes'
  | 'versions'
  | 'reports'
  | 'rights'
  | 'public'
  | 'kept-data'
  | 'applications'
  | 'new-standard';

const ways: Record<Role, readonly Way[]> = {
  mayor: ['rights', 'effects', 'changes', 'reports'],
  board: ['plan', 'changes', 'versions', 'reports'],
  council: ['effects', 'versions', 'reports', 'public'],
  cio: ['plan', 'scores', 'status', 'imports'],
  cdo: ['effects', 'impulses', 'reach', 'participation'],
  guide: ['own-area', 'new-impulse', 'questions', 'new-standard'],
  office: ['own-initiatives', 'new-initiative', 'own-table', 'duties'],
  provider: ['applications', 'plan', 'status', 'new-standard'],
  isb: ['incidents', 'risks', 'security-report', 'duties'],
  dsb: ['duties', 'kept-data', 'applications', 'rights'],
  'staff-council': ['kept-data', 'rights', 'plan', 'reports'],
  treasurer: ['budget', 'means', 'changes', 'versions'],
};

/** The next steps of a role, four at most; whoever holds none may still look, ask and suggest. */
export const waysOf = (role: Role | null): readonly Way[] =>
  role ? ways[role] : ['effects', 'new-impulse', 'questions', 'public'];

/** What the sentence at the top speaks of. */
export type Theme = 'load' | 'money' | 'effect' | 'network' | 'unit' | 'security';

const themes: Partial<Record<Role, Theme>> = {
  mayor: 'money',
  council: 'money',
  treasurer: 'money',
  cdo: 'effect',
  guide: 'network',
  office: 'unit',
  isb: 'security',
};

export const themeOf = (role: Role | null): Theme => (role && themes[role]) ?? 'load';

/** Those who distribute the work of the teams see their load before the dates; the others the dates first. */
export const seesLoadFirst = (role: Role | null): boolean => ['load', 'money'].includes(themeOf(role));
