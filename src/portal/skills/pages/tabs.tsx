import type { FC } from 'hono/jsx';
import type { View } from '../../../web/env.ts';
import { MunicipalityTabs } from '../../../web/municipality-tabs.tsx';
import { Tabs } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { type Texts, texts } from '../texts.ts';

const tabs = {
  plan: paths.skills(),
  needs: paths.skillInitiatives(),
  succession: paths.succession(),
  kept: paths.keptData(),
} satisfies Record<keyof Texts['tabs'], string>;

/** The tabs of "Kommune", and below them those of the skills. */
export const SkillTabs: FC<{ view: View; current?: keyof typeof tabs }> = ({ view, current }) => {
  const t = texts(view.language);
  return (
    <>
      <MunicipalityTabs view={view} current="skills" />
      <Tabs
        label={t.nav}
        current={current}
        tabs={Object.entries(tabs).map(([key, href]) => ({
          key,
          href,
          text: t.tabs[key as keyof typeof tabs],
        }))}
      />
    </>
  );
};
