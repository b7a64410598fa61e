import type { Day } from '../../kernel/day.ts';
import type { AnswerStatus } from './answer.ts';
import type { SheetItem } from './sheet.ts';

/** Requirements by status. `relevant` are all but those that do not concern the municipality. */
export type Progress = Record<AnswerStatus, number> & { relevant: number; unproven: number };

export type Standing = { status: AnswerStatus; evidence: string | null };
export type Standings = ReadonlyMap<string, Standing>;

/** Withdrawn requirements no longer count. `unproven`: met, but no evidence is named. */
export function countProgress(items: readonly SheetItem[], answers: Standings): Progress {
  const counts: Progress = {
    open: 0,
    met: 0,
    partly: 0,
    unmet: 0,
    'not-relevant': 0,
    relevant: 0,
    unproven: 0,
  };
  for (const { key, withdrawn } of items) {
    if (withdrawn) continue;
    const answer = answers.get(key);
    const status = answer?.status ?? 'open';
    counts[status]++;
    if (status !== 'not-relevant') counts.relevant++;
    if (status === 'met' && !answer?.evidence) counts.unproven++;
  }
  return counts;
}

/** Share of what concerns the municipality that is met, 0 to 1; null where nothing concerns it. Partly met counts nothing. */
export const shareMet = ({ met, relevant }: Progress): number | null =>
  relevant === 0 ? null : met / relevant;

export function progressByGroup(items: readonly SheetItem[], answers: Standings): Map<string, Progress> {
  const groups = Map.groupBy(items, ({ group }) => group);
  return new Map([...groups].map(([group, members]) => [group, countProgress(members, answers)]));
}

/** One saved answer of a history, oldest first; `day` is the day it was saved. */
export type DatedAnswer = Standing & { key: string; day: Day };

/** How things stood at the end of each of these days, counted over the requirements of today. `days` ascend. */
export function progressOver(
  items: readonly SheetItem[],
  history: readonly DatedAnswer[],
  days: readonly Day[],
): { day: Day; progress: Progress }[] {
  const known = new Map<string, Standing>();
  let next = 0;
  return days.map((day) => {
    for (; next < history.length && history[next]!.day <= day; next++)
      known.set(history[next]!.key, history[next]!);
    return { day, progress: countProgress(items, known) };
  });
}

/** Ends of months from the first answer on, at most `limit` back, and today. */
export function reportDays(first: Day | undefined, today: Day, limit = 24): Day[] {
  const days: Day[] = [today];
  for (let end = monthBefore(today); first && end >= first && days.length < limit; end = monthBefore(end))
    days.unshift(end);
  return days;
}

/** The last day of the month before. */
function monthBefore(day: Day): Day {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1, 0)).toISOString().slice(0, 10);
}
