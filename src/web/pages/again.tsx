import type { FC } from 'hono/jsx';
import type { View } from '../env.ts';
import { Page } from '../layout.tsx';
import { Card } from '../parts.tsx';
import type { Proposal } from '../proposal.ts';
import { words } from '../words.ts';
import { KeptForm } from './kept-form.tsx';

type Props = { view: View; why: 'unavailable' | 'crossed'; fields: Proposal['fields'] };

/** Nothing was saved, by no fault of the sender: what was typed waits to be sent again. */
export const AgainPage: FC<Props> = ({ view, why, fields }) => {
  const t = words(view.language)[why];
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
