import type { FC } from 'hono/jsx';
import type { View } from './env.ts';
import { Tabs } from './parts.tsx';
import { paths } from './paths.ts';

const tabs = {
  profile: { href: paths.municipality(), de: 'Profil', en: 'Profile' },
  units: { href: paths.units(), de: 'Einheiten', en: 'Units' },
  persons: { href: paths.persons(), de: 'Personen', en: 'People' },
  posts: { href: paths.posts(), de: 'Stellen', en: 'Posts' },
  teams: { href: paths.teams(), de: 'Teams', en: 'Teams' },
  skills: { href: paths.skills(), de: 'Kompetenzen', en: 'Skills' },
  budgets: { href: paths.budgets(), de: 'Budget', en: 'Budget' },
} as const;

export type MunicipalityTab = keyof typeof tabs;

/** The second navigation under "Kommune"; its pages belong to several rooms. */
export const MunicipalityTabs: FC<{ view: View; current: MunicipalityTab }> = ({ view, current }) => (
  <Tabs
    label={view.language === 'de' ? 'Kommune' : 'Municipality'}
    current={current}
    tabs={Object.entries(tabs).map(([key, tab]) => ({ key, href: tab.href, text: tab[view.language] }))}
  />
);
