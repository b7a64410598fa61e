import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { type Form, PostForm, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, Card } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { SetUpLink } from '../store/links.ts';
import { texts } from '../texts.ts';

type Props = { view: View; link: SetUpLink; form: Form; here: string };

/** Behind a one-time link: the first account, or a new password for an account there is. */
export const SetUpPage: FC<Props> = ({ view, link, form, here }) => {
  const { setUp: t, fields, passwordHint } = texts(view.language);
  const { account } = link;
  return (
    <Page
      view={view}
      title={account ? t.title : t.firstTitle}
      lead={account ? t.lead(account.name, account.email) : t.firstLead}
    >
      <Card>
        <PostForm view={view} action={here} form={form} labels={fields}>
          {link.removesTwoFactor && <p>{t.removesTwoFactor}</p>}
          {account ? (
            <input type="hidden" name="username" value={account.email} autocomplete="username" />
          ) : (
            <>
              <TextField
                view={view}
                form={form}
                name="name"
                label={fields.name}
                autocomplete="name"
                required
              />
              <TextField
                view={view}
                form={form}
                name="email"
                label={fields.email}
                type="email"
                autocomplete="username"
                required
              />
            </>
          )}
          <TextField
            view={view}
            form={form}
            name="password"
            label={fields.newPassword}
            hint={passwordHint}
            type="password"
            autocomplete="new-password"
            required
          />
          <div class="actions">
            <Button>{account ? t.submitPassword : t.submit}</Button>
          </div>
        </PostForm>
      </Card>
    </Page>
  );
};

export const LinkOverPage: FC<{ view: View }> = ({ view }) => {
  const { setUp: t, signIn } = texts(view.language);
  return (
    <Page view={view} title={t.invalidTitle} lead={t.invalid}>
      <p>
        <a href={paths.signIn()}>{signIn.title}</a>
      </p>
    </Page>
  );
};
