import type { FC } from 'hono/jsx';
import type { Unit } from '../../municipality/store/units.ts';
import type { View } from '../../web/env.ts';
import { Checkbox, type Form, PostForm, SelectField, TextArea, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Tick } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import { guideKinds } from '../core/guide.ts';
import type { Guide } from '../store/guides.ts';
import type { Topic } from '../store/topics.ts';
import { texts } from '../texts.ts';

export type GuideFormProps = {
  view: View;
  form: Form;
  /** Null: a new proposal. */
  guide: Guide | null;
  persons: readonly { id: string; name: string; unit: string | null }[];
  units: readonly Unit[];
  topics: readonly Topic[];
  guides: readonly Guide[];
  usualHours: string;
};

export const GuideFormPage: FC<GuideFormProps> = (props) => {
  const { view, form, guide } = props;
  const t = texts(view.language).form;
  const w = words(view.language).form;
  const isVolunteer = form.values.kind === 'community';
  return (
    <Page
      view={view}
      room="guides"
      title={guide ? t.edit : t.create}
      part={guide?.name ?? undefined}
      lead={t.createLead}
      actions={
        !guide && (
          <ButtonLink href={paths.guideNew(isVolunteer ? {} : { art: 'community' })}>
            {isVolunteer ? t.forStaff : t.forVolunteer}
          </ButtonLink>
        )
      }
    >
      <PostForm
        view={view}
        action={guide ? paths.guideEdit(guide.id) : paths.guideNew()}
        form={form}
        labels={t.fields}
        version={guide?.version}
      >
        {isVolunteer ? <Volunteer {...props} /> : <Who {...props} />}
        <Purpose {...props} />
        <Mandate {...props} />
        <div class="actions">
          <Button>{guide ? w.save : t.save}</Button>
          <ButtonLink href={guide ? paths.guide(guide.id) : paths.guides()}>{w.cancel}</ButtonLink>
        </div>
      </PostForm>
    </Page>
  );
};

const Who: FC<GuideFormProps> = ({ view, form, persons, units }) => {
  const t = texts(view.language);
  const { fields, groups } = t.form;
  const choose = words(view.language).form.choose;
  return (
    <fieldset class="stack">
      <legend>{groups.who}</legend>
      <SelectField
        view={view}
        form={form}
        name="kind"
        label={fields.kind}
        required
        options={guideKinds
          .filter((kind) => kind !== 'community')
          .map((kind) => ({ value: kind, label: t.kinds[kind] }))}
      />
      <SelectField
        view={view}
        form={form}
        name="personId"
        label={fields.personId}
        required
        empty={choose}
        options={persons.map(({ id, name, unit }) => ({
          value: id,
          label: unit ? `${name}, ${unit}` : name,
        }))}
      />
      <SelectField
        view={view}
        form={form}
        name="unitId"
        label={fields.unitId}
        required
        empty={choose}
        options={units.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
      />
    </fieldset>
  );
};

/** Volunteers are no persons of the administration: name, addresses and site stand at the mandate. */
const Volunteer: FC<GuideFormProps> = ({ view, form }) => {
  const { fields, groups, hints } = texts(view.language).form;
  const names = ['name', 'email', 'phone', 'site', 'openingHours', 'languages'] as const;
  return (
    <fieldset class="stack">
      <legend>{groups.community}</legend>
      <input type="hidden" name="kind" value="community" />
      {names.map((name) => (
        <TextField
          view={view}
          form={form}
          name={name}
          label={fields[name]}
          required={name === 'name'}
          hint={name === 'languages' ? hints.list : undefined}
          maxlength={300}
        />
      ))}
    </fieldset>
  );
};

const Purpose: FC<GuideFormProps> = ({ view, form, units, topics }) => {
  const { fields, groups, hints } = texts(view.language).form;
  return (
    <fieldset class="stack">
      <legend>{groups.about}</legend>
      <Choices
        name="topicIds"
        label={fields.topicIds}
        form={form}
        options={topics.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        view={view}
        form={form}
        name="skills"
        label={fields.skills}
        hint={hints.list}
        maxlength={300}
      />
      <details class="more" open={chosen(form, 'furtherUnitIds').length > 0}>
        <summary>{fields.furtherUnitIds}</summary>
        <Choices
          name="furtherUnitIds"
          label={fields.furtherUnitIds}
          form={form}
          options={units.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
        />
      </details>
    </fieldset>
  );
};

const chosen = (form: Form, name: string): string[] => {
  const value = form.values[name];
  return Array.isArray(value) ? value : value ? value.split(',') : [];
};

const Choices: FC<{
  name: string;
  label: string;
  form: Form;
  options: readonly { value: string; label: string }[];
}> = ({ name, label, form, options }) => {
  if (options.length === 0) return null;
  const values = chosen(form, name);
  return (
    <fieldset class="choices">
      <legend class="kern-label">{label}</legend>
      {options.map(({ value, label: text }) => (
        <Tick id={`${name}-${value}`} name={name} value={value} checked={values.includes(value)}>
          {text}
        </Tick>
      ))}
    </fieldset>
  );
};

const Mandate: FC<GuideFormProps> = ({ view, form, guide, guides, usualHours }) => {
  const { fields, groups, hints } = texts(view.language).form;
  return (
    <fieldset class="stack">
      <legend>{groups.mandate}</legend>
      <Checkbox view={view} form={form} name="volunteered" label={fields.volunteered} />
      <div class="row">
        <TextField
          view={view}
          form={form}
          name="hoursPerWeek"
          label={fields.hoursPerWeek}
          hint={hints.hours(usualHours)}
          width="short"
          inputmode="decimal"
        />
        <TextField
          view={view}
          form={form}
          name="managerAgreedOn"
          label={fields.managerAgreedOn}
          width="short"
        />
      </div>
      <SelectField
        view={view}
        form={form}
        name="deputyId"
        label={fields.deputyId}
        options={guides
          .filter(({ id, state }) => id !== guide?.id && state === 'active')
          .map(({ id, name, unit }) => ({ value: id, label: [name, unit].filter(Boolean).join(', ') }))}
      />
      <div class="row">
        <TextField view={view} form={form} name="since" label={fields.since} width="short" />
        <TextField view={view} form={form} name="until" label={fields.until} width="short" />
      </div>
      <TextArea view={view} form={form} name="reason" label={fields.reason} rows={3} maxlength={1000} />
      <TextField
        view={view}
        form={form}
        name="listName"
        label={fields.listName}
        hint={hints.listName}
        width="medium"
        maxlength={200}
      />
    </fieldset>
  );
};
