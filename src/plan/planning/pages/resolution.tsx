import type { FC, PropsWithChildren } from 'hono/jsx';
import { EditForm } from '../../../web/edit-form.tsx';
import type { View } from '../../../web/env.ts';
import { Checkbox, type Form, SelectField, TextArea, TextField } from '../../../web/form.tsx';
import { Page } from '../../../web/layout.tsx';
import { paths } from '../../../web/paths.ts';
import { words } from '../../../web/words.ts';
import { adoptingBodies, bodyNames } from '../core/round.ts';
import { resolutions, stateWords } from '../core/version-state.ts';
import type { Scenario } from '../store/scenarios.ts';
import type { PlanVersion } from '../store/versions.ts';
import { versionTexts } from '../version-texts.ts';

type ScenarioProps = { view: View; scenario: Scenario; form: Form };

/** Lays the plan of a scenario before a body. */
export const ProposalPage: FC<ScenarioProps> = ({ view, scenario, form }) => {
  const { title, lead, save } = versionTexts(view.language).proposal;
  return (
    <FormPage
      view={view}
      form={form}
      title={title(scenario.name)}
      lead={lead(scenario.selected ?? 0)}
      action={paths.planProposal(scenario.id)}
      submit={save}
      back={paths.planVersions()}
    >
      <NameAndBody view={view} form={form} />
    </FormPage>
  );
};

/** Records a resolution that was taken on a plan that never lay before the body as a version. */
export const AdoptionPage: FC<ScenarioProps> = ({ view, scenario, form }) => {
  const { title, lead, save } = versionTexts(view.language).adoption;
  return (
    <FormPage
      view={view}
      form={form}
      title={title(scenario.name)}
      lead={lead(scenario.selected ?? 0)}
      action={paths.planResolution(scenario.id)}
      submit={save}
      back={paths.planScenario(scenario.id)}
    >
      <NameAndBody view={view} form={form} />
      <ResolutionFields view={view} form={form} />
    </FormPage>
  );
};

/** Enters what the body decided on the version that lies before it. */
export const DecisionPage: FC<{ view: View; version: PlanVersion; form: Form }> = (props) => {
  const { view, version, form } = props;
  const t = versionTexts(view.language);
  const { title, lead, bodies, save } = t.decision;
  return (
    <FormPage
      view={view}
      form={form}
      title={title(version.number)}
      lead={lead(bodies[version.body])}
      action={paths.planDecision(version.id)}
      submit={save}
      back={paths.planVersion(version.id)}
    >
      <SelectField
        view={view}
        form={form}
        name="state"
        label={t.labels.state}
        required
        empty={words(view.language).form.choose}
        options={resolutions.map((value) => ({ value, label: stateWords[value][view.language] }))}
      />
      <ResolutionFields view={view} form={form} />
    </FormPage>
  );
};

type FormPageProps = PropsWithChildren<
  { view: View; form: Form; title: string; lead: string } & { action: string; submit: string; back: string }
>;

const FormPage: FC<FormPageProps> = ({ title, lead, children, ...edit }) => (
  <Page view={edit.view} room="plan" title={title} lead={lead}>
    <EditForm {...edit} labels={versionTexts(edit.view.language).labels}>
      {children}
    </EditForm>
  </Page>
);

type FieldsProps = { view: View; form: Form };

const NameAndBody: FC<FieldsProps> = (field) => {
  const t = versionTexts(field.view.language);
  return (
    <>
      <TextField {...field} name="name" label={t.labels.name} required maxlength={120} />
      <SelectField
        {...field}
        name="body"
        label={t.labels.body}
        required
        options={adoptingBodies.map((body) => ({ value: body, label: bodyNames[body][field.view.language] }))}
      />
    </>
  );
};

const ResolutionFields: FC<FieldsProps> = (field) => {
  const t = versionTexts(field.view.language);
  return (
    <>
      <div class="row">
        <TextField {...field} name="resolvedOn" label={t.labels.resolvedOn} required width="short" />
        <TextField {...field} name="paper" label={t.labels.paper} required maxlength={120} />
      </div>
      <TextArea {...field} name="note" label={t.labels.note} rows={3} maxlength={2000} />
      <Checkbox {...field} name="takeDates" label={t.labels.takeDates} hint={t.hints.takeDates} />
    </>
  );
};
