// What any Node from 20.19 can do before the pinned Node is there: install the packages as locked.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const pinnedNode = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

const lock = join(root, 'package-lock.json');
/** What npm installed, as it notes it itself at the end. */
const note = join(root, 'node_modules', '.package-lock.json');

/**
 * Installs with `npm ci` unless node_modules already belongs to the lock file as it stands, whoever installed it; `dev`: also
 * what only the tests need.
 */
export function ensureInstalled({ dev = false } = {}) {
  if (existsSync(pinnedNode) && existsSync(note) && isAsLocked(readPackages(lock), readPackages(note), dev))
    return;
  process.stderr.write('Augenmaß richtet sich ein: Pakete werden installiert (npm ci) …\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const also = dev ? ['--include=dev'] : [];
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...also], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    process.stderr.write(
      'Die Pakete ließen sich nicht installieren. Bitte Netz und Schreibrechte prüfen und erneut starten.\n',
    );
    process.exit(1);
  }
}

const readPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Every package in its locked version; those for other systems may be missing, without `dev` those of the tests too. */
export function isAsLocked(locked, installed, dev) {
  return Object.entries(locked).every(([place, one]) => {
    const found = installed[place];
    if (found) return found.version === one.version && found.integrity === one.integrity;
    return place === '' || one.optional === true || (!dev && (one.dev === true || one.devOptional === true));
  });
}
