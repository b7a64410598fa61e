import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { globSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolder, makeOnce } from './folders.ts';

export const root = fileURLToPath(new URL('..', import.meta.url));

export type Program = {
  url: string;
  output: () => string;
  /** Runs `bin/augenmass` on the same data; answers what it printed. */
  command: (...args: string[]) => string;
  /** Ends the program and keeps its data. */
  end: () => Promise<void>;
  close: () => Promise<void>;
};

/**
 * Starts the built program on a free port with data of its own, as its users do. The demo town is made once for each
 * build, by the program itself, and copied for each start.
 */
export async function startProgram(env: Record<string, string> = {}): Promise<Program> {
  const data = await makeFolder();
  if (env.AUGENMASS_MODE !== 'production') await copyDemo(data);
  return startOn(data, env);
}

export async function copyDemo(data: string): Promise<void> {
  if (process.platform === 'win32') return;
  execFileSync('cp', ['-a', `${await makeDemo()}/.`, data]);
}

/** The folder of the demo town of this build. */
export async function makeDemo(): Promise<string> {
  const files = globSync(['dist/server.js', 'db/migrations/*', 'data/**'], { cwd: root }).sort();
  const state = files.map((file) => [file, statSync(join(root, file)).mtimeMs]);
  return makeOnce(`demo-${shortHash(root)}`, shortHash(JSON.stringify(state)), async (folder) => {
    const program = await startOn(folder, {});
    await program.end();
  });
}

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

async function startOn(data: string, env: Record<string, string>): Promise<Program> {
  const port = await freePort();
  const server = spawn(process.execPath, [join(root, 'dist/server.js')], {
    env: { ...process.env, AUGENMASS_DATA: data, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (output += chunk));
  await saysItRuns(server, () => output);
  const end = async () => {
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    output: () => output,
    command: (...args) =>
      execFileSync(process.execPath, [join(root, 'bin/augenmass'), ...args], {
        env: { ...process.env, AUGENMASS_DATA: data, ...env },
        encoding: 'utf8',
      }),
    end,
    close: async () => {
      await end();
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

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}
