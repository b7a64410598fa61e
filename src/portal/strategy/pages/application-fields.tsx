import type { FC } from 'hono/jsx';
import { hostings, lifeCycles, protections } from '../../../strategy/core/application.ts';
import type { View } from '../../../web/env.ts';
import { Checkbox, type Form, SelectField, TextArea, TextField } from '../../../web/form.tsx';
import { applicationTexts } from '../application-texts.ts';

type Named = { id: string; name: string; code?: string };
export type ApplicationChoices = {
  units: readonly Named[];
  standards: readonly Named[];
  initiatives: readonly Named[];
  /** Tasks that others are used for, to be spelt alike. */
  tasks: readonly string[];
};
type Props = { view: View; form: Form; choices: ApplicationChoices };

export const ApplicationFields: FC<Props> = (props) => {
  const { view, form, choices } = props;
  const field = { view, form };
  const t = applicationTexts(view.language);
  return (
    <>
      <TextField {...field} name="name" label={t.fields.name} required maxlength={120} />
      <TextField
        {...field}
        name="task"
        label={t.fields.task}
        hint={t.hints.task}
        list="aufgaben"
        maxlength={120}
      />
      <datalist id="aufgaben">
        {choices.tasks.map((task) => (
          <option value={task} />
        ))}
      </datalist>
      <SelectField
        {...field}
        name="unitId"
        label={t.fields.unitId}
        required
        empty=""
        options={optionsOf(choices.units)}
      />
      <TextField {...field} name="contact" label={t.fields.contact} maxlength={160} />
      <div class="row">
        <SelectField
          {...field}
          name="lifeCycle"
          label={t.fields.lifeCycle}
          required
          options={lifeCycles.map((value) => ({ value, label: t.lifeCycles[value] }))}
        />
        <SelectField
          {...field}
          name="protection"
          label={t.fields.protection}
          options={protections.map((value) => ({ value, label: t.protections[value] }))}
        />
        <SelectField
          {...field}
          name="hosting"
          label={t.fields.hosting}
          options={hostings.map((value) => ({ value, label: t.hostings[value] }))}
        />
      </div>
      <Means {...props} />
      <Dates {...props} />
      <TextArea {...field} name="note" label={t.fields.note} rows={2} maxlength={1000} />
    </>
  );
};

const Means: FC<Props> = ({ view, form, choices }) => {
  const field = { view, form };
  const t = applicationTexts(view.language);
  return (
    <>
      <TextField {...field} name="vendor" label={t.fields.vendor} maxlength={160} />
      <TextField
        {...field}
        name="technology"
        label={t.fields.technology}
        hint={t.hints.technology}
        maxlength={200}
      />
      <SelectField
        {...field}
        name="standardId"
        label={t.fields.standardId}
        options={optionsOf(choices.standards)}
      />
      <div class="row">
        <TextField {...field} name="users" label={t.fields.users} inputmode="numeric" width="short" />
        <TextField
          {...field}
          name="yearlyCents"
          label={t.fields.yearlyCents}
          hint={t.hints.cost}
          inputmode="decimal"
          width="medium"
        />
      </div>
    </>
  );
};

const Dates: FC<Props> = ({ view, form, choices }) => {
  const field = { view, form };
  const t = applicationTexts(view.language);
  return (
    <>
      <div class="row">
        <TextField {...field} name="contractEndsOn" label={t.fields.contractEndsOn} width="medium" />
        <TextField
          {...field}
          name="noticeMonths"
          label={t.fields.noticeMonths}
          inputmode="numeric"
          width="short"
        />
        <TextField {...field} name="supportUntil" label={t.fields.supportUntil} width="medium" />
      </div>
      <Checkbox {...field} name="unsupported" label={t.fields.unsupported} />
      <SelectField
        {...field}
        name="successorId"
        label={t.fields.successorId}
        options={optionsOf(choices.initiatives)}
      />
    </>
  );
};

const optionsOf = (things: readonly Named[]) =>
  things.map(({ id, code, name }) => ({ value: id, label: code ? `${code} ${name}` : name }));
