import { readFile, stat } from 'node:fs/promises';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** Bad input is a sentence for the person who typed it; `main` writes it and ends with exit code 2. */
export class BadInput extends Error {
  readonly sentences: readonly string[];
  constructor(...sentences: string[]) {
    super(sentences.join('\n'));
    this.sentences = sentences;
  }
}

/** Splits arguments into words and options. @throws BadInput naming what does not belong there, with the usage. */
export function readCall<const Options extends ParseArgsOptionsConfig>(
  args: string[],
  options: Options,
  usage: string,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new BadInput(optionFault(error as NodeJS.ErrnoException), usage);
  }
}

/** Node says it in English; the option stands in its sentence. */
function optionFault({ code, message }: NodeJS.ErrnoException): string {
  const option = /--?[\w-]+(?=[' ])/.exec(message)?.[0] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `${option}: Diese Angabe gibt es hier nicht.`;
  return message.includes('does not take')
    ? `${option}: Dahinter steht kein Wert.`
    : `${option}: Dahinter fehlt ein Wert.`;
}

const largestBytes = 64 * 1024 * 1024;

/** A file that a command cannot do without. @throws BadInput with one sentence where it cannot be read. */
export async function readInput(path: string, maxBytes = largestBytes): Promise<Buffer> {
  const { size } = await stat(path).catch((error) => Promise.reject(fileFault(path, error)));
  if (size > maxBytes)
    throw new BadInput(`${path}: Die Datei ist zu groß (${size} Bytes, höchstens ${maxBytes}).`);
  return readFile(path).catch((error) => Promise.reject(fileFault(path, error)));
}

/** Why a file can be neither read nor written, as one sentence. */
export const fileFault = (path: string, { code }: NodeJS.ErrnoException): BadInput =>
  new BadInput(`${path}: ${fileFaults[code ?? ''] ?? `Die Datei lässt sich nicht öffnen (${code}).`}`);

const fileFaults: Record<string, string> = {
  ENOENT: 'Diese Datei oder ihren Ordner gibt es nicht. Bitte prüfen Sie den Pfad.',
  EISDIR: 'Das ist ein Ordner. Bitte nennen Sie eine Datei.',
  EACCES: 'Der Zugriff ist nicht erlaubt. Bitte prüfen Sie die Rechte.',
  ENOSPC: 'Der Datenträger ist voll. Bitte schaffen Sie Platz.',
};

/** The JSON in a file. @throws BadInput where it is none. */
export async function readJson(path: string): Promise<unknown> {
  const text = (await readInput(path)).toString('utf8').replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadInput(`${path}: $: Das ist kein gültiges JSON (${(error as Error).message}).`);
  }
}
