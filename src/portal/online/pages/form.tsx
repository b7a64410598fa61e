import type { Child, FC } from 'hono/jsx';
import { maturityModels, origins, payments } from '../../../agenda/core/online-services.ts';
import { levelCatalogue } from '../../../agenda/store/online-services.ts';
import { EditForm, FormPage } from '../../../web/edit-form.tsx';
import type { View } from '../../../web/env.ts';
import { Checkbox, type Form, faultSentence, SelectField, TextArea, TextField } from '../../../web/form.tsx';
import { Button } from '../../../web/parts.tsx';
import { words } from '../../../web/words.ts';
import { texts } from '../texts.ts';

type Named = { id: string; name: string; code?: string };
export type ServiceChoices = {
  units: readonly Named[];
  goals: readonly Named[];
  initiatives: readonly Named[];
  applications: readonly Named[];
};

/** The frame of both forms of a service. */
export const ServiceFormPage: FC<{
  view: View;
  title: string;
  lead: string;
  action: string;
  back: string;
  form: Form;
  version?: number;
  theirs?: Form;
  /** Where the service is taken away, if it may be. */
  removal?: string;
  children?: Child;
}> = ({ title, lead, removal, children, ...posted }) => {
  const t = texts(posted.view.language);
  return (
    <FormPage view={posted.view} room="agenda" title={title} form={posted.form} lead={lead}>
      <EditForm {...posted} labels={t.fields}>
        {children}
      </EditForm>
      {removal && (
        <form method="post" action={removal}>
          <Button kind="tertiary">{t.remove}</Button>
        </form>
      )}
    </FormPage>
  );
};

type Props = { view: View; form: Form; choices: ServiceChoices };

export const ServiceFields: FC<Props> = (props) => {
  const { view, form, choices } = props;
  const field = { view, form };
  const t = texts(view.language);
  const chosen = (values: readonly string[], said: Record<string, string>) =>
    values.map((value) => ({ value, label: said[value]! }));
  return (
    <>
      <TextField {...field} name="name" label={t.fields.name!} required maxlength={160} />
      <SelectField
        {...field}
        name="unitId"
        label={t.fields.unitId!}
        required
        empty=""
        options={optionsOf(choices.units)}
      />
      <TextField {...field} name="contact" label={t.fields.contact!} hint={t.hints.contact} maxlength={160} />
      <div class="row">
        <TextField
          {...field}
          name="leika"
          label={t.fields.leika!}
          hint={t.hints.leika}
          inputmode="numeric"
          width="medium"
          maxlength={30}
        />
        <SelectField {...field} name="origin" label={t.fields.origin!} options={chosen(origins, t.origins)} />
      </div>
      <TextField {...field} name="url" label={t.fields.url!} type="url" maxlength={500} />
      <div class="row">
        <TextField {...field} name="onlineSince" label={t.fields.onlineSince!} width="medium" />
        <TextField
          {...field}
          name="requestsYearly"
          label={t.fields.requestsYearly!}
          inputmode="numeric"
          width="medium"
        />
        <SelectField
          {...field}
          name="payment"
          label={t.fields.payment!}
          options={chosen(payments, t.payments)}
        />
      </div>
      <TextField
        {...field}
        name="connected"
        label={t.fields.connected!}
        hint={t.hints.connected}
        maxlength={500}
      />
      <Aims {...props} />
      <TextArea {...field} name="note" label={t.fields.note!} rows={2} maxlength={1000} />
      <Checkbox {...field} name="public" label={t.fields.public!} hint={t.hints.public} />
    </>
  );
};

const Aims: FC<Props> = ({ view, form, choices }) => {
  const field = { view, form };
  const t = texts(view.language);
  const levels = levelCatalogue().models.current.levels.map(({ level, name }) => ({
    value: String(level),
    label: `${level} ${name[view.language]}`,
  }));
  return (
    <>
      <div class="row">
        <SelectField {...field} name="targetLevel" label={t.fields.targetLevel!} options={levels} />
        <TextField {...field} name="targetOn" label={t.fields.targetOn!} width="medium" />
      </div>
      <SelectField {...field} name="goalId" label={t.fields.goalId!} options={optionsOf(choices.goals)} />
      <SelectField
        {...field}
        name="initiativeId"
        label={t.fields.initiativeId!}
        options={optionsOf(choices.initiatives)}
      />
      <SelectField
        {...field}
        name="applicationId"
        label={t.fields.applicationId!}
        options={optionsOf(choices.applications)}
      />
    </>
  );
};

const optionsOf = (things: readonly Named[]) =>
  things.map(({ id, code, name }) => ({ value: id, label: code ? `${code} ${name}` : name }));

/** The levels of both models as sentences to choose from, then the day and what proves it. */
export const LevelFields: FC<{ view: View; form: Form }> = ({ view, form }) => {
  const field = { view, form };
  const t = texts(view.language);
  const fault = form.faults.finding;
  return (
    <>
      <fieldset id="finding">
        <legend>{t.fields.finding}</legend>
        <p class="kern-hint">{t.hints.finding}</p>
        {fault && <p class="kern-error">{faultSentence(words(view.language), fault)}</p>}
        {maturityModels.map((model) => (
          <ModelChoice view={view} model={model} chosen={String(form.values.finding ?? '')} />
        ))}
      </fieldset>
      <TextField {...field} name="day" label={t.fields.day!} required width="medium" />
      <TextField {...field} name="evidence" label={t.fields.evidence!} maxlength={500} />
      <TextArea
        {...field}
        name="comment"
        label={t.fields.comment!}
        hint={t.hints.comment}
        rows={2}
        maxlength={500}
      />
    </>
  );
};

const ModelChoice: FC<{ view: View; model: (typeof maturityModels)[number]; chosen: string }> = ({
  view,
  model,
  chosen,
}) => {
  const choices = (
    <>
      {levelCatalogue().models[model].levels.map(({ level, name, text }) => (
        <div class="kern-form-check">
          <input
            class="kern-form-check__radio"
            type="radio"
            id={`finding-${model}-${level}`}
            name="finding"
            value={`${model}-${level}`}
            checked={chosen === `${model}-${level}`}
          />
          <label class="kern-label" for={`finding-${model}-${level}`}>
            {level} {name[view.language]} <span class="muted small block">{text[view.language]}</span>
          </label>
        </div>
      ))}
    </>
  );
  const title = texts(view.language).models[model];
  if (model === 'current')
    return (
      <>
        <p class="muted small">{title}</p>
        {choices}
      </>
    );
  return (
    <details open={chosen.startsWith('older')}>
      <summary>{title}</summary>
      {choices}
    </details>
  );
};
