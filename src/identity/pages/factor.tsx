import type { FC } from 'hono/jsx';
import encodeQR from 'qr';
import type { View } from '../../web/env.ts';
import { type Form, PostForm, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Card } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { PendingFactor } from '../store/own-account.ts';
import { texts } from '../texts.ts';

/** Connects an authenticator app, hands out the backup codes, asks for a first code. */
export const FactorPage: FC<{ view: View; form: Form; factor: PendingFactor }> = ({ view, form, factor }) => {
  const { factor: t, fields } = texts(view.language);
  return (
    <Page view={view} title={t.title} lead={t.lead}>
      <Card title={t.scanTitle}>
        <p>{t.scan}</p>
        <QrCode text={factor.uri} label={t.qr} />
        <p>{t.byHand}</p>
        <p>
          <code class="secret">{factor.secret.match(/.{1,4}/g)!.join(' ')}</code>
        </p>
      </Card>
      <Card title={t.codesTitle}>
        <p>{t.codes}</p>
        <Codes codes={factor.backupCodes} />
      </Card>
      <Card title={t.confirmTitle}>
        <PostForm view={view} action={paths.accountFactorConfirm()} form={form} labels={fields}>
          <TextField
            view={view}
            form={form}
            name="code"
            label={fields.code}
            width="short"
            inputmode="numeric"
            autocomplete="one-time-code"
            required
          />
          <div class="actions">
            <Button>{t.confirm}</Button>
          </div>
        </PostForm>
      </Card>
    </Page>
  );
};

export const BackupCodesPage: FC<{ view: View; codes: readonly string[] }> = ({ view, codes }) => {
  const { account: t, factor } = texts(view.language);
  return (
    <Page view={view} title={t.codesTitle} lead={factor.codes}>
      <Card>
        <Codes codes={codes} />
        <p>
          <ButtonLink href={paths.account()}>{t.title}</ButtonLink>
        </p>
      </Card>
    </Page>
  );
};

const Codes: FC<{ codes: readonly string[] }> = ({ codes }) => (
  <ul class="codes">
    {codes.map((code) => (
      <li>
        <code class="secret">{code}</code>
      </li>
    ))}
  </ul>
);

/** Dark on light in every theme, with the quiet zone of four modules that readers need (ISO/IEC 18004). */
const QrCode: FC<{ text: string; label: string }> = ({ text, label }) => {
  const modules = encodeQR(text, 'raw', { border: 4, ecc: 'medium' });
  const path = modules
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])))
    .join('');
  const size = modules.length;
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      width="220"
      height="220"
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
};
