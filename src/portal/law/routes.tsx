import { Hono } from 'hono';
import { type Env, inMunicipality } from '../../web/env.ts';
import { signedIn } from '../../web/guard.tsx';
import { catalogueRoutes } from './catalogue-routes.tsx';
import { dutyRoutes } from './duty-routes.tsx';
import { feedRoutes } from './feed-routes.tsx';
import { filterDuties, readFilter } from './filter.ts';
import { lookOf } from './look.ts';
import { ownRoutes } from './own-routes.tsx';
import { DutyListPage } from './pages/list.tsx';
import { RadarPage } from './pages/radar.tsx';
import { readDuties } from './store.ts';

/** The Rechtsradar: it shows duties with the initiatives that cover them, so it lives above both. */
export const lawRoutes = new Hono<Env>()
  .get('/rechtsradar', signedIn, async (c) => {
    const look = lookOf(c);
    const reading = await inMunicipality(c, (tx) => readDuties(tx, look));
    return c.html(<RadarPage view={c.var.view} reading={reading} asOf={look.asOf} past={look.past} />);
  })
  .get('/rechtsradar/liste', signedIn, async (c) => {
    const look = lookOf(c);
    const filter = readFilter(c.req.query());
    const { duties } = await inMunicipality(c, (tx) => readDuties(tx, look));
    return c.html(
      <DutyListPage
        view={c.var.view}
        duties={filterDuties(duties, filter)}
        filter={filter}
        asOf={look.asOf}
        past={look.past}
      />,
    );
  })
  .route('/', feedRoutes)
  .route('/', ownRoutes)
  .route('/', catalogueRoutes)
  // Last: a duty's id stands where the names above stand.
  .route('/', dutyRoutes);
