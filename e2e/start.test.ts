import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeFolder } from './folders.ts';
import { copyDemo, freePort, root } from './program.ts';

const start = join(root, 'bin/start.mjs');

/** As npm does it: a shell in between, which passes no signal on. */
const startByNpm = (env: Record<string, string>) =>
  spawn('sh', ['-c', `"${process.execPath}" "${start}"; exit $?`], {
    env: { ...process.env, npm_lifecycle_event: 'start', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });

const onPosix = { skip: process.platform === 'win32' && 'Windows has no signals' };

for (const end of ['the shell that npm started it by', 'the starter'] as const) {
  test(`a signal that reaches only ${end} ends the server and its database`, onPosix, async () => {
    const data = await makeFolder();
    await copyDemo(data);
    const shell = startByNpm({ AUGENMASS_DATA: data, PORT: String(await freePort()) });
    try {
      await new Promise<void>((resolve) => {
        shell.stdout.on('data', (chunk) => String(chunk).includes('Augenmaß läuft') && resolve());
      });
      assert.notDeepEqual(running(data), []);
      const pid = end === 'the starter' ? childOf(shell.pid!) : shell.pid!;
      process.kill(pid, 'SIGTERM');
      if (shell.exitCode === null && shell.signalCode === null) await once(shell, 'exit');
      for (const until = Date.now() + 10_000; Date.now() < until && running(data).length > 0; )
        await new Promise((resolve) => setTimeout(resolve, 100));
      assert.deepEqual(running(data), []);
    } finally {
      shell.kill();
      await rm(data, { recursive: true, force: true });
    }
  });
}

const lines = (...args: string[]): string[] =>
  execFileSync('ps', args, { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.trim());

/** The processes of the database server on this folder; it ends last. */
const running = (data: string): string[] =>
  lines('-ww', '-e', '-o', 'args=').filter((line) => line.includes(data) && line.includes('postgres'));

function childOf(parent: number): number {
  const child = lines('-e', '-o', 'pid=,ppid=')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .find(([, ppid]) => ppid === parent);
  return child![0]!;
}
