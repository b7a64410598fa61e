import type { Actor } from '../../../audit/core/actor.ts';
import type { Tx } from '../../../db/index.ts';
import { type Day, dayInGermany, daysBetween, formatDay } from '../../../kernel/day.ts';
import { formatQuarter, type Quarter } from '../../../kernel/quarter.ts';
import { type Language, languages } from '../../../kernel/text.ts';
import { enqueueNotices, type NewNotice } from '../../../notice/store/notices.ts';
import { readAnswering } from '../../../roles/store/answering.ts';
import { paths } from '../../../web/paths.ts';
import { reviewStanding, reviewWindow } from '../../core/review.ts';
import { currentReportQuarter } from '../core/status.ts';
import { texts } from '../texts.ts';
import { type Owing, readOwing } from './report-board.ts';
import { listReviews } from './reviews.ts';

/** Days before a report is due on which it is brought to mind; the day after it is late. */
const remindDays = 7;

/** Who owes a report or a review is told, each once, however often this runs. */
export async function remindOfRunning(tx: Tx, actor: Actor): Promise<void> {
  const today = dayInGermany(actor.now);
  const answering = await readAnswering(tx, today);
  const controllers = answering('O3', 'decide');
  await enqueueNotices(tx, actor, [
    ...(await reportsDue(tx, today, controllers)),
    ...(await reviewsDue(tx, today, controllers)),
  ]);
}

type Led = Pick<Owing, 'clientId' | 'leadOfficeId' | 'leadItId'>;

/** Those who lead it, else who commissioned it, else IT controlling. */
export function owersOf({ clientId, leadOfficeId, leadItId }: Led, controllers: readonly string[]): string[] {
  const leads = [leadOfficeId, leadItId].filter((id) => id !== null);
  if (leads.length > 0) return [...new Set(leads)];
  return clientId ? [clientId] : [...controllers];
}

async function reportsDue(tx: Tx, today: Day, controllers: readonly string[]): Promise<NewNotice[]> {
  const quarter = currentReportQuarter(today);
  const { dueOn, rows } = await readOwing(tx, quarter, today);
  const days = daysBetween(today, dueOn);
  if (days > remindDays) return [];
  const late = days < 0;
  return rows
    .filter(({ report }) => report?.state !== 'released')
    .flatMap((row) =>
      owersOf(row, controllers).map((personId) => ({
        personId,
        kind: 'status-due',
        key: `status:${row.id}:${quarter}:${late ? 'late' : 'due'}`,
        text: say((language) => reportWords(row, quarter, dueOn, late, language)),
        href: paths.statusReport(row.id, quarter),
      })),
    );
}

function reportWords({ code, name }: Owing, quarter: Quarter, dueOn: Day, late: boolean, language: Language) {
  const t = texts(language).reminders;
  return (late ? t.reportLate : t.reportDue)(
    `${code} ${name}`,
    formatQuarter(quarter),
    formatDay(dueOn, language),
  );
}

async function reviewsDue(tx: Tx, today: Day, controllers: readonly string[]): Promise<NewNotice[]> {
  return (await listReviews(tx))
    .filter(({ state }) => state !== 'released')
    .flatMap((row) => {
      const standing = reviewStanding(row.completedOn, today);
      if (standing === 'too-early') return [];
      const name = `${row.code} ${row.name}`;
      const { until } = reviewWindow(row.completedOn);
      const text = say((language) => {
        const t = texts(language).review;
        return standing === 'due' ? t.mail(name, formatDay(until, language)) : t.mailLate(name);
      });
      return owersOf(row, controllers).map((personId) => ({
        personId,
        kind: 'review-due',
        key: `review:${row.id}:${row.completedOn}:${standing}`,
        text,
        href: paths.completionReview(row.id),
      }));
    });
}

type Said = { subject: string; text: string };
const say = (words: (language: Language) => Said) =>
  Object.fromEntries(languages.map((language) => [language, words(language)])) as Record<Language, Said>;
