import type { FC } from 'hono/jsx';
import { formatMoment } from '../../kernel/moment.ts';
import type { View } from '../../web/env.ts';
import { emptyForm, type Form, PostForm, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Card, Status, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import { deviceOf } from '../core/device.ts';
import type { Account } from '../store/accounts.ts';
import type { OpenSession } from '../store/sessions.ts';
import { texts } from '../texts.ts';

/** Forms of the page that were refused. */
export type AccountForms = { password?: Form; factor?: Form };

type Props = {
  view: View;
  account: Account;
  /** A second factor was begun and is not confirmed yet. */
  pending: boolean;
  sessions: readonly OpenSession[];
  sessionId: string;
  forms: AccountForms;
};

export const AccountPage: FC<Props> = (props) => {
  const { view, account } = props;
  const t = texts(view.language).account;
  return (
    <Page view={view} title={t.title} lead={t.lead(account.name, account.email)}>
      <ActingRole view={view} />
      {account.demo ? (
        <Card>
          <p>{t.demo}</p>
        </Card>
      ) : (
        <>
          <Password {...props} />
          <SecondFactor {...props} />
        </>
      )}
      <Sessions {...props} />
      {view.viewer?.municipalityId && (
        <Card title={t.accessTitle} link={{ href: paths.accessTokens(), text: t.accessLink }}>
          <p>{t.accessLead}</p>
        </Card>
      )}
      {view.viewer?.personId && (
        <Card title={t.dataTitle} link={{ href: paths.ownData(), text: t.dataLink }}>
          <p>{t.dataLead}</p>
        </Card>
      )}
    </Page>
  );
};

const ActingRole: FC<{ view: View }> = ({ view }) => {
  const t = texts(view.language).account;
  const { roles } = words(view.language);
  const { viewer } = view;
  if (!viewer?.municipalityId) return null;
  return (
    <Card title={t.roleTitle}>
      <p>{viewer.roles.length ? t.roleLead : t.noRoles}</p>
      {viewer.roles.length > 0 && (
        <form method="post" action={paths.actAs()}>
          <input type="hidden" name="back" value={paths.account()} />
          <ul class="plain">
            {viewer.roles.map((role) =>
              role === viewer.role ? (
                <li>
                  <Status tone="info">{roles[role]}</Status>
                </li>
              ) : (
                <li>
                  <Button kind="secondary" name="role" value={role}>
                    {roles[role]}: {t.actAs}
                  </Button>
                </li>
              ),
            )}
          </ul>
        </form>
      )}
    </Card>
  );
};

const Password: FC<Props> = ({ view, forms }) => {
  const { account: t, fields, passwordHint } = texts(view.language);
  const form = forms.password ?? emptyForm;
  const labels = { currentPassword: fields.currentPassword, password: fields.newPassword };
  return (
    <Card title={t.passwordTitle}>
      <p>{t.passwordLead}</p>
      <PostForm view={view} action={paths.accountPassword()} form={form} labels={labels}>
        <CurrentPassword view={view} form={form} />
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
          <Button>{t.passwordSubmit}</Button>
        </div>
      </PostForm>
    </Card>
  );
};

const SecondFactor: FC<Props> = ({ view, account, pending, forms }) => {
  const { account: t, fields } = texts(view.language);
  const form = forms.factor ?? emptyForm;
  const on = account.twoFactorEnabled;
  return (
    <Card title={t.factorTitle} id="zweiter-faktor">
      <p>{on ? t.factorOn : pending ? t.factorPending : t.factorOff}</p>
      {pending && (
        <p>
          <ButtonLink href={paths.accountFactor()}>{t.factorContinue}</ButtonLink>
        </p>
      )}
      <PostForm
        view={view}
        action={paths.accountFactor()}
        form={form}
        labels={{ factorPassword: fields.currentPassword }}
      >
        <CurrentPassword view={view} form={form} name="factorPassword" hint={t.confirmWithPassword} />
        <div class="actions">
          {on ? (
            <>
              <Button kind="secondary" formaction={paths.accountBackupCodes()}>
                {t.codesRenew}
              </Button>
              <Button kind="secondary" formaction={paths.accountFactorEnd()}>
                {t.factorStop}
              </Button>
            </>
          ) : (
            <Button kind="secondary">{t.factorStart}</Button>
          )}
        </div>
      </PostForm>
    </Card>
  );
};

const CurrentPassword: FC<{ view: View; form: Form; name?: string; hint?: string }> = (props) => (
  <TextField
    view={props.view}
    form={props.form}
    name={props.name ?? 'currentPassword'}
    label={texts(props.view.language).fields.currentPassword}
    hint={props.hint}
    type="password"
    autocomplete="current-password"
    required
  />
);

const Sessions: FC<Props> = ({ view, sessions, sessionId }) => {
  const t = texts(view.language).account;
  const head = (
    <tr>
      {[t.device, t.since, t.until, t.act].map((text) => (
        <th scope="col">{text}</th>
      ))}
    </tr>
  );
  return (
    <Card title={t.sessionsTitle}>
      <p>{t.sessionsLead}</p>
      <Table caption={t.sessionsTitle} head={head} folds>
        {sessions.map((session) => (
          <tr>
            <th scope="row">{deviceOf(session.userAgent) ?? t.unknownDevice}</th>
            <td data-label={t.since}>{formatMoment(session.createdAt, view.language)}</td>
            <td data-label={t.until}>{formatMoment(session.expiresAt, view.language)}</td>
            <td>{session.id === sessionId ? t.thisSession : <EndSession view={view} id={session.id} />}</td>
          </tr>
        ))}
      </Table>
      {sessions.length > 1 && (
        <form class="actions" method="post" action={paths.accountSessionsEnd()}>
          <Button kind="secondary">{t.endOthers}</Button>
        </form>
      )}
    </Card>
  );
};

const EndSession: FC<{ view: View; id: string }> = ({ view, id }) => (
  <form method="post" action={paths.accountSessionEnd(id)}>
    <button class="link-button" type="submit">
      {texts(view.language).account.endSession}
    </button>
  </form>
);
