import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { type Form, PostForm, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Card } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { texts } from '../texts.ts';
import { Back } from './sign-in.tsx';

/** The second step of signing in. `over`: the attempt is used up, only a new start helps. */
export const CodePage: FC<{ view: View; form: Form; over?: boolean }> = ({ view, form, over }) => {
  const { code: t, fields } = texts(view.language);
  return (
    <Page view={view} title={t.title} lead={t.lead}>
      <Card>
        <PostForm view={view} action={paths.signInCode()} form={form} labels={fields}>
          <Back form={form} />
          <TextField
            view={view}
            form={form}
            name="code"
            label={fields.code}
            hint={t.hint}
            width="short"
            autocomplete="one-time-code"
            required
          />
          <div class="actions">
            {over ? (
              <ButtonLink href={paths.signIn()} primary>
                {t.restart}
              </ButtonLink>
            ) : (
              <>
                <Button>{t.submit}</Button>
                <a href={paths.signIn()}>{t.restart}</a>
              </>
            )}
          </div>
        </PostForm>
      </Card>
    </Page>
  );
};
