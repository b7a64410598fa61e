import type { FC } from 'hono/jsx';
import type { View } from '../env.ts';
import { Page } from '../layout.tsx';
import { Card } from '../parts.tsx';
import { paths } from '../paths.ts';
import type { Need } from '../rights.ts';
import { words } from '../words.ts';

/** Where someone may not: who may, and why. */
export const RefusedPage: FC<{ view: View; decision: string; need: Need }> = ({ view, decision, need }) => {
  const t = words(view.language);
  const who = view.rights.who(decision, need);
  return (
    <Page
      view={view}
      title={t.refused.title}
      lead={t.refused.lead(view.rights.name(decision, view.language))}
    >
      <Card>
        <p>{t.refused.who[need]}</p>
        {who.length ? (
          <ul>
            {who.map((role) => (
              <li>{t.roles[role]}</li>
            ))}
          </ul>
        ) : (
          <p>{t.refused.nobody}</p>
        )}
        {view.viewer?.role && <p>{t.refused.youAre(t.roles[view.viewer.role])}</p>}
        <p>
          <a href={paths.right(decision)}>{t.refused.matrix}</a>
        </p>
      </Card>
    </Page>
  );
};
