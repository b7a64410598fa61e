import type { FC } from 'hono/jsx';
import type { View } from '../env.ts';
import { Page } from '../layout.tsx';
import { Card } from '../parts.tsx';
import type { Proposal } from '../proposal.ts';
import { words } from '../words.ts';
import { KeptForm } from './kept-form.tsx';

/** The store does not answer: no fault of the sender, and what was typed is not lost. */
export const UnavailablePage: FC<{ view: View; fields: Proposal['fields'] }> = ({ view, fields }) => {
  const t = words(view.language).unavailable;
  return (
    <Page view={view} title={t.title} lead={t.lead}>
      <Card>
        {Object.keys(fields).length > 0 ? (
          <KeptForm view={view} fields={fields} />
        ) : (
          <p>
            <a href={view.here}>{t.again}</a>
          </p>
        )}
      </Card>
    </Page>
  );
};
