import { Readable } from 'node:stream';
import type MailComposer from 'nodemailer/lib/mail-composer';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';

/** The mail server cannot be reached or does not let us in; nothing was sent. */
export class MailServerAway extends Error {
  override name = 'MailServerAway';
}

export type Message = NonNullable<ConstructorParameters<typeof MailComposer>[0]> & {
  to: { address: string };
};

export type MailLine = {
  readonly open: boolean;
  /**
   * Sends one message. `beforeLastByte` runs when all but the end of the message has gone: as long as it has not
   * answered true, the server must not deliver (RFC 5321, 4.1.1.4); at false the line is cut.
   */
  send: (message: Message, beforeLastByte: () => Promise<boolean>) => Promise<void>;
  close: () => void;
};

const timeoutsMs = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 120_000 };

/** A signed-in connection to the server at `url` (smtp:// or smtps://). @throws MailServerAway */
export async function connectMailServer(url: string): Promise<MailLine> {
  // Loaded by the first mail: the library takes 20 MB.
  const { parseConnectionUrl } = await import('nodemailer/lib/shared');
  const { default: SMTPConnection } = await import('nodemailer/lib/smtp-connection');
  const { auth, ...options } = parseConnectionUrl(url);
  const connection = new SMTPConnection({ ...options, ...timeoutsMs });
  let open = true;
  connection.once('end', () => {
    open = false;
  });
  try {
    await new Promise<void>((resolve, reject) => {
      connection.once('error', reject);
      connection.connect(() => resolve());
    });
    if (auth) await called((done) => connection.login(auth as never, done));
  } catch (error) {
    connection.close();
    throw new MailServerAway(
      `Der Mailserver ist nicht erreichbar oder weist die Anmeldung ab (${(error as Error).message}). ` +
        'Die Mails warten und gehen später hinaus.',
    );
  }
  // A fault between two mails shows at the next one.
  connection.on('error', () => {
    open = false;
  });
  return {
    get open() {
      return open;
    },
    send: async (message, beforeLastByte) => {
      try {
        await sendThrough(connection, message, beforeLastByte);
      } catch (error) {
        open = false;
        connection.close();
        throw error;
      }
    },
    close: () => (open ? connection.quit() : connection.close()),
  };
}

async function sendThrough(
  connection: SMTPConnection,
  message: Message,
  beforeLastByte: () => Promise<boolean>,
): Promise<void> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const node = new MailComposer(message).compile();
  const bytes = await node.build();
  const held = Readable.from(heldBack(bytes, beforeLastByte), { objectMode: false });
  await called((done) => connection.send(node.getEnvelope(), held, done));
}

async function* heldBack(bytes: Buffer, beforeLastByte: () => Promise<boolean>) {
  yield bytes;
  if (!(await beforeLastByte())) throw new Error('Ein anderer Versand hat diese Mail übernommen.');
}

const called = (call: (done: (error?: Error | null) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => call((error) => (error ? reject(error) : resolve())));

/** The server said for good that it does not take this mail (RFC 5321: 5yz). */
export const isPermanent = (error: Error & { responseCode?: number }): boolean =>
  error.responseCode !== undefined && error.responseCode >= 500 && error.responseCode < 600;

/** The user of the mail server where that is an address, else `augenmass@` the program's own host. */
export function senderOf(smtpUrl: string, baseUrl: string): string {
  const user = decodeURIComponent(new URL(smtpUrl).username);
  return user.includes('@') ? user : `augenmass@${new URL(baseUrl).hostname}`;
}
