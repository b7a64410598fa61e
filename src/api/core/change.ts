import { parseQuarter } from '../../kernel/quarter.ts';
import { type ListRow, type Lists, lists } from '../../plan/core/list.ts';

type Given = Readonly<Record<string, unknown>>;

/** What was sent, parted into fields and lists as the store takes them; what was left out stays out. */
export function partChange(given: Given): { fields: Record<string, unknown>; lists: Lists } {
  const fields: Record<string, unknown> = {};
  const found: Lists = {};
  for (const [key, value] of Object.entries(given)) {
    const list = lists.find((one) => one.key === key);
    if (list) found[key] = (value as ListRow[]).map((row) => storedRow(row, list.columns));
    else fields[key] = value;
  }
  return { fields, lists: found };
}

const storedRow = (row: ListRow, columns: readonly { key: string; kind: string }[]): ListRow =>
  Object.fromEntries(
    columns.map(({ key, kind }) => {
      const value = row[key] ?? null;
      return [key, kind === 'quarter' && value !== null ? (parseQuarter(String(value)) ?? null) : value];
    }),
  );
