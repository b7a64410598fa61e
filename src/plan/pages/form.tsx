import type { FC } from 'hono/jsx';
import { formatDay } from '../../kernel/day.ts';
import type { View } from '../../web/env.ts';
import { Conflict, type Form, formOf, PostForm, SelectField, TextArea, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import { deadlineHardnesses, initiativeKinds, initiativeStates, lights } from '../core/initiative.ts';
import type { Initiative } from '../store/initiatives.ts';
import { type Texts, texts } from '../texts.ts';

export type FormProps = {
  view: View;
  form: Form;
  units: readonly { id: string; code: string; name: string }[];
  /** Null for a new one. */
  initiative: Initiative | null;
  /** The newer version in the store, after a conflict. */
  current?: Initiative;
};

export const initiativeForm = (initiative: Initiative): Form =>
  formOf({ ...initiative, deadline: initiative.deadline && formatDay(initiative.deadline, 'de') });

export const InitiativeFormPage: FC<FormProps> = (props) => {
  const { view, form, initiative, current } = props;
  const t = texts(view.language);
  const labels = labelsOf(t);
  return (
    <Page
      view={view}
      room="plan"
      title={initiative ? t.form.edit(initiative.name) : t.form.create}
      lead={initiative ? t.form.editLead : t.form.createLead}
    >
      {current && (
        <Conflict
          view={view}
          form={form}
          theirs={initiativeForm(current).values as Record<string, string>}
          labels={labels}
        />
      )}
      <PostForm
        view={view}
        action={initiative ? paths.initiativeEdit(initiative.id) : paths.initiativeNew()}
        form={form}
        labels={labels}
        version={(current ?? initiative)?.version}
      >
        <Fields {...props} />
        <div class="actions">
          <Button>{words(view.language).form.save}</Button>
          <ButtonLink href={initiative ? paths.initiative(initiative.id) : paths.initiatives()}>
            {words(view.language).form.cancel}
          </ButtonLink>
        </div>
      </PostForm>
    </Page>
  );
};

const labelsOf = (t: Texts): Record<string, string> => {
  const { code: _code, period: _period, unit, ...labels } = t.fields;
  return { ...labels, unitId: unit };
};

const Fields: FC<FormProps> = ({ view, form, units }) => {
  const t = texts(view.language);
  const field = { view, form };
  return (
    <>
      <TextField {...field} name="name" label={t.fields.name} required maxlength={120} />
      <SelectField
        {...field}
        name="unitId"
        label={t.fields.unit}
        required
        empty={words(view.language).form.choose}
        options={units.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
      />
      <TextArea
        {...field}
        name="description"
        label={t.fields.description}
        hint={t.hints.description}
        maxlength={600}
      />
      <div class="row">
        <SelectField
          {...field}
          name="state"
          label={t.fields.state}
          required
          options={optionsOf(initiativeStates, t.states)}
        />
        <SelectField
          {...field}
          name="kind"
          label={t.fields.kind}
          options={optionsOf(initiativeKinds, t.kinds)}
        />
        <SelectField {...field} name="light" label={t.fields.light} options={optionsOf(lights, t.lights)} />
      </div>
      <div class="row">
        <TextField {...field} name="plannedStart" label={t.fields.plannedStart} hint={t.hints.period} />
        <TextField {...field} name="plannedEnd" label={t.fields.plannedEnd} />
      </div>
      <div class="row">
        <TextField {...field} name="deadline" label={t.fields.deadline} hint={t.hints.deadline} />
        <SelectField
          {...field}
          name="deadlineHardness"
          label={t.fields.deadlineHardness}
          options={optionsOf(deadlineHardnesses, t.hardness)}
        />
      </div>
      <TextField {...field} name="legalBasis" label={t.fields.legalBasis} maxlength={300} />
    </>
  );
};

const optionsOf = <K extends string>(keys: readonly K[], labels: Record<K, string>) =>
  keys.map((value) => ({ value, label: labels[value] }));
