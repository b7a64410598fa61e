import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { Tabs } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { type Texts, texts } from '../texts.ts';

export type RoleTab = Exclude<keyof Texts['tabs'], 'label'>;

const hrefs: Record<RoleTab, string> = {
  advisor: paths.roles(),
  rights: paths.rights(),
  holders: paths.holders(),
  concepts: paths.roleConcepts(),
  rules: paths.rules(),
  handovers: paths.handovers(),
};

/** The second navigation under "Rollen". */
export const RoleTabs: FC<{ view: View; current: RoleTab }> = ({ view, current }) => {
  const t = texts(view.language).tabs;
  return (
    <Tabs
      label={t.label}
      current={current}
      tabs={(Object.keys(hrefs) as RoleTab[]).map((key) => ({ key, href: hrefs[key], text: t[key] }))}
    />
  );
};
