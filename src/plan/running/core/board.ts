import { type LightKey, lightKeys, type Report } from './status.ts';

/** What the page of a quarter can be narrowed to. */
export const boardShows = ['all', 'missing', 'draft', 'released', 'kinder', 'red', 'decision'] as const;
export type BoardShow = (typeof boardShows)[number];

type Row = {
  report:
    | (Pick<Report, 'lights' | 'decisionNeeded' | 'decideBy'> & { state: 'draft' | 'released' })
    | undefined;
  kinder: readonly LightKey[];
};

/** A draft is no report yet: whoever has only that is missing as well. */
export function isShown({ report, kinder }: Row, show: BoardShow): boolean {
  switch (show) {
    case 'all':
      return true;
    case 'missing':
      return report?.state !== 'released';
    case 'draft':
    case 'released':
      return report?.state === show;
    case 'kinder':
      return kinder.length > 0;
    case 'red':
      return lightKeys.some((key) => report?.lights[key].light === 'red');
    case 'decision':
      return Boolean(report?.decisionNeeded || report?.decideBy);
  }
}
