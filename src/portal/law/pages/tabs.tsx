import type { FC } from 'hono/jsx';
import type { View } from '../../../web/env.ts';
import { Tabs } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { type Texts, texts } from '../texts.ts';

const tabs = {
  radar: paths.law(),
  list: paths.lawList(),
  answers: paths.lawAnswers(),
  own: paths.lawOwn(),
  catalogue: paths.lawCatalogue(),
} satisfies Record<keyof Texts['tabs'], string>;

/** The second navigation of the Rechtsradar. */
export const LawTabs: FC<{ view: View; current?: keyof typeof tabs }> = ({ view, current }) => {
  const t = texts(view.language);
  return (
    <Tabs
      label={t.nav}
      current={current}
      tabs={Object.entries(tabs).map(([key, href]) => ({
        key,
        href,
        text: t.tabs[key as keyof typeof tabs],
      }))}
    />
  );
};
