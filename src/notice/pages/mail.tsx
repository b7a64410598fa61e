import { raw } from 'hono/html';
import type { FC } from 'hono/jsx';
import type { Language } from '../../kernel/text.ts';
import type { MailPart } from '../core/mail.ts';
import { texts } from '../texts.ts';

/** A mail with whole addresses, ready for both of its forms. */
export type Letter = {
  language: Language;
  municipality: string;
  /** Whose mail it is; null: no greeting by name. */
  name: string | null;
  subject: string;
  parts: readonly MailPart[];
  baseUrl: string;
  /** Address of the unsubscribe page; null where there is nothing to stop. */
  stopUrl: string | null;
  /** Address of the person's own settings; null for outsiders. */
  settingsUrl: string | null;
};

/** The plain form: complete, in lines that a terminal shows well. */
export function plainMail(letter: Letter): string {
  const t = texts(letter.language).mail;
  const parts = letter.parts.map(({ title, text, link }) =>
    [title && `${title}\n${'-'.repeat(Math.min(60, title.length))}`, text, link && letter.baseUrl + link.href]
      .filter(Boolean)
      .join('\n'),
  );
  const foot = [
    `-- \n${t.sender(letter.municipality)}`,
    letter.settingsUrl && `${t.settings}: ${letter.settingsUrl}`,
    letter.stopUrl && `${t.stop}: ${letter.stopUrl}`,
  ];
  return `${[t.greeting(letter.name), ...parts, foot.filter(Boolean).join('\n')].join('\n\n')}\n`;
}

/** The same as HTML; styles stand at the elements, since mail programs drop style sheets. */
export const htmlMail = (letter: Letter): string =>
  String(
    <>
      {raw('<!DOCTYPE html>')}
      <MailDocument {...letter} />
    </>,
  );

const MailDocument: FC<Letter> = (letter) => {
  const { language, municipality, name, subject, parts, baseUrl, stopUrl, settingsUrl } = letter;
  const t = texts(language).mail;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{subject}</title>
      </head>
      <body style={styles.body}>
        <div style={styles.sheet}>
          <p style={styles.brand}>{municipality} · Augenmaß</p>
          <h1 style={styles.subject}>{subject}</h1>
          <p style={styles.text}>{t.greeting(name)}</p>
          {parts.map((part) => (
            <Part part={part} baseUrl={baseUrl} />
          ))}
          <hr style={styles.rule} />
          <p style={styles.foot}>
            {t.sender(municipality)}
            {settingsUrl && <Foot href={settingsUrl} text={t.settings} />}
            {stopUrl && <Foot href={stopUrl} text={t.stop} />}
          </p>
        </div>
      </body>
    </html>
  );
};

const Part: FC<{ part: MailPart; baseUrl: string }> = ({ part, baseUrl }) => (
  <>
    {part.title && <h2 style={styles.title}>{part.title}</h2>}
    {part.text.split(/\n+/).map((line) => (
      <p style={styles.text}>{line}</p>
    ))}
    {part.link && (
      <p style={styles.text}>
        <a style={styles.link} href={baseUrl + part.link.href}>
          {part.link.text}
        </a>
      </p>
    )}
  </>
);

const Foot: FC<{ href: string; text: string }> = ({ href, text }) => (
  <>
    <br />
    <a style={styles.footLink} href={href}>
      {text}
    </a>
  </>
);

const font = "font-family:'Fira Sans',system-ui,'Segoe UI',Arial,sans-serif";

const styles = {
  body: `margin:0;padding:24px 12px;background:#f3f5f8;color:#17202e;${font}`,
  sheet:
    'max-width:36rem;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #d5dae2;border-radius:8px',
  brand: 'margin:0 0 8px;font-size:14px;color:#4b5768',
  subject: 'margin:0 0 20px;font-size:22px;line-height:1.3',
  title: 'margin:24px 0 4px;font-size:17px;line-height:1.4',
  text: 'margin:0 0 12px;font-size:16px;line-height:1.5',
  link: 'color:#00559f;font-weight:600',
  rule: 'margin:24px 0 12px;border:0;border-top:1px solid #d5dae2',
  foot: 'margin:0;font-size:14px;line-height:1.6;color:#4b5768',
  footLink: 'color:#4b5768',
};
