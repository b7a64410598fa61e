import type { FC } from 'hono/jsx';
import { dayInGermany, formatDay } from '../../kernel/day.ts';
import { formatMoment } from '../../kernel/moment.ts';
import type { View } from '../../web/env.ts';
import { type Form, PostForm, SelectField, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Card, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import { accesses, lifetimes, type TokenKind } from '../core/token.ts';
import type { AccessToken } from '../store/tokens.ts';
import { texts } from '../texts.ts';

type Props = { view: View; tokens: readonly AccessToken[]; now: Date; api: Form; calendar: Form };

export const TokensPage: FC<Props> = (props) => {
  const t = texts(props.view.language);
  return (
    <Page view={props.view} title={t.title} lead={t.lead}>
      <Tokens {...props} />
      <div class="split">
        <CalendarForm {...props} />
        <ApiForm {...props} />
      </div>
    </Page>
  );
};

const Tokens: FC<Props> = ({ view, tokens, now }) => {
  const t = texts(view.language).list;
  const head = (
    <tr>
      {[t.name, t.what, t.until, t.used, t.act].map((text) => (
        <th scope="col">{text}</th>
      ))}
    </tr>
  );
  if (tokens.length === 0)
    return (
      <Card title={t.title}>
        <p class="muted">{t.none}</p>
      </Card>
    );
  return (
    <Card title={t.title}>
      <Table caption={t.caption} head={head}>
        {tokens.map((token) => (
          <tr>
            <th scope="row">{token.name}</th>
            <td>{rightOf(view, token)}</td>
            <td class="nowrap">{untilOf(view, token, now)}</td>
            <td class="nowrap">
              {token.lastUsedAt ? formatMoment(token.lastUsedAt, view.language) : t.never}
            </td>
            <td>
              <form method="post" action={paths.accessTokenEnd(token.id)}>
                <button class="link-button" type="submit" aria-label={t.revokeNamed(token.name)}>
                  {t.revoke}
                </button>
              </form>
            </td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};

function rightOf(view: View, { access, role }: AccessToken): string {
  const t = texts(view.language).list;
  return access && role ? t.as(t.access[access], words(view.language).roles[role]) : t.calendar;
}

function untilOf(view: View, { expiresAt }: AccessToken, now: Date): string {
  const t = texts(view.language).list;
  if (!expiresAt) return t.always;
  const day = formatDay(dayInGermany(expiresAt), view.language);
  return expiresAt <= now ? `${day} (${t.expired})` : day;
}

const CalendarForm: FC<Props> = ({ view, calendar: form }) => {
  const t = texts(view.language).calendar;
  return (
    <Card title={t.title} id="kalender">
      <p>{t.lead}</p>
      <PostForm view={view} action={paths.accessCalendar()} form={form} labels={{ calendarName: t.name }}>
        <TextField
          view={view}
          form={form}
          name="calendarName"
          label={t.name}
          hint={t.nameHint}
          maxlength={80}
          required
        />
        <div class="actions">
          <Button>{t.submit}</Button>
        </div>
      </PostForm>
    </Card>
  );
};

const ApiForm: FC<Props> = ({ view, api: form }) => {
  const { api: t, list } = texts(view.language);
  const roles = view.viewer?.roles ?? [];
  if (roles.length === 0)
    return (
      <Card title={t.title} id="programm">
        <p>{t.noRole}</p>
      </Card>
    );
  const labels = { name: t.name, role: t.role, access: t.access, days: t.days };
  const field = { view, form, required: true };
  return (
    <Card title={t.title} id="programm" link={{ href: paths.apiDocs(), text: t.docs }}>
      <p>{t.lead}</p>
      <PostForm view={view} action={paths.accessTokens()} form={form} labels={labels}>
        <TextField {...field} name="name" label={t.name} hint={t.nameHint} maxlength={80} />
        <SelectField
          {...field}
          name="role"
          label={t.role}
          options={roles.map((value) => ({ value, label: words(view.language).roles[value] }))}
        />
        <SelectField
          {...field}
          name="access"
          label={t.access}
          options={accesses.map((value) => ({ value, label: list.access[value] }))}
        />
        <SelectField
          {...field}
          name="days"
          label={t.days}
          options={lifetimes.map((days) => ({ value: String(days), label: t.lifetime(days) }))}
        />
        <div class="actions">
          <Button>{t.submit}</Button>
        </div>
      </PostForm>
    </Card>
  );
};

/** The only time a key is seen. */
export const TokenShownPage: FC<{ view: View; kind: TokenKind; shown: string }> = ({ view, kind, shown }) => {
  const t = texts(view.language).shown;
  const calendar = kind === 'calendar';
  return (
    <Page view={view} title={calendar ? t.calendar : t.api} lead={calendar ? t.onceCalendar : t.once}>
      <Card>
        <p>
          <code class="secret" id="schluessel">
            {shown}
          </code>
        </p>
        <div class="actions">
          <ButtonLink href={paths.accessTokens()} primary>
            {calendar ? t.doneCalendar : t.done}
          </ButtonLink>
        </div>
      </Card>
    </Page>
  );
};
