import type { Config } from '../config.ts';
import type { Language } from '../kernel/text.ts';
import { limits } from './core/limits.ts';
import type { Caller } from './store/access.ts';
import { recordAccountAct } from './store/access.ts';
import { findAccount, normalEmail } from './store/accounts.ts';
import { createSetUpLink } from './store/links.ts';
import { sendLink } from './store/mail.ts';
import { countAttempt } from './store/rate-limits.ts';

type MailConfig = Pick<Config, 'smtpUrl' | 'baseUrl'>;

/** Sends a link for a new password in the background; does nothing where there is no account or too much was asked. */
export function sendRecovery(caller: Caller, config: MailConfig, email: string, language: Language): void {
  recover(caller, config, normalEmail(email), language).catch((error: Error) => {
    process.stderr.write(`Die E-Mail für ein neues Passwort ließ sich nicht senden: ${error.message}\n`);
  });
}

async function recover(caller: Caller, config: MailConfig, email: string, language: Language): Promise<void> {
  if (!config.smtpUrl || !(await isAllowed(caller, email))) return;
  const made = await caller.db.asSystem(async (tx) => {
    const account = await findAccount(tx, { email });
    if (!account || account.demo) return undefined;
    const token = await createSetUpLink(tx, account.id, caller.now);
    await recordAccountAct(tx, account, { act: 'account.request-password' }, caller.now);
    return { account, token };
  });
  if (made) await sendLink(config, made.account, made.token, 'recovery', language);
}

async function isAllowed({ db, network, now }: Caller, email: string): Promise<boolean> {
  const [byNetwork, byAccount] = await db.asSystem(async (tx) => [
    await countAttempt(tx, limits.recoveryAddress, network, now),
    await countAttempt(tx, limits.recoveryAccount, email, now),
  ]);
  return byNetwork!.ok && byAccount!.ok;
}
