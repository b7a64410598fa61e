import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own for a test file; gone when the tests of the file have ended. */
export function openTempFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `augenmass-${name}-`));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
