import type { FC } from 'hono/jsx';
import { formatDay } from '../../kernel/day.ts';
import { roles } from '../../kernel/role.ts';
import { EditForm, RemovalCard } from '../../web/edit-form.tsx';
import type { View } from '../../web/env.ts';
import { Checkbox, type Form, formOf, SelectField, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import type { HolderRow } from '../store/holders.ts';
import { texts } from '../texts.ts';
import { roleName } from './matrix-table.tsx';
import { RoleTabs } from './tabs.tsx';

type Props = {
  view: View;
  form: Form;
  persons: readonly { id: string; name: string; unit: string | null }[];
  /** Null: a new entry. */
  holder: HolderRow | null;
  /** What somebody else saved meanwhile. */
  current?: HolderRow;
};

export const holderForm = (holder: HolderRow): Form =>
  formOf({
    role: holder.role,
    personId: holder.personId,
    from: formatDay(holder.from, 'de'),
    until: holder.until && formatDay(holder.until, 'de'),
    deputyId: holder.deputyId,
    acting: holder.acting ? 'on' : '',
  });

export const HolderFormPage: FC<Props> = (props) => {
  const { view, form, holder, current } = props;
  const t = texts(view.language).holders;
  const labels = {
    role: t.role,
    personId: t.person,
    from: t.from,
    until: t.until,
    deputyId: t.deputy,
    acting: t.actingField,
  };
  const title = holder ? t.editTitle(roleName(holder.role, view)) : t.formTitle;
  const version = current?.version ?? holder?.version;
  return (
    <Page view={view} room="roles" title={title}>
      <RoleTabs view={view} current="holders" />
      <EditForm
        view={view}
        form={form}
        labels={labels}
        version={version}
        action={holder ? paths.holder(holder.id) : paths.holderNew()}
        {...(current && { theirs: { values: shown(view, current), faults: {} }, mine: shownForm(props) })}
        back={paths.holders()}
      >
        <HolderFields {...props} labels={labels} />
      </EditForm>
      {holder && (
        <RemovalCard
          view={view}
          title={t.removeTitle}
          lead={t.removeLead}
          action={paths.holderRemoval(holder.id)}
        />
      )}
    </Page>
  );
};

const HolderFields: FC<Props & { labels: Record<string, string> }> = ({ view, form, persons, labels }) => {
  const t = texts(view.language).holders;
  const people = persons.map(({ id, name, unit }) => ({
    value: id,
    label: unit ? `${name} (${unit})` : name,
  }));
  const choices = roles.map((value) => ({ value, label: roleName(value, view) }));
  return (
    <>
      <SelectField view={view} form={form} name="role" label={labels.role!} options={choices} required />
      <SelectField
        view={view}
        form={form}
        name="personId"
        label={labels.personId!}
        options={people}
        hint={people.length === 0 ? t.noPersons : undefined}
        required
      />
      <div class="row">
        <TextField view={view} form={form} name="from" label={labels.from!} width="short" required />
        <TextField
          view={view}
          form={form}
          name="until"
          label={labels.until!}
          hint={t.untilHint}
          width="short"
        />
      </div>
      <SelectField
        view={view}
        form={form}
        name="deputyId"
        label={labels.deputyId!}
        options={people}
        empty={t.noDeputy}
      />
      <Checkbox view={view} form={form} name="acting" label={labels.acting!} />
    </>
  );
};

const shown = (view: View, holder: HolderRow): Record<string, string> => ({
  role: roleName(holder.role, view),
  personId: holder.personName,
  from: formatDay(holder.from, view.language),
  until: holder.until ? formatDay(holder.until, view.language) : '',
  deputyId: holder.deputyName ?? '',
  acting: holder.acting ? words(view.language).yes : words(view.language).no,
});

/** What was typed, with names in place of ids. */
function shownForm({ view, form, persons }: Props): Form {
  const name = (id: unknown) => persons.find((person) => person.id === id)?.name ?? '';
  const { role, personId, from, until, deputyId, acting } = form.values;
  return {
    faults: {},
    values: {
      role: roles.find((one) => one === role) ? roleName(role as (typeof roles)[number], view) : '',
      personId: name(personId),
      from: from ?? '',
      until: until ?? '',
      deputyId: name(deputyId),
      acting: acting ? words(view.language).yes : words(view.language).no,
    },
  };
}
