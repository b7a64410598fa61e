import type { FC } from 'hono/jsx';
import { seesSecurity } from './confidential.ts';
import type { View } from './env.ts';
import { Tabs } from './parts.tsx';
import { paths } from './paths.ts';

const tabs = {
  overview: { href: paths.security(), de: 'Stand', en: 'Standing' },
  targets: { href: paths.securityTargets(), de: 'Zielobjekte', en: 'Target objects' },
  risks: { href: paths.securityRisks(), de: 'Restrisiken', en: 'Residual risks' },
  measures: { href: paths.securityMeasures(), de: 'Maßnahmen', en: 'Measures' },
  incidents: { href: paths.securityIncidents(), de: 'Vorfälle', en: 'Incidents' },
  paper: { href: paths.securityPaper(), de: 'Notfallblatt', en: 'Emergency sheet' },
  report: { href: paths.securityReport(), de: 'Bericht', en: 'Report' },
  catalogues: { href: paths.securityCatalogues(), de: 'Kataloge', en: 'Catalogues' },
} as const;

export type SecurityTab = keyof typeof tabs;

/** What those see who are only heard. */
const heardTabs: readonly string[] = ['risks', 'incidents'] satisfies SecurityTab[];

/** The second navigation under "IT-Sicherheit"; its pages belong to three rooms. */
export const SecurityTabs: FC<{ view: View; current?: SecurityTab }> = ({ view, current }) => (
  <Tabs
    label={view.language === 'de' ? 'IT-Sicherheit' : 'IT security'}
    current={current}
    tabs={Object.entries(tabs)
      .filter(([key]) => seesSecurity(view.rights) || heardTabs.includes(key))
      .map(([key, tab]) => ({ key, href: tab.href, text: tab[view.language] }))}
  />
);
