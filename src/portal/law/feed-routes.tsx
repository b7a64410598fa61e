import { Hono } from 'hono';
import { actorOf } from '../../audit/acting.ts';
import { dayInGermany } from '../../kernel/day.ts';
import { closeFeed, findFeed, findFeedOf, openFeed } from '../../law/store/feeds.ts';
import { findSettings } from '../../notice/store/settings.ts';
import { findPerson } from '../../people/store/persons.ts';
import { type Ctx, type Env, inMunicipality, municipalityOf } from '../../web/env.ts';
import { personal, signedIn } from '../../web/guard.tsx';
import { paths } from '../../web/paths.ts';
import { leaveNotice, notFound } from '../../web/request.tsx';
import { deadlineCalendar } from './calendar.ts';
import { feedToken, readFeedToken } from './feed-token.ts';
import { FeedPage } from './pages/feed.tsx';
import { readDuties } from './store.ts';
import { texts } from './texts.ts';

const secretOf = (c: Ctx): string => c.var.config.secret('law-feed');
const personOf = (c: Ctx): string => c.var.viewer!.personId!;

/** The deadlines as a calendar: once as a file, or by an address of one's own that a calendar program reads. */
export const feedRoutes = new Hono<Env>()
  .get('/rechtsradar/fristen.ics', signedIn, async (c) => {
    const municipalityId = municipalityOf(c);
    const asOf = dayInGermany(c.var.now());
    const reading = await inMunicipality(c, (tx) => readDuties(tx, { municipalityId, asOf }));
    c.header('Content-Disposition', 'attachment; filename="rechtsradar.ics"');
    return send(c, deadlineCalendar(reading, contextOf(c, municipalityId, c.var.view.language)));
  })
  .get('/rechtsradar/kalender', signedIn, async (c) => {
    const feed = await inMunicipality(c, (tx) => findFeedOf(tx, personOf(c)));
    const token = feed && feedToken({ municipalityId: municipalityOf(c), id: feed.id }, secretOf(c));
    const address = token && new URL(paths.lawFeed(token), c.var.config.baseUrl).href;
    return c.html(<FeedPage view={c.var.view} address={address} since={feed?.createdAt} />);
  })
  .post('/rechtsradar/kalender', signedIn, personal(), async (c) => {
    await inMunicipality(c, (tx) => openFeed(tx, actorOf(c), personOf(c)));
    leaveNotice(c, texts(c.var.view.language).feed.opened);
    return c.redirect(paths.lawFeeds(), 303);
  })
  .post('/rechtsradar/kalender/loeschung', signedIn, personal(), async (c) => {
    if (!(await inMunicipality(c, (tx) => closeFeed(tx, actorOf(c), personOf(c))))) return notFound(c);
    leaveNotice(c, texts(c.var.view.language).feed.closed);
    return c.redirect(paths.lawFeeds(), 303);
  })
  .get('/rechtsradar/kalender/:token{[A-Za-z0-9_-]{64}\\.ics}', async (c) => {
    const ref = readFeedToken(c.req.param('token').replace(/\.ics$/, ''), secretOf(c));
    if (!ref) return notFound(c);
    const { municipalityId, id } = ref;
    const asOf = dayInGermany(c.var.now());
    const found = await c.var.db.inMunicipality(municipalityId, async (tx) => {
      const feed = await findFeed(tx, id);
      const person = feed && (await findPerson(tx, feed.personId));
      if (!person || (person.leftOn !== null && person.leftOn < asOf)) return undefined;
      const { language } = await findSettings(tx, person.id);
      return { language, reading: await readDuties(tx, { municipalityId, asOf }) };
    });
    if (!found) return notFound(c);
    return send(c, deadlineCalendar(found.reading, contextOf(c, municipalityId, found.language)));
  });

const contextOf = (c: Ctx, municipalityId: string, language: 'de' | 'en') => ({
  municipalityId,
  language,
  baseUrl: c.var.config.baseUrl,
  asOf: dayInGermany(c.var.now()),
  now: c.var.now(),
});

function send(c: Ctx, calendar: string) {
  c.header('Content-Type', 'text/calendar; charset=utf-8');
  c.header('Cache-Control', 'private, no-store');
  return c.body(calendar);
}
