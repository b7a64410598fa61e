import type { Child, FC } from 'hono/jsx';
import { EditForm, FormPage } from '../../web/edit-form.tsx';
import type { View } from '../../web/env.ts';
import { Checkbox, type Form, SelectField, TextArea, TextField } from '../../web/form.tsx';
import { paths } from '../../web/paths.ts';
import { dimensions, frequencies, indicatorLevels, licences } from '../core/goal.ts';
import { registerMeasures } from '../core/online-services.ts';
import { texts } from '../texts.ts';

type Choice = { id: string; code: string; name: string };

export type FormPageProps = {
  view: View;
  title: string;
  lead: string;
  action: string;
  back: string;
  form: Form;
  version?: number;
  /** The newer version in the store after a conflict, as the form holds it. */
  theirs?: Form;
  children?: Child;
};

/** The frame of every form of the agenda. */
export const AgendaFormPage: FC<FormPageProps> = (props) => {
  const { view, form, theirs } = props;
  const labels = texts(view.language).fields;
  return (
    <FormPage view={view} room="agenda" title={props.title} form={form} lead={props.lead}>
      <EditForm
        theirs={theirs}
        back={props.back}
        view={view}
        action={props.action}
        form={form}
        labels={labels}
        version={props.version}
      >
        {props.children}
      </EditForm>
    </FormPage>
  );
};

type FieldsProps = { view: View; form: Form };

export const AgendaFields: FC<FieldsProps> = (field) => {
  const t = texts(field.view.language).fields;
  return (
    <>
      <TextField {...field} name="name" label={t.name} required maxlength={160} />
      <div class="row">
        <TextField {...field} name="fromYear" label={t.fromYear} required inputmode="numeric" width="short" />
        <TextField {...field} name="toYear" label={t.toYear} required inputmode="numeric" width="short" />
      </div>
      <TextArea {...field} name="vision" label={t.vision} maxlength={2000} />
    </>
  );
};

export const FieldFields: FC<FieldsProps> = (field) => {
  const t = texts(field.view.language);
  return (
    <>
      <TextField
        {...field}
        name="code"
        label={t.fields.code}
        hint={t.hints.code}
        required
        width="short"
        maxlength={20}
      />
      <TextField {...field} name="name" label={t.fields.name} required maxlength={160} />
      <TextArea {...field} name="description" label={t.fields.description} maxlength={2000} />
      <TextArea {...field} name="easyText" label={t.fields.easyText} maxlength={2000} />
    </>
  );
};

/** What residents see is decided in one place, part by part. */
const ReleaseHint: FC<{ view: View }> = ({ view }) => {
  const t = texts(view.language).release;
  return (
    <p class="muted small">
      {t.before} <a href={paths.portal()}>{t.link}</a>.
    </p>
  );
};

export const GoalFields: FC<FieldsProps & { fields: readonly Choice[]; units: readonly Choice[] }> = (
  props,
) => {
  const { view, form, fields, units } = props;
  const field = { view, form };
  const t = texts(view.language);
  return (
    <>
      <SelectField {...field} name="fieldId" label={t.fields.fieldId} required options={choicesOf(fields)} />
      <TextField
        {...field}
        name="code"
        label={t.fields.code}
        hint={t.hints.code}
        required
        width="short"
        maxlength={20}
      />
      <TextField {...field} name="name" label={t.fields.name} required maxlength={200} />
      <TextArea {...field} name="description" label={t.fields.description} maxlength={2000} />
      <fieldset>
        <legend>{t.dimensionsLegend}</legend>
        {dimensions.map((dimension) => (
          <Checkbox {...field} name={dimension} label={t.dimensions[dimension]} />
        ))}
      </fieldset>
      <SelectField {...field} name="ownerUnitId" label={t.fields.ownerUnitId} options={choicesOf(units)} />
      <TextField {...field} name="partner" label={t.fields.partner} maxlength={200} />
      <ReleaseHint view={view} />
    </>
  );
};

export const IndicatorFields: FC<FieldsProps & { goals: readonly Choice[] }> = ({ view, form, goals }) => {
  const field = { view, form };
  const t = texts(view.language);
  return (
    <>
      <SelectField {...field} name="goalId" label={t.fields.goalId} required options={choicesOf(goals)} />
      <TextField {...field} name="name" label={t.fields.name} required maxlength={200} />
      <TextArea {...field} name="definition" label={t.fields.definition} rows={3} maxlength={1000} />
      <div class="row">
        <TextField {...field} name="unit" label={t.fields.unit} hint={t.hints.unit} required maxlength={40} />
        <SelectField
          {...field}
          name="direction"
          label={t.fields.direction}
          required
          options={optionsOf(['up', 'down', 'hold'] as const, t.directions)}
        />
      </div>
      <div class="row">
        <TextField {...field} name="baselineDay" label={t.fields.baselineDay} required width="medium" />
        <TextField
          {...field}
          name="baselineValue"
          label={t.fields.baselineValue}
          required
          inputmode="decimal"
          width="medium"
        />
      </div>
      <TextArea {...field} name="targets" label={t.fields.targets} hint={t.hints.targets} required rows={3} />
      <TextField {...field} name="tolerance" label={t.fields.tolerance} inputmode="decimal" width="short" />
      <div class="row">
        <SelectField
          {...field}
          name="frequency"
          label={t.fields.frequency}
          required
          options={optionsOf(frequencies, t.frequencies)}
        />
        <SelectField
          {...field}
          name="level"
          label={t.fields.level}
          required
          options={optionsOf(indicatorLevels, t.levels)}
        />
      </div>
      <TextField {...field} name="source" label={t.fields.source} maxlength={300} />
      <SelectField
        {...field}
        name="licence"
        label={t.fields.licence}
        required
        options={optionsOf(licences, t.licences)}
      />
      <div class="row">
        <SelectField
          {...field}
          name="registerMeasure"
          label={t.fields.registerMeasure}
          hint={t.hints.registerMeasure}
          options={optionsOf(registerMeasures, t.registerMeasures)}
        />
        <TextField
          {...field}
          name="registerLevel"
          label={t.fields.registerLevel}
          inputmode="numeric"
          width="short"
        />
      </div>
      <ReleaseHint view={view} />
    </>
  );
};

export const ValueFields: FC<FieldsProps & { unit: string }> = ({ view, form, unit }) => {
  const field = { view, form };
  const t = texts(view.language);
  return (
    <>
      <div class="row">
        <TextField {...field} name="day" label={t.fields.day} required width="medium" />
        <TextField
          {...field}
          name="value"
          label={t.fields.value}
          hint={t.hints.value(unit)}
          required
          inputmode="decimal"
          width="medium"
        />
      </div>
      <Checkbox {...field} name="provisional" label={t.fields.provisional} />
      <TextField {...field} name="evidence" label={t.fields.evidence} maxlength={500} />
      <TextField {...field} name="comment" label={t.fields.comment} hint={t.hints.comment} maxlength={500} />
    </>
  );
};

export const ResolutionFields: FC<FieldsProps> = (field) => {
  const t = texts(field.view.language).fields;
  return (
    <>
      <TextField {...field} name="resolvedOn" label={t.resolvedOn} required width="medium" />
      <TextField {...field} name="body" label={t.body} required maxlength={160} />
      <TextField {...field} name="paper" label={t.paper} maxlength={80} />
    </>
  );
};

const choicesOf = (choices: readonly Choice[]) =>
  choices.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }));

const optionsOf = <K extends string>(keys: readonly K[], labels: Record<K, string>) =>
  keys.map((value) => ({ value, label: labels[value] }));
