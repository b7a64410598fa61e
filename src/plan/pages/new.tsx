import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { type Form, type Option, PostForm, SelectField, TextArea, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Empty, May } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import { fieldOf } from '../core/field.ts';
import { initiativeReasons } from '../core/initiative.ts';
import { optionName } from '../core/option-name.ts';
import { texts } from '../texts.ts';

/** A name and an office are enough to begin with. */
export const NewPage: FC<{ view: View; form: Form; units: readonly Option[] }> = ({ view, form, units }) => {
  const t = texts(view.language);
  const label = (key: string) => fieldOf(key)!.label[view.language];
  const labels = {
    name: label('name'),
    unitId: label('unitId'),
    description: label('description'),
    reason: label('reason'),
  };
  const options = initiativeReasons.map((value) => ({
    value,
    label: optionName('reason', value, view.language),
  }));
  if (units.length === 0) return <NoUnitsPage view={view} />;
  return (
    <Page view={view} room="plan" title={t.form.create} lead={t.form.createLead}>
      <PostForm view={view} action={paths.initiativeNew()} form={form} labels={labels}>
        <TextField view={view} form={form} name="name" label={labels.name} required maxlength={120} />
        <SelectField
          view={view}
          form={form}
          name="unitId"
          label={labels.unitId}
          required
          empty={words(view.language).form.choose}
          options={units}
        />
        <TextArea
          view={view}
          form={form}
          name="description"
          label={labels.description}
          hint={t.hints.description}
          maxlength={600}
        />
        <SelectField view={view} form={form} name="reason" label={labels.reason} options={options} />
        <div class="actions">
          <Button>{words(view.language).form.save}</Button>
          <ButtonLink href={paths.initiatives()}>{words(view.language).form.cancel}</ButtonLink>
        </div>
      </PostForm>
    </Page>
  );
};

/** Without a unit the form could not be sent. */
const NoUnitsPage: FC<{ view: View }> = ({ view }) => {
  const t = texts(view.language).form;
  const create = (
    <May view={view} decision="S9" need="prepare">
      <ButtonLink href={paths.unitNew()}>{t.createUnit}</ButtonLink>
    </May>
  );
  return (
    <Page view={view} room="plan" title={t.create} lead={t.createLead}>
      <Empty title={t.noUnits} action={create}>
        {t.noUnitsLead}
      </Empty>
    </Page>
  );
};
