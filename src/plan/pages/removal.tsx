import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import { texts } from '../texts.ts';

export const RemovalPage: FC<{ view: View; initiative: { id: string; name: string } }> = ({
  view,
  initiative,
}) => {
  const t = texts(view.language).removal;
  return (
    <Page view={view} room="plan" title={t.title(initiative.name)} lead={t.lead}>
      <form method="post" action={paths.initiativeRemoval(initiative.id)}>
        <div class="actions">
          <Button>{t.submit}</Button>
          <ButtonLink href={paths.initiative(initiative.id)}>{words(view.language).form.cancel}</ButtonLink>
        </div>
      </form>
    </Page>
  );
};
