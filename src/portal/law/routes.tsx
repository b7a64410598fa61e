import { Hono } from 'hono';
import { dayInGermany } from '../../kernel/day.ts';
import { listUnits } from '../../municipality/store/units.ts';
import { type Env, inMunicipality, municipalityOf } from '../../web/env.ts';
import { signedIn } from '../../web/guard.tsx';
import { paths } from '../../web/paths.ts';
import { readPage } from '../../web/query.ts';
import { deadlineCalendar } from './calendar.ts';
import { catalogueRoutes } from './catalogue-routes.tsx';
import { dutyRoutes } from './duty-routes.tsx';
import { filterDuties, readFilter } from './filter.ts';
import { lookOf } from './look.ts';
import { ownRoutes } from './own-routes.tsx';
import { DutyListPage } from './pages/list.tsx';
import { RadarPage } from './pages/radar.tsx';
import { dutiesOfUnit, readDuties } from './store.ts';

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
    const { duties, units } = await inMunicipality(c, async (tx) => {
      const { duties } = await readDuties(tx, look);
      return {
        duties: filter.unitId
          ? await dutiesOfUnit(tx, duties, filter.unitId, dayInGermany(c.var.now()))
          : duties,
        units: await listUnits(tx),
      };
    });
    return c.html(
      <DutyListPage
        view={c.var.view}
        duties={filterDuties(duties, filter, look.asOf)}
        filter={filter}
        units={units.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
        page={readPage(c.req.query('seite'))}
        asOf={look.asOf}
        past={look.past}
      />,
    );
  })
  .get('/rechtsradar/fristen.ics', signedIn, async (c) => {
    const look = { municipalityId: municipalityOf(c), asOf: dayInGermany(c.var.now()) };
    const reading = await inMunicipality(c, (tx) => readDuties(tx, look));
    const link = (id: string) => new URL(paths.obligation(id), c.var.config.baseUrl).href;
    const context = { ...look, language: c.var.view.language, link };
    c.header('Content-Type', 'text/calendar; charset=utf-8');
    c.header('Content-Disposition', 'attachment; filename="rechtsradar.ics"');
    return c.body(deadlineCalendar(reading, look.asOf, c.var.now(), context));
  })
  .route('/', ownRoutes)
  .route('/', catalogueRoutes)
  // Last: a duty's id stands where the names above stand.
  .route('/', dutyRoutes);
