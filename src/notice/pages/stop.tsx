import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { Button } from '../../web/parts.tsx';
import { texts } from '../texts.ts';

type Props = { view: View; action: string; kind: string; state: 'on' | 'kind' | 'all'; inside: boolean };

/** Works without signing in: whoever holds the mail may stop mails like it. */
export const StopPage: FC<Props> = ({ view, action, kind, state, inside }) => {
  const t = texts(view.language);
  return (
    <Page view={view} title={t.stop.title} lead={t.stop.lead[state]}>
      <p>
        {t.stop.about(t.kinds[kind] ?? t.otherKind)} {inside && t.stop.inside}
      </p>
      <form method="post" action={action} class="actions">
        {state === 'on' && (
          <Button name="stop" value="kind">
            {t.stop.kind}
          </Button>
        )}
        {state !== 'all' && (
          <Button name="stop" value="all" kind="secondary">
            {t.stop.all}
          </Button>
        )}
        {state !== 'on' && (
          <Button name="stop" value="again" kind="secondary">
            {t.stop.again}
          </Button>
        )}
      </form>
    </Page>
  );
};
