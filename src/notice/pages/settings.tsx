import type { FC } from 'hono/jsx';
import { formatMoment } from '../../kernel/moment.ts';
import { languages } from '../../kernel/text.ts';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { Button, Card, Table, Tick } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { rhythms } from '../core/rhythm.ts';
import type { MailRow } from '../store/mails.ts';
import type { NoticeSettings } from '../store/settings.ts';
import { texts } from '../texts.ts';

type Props = {
  view: View;
  settings: NoticeSettings;
  email: string | null;
  hasServer: boolean;
  mails: readonly MailRow[];
};

export const SettingsPage: FC<Props> = ({ view, settings, email, hasServer, mails }) => {
  const t = texts(view.language).settings;
  return (
    <Page view={view} title={t.title} lead={t.lead}>
      <p>{!hasServer ? t.noServer : email ? t.address(email) : t.noAddress}</p>
      <form method="post" action={paths.noticeSettings()} class="stack narrow">
        <fieldset class="choices">
          <legend class="kern-label">{t.rhythm}</legend>
          {rhythms.map((rhythm) => (
            <Radio
              name="rhythm"
              value={rhythm}
              checked={rhythm === settings.rhythm}
              label={t.rhythms[rhythm]}
            />
          ))}
        </fieldset>
        <fieldset class="choices">
          <legend class="kern-label">{t.language}</legend>
          {languages.map((one) => (
            <Radio name="language" value={one} checked={one === settings.language} label={t.languages[one]} />
          ))}
        </fieldset>
        <Kinds view={view} muted={settings.muted} />
        <div class="actions">
          <Button>{t.save}</Button>
        </div>
      </form>
      {mails.length > 0 && <Mails view={view} mails={mails} />}
    </Page>
  );
};

const Radio: FC<{ name: string; value: string; checked: boolean; label: string }> = (props) => (
  <div class="kern-form-check">
    <input
      class="kern-form-check__radio"
      type="radio"
      id={`${props.name}-${props.value}`}
      name={props.name}
      value={props.value}
      checked={props.checked}
    />
    <label class="kern-label" for={`${props.name}-${props.value}`}>
      {props.label}
    </label>
  </div>
);

const Kinds: FC<{ view: View; muted: readonly string[] }> = ({ view, muted }) => {
  const t = texts(view.language);
  return (
    <fieldset class="choices">
      <legend class="kern-label">{t.settings.wanted}</legend>
      {Object.entries(t.kinds)
        .filter(([kind]) => kind !== 'digest')
        .map(([kind, label]) => (
          <Tick id={`wanted-${kind}`} name="wanted" value={kind} checked={!muted.includes(kind)}>
            {label}
          </Tick>
        ))}
    </fieldset>
  );
};

const Mails: FC<{ view: View; mails: readonly MailRow[] }> = ({ view, mails }) => {
  const t = texts(view.language).settings;
  return (
    <Card title={t.mails} wide>
      <Table
        caption={t.mails}
        head={
          <tr>
            <th scope="col">{t.columns.when}</th>
            <th scope="col">{t.columns.subject}</th>
            <th scope="col">{t.columns.state}</th>
          </tr>
        }
      >
        {mails.map((mail) => (
          <tr>
            <td>{formatMoment(mail.sentAt ?? mail.createdAt, view.language)}</td>
            <td>{mail.subject}</td>
            <td>
              {t.states[mail.state]}
              {mail.fault && <span class="muted small"> ({mail.fault})</span>}
            </td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};
