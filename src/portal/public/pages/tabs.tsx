import type { FC } from 'hono/jsx';
import type { View } from '../../../web/env.ts';
import { Tabs } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { releaseTexts } from '../release-texts.ts';

const tabs = ['release', 'easy', 'participation'] as const;
type Tab = (typeof tabs)[number];

/** The pages inside that rule what is public. */
export const PortalTabs: FC<{ view: View; here: Tab }> = ({ view, here }) => {
  const t = releaseTexts(view.language);
  const href = { release: paths.portal(), easy: paths.portalEasy(), participation: paths.participation() };
  return (
    <Tabs
      label={t.tabsLabel}
      current={here}
      tabs={tabs.map((key) => ({ key, href: href[key], text: t.tabs[key] }))}
    />
  );
};
