import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openEmbedded } from './index.ts';
import { findPostmaster, isAlive } from './postmaster.ts';

type Event = { open?: number; rows?: Record<string, unknown>[]; message?: string; log?: string };

const programFile = fileURLToPath(new URL('../../../test/store-program.ts', import.meta.url));
const isRoot = process.getuid?.() === 0;
const onlyRoot = { skip: isRoot ? false : 'root only: changes users' };

const base = mkdtempSync(join(tmpdir(), 'augenmass-'));
chmodSync(base, 0o755);
const running = new Set<ChildProcess>();
const homes = new Set<string>();
after(() => {
  for (const child of running) child.kill('SIGKILL');
  for (const home of homes) endServer(home);
  for (const folder of [base, ...homes]) rmSync(folder, { recursive: true, force: true });
});

/** A store on disk and the programs that the test starts on it. */
function openStore(name: string) {
  const dataFolder = join(base, name);
  const home = () => {
    const record = join(dataFolder, 'postgres.folder');
    const folder = existsSync(record) ? readFileSync(record, 'utf8').trim() : join(dataFolder, 'postgres');
    homes.add(folder);
    return folder;
  };
  const cluster = () => join(home(), 'cluster-18');
  return {
    dataFolder,
    cluster,
    postmaster: () => findPostmaster(cluster()),
    log: () => readFileSync(join(home(), 'postgres.log'), 'utf8'),
    start: async (use: 'serve' | 'attach' = 'serve', user: { uid?: number; gid?: number } = {}) => {
      const program = startProgram([programFile, dataFolder, use], user);
      await program.first;
      home();
      return program;
    },
  };
}

function startProgram(args: string[], user: { uid?: number; gid?: number }) {
  const child = spawn(process.execPath, args, { ...user, stdio: ['pipe', 'pipe', 'inherit'], cwd: '/' });
  running.add(child);
  const exit = once(child, 'exit').then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  const events: Event[] = [];
  const arrived = new EventTarget();
  createInterface(child.stdout!).on('line', (line) => {
    events.push(JSON.parse(line) as Event);
    arrived.dispatchEvent(new globalThis.Event('line'));
  });
  const waitFor = async <T>(find: (event: Event) => T | undefined): Promise<T> => {
    for (;;) {
      const found = events.findIndex((event) => find(event) !== undefined);
      if (found >= 0) return find(events.splice(found, 1)[0]!)!;
      await once(arrived, 'line', { signal: AbortSignal.timeout(60_000) });
    }
  };
  return {
    child,
    exit,
    pid: child.pid!,
    first: waitFor((event) => event.open ?? event.message),
    waitFor,
    run: (sql: string) => {
      child.stdin!.write(`${sql}\n`);
      return waitFor((event) => event.rows ?? (event.message ? [{ fault: event.message }] : undefined));
    },
    end: async (signal: NodeJS.Signals = 'SIGTERM') => {
      child.kill(signal);
      return exit;
    },
  };
}

function endServer(home: string): void {
  const postmaster = findPostmaster(join(home, 'cluster-18'));
  if (postmaster) process.kill(postmaster.pid, 'SIGKILL');
}

const gone = async (pid: number): Promise<void> => {
  while (isAlive(pid) && !isZombie(pid)) await sleep(5);
};

