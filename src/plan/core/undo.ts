import { canonicalJson, toJsonValue } from '../../audit/core/canonical.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';

type Fields = Readonly<Record<string, unknown>>;

export type UndoRefusal = { refusal: 'changed-since'; at: string } | { refusal: 'nothing-to-undo' };

/**
 * What takes a change back: its values of before. Refused where a later change stands on top of it, so that undo never
 * wipes out what somebody did since.
 */
export function undoOf(
  change: { before: unknown; after: unknown },
  current: Fields,
): Result<Fields, UndoRefusal> {
  const [before, after] = [asFields(change.before), asFields(change.after)];
  if (!before || !after || Object.keys(after).length === 0) return refuse({ refusal: 'nothing-to-undo' });
  for (const key of Object.keys(after))
    if (!isSame(after[key], current[key])) return refuse({ refusal: 'changed-since', at: key });
  return ok(before);
}

const asFields = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;

const isSame = (one: unknown, other: unknown): boolean =>
  canonicalJson(toJsonValue(one ?? null)) === canonicalJson(toJsonValue(other ?? null));
