import { type Day, formatDay } from '../../kernel/day.ts';
import { formatNumber } from '../../kernel/money.ts';
import type { Language } from '../../kernel/text.ts';
import type { Block } from './paper.ts';

/** Posts that an initiative of the plan asks for; without `until` they are permanent. */
export type PlannedPost = {
  code: string;
  name: string;
  year: number;
  fullTimeEquivalents: number;
  grade: string | null;
  until: Day | null;
};

export const postSum = (posts: readonly PlannedPost[]): number =>
  posts.reduce((sum, { fullTimeEquivalents }) => sum + fullTimeEquivalents, 0);

/** Additional posts by initiative with their sum. Posts, never persons. */
export function postBlocks(posts: readonly PlannedPost[], language: Language): Block[] {
  const t = words[language];
  if (posts.length === 0) return [{ kind: 'paragraph', text: t.none }];
  const number = (value: number) => formatNumber(value, language, 2);
  const limited = postSum(posts.filter(({ until }) => until !== null));
  return [
    { kind: 'paragraph', text: t.sumOf(number(postSum(posts)), number(limited)) },
    {
      kind: 'table',
      caption: t.table,
      head: [t.code, t.initiative, t.year, t.grade, t.until, t.posts],
      figures: [5],
      rows: [
        ...posts.map((post) => [
          post.code,
          post.name,
          String(post.year),
          post.grade ?? t.unknown,
          post.until ? formatDay(post.until, language) : t.permanent,
          number(post.fullTimeEquivalents),
        ]),
        [t.sum, '', '', '', '', number(postSum(posts))],
      ],
      hasSum: true,
    },
  ];
}

const words = {
  de: {
    none: 'Die Vorhaben des Plans nennen keinen Bedarf an zusätzlichen Stellen.',
    sumOf: (all: string, limited: string) =>
      `Die Vorhaben des Plans brauchen zusätzlich ${all} Stellen (Vollzeit), davon ${limited} befristet.`,
    table: 'Zusätzliche Stellen nach Vorhaben',
    code: 'Nr.',
    initiative: 'Vorhaben',
    year: 'ab Jahr',
    grade: 'Wertigkeit',
    until: 'befristet bis',
    posts: 'Stellen (Vollzeit)',
    permanent: 'unbefristet',
    unknown: 'offen',
    sum: 'Summe',
  },
  en: {
    none: 'The initiatives of the plan name no need for additional posts.',
    sumOf: (all: string, limited: string) =>
      `The initiatives of the plan need ${all} additional posts (full time), ${limited} of them for a limited time.`,
    table: 'Additional posts by initiative',
    code: 'No.',
    initiative: 'Initiative',
    year: 'from year',
    grade: 'Grade',
    until: 'until',
    posts: 'Posts (full time)',
    permanent: 'permanent',
    unknown: 'open',
    sum: 'Sum',
  },
};
