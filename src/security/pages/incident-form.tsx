import type { FC } from 'hono/jsx';
import { EditForm, FormPage } from '../../web/edit-form.tsx';
import type { View } from '../../web/env.ts';
import { Checkbox, type Form, SelectField, TextArea, TextField } from '../../web/form.tsx';
import { Tick } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { SecurityTabs } from '../../web/security-tabs.tsx';
import { factValues, incidentFacts } from '../core/duty.ts';
import { incidentKinds } from '../core/incident.ts';
import { incidentTexts } from '../incident-texts.ts';
import type { Incident } from '../store/incidents.ts';
import type { Target } from '../store/targets.ts';
import { inWords } from './in-words.ts';
import type { PersonChoice } from './item.tsx';

type Props = {
  view: View;
  incident: Incident | undefined;
  form: Form;
  /** The newer row after a conflict. */
  theirs?: Form;
  persons: readonly PersonChoice[];
  targets: readonly Target[];
};

export const IncidentFormPage: FC<Props> = ({ form: typed, ...others }) => {
  const { view, incident, theirs } = others;
  const t = incidentTexts(view.language);
  const form = inWords(typed, t.refusals);
  const props = { ...others, form };
  return (
    <FormPage
      view={view}
      room="security"
      title={incident ? incident.title : t.add}
      form={form}
      lead={t.addLead}
    >
      <SecurityTabs view={view} current="incidents" />
      <EditForm
        theirs={theirs}
        back={incident ? paths.securityIncident(incident.id) : paths.securityIncidents()}
        view={view}
        action={incident ? paths.securityIncidentEdit(incident.id) : paths.securityIncidentNew()}
        form={form}
        labels={t.fields}
        version={incident?.version ?? 0}
      >
        <MainFields {...props} />
        <FactFields {...props} />
        <Targets {...props} />
        <Checkbox view={view} form={form} name="exercise" label={t.fields.exercise} />
      </EditForm>
    </FormPage>
  );
};

const MainFields: FC<Props> = ({ view, form, persons }) => {
  const t = incidentTexts(view.language);
  const field = { view, form };
  return (
    <>
      <TextField {...field} name="title" label={t.fields.title} maxlength={160} required />
      <div class="row">
        <SelectField
          {...field}
          name="kind"
          label={t.fields.kind}
          required
          options={incidentKinds.map((value) => ({ value, label: t.kinds[value] }))}
        />
        <TextField
          {...field}
          name="noticedAt"
          label={t.fields.noticedAt}
          hint={t.hints.noticedAt}
          width="medium"
          required
        />
      </div>
      <TextArea {...field} name="description" label={t.fields.description} maxlength={8000} />
      <TextArea {...field} name="effects" label={t.fields.effects} rows={2} maxlength={4000} />
      <SelectField
        {...field}
        name="leadId"
        label={t.fields.leadId}
        options={persons.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  );
};

const FactFields: FC<Props> = ({ view, form }) => {
  const t = incidentTexts(view.language);
  const field = { view, form };
  return (
    <>
      {incidentFacts.map((fact) => (
        <>
          <SelectField
            {...field}
            name={fact}
            label={t.fields[fact]}
            hint={(t.hints as Record<string, string>)[fact]}
            required
            options={factValues.map((value) => ({ value, label: t.facts[value] }))}
          />
          {fact === 'personalData' && (
            <TextField
              {...field}
              name="dataKnownAt"
              label={t.fields.dataKnownAt}
              hint={t.hints.dataKnownAt}
              width="medium"
            />
          )}
        </>
      ))}
    </>
  );
};

const Targets: FC<Props> = ({ view, form, targets }) => {
  const t = incidentTexts(view.language);
  const chosen = [form.values.targetIds ?? []].flat();
  if (targets.length === 0) return null;
  return (
    <fieldset class="choices">
      <legend class="kern-label">{t.fields.targetIds}</legend>
      {targets.map(({ id, name }) => (
        <Tick id={`target-${id}`} name="targetIds" value={id} checked={chosen.includes(id)}>
          {name}
        </Tick>
      ))}
    </fieldset>
  );
};
