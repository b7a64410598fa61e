import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { Checkbox, Conflict, type Form, PostForm, SelectField, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { MunicipalityTabs } from '../../web/municipality-tabs.tsx';
import { Button, ButtonLink } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import { itOperations, municipalityKinds } from '../core/profile.ts';
import type { Municipality } from '../store/profile.ts';
import { texts } from '../texts.ts';

type Props = { view: View; form: Form; version: number; name: string; current?: Municipality };

export const ProfileFormPage: FC<Props> = ({ view, form, version, name, current }) => {
  const t = texts(view.language);
  return (
    <Page view={view} room="municipality" title={t.profile.formTitle(name)} lead={t.profile.formLead}>
      <MunicipalityTabs view={view} current="profile" />
      {current && (
        <Conflict
          view={view}
          form={form}
          theirs={profileForm(current).values as Record<string, string>}
          labels={t.fields}
        />
      )}
      <PostForm view={view} action={paths.municipalityEdit()} form={form} labels={t.fields} version={version}>
        <Identity view={view} form={form} />
        <Size view={view} form={form} />
        <It view={view} form={form} />
        <div class="actions">
          <Button>
            {current ? words(view.language).conflict.keepYours : words(view.language).form.save}
          </Button>
          <ButtonLink href={paths.municipality()}>{words(view.language).form.cancel}</ButtonLink>
        </div>
      </PostForm>
    </Page>
  );
};

/** The stored profile as a form shows it. */
export const profileForm = (profile: Omit<Municipality, 'id' | 'demo' | 'version'>): Form => {
  const text = (value: string | number | null) => (value === null ? '' : String(value).replace('.', ','));
  return {
    faults: {},
    values: {
      name: profile.name,
      ags: profile.ags,
      ars: profile.ars ?? '',
      kind: profile.kind,
      inhabitants: text(profile.inhabitants),
      inhabitantsOn: profile.inhabitantsOn?.split('-').reverse().join('.') ?? '',
      areaKm2: text(profile.areaKm2),
      officeStaff: text(profile.officeStaff),
      itPosts: text(profile.itPosts),
      itOperation: profile.itOperation ?? '',
      cooperation: profile.cooperation ? 'on' : '',
      cooperationWith: profile.cooperationWith ?? '',
      konzern: text(profile.konzern),
    },
  };
};

type PartProps = { view: View; form: Form };

const Identity: FC<PartProps> = ({ view, form }) => {
  const { fields, hints, kinds } = texts(view.language);
  const options = municipalityKinds.map((value) => ({ value, label: kinds[value] }));
  return (
    <>
      <TextField view={view} form={form} name="name" label={fields.name} maxlength={120} required />
      <SelectField view={view} form={form} name="kind" label={fields.kind} options={options} required />
      <div class="row">
        <TextField
          view={view}
          form={form}
          name="ags"
          label={fields.ags}
          hint={hints.ags}
          inputmode="numeric"
          required
        />
        <TextField
          view={view}
          form={form}
          name="ars"
          label={fields.ars}
          hint={hints.ars}
          inputmode="numeric"
        />
      </div>
    </>
  );
};

const Size: FC<PartProps> = ({ view, form }) => {
  const { fields } = texts(view.language);
  return (
    <div class="row">
      <TextField view={view} form={form} name="inhabitants" label={fields.inhabitants} inputmode="numeric" />
      <TextField view={view} form={form} name="inhabitantsOn" label={fields.inhabitantsOn} />
      <TextField view={view} form={form} name="areaKm2" label={fields.areaKm2} inputmode="decimal" />
    </div>
  );
};

const It: FC<PartProps> = ({ view, form }) => {
  const { fields, hints, itOperations: operations, konzern } = texts(view.language);
  const ways = itOperations.map((value) => ({ value, label: operations[value] }));
  const holdings = konzern.map((label, value) => ({ value: String(value), label }));
  return (
    <>
      <div class="row">
        <TextField
          view={view}
          form={form}
          name="officeStaff"
          label={fields.officeStaff}
          hint={hints.officeStaff}
          inputmode="numeric"
        />
        <TextField
          view={view}
          form={form}
          name="itPosts"
          label={fields.itPosts}
          hint={hints.itPosts}
          inputmode="decimal"
        />
      </div>
      <SelectField view={view} form={form} name="itOperation" label={fields.itOperation} options={ways} />
      <SelectField view={view} form={form} name="konzern" label={fields.konzern} options={holdings} />
      <Checkbox
        view={view}
        form={form}
        name="cooperation"
        label={fields.cooperation}
        hint={hints.cooperation}
      />
      <TextField
        view={view}
        form={form}
        name="cooperationWith"
        label={fields.cooperationWith}
        maxlength={200}
      />
    </>
  );
};
