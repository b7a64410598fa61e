import type { FC } from 'hono/jsx';
import type { Access } from '../../identity/store/invitation.ts';
import type { View } from '../../web/env.ts';
import { type Form, PostForm, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { MunicipalityTabs } from '../../web/municipality-tabs.tsx';
import { Button, ButtonLink, Card } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { Person } from '../store/persons.ts';
import { texts } from '../texts.ts';

type Props = {
  view: View;
  person: Person;
  /** Undefined: the person cannot sign in. */
  access: Access | undefined;
  form: Form;
  /** Whether links go out by mail. */
  mail: boolean;
};

export const AccessPage: FC<Props> = (props) => {
  const { view, person, access } = props;
  const t = texts(view.language).access;
  return (
    <Page
      view={view}
      room="municipality"
      title={t.title(person.name)}
      lead={access ? t.has(access.email) : t.hasNone}
    >
      <MunicipalityTabs view={view} current="persons" />
      {access ? <Present {...props} access={access} /> : <Invite {...props} />}
      <p>
        <a href={paths.person(person.id)}>{t.back(person.name)}</a>
      </p>
    </Page>
  );
};

const Present: FC<Props & { access: Access }> = ({ view, person, access, form }) => {
  const t = texts(view.language).access;
  return (
    <Card>
      <p>{access.needsPassword ? t.waiting : t.active}</p>
      <p>{access.twoFactorEnabled ? t.withCode : t.withoutCode}</p>
      <PostForm view={view} action={paths.personAccessEnd(person.id)} form={form} labels={{ email: '' }}>
        <div class="actions">
          <Button kind="secondary">{t.withdraw}</Button>
        </div>
      </PostForm>
      {access.needsPassword && (
        <form method="post" action={paths.personAccess(person.id)} class="actions">
          <input type="hidden" name="email" value={access.email} />
          <Button kind="secondary">{t.again}</Button>
        </form>
      )}
    </Card>
  );
};

const Invite: FC<Props> = ({ view, person, form, mail }) => {
  const t = texts(view.language).access;
  return (
    <Card>
      <PostForm view={view} action={paths.personAccess(person.id)} form={form} labels={{ email: t.email }}>
        <TextField
          view={view}
          form={form}
          name="email"
          label={t.email}
          hint={mail ? t.mailHint : t.linkHint}
          type="email"
          inputmode="email"
          required
        />
        <div class="actions">
          <Button>{t.invite}</Button>
        </div>
      </PostForm>
    </Card>
  );
};

export const InvitedPage: FC<{ view: View; person: Person; link: string }> = ({ view, person, link }) => {
  const t = texts(view.language).access;
  return (
    <Page view={view} room="municipality" title={t.linkTitle(person.name)} lead={t.linkLead}>
      <MunicipalityTabs view={view} current="persons" />
      <Card>
        <p>
          <code class="secret">{link}</code>
        </p>
        <p>
          <ButtonLink href={paths.personAccess(person.id)}>{t.done}</ButtonLink>
        </p>
      </Card>
    </Page>
  );
};
