import type { AnswerStatus } from './answer.ts';
import type { Sheet, SheetItem } from './sheet.ts';

/** What a list of requirements is narrowed to; null and empty do not narrow. */
export type ListFilter = {
  /** Id of the outermost group; `''` means: outside any group. */
  group: string | null;
  status: AnswerStatus | null;
  verb: string | null;
  category: string | null;
  /** Part of id, title or wording. */
  text: string;
};

export const pageLength = 50;

export type ListPage = { items: SheetItem[]; found: number; page: number; pages: number };

/** One page of what the filter leaves; a page beyond the end is the last one. */
export function listItems(
  sheet: Sheet,
  statusOf: (key: string) => AnswerStatus,
  filter: ListFilter,
  page: number,
): ListPage {
  const found = sheet.items.filter((item) => fits(item, statusOf(item.key), filter));
  const pages = Math.max(1, Math.ceil(found.length / pageLength));
  const shown = Math.min(Math.max(1, page), pages);
  const items = found.slice((shown - 1) * pageLength, shown * pageLength);
  return { items, found: found.length, page: shown, pages };
}

function fits(item: SheetItem, status: AnswerStatus, filter: ListFilter): boolean {
  const { group, verb, category, text } = filter;
  return (
    (group === null || item.group === group) &&
    (filter.status === null || status === filter.status) &&
    (verb === null || item.modalVerb === verb) &&
    (category === null || item.categories.includes(category)) &&
    (text === '' || searched(item).includes(text.toLocaleLowerCase('de')))
  );
}

const searched = ({ id, title, statement }: SheetItem): string =>
  `${id} ${title} ${statement}`.toLocaleLowerCase('de');

/** Modal verbs of a sheet in the order of their first appearance. */
export const verbsOf = ({ items }: Pick<Sheet, 'items'>): string[] => [
  ...new Set(items.flatMap(({ modalVerb }) => modalVerb ?? [])),
];

/** The first requirement without an answer, after `key` if one is given; undefined when all are answered. */
export function nextOpen(
  { items }: Pick<Sheet, 'items'>,
  answers: ReadonlyMap<string, { status: AnswerStatus }>,
  key?: string,
): string | undefined {
  const at = items.findIndex((item) => item.key === key) + 1;
  return [...items.slice(at), ...items.slice(0, at)].find(
    (item) => item.key !== key && !item.withdrawn && (answers.get(item.key)?.status ?? 'open') === 'open',
  )?.key;
}
