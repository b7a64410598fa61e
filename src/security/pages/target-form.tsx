import type { FC } from 'hono/jsx';
import { EditForm, FormPage } from '../../web/edit-form.tsx';
import type { View } from '../../web/env.ts';
import { type Form, type Option, SelectField, TextArea, TextField } from '../../web/form.tsx';
import { Card, Tick } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { SecurityTabs } from '../../web/security-tabs.tsx';
import { needAspects, needs, targetKinds } from '../core/target.ts';
import type { Target } from '../store/targets.ts';
import { targetTexts } from '../target-texts.ts';

type Props = {
  view: View;
  target: Target | undefined;
  form: Form;
  /** The newer row after a conflict. */
  theirs?: Form;
  units: readonly Option[];
  persons: readonly Option[];
  categories: readonly string[];
};

export const TargetFormPage: FC<Props> = (props) => {
  const { view, target, form, theirs } = props;
  const t = targetTexts(view.language);
  const back = target ? paths.securityTarget(target.id) : paths.securityTargets();
  return (
    <FormPage view={view} room="security" title={target ? target.name : t.add} form={form} lead={t.about}>
      <SecurityTabs view={view} current="targets" />
      <EditForm
        theirs={theirs}
        back={back}
        view={view}
        action={target ? paths.securityTargetEdit(target.id) : paths.securityTargetNew()}
        form={form}
        labels={t.fields}
        version={target?.version ?? 0}
      >
        <MainFields {...props} />
        <NeedFields {...props} />
        <EmergencyFields {...props} />
      </EditForm>
    </FormPage>
  );
};

const MainFields: FC<Props> = ({ view, form, units, persons }) => {
  const t = targetTexts(view.language);
  const field = { view, form };
  return (
    <>
      <div class="row">
        <SelectField
          {...field}
          name="kind"
          label={t.fields.kind}
          required
          options={targetKinds.map((value) => ({ value, label: t.kinds[value] }))}
        />
        <TextField {...field} name="name" label={t.fields.name} maxlength={120} required />
      </div>
      <div class="row">
        <SelectField {...field} name="unitId" label={t.fields.unitId} options={units} />
        <SelectField {...field} name="personId" label={t.fields.personId} options={persons} />
      </div>
      <TextArea {...field} name="note" label={t.fields.note} rows={2} maxlength={2000} />
    </>
  );
};

const NeedFields: FC<Props> = (props) => {
  const { view, form } = props;
  const t = targetTexts(view.language);
  const field = { view, form };
  return (
    <Card title={t.need}>
      <p class="muted small">{t.needHint}</p>
      <div class="row">
        {needAspects.map((aspect) => (
          <SelectField
            {...field}
            name={aspect}
            label={t.fields[aspect]}
            required
            options={needs.map((value) => ({ value, label: t.needs[value] }))}
          />
        ))}
      </div>
      <TextArea
        {...field}
        name="needReason"
        label={t.fields.needReason}
        hint={t.hints.needReason}
        rows={2}
        maxlength={2000}
      />
      <Categories {...props} />
    </Card>
  );
};

const Categories: FC<Props> = ({ view, form, categories }) => {
  const t = targetTexts(view.language);
  const chosen = [form.values.categories ?? []].flat();
  if (categories.length === 0) return null;
  return (
    <fieldset class="choices">
      <legend class="kern-label">{t.fields.categories}</legend>
      {categories.map((category, at) => (
        <Tick id={`categories-${at}`} name="categories" value={category} checked={chosen.includes(category)}>
          {category}
        </Tick>
      ))}
    </fieldset>
  );
};

const EmergencyFields: FC<Props> = ({ view, form }) => {
  const t = targetTexts(view.language);
  const field = { view, form };
  return (
    <Card title={t.emergency}>
      <p class="muted small">{t.emergencyHint}</p>
      <TextField {...field} name="operator" label={t.fields.operator} maxlength={200} />
      <div class="row">
        <TextField
          {...field}
          name="maxOutageHours"
          label={t.fields.maxOutageHours}
          inputmode="numeric"
          width="short"
        />
        <TextField
          {...field}
          name="restoreTestedOn"
          label={t.fields.restoreTestedOn}
          hint={t.hints.restoreTestedOn}
          width="short"
        />
        <TextField
          {...field}
          name="restartRank"
          label={t.fields.restartRank}
          hint={t.hints.restartRank}
          inputmode="numeric"
          width="short"
        />
      </div>
      <TextArea
        {...field}
        name="fallback"
        label={t.fields.fallback}
        hint={t.hints.fallback}
        rows={2}
        maxlength={2000}
      />
    </Card>
  );
};
