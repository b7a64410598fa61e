import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { Button } from '../../web/parts.tsx';
import { initiativeClasses, initiativeKinds } from '../core/initiative.ts';
import { optionName } from '../core/option-name.ts';
import { texts } from '../texts.ts';

type Props = { view: View; units: readonly { id: string; code: string; name: string }[] };

/** One choice says field and value at once: `kind:strategy`. So it works without script and cannot contradict itself. */
export const BulkForm: FC<Props> = ({ view, units }) => {
  const t = texts(view.language).bulk;
  const named = (of: string, options: readonly string[]) =>
    options.map((value) => [value, optionName(of, value, view.language)] as const);
  const groups = {
    unitId: units.map(({ id, code, name }) => [id, `${code} ${name}`] as const),
    kind: named('kind', initiativeKinds),
    class: named('class', initiativeClasses),
    mandatory: named('boolean', ['yes', 'no']),
    public: named('boolean', ['yes', 'no']),
    crossCutting: named('boolean', ['yes', 'no']),
  };
  return (
    <fieldset class="bulk">
      <legend>{t.title}</legend>
      <div class="kern-form-input">
        <label class="kern-label" for="change">
          {t.value}
        </label>
        <div class="kern-form-input__select-wrapper">
          <select class="kern-form-input__select" id="change" name="change">
            <option value="">–</option>
            {Object.entries(groups).map(([field, options]) => (
              <optgroup label={t.fields[field as keyof typeof groups]}>
                {options.map(([value, label]) => (
                  <option value={`${field}:${value}`}>{label}</option>
                ))}
              </optgroup>
            ))}
          </select>
        </div>
      </div>
      <Button kind="secondary">{t.submit}</Button>
    </fieldset>
  );
};
