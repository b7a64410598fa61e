import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export type Program = {
  url: string;
  output: () => string;
  /** Runs `bin/augenmass` on the same data; answers what it printed. */
  command: (...args: string[]) => string;
  close: () => Promise<void>;
};

/** Starts the built program on a free port with a fresh data folder, as its users do. */
export async function startProgram(env: Record<string, string> = {}): Promise<Program> {
  const port = await freePort();
  const data = await mkdtemp(join(tmpdir(), 'augenmass-e2e-'));
  // Started as root, the database server runs as another user, who must be able to enter.
  await chmod(data, 0o755);
  const server = spawn(process.execPath, [join(root, 'dist/server.js')], {
    env: { ...process.env, AUGENMASS_DATA: data, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (output += chunk));
  await saysItRuns(server, () => output);
  return {
    url: `http://127.0.0.1:${port}`,
    output: () => output,
    command: (...args) =>
      execFileSync(process.execPath, [join(root, 'bin/augenmass'), ...args], {
        env: { ...process.env, AUGENMASS_DATA: data, ...env },
        encoding: 'utf8',
      }),
    close: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function saysItRuns(server: ChildProcess, output: () => string): Promise<void> {
  const ended = once(server, 'exit').then(() => {
    throw new Error(`The program ended before it ran:\n${output()}`);
  });
  const runs = (async () => {
    const deadline = Date.now() + 90_000;
    while (!output().includes('Augenmaß läuft')) {
      if (Date.now() > deadline) throw new Error(`The program did not start in 90 s:\n${output()}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  ended.catch(() => {});
  await Promise.race([runs, ended]);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}
