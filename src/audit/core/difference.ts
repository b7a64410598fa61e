import { canonicalJson, toJsonValue } from './canonical.ts';

type Fields = Record<string, unknown>;

/** The fields in which two states of a row differ; bookkeeping that changes with every save is left out. */
export function differenceOf(before: object, after: object): { before: Fields; after: Fields } {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => name !== 'version' && textOf(before, name) !== textOf(after, name),
  );
  return { before: pick(before, names), after: pick(after, names) };
}

const textOf = (row: object, name: string): string => canonicalJson(toJsonValue((row as Fields)[name]));

const pick = (row: object, names: readonly string[]): Fields =>
  Object.fromEntries(names.map((name) => [name, (row as Fields)[name] ?? null]));
