import type { FC } from 'hono/jsx';
import type { Role } from '../../kernel/role.ts';
import type { View } from '../../web/env.ts';
import { type Form, PostForm, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, Card, Empty } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import { texts } from '../texts.ts';

export type DemoPerson = { accountId: string; name: string; roles: readonly Role[] };

type Props = {
  view: View;
  form: Form;
  /** Null outside demo mode. */
  people: readonly DemoPerson[] | null;
  /** Whether a forgotten password can be replaced by mail. */
  mail: boolean;
  /** Nobody has an account yet: the first one is made with the set-up link. */
  untouched: boolean;
  /** Who is signed in has left the municipality. */
  left: boolean;
};

export const SignInPage: FC<Props> = (props) => {
  const t = texts(props.view.language).signIn;
  if (!props.people)
    return (
      <Page view={props.view} title={t.title} lead={t.lead}>
        {props.untouched && <p class="notice">{t.nobody}</p>}
        {props.left && (
          <p class="notice" role="status">
            {t.left}
          </p>
        )}
        <SignInForm {...props} />
        {!props.untouched && <p class="muted">{t.noAccess}</p>}
      </Page>
    );
  return (
    <Page view={props.view} title={t.demoTitle} lead={t.demoLead}>
      <DemoPeople {...props} people={props.people} />
      <details class="more" open={Object.keys(props.form.faults).length > 0}>
        <summary>{t.ownAccess}</summary>
        <SignInForm {...props} />
      </details>
    </Page>
  );
};

const SignInForm: FC<Props> = ({ view, form, mail }) => {
  const { signIn: t, fields } = texts(view.language);
  return (
    <Card>
      <PostForm view={view} action={paths.signIn()} form={form} labels={fields}>
        <Back form={form} />
        <TextField
          view={view}
          form={form}
          name="email"
          label={fields.email}
          type="email"
          autocomplete="username"
          required
        />
        <TextField
          view={view}
          form={form}
          name="password"
          label={fields.password}
          type="password"
          autocomplete="current-password"
          required
        />
        <div class="actions">
          <Button>{t.submit}</Button>
          {mail && <a href={paths.recovery()}>{t.forgotten}</a>}
        </div>
      </PostForm>
    </Card>
  );
};

const DemoPeople: FC<Props & { people: readonly DemoPerson[] }> = ({ view, form, people }) => {
  const t = texts(view.language).signIn;
  if (!people.length) return <Empty title={t.demoEmpty}>{t.demoEmptyHint}</Empty>;
  const { roles } = words(view.language);
  return (
    <form class="cards" method="post" action={paths.signInDemo()}>
      <Back form={form} />
      {people.map((person) => (
        <button class="card person-choice" type="submit" name="account" value={person.accountId}>
          <strong>{person.name}</strong>
          <span class="muted">{person.roles.map((role) => roles[role]).join(', ') || t.noRole}</span>
        </button>
      ))}
    </form>
  );
};

/** Where to go after signing in, carried through the form. */
export const Back: FC<{ form: Form }> = ({ form }) =>
  form.values.zurueck ? <input type="hidden" name="zurueck" value={String(form.values.zurueck)} /> : null;
