import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What a running server writes into its folder (postmaster.pid): how it is reached and whether it is ready. */
export type Postmaster = { pid: number; host: string; port: number; ready: boolean };

/** The server that runs on a cluster folder; undefined where none does, whatever an old pid file says. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const lines = readLines(join(cluster, 'postmaster.pid'));
  const pid = Number(lines[0]);
  if (!pid || !isPostmasterOf(pid, cluster)) return undefined;
  return {
    pid,
    port: Number(lines[3]),
    host: lines[4] || '127.0.0.1',
    ready: lines[7]?.trim() === 'ready',
  };
}

/**
 * PostgreSQL refuses to start while the process of an old lock file (pid file, lock of the socket) seems to live: where
 * its number came round again, and in a container whose first process leaves the dead unburied. Whether another server
 * really uses the cluster it finds out by the shared memory too, so the old file may go.
 */
export function removeOldLock(file: string, cluster: string): void {
  const pid = pidIn(file);
  if (!pid || isPostmasterOf(pid, cluster)) return;
  const aside = `${file}.old-${process.pid}`;
  try {
    renameSync(file, aside);
    // Another program may just have started a server, which wrote the file anew.
    if (pidIn(aside) === pid) rmSync(aside);
    else renameSync(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

const pidIn = (file: string): number => Number(readLines(file)[0]);

/** Numbers of processes come round again: the one in the pid file may be another program by now. */
export function isPostmasterOf(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  const command = commandOf(pid);
  return command === undefined || command.includes(cluster);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The command line of a process; undefined where the system does not tell. */
function commandOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    if (process.platform === 'win32') return undefined;
    return execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}
