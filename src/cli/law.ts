import { dayInGermany } from '../kernel/day.ts';
import { isDay } from '../law/core/day.ts';
import { BadInput, readCall } from './input.ts';
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

type Verb = (options: LawOptions, io: CliIo) => Promise<number>;

const verbs: Record<string, () => Promise<Verb>> = {
  list: async () => (await import('./law-list.ts')).listObligations,
  landscape: async () => (await import('./law-landscape.ts')).surveyGermany,
  update: async () => (await import('./law-update.ts')).updateCatalogue,
};

/** The Rechtsradar at the command line: one municipality, all of them, or a signed update of the catalogue. */
export async function run([verb = '', ...args]: string[], io: CliIo): Promise<number> {
  const load = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (!load) throw new BadInput(usage);
  return (await load())(readOptions(args), io);
}

function readOptions(args: string[]): LawOptions {
  const { values, positionals } = readCall(args, options, usage);
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

const options = {
  profile: text,
  register: text,
  key: text,
  signature: text,
  'as-of': text,
  'known-on': text,
  check: flag,
  json: flag,
} as const;

function readDay(value: string | undefined, option: string): string | undefined {
  if (value !== undefined && !isDay(value))
    throw new BadInput(`${option}: „${value}“ ist kein Kalendertag; so sieht einer aus: 2026-11-24.`);
  return value;
}

/** A file that a verb cannot do without. */
export function needed(path: string | undefined): string {
  if (path === undefined) throw new BadInput(usage);
  return path;
}
