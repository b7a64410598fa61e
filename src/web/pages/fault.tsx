import type { FC } from 'hono/jsx';
import type { View } from '../env.ts';
import { Page } from '../layout.tsx';
import { Card } from '../parts.tsx';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

/** Error pages: one clear sentence, and the id under which the log has the rest. */
export const FaultPage: FC<{ view: View; title: string; text: string; requestId?: string }> = (props) => {
  const t = words(props.view.language);
  return (
    <Page view={props.view} title={props.title} lead={props.text}>
      <Card>
        {props.requestId && (
          <p>
            {t.errors.requestId} <code>{props.requestId}</code>
          </p>
        )}
        <p>
          <a href={paths.situation()}>{t.errors.backHome}</a>
        </p>
      </Card>
    </Page>
  );
};
