import type { FC } from 'hono/jsx';
import { EditForm } from '../../../web/edit-form.tsx';
import type { View } from '../../../web/env.ts';
import { Checkbox, type Form, TextArea, TextField } from '../../../web/form.tsx';
import { Page } from '../../../web/layout.tsx';
import { paths } from '../../../web/paths.ts';
import { texts } from '../texts.ts';

export type ScenarioFormProps = {
  view: View;
  /** Null for a new one. */
  scenario: { id: string; name: string } | null;
  form: Form;
  version?: number;
  theirs?: Form;
  years: readonly number[];
  teams: readonly { id: string; name: string }[];
};

export const ScenarioFormPage: FC<ScenarioFormProps> = (props) => {
  const { view, scenario, form, theirs } = props;
  const t = texts(view.language).form;
  return (
    <Page view={view} room="plan" title={scenario ? t.edit(scenario.name) : t.new} lead={t.lead}>
      <EditForm
        theirs={theirs}
        back={scenario ? paths.planScenario(scenario.id) : paths.planScenarios()}
        view={view}
        action={scenario ? paths.planScenarioEdit(scenario.id) : paths.planScenarioNew()}
        form={form}
        labels={t.labels}
        version={props.version}
      >
        <MainFields {...props} />
        <Deviations {...props} />
      </EditForm>
    </Page>
  );
};

const MainFields: FC<ScenarioFormProps> = ({ view, form }) => {
  const t = texts(view.language).form;
  const field = { view, form };
  const percent = { inputmode: 'numeric', width: 'short', required: true, hint: t.hints.percent } as const;
  return (
    <>
      <TextField {...field} name="name" label={t.labels.name} hint={t.hints.name} required maxlength={120} />
      <TextArea {...field} name="note" label={t.labels.note} rows={2} maxlength={2000} />
      <div class="row">
        <TextField
          {...field}
          name="fromYear"
          label={t.labels.fromYear}
          required
          inputmode="numeric"
          width="short"
        />
        <TextField
          {...field}
          name="years"
          label={t.labels.years}
          required
          inputmode="numeric"
          width="short"
        />
      </div>
      <div class="row">
        <TextField {...field} {...percent} name="budgetPercent" label={t.labels.budgetPercent} />
        <TextField {...field} {...percent} name="capacityPercent" label={t.labels.capacityPercent} />
      </div>
      <TextField
        {...field}
        name="decayPercent"
        label={t.labels.decayPercent}
        hint={t.hints.decayPercent}
        required
        inputmode="numeric"
        width="short"
      />
      <Checkbox {...field} name="carryOver" label={t.labels.carryOver} required />
      <Checkbox {...field} name="holdAuthorisations" label={t.labels.holdAuthorisations} required />
    </>
  );
};

/** One small field per year and nature, and per team; a blank one follows the whole. */
const Deviations: FC<ScenarioFormProps> = ({ view, form, years, teams }) => {
  const t = texts(view.language).form;
  const cells = [
    ...years.flatMap((year) =>
      (['investive', 'consumptive'] as const).map((nature) => ({
        name: `year-${year}-${nature}`,
        label: `${year} ${t.nature[nature]}`,
      })),
    ),
    ...teams.map(({ id, name }) => ({ name: `team-${id}`, label: name })),
  ];
  const open = cells.some(({ name }) => form.values[name]);
  return (
    <details class="more" open={open}>
      <summary>{t.deviations}</summary>
      <p class="muted small">{t.deviationHint}</p>
      <div class="row">
        {cells.map(({ name, label }) => (
          <label class="lever small" for={name}>
            {label}
            <input
              class="cell-input"
              id={name}
              name={name}
              inputmode="numeric"
              value={String(form.values[name] ?? '')}
              aria-invalid={form.faults[name] ? 'true' : undefined}
            />
          </label>
        ))}
      </div>
    </details>
  );
};
