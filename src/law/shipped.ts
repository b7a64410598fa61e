import { readdirSync, readFileSync } from 'node:fs';
import type { Catalogue } from './core/catalogue.ts';
import { catalogueFaultSentence } from './core/fault.ts';
import { readCatalogueFiles } from './core/read-catalogue.ts';

const folder = new URL('../../data/law/', import.meta.url);

let shipped: Catalogue | undefined;

/** The catalogue that comes with the program, read once. @throws if a file that ships is broken: that is a bug. */
export function shippedCatalogue(): Catalogue {
  shipped ??= readShipped();
  return shipped;
}

/** The files of `data/law/` as they lie there, in the order of their names. */
export const shippedFiles = (): { name: string; text: string }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

function readShipped(): Catalogue {
  const read = readCatalogueFiles(shippedFiles());
  if (read.ok) return read.value;
  throw new Error(read.error.map((fault) => catalogueFaultSentence(fault, 'en')).join('\n'));
}
