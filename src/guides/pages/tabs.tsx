import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { Tabs } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { texts } from '../texts.ts';

const tabs = {
  overview: paths.guides(),
  list: paths.guideList(),
  own: paths.guideOwn(),
  network: paths.guideNetwork(),
  placement: paths.guidePlacement(),
  meetings: paths.guideMeetings(),
  questions: paths.guideQuestions(),
  pulse: paths.guidePulse(),
  basics: paths.guideBasics(),
} as const;

export type GuideTab = keyof typeof tabs;

/** The second navigation under "Digitale Lotsen". */
export const GuideTabs: FC<{ view: View; current?: GuideTab }> = ({ view, current }) => {
  const t = texts(view.language).tabs;
  return (
    <Tabs
      label={t.label}
      current={current}
      tabs={(Object.keys(tabs) as GuideTab[]).map((key) => ({ key, href: tabs[key], text: t[key] }))}
    />
  );
};
