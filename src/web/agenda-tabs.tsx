import type { FC } from 'hono/jsx';
import type { View } from './env.ts';
import { Tabs } from './parts.tsx';
import { paths } from './paths.ts';

const tabs = {
  agenda: { href: paths.agenda(), de: 'Agenda', en: 'Agenda' },
  map: { href: paths.agendaMap(), de: 'Landkarte', en: 'Map' },
  services: { href: paths.onlineServices(), de: 'Online-Dienste', en: 'Online services' },
} as const;

/** The second navigation under "Digitale Agenda"; its pages belong to two rooms. */
export const AgendaTabs: FC<{ view: View; current: keyof typeof tabs }> = ({ view, current }) => (
  <Tabs
    label={view.language === 'de' ? 'Digitale Agenda' : 'Digital agenda'}
    current={current}
    tabs={Object.entries(tabs).map(([key, tab]) => ({ key, href: tab.href, text: tab[view.language] }))}
  />
);
