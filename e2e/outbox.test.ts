import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { demoId } from '../src/demo/ids.ts';
import { openMailServer, readMail } from '../test/mail-server.ts';
import { makeFolder } from './folders.ts';
import { copyDemo } from './program.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const guidesOf66 = ['holger.dietz', 'leonie.busch', 'timo.rademacher', 'viktoria.lang'];

test('a program that is killed while the mail server has a mail in hand neither loses nor doubles one', async () => {
  const got: string[] = [];
  let inHand: () => void = () => {};
  const firstInHand = new Promise<void>((resolve) => {
    inHand = resolve;
  });
  // The server has the whole mail, and says so only two seconds later: by then its sender is dead.
  const mailServer = await openMailServer({
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join();
        // Reminders by the clock come too; they are not what is counted.
        if (!readMail(to, Buffer.concat(chunks)).subject.startsWith('Neuer Impuls')) return done();
        got.push(to);
        inHand();
        setTimeout(done, got.length === 1 ? 2_000 : 0);
      });
    },
  });
  const data = await makeFolder();
  await copyDemo(data);
  const first = await start(data, mailServer.url);
  try {
    await giveImpulse(first.url);
    await firstInHand;
    first.server.kill('SIGKILL');
    await once(first.server, 'exit');
    const second = await start(data, mailServer.url);
    try {
      await until(() => got.length >= guidesOf66.length, 'a mail to each guide');
      // Two more rounds of the sender: a mail that is doubled would come now.
      await new Promise((resolve) => setTimeout(resolve, 7_000));
      assert.deepEqual(
        got.toSorted(),
        guidesOf66.map((name) => `${name}@lohenfurt.example`),
      );
    } finally {
      second.server.kill('SIGTERM');
      await once(second.server, 'exit');
    }
  } finally {
    first.server.kill('SIGKILL');
    await mailServer.close();
    await rm(data, { recursive: true, force: true });
  }
});

type Running = { server: ChildProcess; url: string };

let nextPort = 34_100 + (process.pid % 800);

async function start(data: string, smtpUrl: string): Promise<Running> {
  const port = nextPort++;
  const server = spawn(process.execPath, [join(root, 'dist/server.js')], {
    env: { ...process.env, AUGENMASS_DATA: data, PORT: String(port), SMTP_URL: smtpUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (output += chunk));
  await until(() => output.includes('Augenmaß läuft') || server.exitCode !== null, 'the program runs');
  assert.equal(server.exitCode, null, output);
  return { server, url: `http://127.0.0.1:${port}` };
}

/** Signs in with a click and hands in an impulse for the unit of four guides. */
async function giveImpulse(url: string): Promise<void> {
  const post = (path: string, fields: Record<string, string>, cookie = '') =>
    fetch(url + path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'manual',
      headers: { origin: url, 'sec-fetch-site': 'same-origin', cookie },
    });
  const page = await (await fetch(`${url}/anmelden`)).text();
  const [, name, value] =
    /<button[^>]*name="([^"]+)"[^>]*value="([^"]+)"[^>]*>(?:(?!<\/button>)[\s\S])*Jonas Feld/.exec(page)!;
  const signedIn = await post('/anmelden/demo', { [name!]: value! });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const given = await post(
    '/impulse/neu',
    { title: 'Zebrastreifen melden', text: 'Abgenutzte Streifen.', unitId: demoId('unit', '66'), seen: 'on' },
    cookie,
  );
  assert.equal(given.status, 303);
}

async function until(done: () => boolean, what: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!done() && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
  assert.ok(done(), `Waited a minute in vain: ${what}`);
}
