import type { FC } from 'hono/jsx';
import { figures } from '../../../strategy/core/consolidation.ts';
import type { View } from '../../../web/env.ts';
import { type Form, TextField } from '../../../web/form.tsx';
import { consolidationTexts } from '../consolidation-texts.ts';

/** A year and the six figures, as euro and percent. */
export const FigureFields: FC<{ view: View; form: Form }> = (field) => {
  const t = consolidationTexts(field.view.language).fields;
  return (
    <>
      <TextField {...field} name="year" label={t.year!} required inputmode="numeric" width="short" />
      <div class="row">
        {figures.map((figure) => (
          <TextField {...field} name={figure} label={t[figure]!} inputmode="decimal" width="medium" />
        ))}
      </div>
    </>
  );
};
