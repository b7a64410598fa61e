import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { Tabs } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';

const tabs = {
  plan: { href: paths.plan(), de: 'Plan', en: 'Plan' },
  list: { href: paths.initiatives(), de: 'Liste', en: 'List' },
  board: { href: paths.initiativeBoard(), de: 'Tafel', en: 'Board' },
  scores: { href: paths.scores(), de: 'Bewertung', en: 'Scores' },
  means: { href: paths.planMeans(), de: 'Rahmen', en: 'Frame' },
  scenarios: { href: paths.planScenarios(), de: 'Szenarien', en: 'Scenarios' },
  versions: { href: paths.planVersions(), de: 'Runden und Fassungen', en: 'Rounds and versions' },
  reports: { href: paths.statusBoard(), de: 'Statusberichte', en: 'Status reports' },
  changes: { href: paths.changeRequests(), de: 'Änderungen', en: 'Changes' },
  reviews: { href: paths.completionReviews(), de: 'Erfolgskontrollen', en: 'Reviews' },
} as const;

export type PlanTab = keyof typeof tabs;

/** The second navigation of the room. */
export const PlanTabs: FC<{ view: View; current: PlanTab }> = ({ view, current }) => (
  <Tabs
    label="IT-Vorhabenplan"
    current={current}
    tabs={Object.entries(tabs).map(([key, tab]) => ({ key, href: tab.href, text: tab[view.language] }))}
  />
);
