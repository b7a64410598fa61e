import { BadInput, readCall } from './input.ts';

export type Flags = { files: string[]; text: Record<string, string>; json: boolean };

/** Splits arguments into files and `--name value`. @throws BadInput for an unknown flag. */
export function readFlags(args: string[], names: readonly string[], usage: string): Flags {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const { values, positionals } = readCall(args, { ...options, json: { type: 'boolean' } }, usage);
  const { json, ...text } = values as Record<string, string> & { json?: boolean };
  return { files: positionals, text, json: json === true };
}

/** A number above `above`, the fallback when it is missing. @throws BadInput when it is none. */
export function readNumber<T extends number | undefined>(
  flags: Flags,
  name: string,
  fallback: T,
  { above = 0, whole = false } = {},
): number | T {
  const text = flags.text[name];
  if (text === undefined) return fallback;
  const number = Number(text);
  if (text.trim() !== '' && number > above && Number.isFinite(number) && (!whole || Number.isInteger(number)))
    return number;
  throw new BadInput(`--${name}: „${text}“ ist keine ${whole ? 'ganze ' : ''}Zahl über ${above}.`);
}
