import type { FC } from 'hono/jsx';
import type { Unit } from '../../municipality/store/units.ts';
import { RemovalCard } from '../../web/edit-form.tsx';
import type { View } from '../../web/env.ts';
import { Checkbox, Conflict, type Form, formOf, PostForm, SelectField, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { MunicipalityTabs } from '../../web/municipality-tabs.tsx';
import { Button, ButtonLink, May } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import type { PersonRow } from '../store/persons.ts';
import type { Post } from '../store/posts.ts';
import { texts } from '../texts.ts';

type Props = {
  view: View;
  form: Form;
  units: readonly Unit[];
  persons: readonly PersonRow[];
  /** Null: a new one. */
  post: Post | null;
  /** The newer version, where somebody else saved first. */
  current?: Post;
};

export const PostFormPage: FC<Props> = (props) => {
  const { view, form, post, current } = props;
  const t = texts(view.language).posts;
  const shared = words(view.language);
  return (
    <Page view={view} room="municipality" title={post ? post.name : t.newTitle} lead={t.formLead}>
      <MunicipalityTabs view={view} current="posts" />
      {current && <Conflict view={view} form={form} theirs={textsOf(current, props)} labels={t.fields} />}
      <PostForm
        view={view}
        action={post ? paths.post(post.id) : paths.postNew()}
        form={form}
        labels={t.fields}
        version={(current ?? post)?.version}
      >
        <Fields {...props} />
        <May view={view} decision="S9" need="prepare">
          <div class="actions">
            <Button>{current ? shared.conflict.keepYours : shared.form.save}</Button>
            <ButtonLink href={paths.posts()}>{shared.form.cancel}</ButtonLink>
          </div>
        </May>
      </PostForm>
      {post && <Removal view={view} post={post} />}
    </Page>
  );
};

/** A stored post as the form holds it. */
export const postForm = (post: Post): Form =>
  formOf({ ...post, fullTimeEquivalents: String(post.fullTimeEquivalents).replace('.', ',') });

const textsOf = (post: Post, { view, units, persons }: Props): Record<string, string> => ({
  ...(postForm(post).values as Record<string, string>),
  unitId: units.find(({ id }) => id === post.unitId)?.name ?? '',
  personId: persons.find(({ id }) => id === post.personId)?.name ?? texts(view.language).posts.vacant,
  isIt: post.isIt ? words(view.language).yes : words(view.language).no,
});

const Fields: FC<Props> = ({ view, form, units, persons }) => {
  const t = texts(view.language).posts;
  const unitOptions = units.map((unit) => ({ value: unit.id, label: `${unit.code} ${unit.name}` }));
  const personOptions = persons.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <TextField view={view} form={form} name="name" label={t.fields.name} maxlength={120} required />
      <SelectField
        view={view}
        form={form}
        name="unitId"
        label={t.fields.unitId}
        options={unitOptions}
        required
      />
      <div class="row">
        <TextField view={view} form={form} name="grade" label={t.fields.grade} maxlength={20} />
        <TextField
          view={view}
          form={form}
          name="fullTimeEquivalents"
          label={t.fields.fullTimeEquivalents}
          inputmode="decimal"
          required
        />
      </div>
      <Checkbox view={view} form={form} name="isIt" label={t.fields.isIt} />
      <SelectField
        view={view}
        form={form}
        name="personId"
        label={t.fields.personId}
        options={personOptions}
        empty={t.vacant}
      />
    </>
  );
};

const Removal: FC<{ view: View; post: Post }> = ({ view, post }) => {
  const t = texts(view.language).posts;
  return (
    <May view={view} decision="S9" need="prepare" quiet>
      <RemovalCard
        view={view}
        title={t.removeTitle}
        lead={t.removeLead}
        action={paths.postRemoval(post.id)}
      />
    </May>
  );
};
