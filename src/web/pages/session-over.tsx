import type { FC } from 'hono/jsx';
import type { View } from '../env.ts';
import { Page } from '../layout.tsx';
import { Card } from '../parts.tsx';
import { paths } from '../paths.ts';
import type { Proposal } from '../proposal.ts';
import { words } from '../words.ts';
import { KeptForm } from './kept-form.tsx';

/** A form sent after the session ended: what was typed waits here until its sender has signed in again. */
export const SessionOverPage: FC<{ view: View; fields: Proposal['fields'] }> = ({ view, fields }) => {
  const t = words(view.language).sessionOver;
  return (
    <Page view={view} title={t.title} lead={t.lead}>
      <Card>
        <ol>
          <li>
            <a href={paths.signIn()} target="_blank" rel="noopener">
              {t.signIn}
            </a>
          </li>
          <li>{t.back}</li>
        </ol>
        <KeptForm view={view} fields={fields} />
      </Card>
    </Page>
  );
};
