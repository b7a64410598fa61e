import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './folder.ts';

/** The secret of that name in the data folder (64 hex digits); made at its first use, readable by its owner only. */
export function readSecret(dataFolder: string, name: string): string {
  const folder = join(dataFolder, 'secrets');
  const file = join(folder, name);
  const found = readIfThere(file);
  if (found) return found;
  makeFolder(folder, 0o700);
  writeOnce(file, randomBytes(32).toString('hex'));
  return readFileSync(file, 'utf8').trim();
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Two starts at once agree on one secret: the whole file appears by linking, and the first link stays. */
function writeOnce(file: string, text: string): void {
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, `${text}\n`, { mode: 0o600 });
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
