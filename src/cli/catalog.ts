import { type CatalogueCounts, countCatalogue, type SecurityCatalogue } from '../security/core/catalogue.ts';
import { diffSecurityCatalogues, type SecurityDiff } from '../security/core/diff.ts';
import { type OscalFault, oscalFaultSentence } from '../security/core/fault.ts';
import { maxOscalBytes, readOscalCatalogue } from '../security/core/read-catalogue.ts';
import { readFlags } from './flags.ts';
import { BadInput, readInput } from './input.ts';
import type { CliIo } from './io.ts';

const usage =
  'Aufruf: augenmass catalog import KATALOG.json [--before BISHERIGER.json] [--json]\n' +
  'Prüft einen OSCAL-Katalog und zählt seine Anforderungen; mit --before auch, was sich seit der Fassung davor geändert hat.';

/** `catalog import FILE`: reads a security catalogue whole or not at all. */
export async function run([verb = '', ...args]: string[], io: CliIo): Promise<number> {
  const { files, text, json } = readFlags(args, ['before'], usage);
  const [path, more] = files;
  if (verb !== 'import' || !path || more) throw new BadInput(usage);
  const catalogue = await readFileWhole(path);
  const before = text.before === undefined ? null : await readFileWhole(text.before);
  const diff = before && diffSecurityCatalogues(before, catalogue);
  if (diff && !diff.ok) throw refused(path, diff.error);
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
