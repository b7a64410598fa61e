import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { type Form, PostForm, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, Card } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { texts } from '../texts.ts';

export const RecoveryPage: FC<{ view: View; form: Form; mail: boolean }> = ({ view, form, mail }) => {
  const { recovery: t, fields, signIn } = texts(view.language);
  if (!mail)
    return (
      <Page view={view} title={t.title} lead={t.noMail}>
        <p>
          <a href={paths.signIn()}>{signIn.title}</a>
        </p>
      </Page>
    );
  return (
    <Page view={view} title={t.title} lead={t.lead}>
      <Card>
        <PostForm view={view} action={paths.recovery()} form={form} labels={fields}>
          <TextField
            view={view}
            form={form}
            name="email"
            label={fields.email}
            type="email"
            autocomplete="username"
            required
          />
          <div class="actions">
            <Button>{t.submit}</Button>
            <a href={paths.signIn()}>{signIn.title}</a>
          </div>
        </PostForm>
      </Card>
    </Page>
  );
};

export const RecoverySentPage: FC<{ view: View }> = ({ view }) => {
  const { recovery: t, signIn } = texts(view.language);
  return (
    <Page view={view} title={t.sentTitle} lead={t.sent}>
      <p>
        <a href={paths.signIn()}>{signIn.title}</a>
      </p>
    </Page>
  );
};
