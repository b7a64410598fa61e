import { ok, type Result } from '../../kernel/result.ts';
import { type CatalogueCounts, countCatalogue, type SecurityCatalogue } from './catalogue.ts';
import { diffSecurityCatalogues, type SecurityDiff } from './diff.ts';
import type { OscalFault } from './fault.ts';
import { readOscalCatalogue } from './read-catalogue.ts';

/** `before`: the catalogue in use, as it is stored; null for the first version. */
export type ReadingTask = { bytes: Uint8Array; before: string | null };

/** What is stored of a file. `content` is the catalogue as JSON. */
export type CatalogueReading = Pick<
  SecurityCatalogue,
  'title' | 'version' | 'lastModified' | 'oscalVersion'
> & {
  content: string;
  counts: CatalogueCounts;
  diff: SecurityDiff | null;
};

/** Reads a file and compares it with the version before; refused whole. */
export function readForStore({ bytes, before }: ReadingTask): Result<CatalogueReading, OscalFault[]> {
  const read = readOscalCatalogue(bytes);
  if (!read.ok) return read;
  const diff = before === null ? null : diffSecurityCatalogues(JSON.parse(before), read.value);
  if (diff && !diff.ok) return diff;
  const { title, version, lastModified, oscalVersion } = read.value;
  return ok({
    title,
    version,
    lastModified,
    oscalVersion,
    content: JSON.stringify(read.value),
    counts: countCatalogue(read.value),
    diff: diff?.value ?? null,
  });
}
