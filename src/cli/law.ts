import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { dayInGermany } from '../kernel/day.ts';
import { isDay } from '../law/core/day.ts';
import type { CliIo } from './io.ts';

const usage = [
  'Aufruf: augenmass law list --profile PROFIL.json [--as-of TAG] [--known-on TAG] [--json]',
  '        augenmass law landscape --register GV100AD.ASC [--as-of TAG] [--json]',
  '        augenmass law update KATALOG.yaml --key SCHLÜSSEL.pem [--signature DATEI.sig] [--profile PROFIL.json] [--check]',
].join('\n');

/** What a command was called with; days are ISO dates, files are paths. */
export type LawOptions = {
  file: string | undefined;
  profile: string | undefined;
  register: string | undefined;
  key: string | undefined;
  signature: string | undefined;
  asOf: string;
  knownOn: string;
  check: boolean;
  json: boolean;
};

/** Bad input is a sentence for the person who typed it; it ends with exit code 2. */
export class BadInput extends Error {
  readonly sentences: readonly string[];
  constructor(...sentences: string[]) {
    super(sentences.join('\n'));
    this.sentences = sentences;
  }
}

type Verb = (options: LawOptions, io: CliIo) => Promise<number>;

const verbs: Record<string, () => Promise<Verb>> = {
  list: async () => (await import('./law-list.ts')).listObligations,
  landscape: async () => (await import('./law-landscape.ts')).surveyGermany,
  update: async () => (await import('./law-update.ts')).updateCatalogue,
};

/** The Rechtsradar at the command line: one municipality, all of them, or a signed update of the catalogue. */
export async function run([verb = '', ...args]: string[], io: CliIo): Promise<number> {
  try {
    const load = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
    if (!load) throw new BadInput(usage);
    const options = readOptions(args);
    return await (await load())(options, io);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    for (const sentence of error.sentences) io.err(sentence);
    return 2;
  }
}

function readOptions(args: string[]): LawOptions {
  const { values, positionals } = parse(args);
  if (positionals.length > 1) throw new BadInput(usage);
  const asOf = readDay(values['as-of'], '--as-of') ?? dayInGermany(new Date());
  return {
    file: positionals[0],
    profile: values.profile,
    register: values.register,
    key: values.key,
    signature: values.signature,
    asOf,
    knownOn: readDay(values['known-on'], '--known-on') ?? asOf,
    check: values.check ?? false,
    json: values.json ?? false,
  };
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        profile: text,
        register: text,
        key: text,
        signature: text,
        'as-of': text,
        'known-on': text,
        check: flag,
        json: flag,
      },
    });
  } catch (error) {
    throw new BadInput(`${(error as Error).message}\n${usage}`);
  }
}

function readDay(value: string | undefined, option: string): string | undefined {
  if (value !== undefined && !isDay(value))
    throw new BadInput(`${option}: „${value}“ ist kein Kalendertag; so sieht einer aus: 2026-11-24.`);
  return value;
}

/** A file that a command cannot do without. */
export async function readInput(path: string | undefined, maxBytes = 64 * 1024 * 1024): Promise<Buffer> {
  if (path === undefined) throw new BadInput(usage);
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new BadInput(
      `${path}: ${fileFaults[error.code ?? ''] ?? `Die Datei lässt sich nicht lesen (${error.code}).`}`,
    );
  });
  if (bytes.length > maxBytes) throw new BadInput(`${path}: Die Datei ist zu groß (${bytes.length} Bytes).`);
  return bytes;
}

const fileFaults: Record<string, string> = {
  ENOENT: 'Diese Datei gibt es nicht. Bitte prüfen Sie den Pfad.',
  EISDIR: 'Das ist ein Ordner. Bitte nennen Sie eine Datei.',
  EACCES: 'Die Datei darf nicht gelesen werden. Bitte prüfen Sie die Rechte.',
};
