import type { ruleWords as german } from './rule-texts.de.ts';

export const ruleWords: typeof german = {
  topics: {
    D0: 'Assumptions',
    D1: 'Role model',
    D2: 'Shares of posts',
    D3: 'Placement',
    D4: 'Digital guides',
    D5: 'Decision rights',
    D6: 'Next step',
    D7: 'Conflicts and warnings',
  },
  checks: {
    R01: 'accountability',
    R02: 'carrying out',
    R03: 'wrong role',
    R04: 'hearing',
    R05: 'given twice',
    R06: 'delineation sentence',
    R10: 'too many roles',
    R11: 'one person in two roles',
    R12: 'hours of the guides',
    R14: 'review',
  },
  byCheck: (check) => `check ${check}`,
  checkNote: (check) => `check ${check} of the decision rights`,
};
