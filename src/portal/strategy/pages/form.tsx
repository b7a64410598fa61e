import type { Child, FC } from 'hono/jsx';
import { guidelineKinds, stances } from '../../../strategy/core/document.ts';
import { EditForm, FormPage } from '../../../web/edit-form.tsx';
import type { View } from '../../../web/env.ts';
import { type Form, SelectField, TextArea, TextField } from '../../../web/form.tsx';
import { Button, Tick } from '../../../web/parts.tsx';
import type { GoalGroup, InitiativeName } from '../store.ts';
import { texts } from '../texts.ts';

export type FormPageProps = {
  view: View;
  title: string;
  lead: string;
  action: string;
  back: string;
  form: Form;
  labels: Record<string, string>;
  version?: number;
  /** The newer version in the store after a conflict, as the form holds it. */
  theirs?: Form;
  /** Where the entry is taken away, if it may be. */
  removal?: string;
  submit?: string;
  upload?: boolean;
  children?: Child;
};

/** The frame of every form of the strategy. */
export const StrategyFormPage: FC<FormPageProps> = (props) => {
  const { view, form, theirs, labels } = props;
  return (
    <FormPage view={view} room="strategy" title={props.title} form={form} lead={props.lead}>
      <EditForm
        theirs={theirs}
        back={props.back}
        submit={props.submit}
        view={view}
        action={props.action}
        form={form}
        labels={labels}
        version={props.version}
        upload={props.upload}
      >
        {props.children}
      </EditForm>
      {props.removal && (
        <form method="post" action={props.removal}>
          <Button kind="tertiary">{texts(view.language).remove}</Button>
        </form>
      )}
    </FormPage>
  );
};

type FieldsProps = { view: View; form: Form };

export const StrategyFields: FC<FieldsProps> = (field) => {
  const t = texts(field.view.language).fields;
  return (
    <>
      <TextField {...field} name="name" label={t.name} required maxlength={160} />
      <TextArea {...field} name="vision" label={t.vision} rows={5} maxlength={4000} />
      <div class="row">
        <TextField {...field} name="fromYear" label={t.fromYear} required inputmode="numeric" width="short" />
        <TextField {...field} name="toYear" label={t.toYear} required inputmode="numeric" width="short" />
      </div>
    </>
  );
};

export const ChapterFields: FC<FieldsProps & { groups: readonly GoalGroup[] }> = ({ groups, ...field }) => {
  const t = texts(field.view.language).fields;
  return (
    <>
      <TextField {...field} name="title" label={t.title} required maxlength={160} />
      <TextArea {...field} name="body" label={t.body} rows={14} maxlength={20000} />
      <GoalChoice {...field} groups={groups} />
    </>
  );
};

export const GuidelineFields: FC<
  FieldsProps & { groups: readonly GoalGroup[]; initiatives: readonly InitiativeName[] }
> = ({ groups, initiatives, ...field }) => {
  const t = texts(field.view.language);
  const kinds = guidelineKinds.map((value) => ({ value, label: t.kinds[value] }));
  return (
    <>
      <div class="row">
        <SelectField {...field} name="kind" label={t.fields.kind} required options={kinds} />
        <TextField
          {...field}
          name="code"
          label={t.fields.code}
          hint={t.hints.code}
          required
          width="short"
          maxlength={20}
        />
      </div>
      <TextField {...field} name="name" label={t.fields.sentence} required maxlength={200} />
      <TextArea {...field} name="reason" label={t.fields.reason} rows={3} maxlength={2000} />
      <TextArea {...field} name="consequence" label={t.fields.consequence} rows={3} maxlength={2000} />
      <GoalChoice {...field} groups={groups} />
      <InitiativeRows {...field} initiatives={initiatives} />
    </>
  );
};

/** Checkboxes of one name, by field of action. */
const GoalChoice: FC<FieldsProps & { groups: readonly GoalGroup[] }> = ({ view, form, groups }) => {
  const chosen = [form.values.goalIds ?? []].flat();
  return (
    <fieldset id="goalIds">
      <legend>{texts(view.language).fields.goalIds}</legend>
      <div class="goal-choices">
        {groups.map(({ name, goals }) => (
          <div>
            <p class="muted small">{name}</p>
            {goals.map((goal) => (
              <Tick id={`goal-${goal.id}`} name="goalIds" value={goal.id} checked={chosen.includes(goal.id)}>
                {goal.code} {goal.name}
              </Tick>
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  );
};

/** What follows the sentence or deviates from it; three blank rows wait at the end. */
const InitiativeRows: FC<FieldsProps & { initiatives: readonly InitiativeName[] }> = ({
  view,
  form,
  initiatives,
}) => {
  const t = texts(view.language);
  const filled = Object.keys(form.values).filter(
    (name) => name.startsWith('initiative.') && form.values[name],
  ).length;
  const fault = form.faults.initiatives;
  return (
    <fieldset class="rows" id="initiatives">
      <legend>{t.fields.initiatives}</legend>
      <p class="kern-hint">{t.hints.initiatives}</p>
      {fault && <p class="kern-error">{fault}</p>}
      <section class="table-scroll" aria-label={t.fields.initiatives} tabindex={0}>
        <table class="kern-table kern-table--small">
          <thead>
            <tr>
              <th scope="col">{t.fields.initiative}</th>
              <th scope="col">{t.fields.stance}</th>
              <th scope="col">{t.fields.stanceReason}</th>
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: filled + 3 }, (_, at) => (
              <InitiativeRow view={view} form={form} initiatives={initiatives} at={at} />
            ))}
          </tbody>
        </table>
      </section>
    </fieldset>
  );
};

const InitiativeRow: FC<FieldsProps & { initiatives: readonly InitiativeName[]; at: number }> = (props) => {
  const { view, form, initiatives, at } = props;
  const t = texts(view.language);
  const row = t.row(at + 1);
  const value = (name: string) => String(form.values[`${name}.${at}`] ?? '');
  return (
    <tr>
      <td>
        <select class="cell-input" name={`initiative.${at}`} aria-label={`${t.fields.initiative}, ${row}`}>
          <option value="">–</option>
          {initiatives.map(({ id, code, name }) => (
            <option value={id} selected={id === value('initiative')}>
              {code} {name}
            </option>
          ))}
        </select>
      </td>
      <td>
        <select class="cell-input" name={`stance.${at}`} aria-label={`${t.fields.stance}, ${row}`}>
          {stances.map((stance) => (
            <option value={stance} selected={stance === value('stance')}>
              {t.stances[stance]}
            </option>
          ))}
        </select>
      </td>
      <td>
        <input
          class="cell-input"
          name={`reason.${at}`}
          value={value('reason')}
          maxlength={500}
          aria-label={`${t.fields.stanceReason}, ${row}`}
        />
      </td>
    </tr>
  );
};
