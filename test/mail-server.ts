import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export type Mail = {
  to: string;
  messageId: string;
  subject: string;
  /** Headers, each on one line, and body with quoted-printable undone. */
  text: string;
};

export type MailServer = {
  url: string;
  mails: Mail[];
  connections: () => Iterable<{ id: string; close: () => void }>;
  close: () => Promise<void>;
};

/** A real SMTP server that keeps what it accepted; `options` make it refuse or wait, `port` lets one come back. */
export async function openMailServer(options: SMTPServerOptions = {}, port = 0): Promise<MailServer> {
  const mails: Mail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        mails.push(
          readMail(session.envelope.rcptTo.map(({ address }) => address).join(), Buffer.concat(chunks)),
        );
        done();
      });
    },
    ...options,
  });
  server.on('error', () => {});
  const listening = server.listen(port, '127.0.0.1');
  await once(listening, 'listening');
  const { port: bound } = listening.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${bound}`,
    mails,
    connections: () => server.connections as never,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

export function readMail(to: string, bytes: Buffer): Mail {
  const raw = bytes.toString('latin1');
  const end = raw.indexOf('\r\n\r\n');
  const head = raw.slice(0, end).replaceAll(/\r\n[ \t]+/g, ' ');
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  const text = `${head}${decode(raw.slice(end))}`;
  return { to, text, messageId: header('Message-ID'), subject: decodeWords(header('Subject')) };
}

/** Quoted-printable undone, good enough for reading in tests. */
const decode = (text: string): string =>
  Buffer.from(
    text
      .replaceAll('=\r\n', '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

const decodeWords = (text: string): string =>
  text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?Q\?(.*?)\?=/gi, (_, words: string) => decode(words.replaceAll('_', ' ')))
    .replace(/=\?UTF-8\?B\?(.*?)\?=/gi, (_, words: string) => Buffer.from(words, 'base64').toString('utf8'));
