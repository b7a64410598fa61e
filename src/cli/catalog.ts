import { type CatalogueCounts, countCatalogue, type SecurityCatalogue } from '../security/core/catalogue.ts';
import { diffSecurityCatalogues, type SecurityDiff } from '../security/core/diff.ts';
import { type OscalFault, oscalFaultSentence } from '../security/core/fault.ts';
import { maxOscalBytes, readOscalCatalogue } from '../security/core/read-catalogue.ts';
import { type Flags, readFlags } from './flags.ts';
import type { CliIo } from './io.ts';
import { BadInput, readInput } from './law.ts';

const usage =
  'Aufruf: augenmass catalog import KATALOG.json [--before BISHERIGER.json] [--json]\n' +
  'Prüft einen OSCAL-Katalog und zählt seine Anforderungen; mit --before auch, was sich seit der Fassung davor geändert hat.';

/** `catalog import FILE`: reads a security catalogue whole or not at all. Exit 2 where the call or a file is wrong. */
export async function run([verb = '', ...args]: string[], io: CliIo): Promise<number> {
  const flags = readFlags(args, ['before'], io);
  try {
    if (!flags || verb !== 'import' || flags.files.length !== 1) throw new BadInput(usage);
    return await importCatalogue(flags, io);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    for (const sentence of error.sentences) io.err(sentence);
    return 2;
  }
}

async function importCatalogue({ files, text, json }: Flags, io: CliIo): Promise<number> {
  const catalogue = await readFileWhole(files[0]!);
  const before = text.before === undefined ? null : await readFileWhole(text.before);
  const diff = before && diffSecurityCatalogues(before, catalogue);
  if (diff && !diff.ok) throw refused(files[0]!, diff.error);
  const counts = countCatalogue(catalogue);
  const changes = diff?.value ?? null;
  io.out(
    json
      ? JSON.stringify({ ...headOf(catalogue), ...counts, diff: changes }, null, 2)
      : describe(catalogue, counts, changes),
  );
  return 0;
}

async function readFileWhole(path: string): Promise<SecurityCatalogue> {
  const read = readOscalCatalogue(await readInput(path, maxOscalBytes));
  if (!read.ok) throw refused(path, read.error);
  return read.value;
}

const refused = (path: string, faults: OscalFault[]) =>
  new BadInput(...faults.map((fault) => `${path}: ${oscalFaultSentence(fault, 'de')}`));

const headOf = ({ uuid, title, version, lastModified, oscalVersion }: SecurityCatalogue) => ({
  uuid,
  title,
  version,
  lastModified,
  oscalVersion,
});

function describe(catalogue: SecurityCatalogue, counts: CatalogueCounts, diff: SecurityDiff | null): string {
  const withdrawn = counts.withdrawn ? `, ${counts.withdrawn} zurückgezogen` : '';
  return [
    `${catalogue.title}, Stand ${catalogue.lastModified.slice(0, 10)}`,
    `Anforderungen: ${counts.requirements}${withdrawn} (${verbs(counts.byModalVerb)})`,
    ...counts.groups.map(
      ({ id, title, requirements, byModalVerb }) =>
        `${[id, title].filter(Boolean).join(' ') || 'Ohne Gruppe'}: ${requirements} (${verbs(byModalVerb)})`,
    ),
    ...(diff ? describeDiff(diff) : []),
  ].join('\n');
}

const verbs = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .map(([verb, count]) => `${verb === 'none' ? 'ohne Modalverb' : verb} ${count}`)
    .join(', ') || '–';

const describeDiff = (diff: SecurityDiff): string[] => [
  '',
  'Gegenüber der Fassung davor:',
  `Unverändert: ${diff.unchanged}`,
  ...section('Neu', diff.added.map(named)),
  ...section('Entfallen', diff.removed.map(named)),
  ...section(
    'Neue Kennung',
    diff.moved.map((one) => `${one.before} → ${named(one)}`),
  ),
  ...section('Wortlaut geändert', diff.reworded.map(named)),
  ...section('Zurückgezogen', diff.withdrawn.map(named)),
  ...section(
    'Kennung bezeichnet jetzt eine andere Anforderung',
    diff.reusedIds.map(({ id, before, after }) => `${id}: bisher ${before.title}, jetzt ${after.title}`),
  ),
];

const named = ({ id, title }: { id: string; title: string }): string => `${id} ${title}`;
const section = (title: string, lines: string[]): string[] => [
  `${title}: ${lines.length}`,
  ...lines.map((line) => `  ${line}`),
];
