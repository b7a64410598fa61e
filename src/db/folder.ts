import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreFault } from './fault.ts';

/**
 * Makes a folder and those above it. One at a time: Node's own `recursive` goes on for ever where the system answers that
 * a folder above is not there although it is, as in /proc.
 * @throws StoreFault with one sentence.
 */
export function makeFolder(folder: string, mode?: number): void {
  try {
    makeMissing(folder, mode);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new StoreFault(
      `Der Datenordner ${folder} lässt sich nicht anlegen (${code ?? message}). Bitte prüfen Sie die Rechte oder wählen ` +
        'Sie mit AUGENMASS_DATA einen anderen Ordner.',
      { cause: error },
    );
  }
}

function makeMissing(folder: string, mode?: number): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(folder) !== folder) makeMissing(dirname(folder));
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    // Another start may have been quicker.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}
