import { Hono } from 'hono';
import { hashToken } from '../identity/store/token.ts';
import { dayInGermany } from '../kernel/day.ts';
import { writeCalendar } from '../kernel/icalendar.ts';
import type { Language } from '../kernel/text.ts';
import { findSettings } from '../notice/store/settings.ts';
import type { Ctx, Env } from '../web/env.ts';
import { paths } from '../web/paths.ts';
import type { Entrance } from './authenticate.ts';
import { type Dates, eventsOf, type Links } from './core/dates.ts';
import { isToken } from './core/token.ts';
import { problem } from './problem.ts';
import { readDates } from './store/dates.ts';
import { findTokenHolder } from './store/tokens.ts';
import { texts } from './texts.ts';

/** Days before a date on which the calendar brings it to mind. */
const reminderDays = [14, 3];

/** The calendar of the plan, by a personal address that stands for its person until it is ended. */
export const feedRoutes = ({ describeMember, limiter }: Pick<Entrance, 'describeMember' | 'limiter'>) =>
  new Hono<Env>().get('/kalender/:file', async (c) => {
    const token = c.req.param('file').replace(/\.ics$/, '');
    if (!isToken('calendar', token)) return problem(c, 'not-found');
    const now = c.var.now();
    if (limiter(hashToken(token), now.getTime()).secondsToWait > 0) return problem(c, 'too-many');
    const found = await c.var.db.asSystem(async (tx) => {
      const holder = await findTokenHolder(tx, 'calendar', token, now);
      const member = holder && (await describeMember(tx, holder, now));
      return holder && member && { ...holder, municipalityName: member.municipalityName };
    });
    if (!found) return problem(c, 'not-found');
    const { municipalityId, personId, municipalityName } = found;
    const { dates, language } = await c.var.db.inMunicipality(municipalityId, async (tx) => ({
      language: (await findSettings(tx, personId)).language,
      dates: await readDates(tx, municipalityId, dayInGermany(now)),
    }));
    c.header('Cache-Control', 'private, no-store');
    return c.body(write(c, dates, { municipalityId, municipalityName, language }), 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
    });
  });

type Reader = { municipalityId: string; municipalityName: string; language: Language };

function write(c: Ctx, dates: Dates, { municipalityName, ...reader }: Reader): string {
  const words = texts(reader.language).feed;
  const full = (path: string): string => new URL(path, c.var.config.baseUrl).href;
  const links: Links = {
    initiative: (id) => full(paths.initiative(id)),
    report: (id, quarter) => full(paths.statusReport(id, quarter)),
    board: (quarter) => full(paths.statusBoard({ quartal: quarter })),
    review: (id) => full(paths.completionReview(id)),
    obligation: (id) => full(paths.obligation(id)),
  };
  return writeCalendar({
    name: words.name(municipalityName),
    product: 'IT-Vorhabenplan',
    reminderDays,
    stamp: c.var.now(),
    events: eventsOf(dates, { words, links, today: dayInGermany(c.var.now()), ...reader }),
  });
}
