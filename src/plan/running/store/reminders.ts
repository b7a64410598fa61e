import type { Actor } from '../../../audit/core/actor.ts';
import type { Tx } from '../../../db/index.ts';
import { type Day, dayInGermany, daysBetween, formatDay } from '../../../kernel/day.ts';
import { formatQuarter, type Quarter } from '../../../kernel/quarter.ts';
import { inBothLanguages } from '../../../kernel/text.ts';
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

/** Those who lead it, else who commissioned it; nobody where neither is named. */
function leadsOf({ clientId, leadOfficeId, leadItId }: Led): string[] {
  const leads = [leadOfficeId, leadItId].filter((id) => id !== null);
  return leads.length > 0 ? [...new Set(leads)] : clientId ? [clientId] : [];
}

/** Each lead is told of each report; of those that nobody leads, IT controlling is told once, with their number. */
async function reportsDue(tx: Tx, today: Day, controllers: readonly string[]): Promise<NewNotice[]> {
  const quarter = currentReportQuarter(today);
  const { dueOn, rows } = await readOwing(tx, quarter, today);
  const days = daysBetween(today, dueOn);
  if (days > remindDays) return [];
  const when = { quarter, dueOn, late: days < 0 };
  const missing = rows.filter(({ report }) => report?.state !== 'released');
  const unled = missing.filter((row) => leadsOf(row).length === 0);
  return [
    ...missing.flatMap((row) => leadsOf(row).map((personId) => reportNotice(personId, row, when))),
    ...(unled.length > 0
      ? controllers.map((personId) => collectiveNotice(personId, unled.length, when))
      : []),
  ];
}

type When = { quarter: Quarter; dueOn: Day; late: boolean };
const keyOf = (thing: string, { quarter, late }: When): string =>
  `status:${thing}:${quarter}:${late ? 'late' : 'due'}`;

const reportNotice = (personId: string, { id, code, name }: Owing, when: When): NewNotice => ({
  personId,
  kind: 'status-due',
  key: keyOf(id, when),
  text: inBothLanguages((language) => {
    const t = texts(language).reminders;
    const words = when.late ? t.reportLate : t.reportDue;
    return words(`${code} ${name}`, formatQuarter(when.quarter), formatDay(when.dueOn, language));
  }),
  href: paths.statusReport(id, when.quarter),
});

const collectiveNotice = (personId: string, count: number, when: When): NewNotice => ({
  personId,
  kind: 'status-due',
  key: keyOf('all', when),
  text: inBothLanguages((language) => {
    const t = texts(language).reminders;
    const words = when.late ? t.reportsLate : t.reportsDue;
    return words(count, formatQuarter(when.quarter), formatDay(when.dueOn, language));
  }),
  href: paths.statusBoard({ quartal: when.quarter, zeigen: 'missing' }),
});

async function reviewsDue(tx: Tx, today: Day, controllers: readonly string[]): Promise<NewNotice[]> {
  return (await listReviews(tx))
    .filter(({ state }) => state !== 'released')
    .flatMap((row) => {
      const standing = reviewStanding(row.completedOn, today);
      if (standing === 'too-early') return [];
      const name = `${row.code} ${row.name}`;
      const { until } = reviewWindow(row.completedOn);
      const text = inBothLanguages((language) => {
        const t = texts(language).review;
        return standing === 'due' ? t.mail(name, formatDay(until, language)) : t.mailLate(name);
      });
      const leads = leadsOf(row);
      return (leads.length > 0 ? leads : controllers).map((personId) => ({
        personId,
        kind: 'review-due',
        key: `review:${row.id}:${row.completedOn}:${standing}`,
        text,
        href: paths.completionReview(row.id),
      }));
    });
}
