import type { FC } from 'hono/jsx';
import type { View } from '../../../web/env.ts';
import { type Form, PostForm, SelectField, TextField } from '../../../web/form.tsx';
import { Page } from '../../../web/layout.tsx';
import { Button, ButtonLink } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { words } from '../../../web/words.ts';
import { criteria } from '../../core/score.ts';
import { texts } from '../texts.ts';

type Goal = { id: string; code: string; name: string };
type Props = { view: View; form: Form; seen: number; goals: readonly Goal[] };

export const SchemeFormPage: FC<Props> = ({ view, form, seen, goals }) => {
  const t = texts(view.language);
  const { scheme } = t;
  const field = { view, form };
  return (
    <Page view={view} room="plan" title={scheme.editTitle} lead={scheme.editLead}>
      <PostForm
        view={view}
        action={paths.planSchemeNew()}
        form={form}
        labels={{ ...scheme, ...t.criteria } as unknown as Record<string, string>}
        version={seen}
      >
        <SelectField
          {...field}
          name="method"
          label={scheme.method}
          required
          options={(['weighted', 'wsjf'] as const).map((value) => ({ value, label: scheme.methods[value] }))}
        />
        <fieldset>
          <legend>{scheme.weights}</legend>
          <p class="muted small">{scheme.weightsHint}</p>
          <div class="row">
            {criteria.map((key) => (
              <TextField
                {...field}
                name={key}
                label={t.criteria[key]}
                inputmode="numeric"
                width="short"
                required
              />
            ))}
          </div>
        </fieldset>
        <TextField {...field} name="source" label={scheme.source} hint={scheme.sourceHint} maxlength={500} />
        <FocusGoals {...field} goals={goals} />
        <fieldset>
          <legend>{scheme.rate}</legend>
          <p class="muted small">{scheme.rateHint}</p>
          <div class="row">
            <TextField
              {...field}
              name="ratePercent"
              label={scheme.ratePercent}
              inputmode="decimal"
              width="short"
              required
            />
            <TextField {...field} name="rateFrom" label={scheme.rateFrom} width="medium" required />
          </div>
          <TextField {...field} name="rateSource" label={scheme.rateSource} maxlength={500} required />
        </fieldset>
        <div class="actions">
          <Button>{scheme.save}</Button>
          <ButtonLink href={paths.planScheme()}>{words(view.language).form.cancel}</ButtonLink>
        </div>
      </PostForm>
    </Page>
  );
};

const FocusGoals: FC<{ view: View; form: Form; goals: readonly Goal[] }> = ({ view, form, goals }) => {
  const t = texts(view.language).scheme;
  const chosen = [form.values.focusGoals ?? []].flat();
  return (
    <fieldset>
      <legend>{t.focusGoals}</legend>
      <p class="muted small">{t.focusHint}</p>
      <TextField
        view={view}
        form={form}
        name="focusBonus"
        label={t.focusBonus}
        inputmode="numeric"
        width="short"
        required
      />
      <div class="ticks">
        {goals.map(({ id, code, name }) => (
          <label class="tick" for={`ziel-${code}`}>
            <input
              type="checkbox"
              id={`ziel-${code}`}
              name="focusGoals"
              value={id}
              checked={chosen.includes(id)}
            />
            {code} {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
};
