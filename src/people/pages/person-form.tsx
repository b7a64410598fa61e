import type { FC } from 'hono/jsx';
import type { Unit } from '../../municipality/store/units.ts';
import type { View } from '../../web/env.ts';
import { Conflict, type Form, formOf, PostForm, SelectField, TextArea, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { MunicipalityTabs } from '../../web/municipality-tabs.tsx';
import { Button, ButtonLink, Card, May } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import { formatSkills } from '../core/skill.ts';
import type { Person } from '../store/persons.ts';
import type { PostRow } from '../store/posts.ts';
import { texts } from '../texts.ts';

type Props = {
  view: View;
  form: Form;
  units: readonly Unit[];
  /** Null: a new one. */
  person: Person | null;
  posts: readonly PostRow[];
  /** The newer version, where somebody else saved first. */
  current?: Person;
};

export const PersonFormPage: FC<Props> = (props) => {
  const { view, form, units, person, posts, current } = props;
  const t = texts(view.language).persons;
  const shared = words(view.language);
  return (
    <Page
      view={view}
      room="municipality"
      title={person ? person.name : t.newTitle}
      lead={person ? t.editLead(person.occupation) : t.newLead}
    >
      <MunicipalityTabs view={view} current="persons" />
      {current && <Conflict view={view} form={form} theirs={textsOf(current, units)} labels={t.fields} />}
      <PostForm
        view={view}
        action={person ? paths.person(person.id) : paths.personNew()}
        form={form}
        labels={t.fields}
        version={(current ?? person)?.version}
      >
        <Fields {...props} />
        <May view={view} decision="S9" need="prepare">
          <div class="actions">
            <Button>{current ? shared.conflict.keepYours : shared.form.save}</Button>
            <ButtonLink href={paths.persons()}>{shared.form.cancel}</ButtonLink>
          </div>
        </May>
      </PostForm>
      {person && <Posts view={view} person={person} posts={posts} />}
    </Page>
  );
};

/** A stored person as the form holds it. */
export const personForm = (person: Person): Form => {
  const { skills, leftOn, ...rest } = person;
  return formOf({ ...rest, leftOn: leftOn?.split('-').reverse().join('.'), skills: formatSkills(skills) });
};

const textsOf = (person: Person, units: readonly Unit[]): Record<string, string> => ({
  ...(personForm(person).values as Record<string, string>),
  unitId: units.find(({ id }) => id === person.unitId)?.name ?? '',
});

const Fields: FC<Props> = ({ view, form, units, person }) => {
  const t = texts(view.language).persons;
  const options = units.map((unit) => ({ value: unit.id, label: `${unit.code} ${unit.name}` }));
  return (
    <>
      <TextField view={view} form={form} name="name" label={t.fields.name} maxlength={120} required />
      <TextField view={view} form={form} name="occupation" label={t.fields.occupation} maxlength={160} />
      <SelectField
        view={view}
        form={form}
        name="unitId"
        label={t.fields.unitId}
        options={options}
        empty={t.noUnit}
      />
      <div class="row">
        <TextField
          view={view}
          form={form}
          name="email"
          label={t.fields.email}
          type="email"
          inputmode="email"
        />
        <TextField view={view} form={form} name="phone" label={t.fields.phone} maxlength={40} />
      </div>
      <TextArea view={view} form={form} name="skills" label={t.fields.skills} hint={t.skillsHint} rows={3} />
      {person && (
        <TextField
          view={view}
          form={form}
          name="leftOn"
          label={t.fields.leftOn}
          hint={t.leftHint}
          width="short"
        />
      )}
    </>
  );
};

const Posts: FC<{ view: View; person: Person; posts: readonly PostRow[] }> = ({ view, person, posts }) => {
  const t = texts(view.language).persons;
  return (
    <Card title={t.postsTitle}>
      {posts.length === 0 && <p>{t.noPost}</p>}
      <ul class="list">
        {posts.map((post) => (
          <li>
            <a href={paths.post(post.id)}>{post.name}</a>
            <span class="muted">{post.unit}</span>
          </li>
        ))}
      </ul>
      <May view={view} decision="S9" need="prepare" quiet>
        <p>
          <a href={paths.postNew(person.id)}>{t.addPost}</a>
        </p>
        <p>
          <a href={paths.personAccess(person.id)}>{texts(view.language).access.link}</a>
        </p>
      </May>
    </Card>
  );
};
