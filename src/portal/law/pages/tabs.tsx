import type { FC } from 'hono/jsx';
import type { View } from '../../../web/env.ts';
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
    <nav class="tabs" aria-label={t.nav}>
      {Object.entries(tabs).map(([key, href]) => (
        <a href={href} aria-current={key === current ? 'page' : undefined}>
          {t.tabs[key as keyof typeof tabs]}
        </a>
      ))}
    </nav>
  );
};
