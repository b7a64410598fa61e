import type { FC } from 'hono/jsx';
import type { View } from './env.ts';
import { Tabs } from './parts.tsx';
import { paths } from './paths.ts';

const tabs = {
  document: { href: paths.strategy(), de: 'Strategie', en: 'Strategy' },
  map: { href: paths.strategyMap(), de: 'Landkarte', en: 'Map' },
  applications: { href: paths.applications(), de: 'Anwendungen', en: 'Applications' },
  standards: { href: paths.standards(), de: 'Technologieradar', en: 'Technology radar' },
  consolidation: { href: paths.consolidation(), de: 'Konsolidierung', en: 'Consolidation' },
} as const;

export type StrategyTab = keyof typeof tabs;

/** The second navigation under "IT-Strategie"; its pages belong to two rooms. */
export const StrategyTabs: FC<{ view: View; current: StrategyTab }> = ({ view, current }) => (
  <Tabs
    label={view.language === 'de' ? 'IT-Strategie' : 'IT strategy'}
    current={current}
    tabs={Object.entries(tabs).map(([key, tab]) => ({ key, href: tab.href, text: tab[view.language] }))}
  />
);