const isZombie = (pid: number): boolean => {
  try {
    return / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

const store = openStore('Ämter & Büros/mein Datenordner');

test('a first start in a folder with blanks and umlauts makes the store, a signal ends it cleanly', async () => {
  const program = await store.start();
  await program.run('create table notes (text text)');
  await program.run("insert into notes values ('erste')");
  const { pid } = store.postmaster()!;
  assert.equal(await program.end('SIGTERM'), 0);
  assert.equal(store.postmaster(), undefined);
  assert.ok(!isAlive(pid) || isZombie(pid));
  const again = await store.start();
  assert.deepEqual(await again.run('select text from notes'), [{ text: 'erste' }]);
  assert.equal(await again.end('SIGINT'), 0);
  assert.doesNotMatch(store.log(), /not properly shut down|recovery/);
});

test('a second start on the same data says who runs it and harms nothing', async () => {
  const program = await store.start();
  const second = await store.start();
  assert.match(
    await second.first.then(String),
    new RegExp(`läuft auf diesem Datenordner schon \\(Prozess ${program.pid}\\)`),
  );
  assert.equal(await second.exit, 1);
  assert.deepEqual(await program.run('select text from notes'), [{ text: 'erste' }]);
  await program.end();
});

test('a command works beside the running program, and whoever leaves last ends the server', async () => {
  const program = await store.start();
  const command = await store.start('attach');
  assert.deepEqual(await command.run('select text from notes'), [{ text: 'erste' }]);
  await program.end();
  assert.deepEqual(await command.run('select text from notes'), [{ text: 'erste' }]);
  await command.end();
  assert.equal(store.postmaster(), undefined);
});

test('after kill -9 of the program the next start takes over its server and every acknowledged row', async () => {
  const program = await store.start();
  await program.run("insert into notes values ('zweite')");
  const { pid } = store.postmaster()!;
  program.child.kill('SIGKILL');
  await program.exit;
  const next = await store.start();
  assert.match(await next.waitFor((event) => event.log), new RegExp(`lief noch \\(Prozess ${pid}\\)`));
  assert.equal(store.postmaster()!.pid, pid);
  assert.deepEqual(await next.run('select text from notes'), [{ text: 'erste' }, { text: 'zweite' }]);
  await next.end();
});

test('after kill -9 of program and server nothing acknowledged is lost', async () => {
  const program = await store.start();
  await program.run("insert into notes values ('dritte')");
  process.kill(store.postmaster()!.pid, 'SIGKILL');
  program.child.kill('SIGKILL');
  await program.exit;
  const next = await store.start();
  assert.deepEqual(await next.run('select count(*)::int as count from notes'), [{ count: 3 }]);
  await next.end();
});

test('a server that fails under the running program is started anew', async () => {
  const program = await store.start();
  const { pid } = store.postmaster()!;
  process.kill(pid, 'SIGKILL');
  await program.waitFor((event) => event.log?.match(/läuft wieder/)?.[0]);
  assert.notEqual(store.postmaster()!.pid, pid);
  assert.deepEqual(await program.run('select count(*)::int as count from notes'), [{ count: 3 }]);
  assert.equal(await program.end(), 0);
  assert.equal(store.postmaster(), undefined);
});

test('a server that ended for want of space says so, not that its address may be wrong', async () => {
  const full = openStore('voll');
  const server = await openEmbedded({ dataFolder: full.dataFolder, use: 'attach', durable: false });
  try {
    assert.match(server.whyFallen(), /^Der mitgelieferte Datenbankserver ist ausgefallen/);
    const log = join(full.cluster(), '../postgres.log');
    appendFileSync(log, 'PANIC:  could not write to file "pg_wal/xlogtemp.1": No space left on device\n');
    assert.match(server.whyFallen(), /^Der Datenträger mit .*voll.* ist voll\./);
  } finally {
    await server.close();
  }
});

test('an old pid file that names another living program does not stop a start', async () => {
  const cluster = store.cluster();
  const { uid, gid } = statSync(cluster);
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 60_000)'], isRoot ? { uid, gid } : {});
  running.add(other);
  writeFileSync(join(cluster, 'postmaster.pid'), `${other.pid}\n${cluster}\n1\n5432\n\n\n\nready\n`, {
    mode: 0o600,
  });
  if (isRoot) chownSync(join(cluster, 'postmaster.pid'), uid, gid);
  const program = await store.start();
  assert.deepEqual(await program.run('select count(*)::int as count from notes'), [{ count: 3 }]);
  await program.end();
  other.kill();
});

test('of two first starts at once one makes the store and the other one is refused', async () => {
  const fresh = openStore('zwei');
  const [one, other] = await Promise.all([fresh.start(), fresh.start()]);
  const answers = await Promise.all([one.first, other.first]);
  assert.equal(answers.filter((answer) => typeof answer === 'number').length, 1);
  assert.equal(
    answers.filter((answer) => /läuft auf diesem Datenordner schon/.test(String(answer))).length,
    1,
  );
  await Promise.all([one.end(), other.end()]);
});

test('root finds a place for the server when only root may enter the data folder', onlyRoot, async () => {
  mkdirSync(join(base, 'verschlossen'), { mode: 0o700 });
  const closed = openStore('verschlossen/daten');
  const program = await closed.start();
  assert.deepEqual(await program.run('select 1 as one'), [{ one: 1 }]);
  assert.match(closed.cluster(), /^\/var\/lib\/augenmass\/[0-9a-f]{12}\/cluster-18$/);
  assert.notEqual(statSync(closed.cluster()).uid, 0);
  await program.end();
  cpSync(join(base, 'verschlossen'), join(base, 'kopie'), { recursive: true });
  const copy = await openStore('kopie/daten').start();
  assert.match(String(await copy.first), /ist eine Kopie von .*verschlossen/);
  rmSync(closed.dataFolder, { recursive: true });
  const bare = await openStore('verschlossen/daten').start();
  assert.match(String(await bare.first), /liegt noch ein Datenbestand, zu dem der Datenordner fehlt/);
});

test('a store that its user can no longer enter is not replaced by an empty one', onlyRoot, async () => {
  mkdirSync(join(base, 'offen'));
  const open = openStore('offen/daten');
  await (await open.start()).end();
  chmodSync(join(base, 'offen'), 0o700);
  assert.match(String(await (await open.start()).first), /kann den Ordner nicht mehr betreten/);
});

test('an ordinary user starts it, in a folder of a very long path', onlyRoot, async () => {
  const user = { uid: 65534, gid: 65534 };
  mkdirSync(join(base, 'nutzer'));
  chownSync(join(base, 'nutzer'), user.uid, user.gid);
  const own = openStore(`nutzer/${'sehr-lang/'.repeat(12)}daten`);
  const program = await own.start('serve', user);
  assert.deepEqual(await program.run('select 1 as one'), [{ one: 1 }]);
  const { host, pid } = own.postmaster()!;
  assert.ok(host.length < 90);
  assert.equal(statSync(host).mode & 0o777, 0o700);
  homes.add(host);
  await program.end();
  await gone(pid);
  const asRoot = await own.start();
  assert.deepEqual(await asRoot.run('select 1 as one'), [{ one: 1 }]);
  assert.equal(statSync(own.cluster()).uid, user.uid);
  await asRoot.end();
});

test('a command that is stopped ends the server that it started', async () => {
  const command = await store.start('attach');
  const { pid } = store.postmaster()!;
  command.child.kill('SIGHUP');
  await command.exit;
  assert.equal(store.postmaster(), undefined);
  await gone(pid);
});
