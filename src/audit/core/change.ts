import { canonicalJson } from './canonical.ts';

/** One field of an entry: what it was and what it became; undefined where the side has no such field. */
export type Change = { field: string; before: unknown; after: unknown };

/** The fields of an entry side by side. A value that is no object stands under an empty name. */
export function changesOf(before: unknown, after: unknown): Change[] {
  if (before === null && after === null) return [];
  if (!isFields(before) || !isFields(after)) return [{ field: '', before, after }];
  const [old, young] = [before ?? {}, after ?? {}];
  return [...new Set([...Object.keys(old), ...Object.keys(young)])]
    .filter((field) => canonicalJson(old[field] ?? null) !== canonicalJson(young[field] ?? null))
    .map((field) => ({ field, before: old[field], after: young[field] }));
}

const isFields = (value: unknown): value is Record<string, unknown> | null =>
  typeof value === 'object' && !Array.isArray(value);

/** What the thing is called, as far as the entry tells. */
export function nameIn(before: unknown, after: unknown): string | undefined {
  for (const side of [after, before]) {
    if (!isFields(side) || !side) continue;
    const name = side.title ?? side.name ?? side.code;
    if (typeof name === 'string') return name;
  }
  return undefined;
}
