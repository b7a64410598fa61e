import type { Config } from '../../config.ts';
import type { Language } from '../../kernel/text.ts';
import { paths } from '../../web/paths.ts';
import { texts } from '../texts.ts';

type MailConfig = Pick<Config, 'smtpUrl' | 'baseUrl'>;
type Addressee = { name: string; email: string };

/** Sends a one-time link; call it only where `smtpUrl` is set. */
export async function sendLink(
  { smtpUrl, baseUrl }: MailConfig,
  to: Addressee,
  token: string,
  kind: 'recovery' | 'invitation',
  language: Language,
): Promise<void> {
  // Loaded by the first mail: it takes 20 MB.
  const { createTransport } = await import('nodemailer');
  const t = texts(language).mails[kind];
  await createTransport(smtpUrl!).sendMail({
    from: { name: 'Augenmaß', address: senderOf(smtpUrl!, baseUrl) },
    to: { name: to.name, address: to.email },
    subject: t.subject,
    text: t.text(to.name, baseUrl + paths.setUp(token)),
  });
}

/** The user of the mail server where that is an address, else `augenmass@` the program's own host. */
function senderOf(smtpUrl: string, baseUrl: string): string {
  const user = decodeURIComponent(new URL(smtpUrl).username);
  return user.includes('@') ? user : `augenmass@${new URL(baseUrl).hostname}`;
}
