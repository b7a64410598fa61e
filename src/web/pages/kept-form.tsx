import type { FC } from 'hono/jsx';
import type { View } from '../env.ts';
import { Button } from '../parts.tsx';
import type { Proposal } from '../proposal.ts';
import { words } from '../words.ts';

/** What was typed and could not be saved waits on the page until it is sent again. */
export const KeptForm: FC<{ view: View; fields: Proposal['fields'] }> = ({ view, fields }) => {
  const t = words(view.language).keptForm;
  return (
    <>
      <form method="post" action={view.here}>
        {Object.entries(fields).flatMap(([name, value]) =>
          [value].flat().map((one) => <input type="hidden" name={name} value={one} />),
        )}
        <Button>{t.resend}</Button>
      </form>
      <p class="muted small">{t.files}</p>
    </>
  );
};
