import { parseArgs } from 'node:util';
import type { CliIo } from './io.ts';

export type Flags = { files: string[]; text: Record<string, string>; json: boolean };

/** Splits arguments into files and `--name value`; null, with a sentence on stderr, for an unknown flag. */
export function readFlags(args: string[], names: string[], io: CliIo): Flags | null {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { ...options, json: { type: 'boolean' } },
      allowPositionals: true,
    });
    const { json, ...text } = values as Record<string, string> & { json?: boolean };
    return { files: positionals, text, json: json === true };
  } catch (error) {
    io.err(`Der Aufruf ist nicht verständlich: ${(error as Error).message}`);
    return null;
  }
}

/** A number above `above`; null, with a sentence on stderr, when it is none. The fallback when it is missing. */
export function readNumber<T extends number | undefined>(
  flags: Flags,
  name: string,
  fallback: T,
  io: CliIo,
  { above = 0, whole = false } = {},
): number | T | null {
  const text = flags.text[name];
  if (text === undefined) return fallback;
  const number = Number(text);
  if (text.trim() !== '' && number > above && Number.isFinite(number) && (!whole || Number.isInteger(number)))
    return number;
  io.err(`--${name}: „${text}“ ist keine ${whole ? 'ganze ' : ''}Zahl über ${above}.`);
  return null;
}
