import { Hono } from 'hono';
import { dayInGermany } from '../kernel/day.ts';
import { seesSecurity } from '../web/confidential.ts';
import { type Ctx, type Env, inMunicipality, municipalityOf } from '../web/env.ts';
import { signedIn } from '../web/guard.tsx';
import { SearchPage } from './pages/search.tsx';
import { SituationPage } from './pages/situation.tsx';
import { WaitingPage } from './pages/waiting.tsx';
import { type Looker, readAllWaiting, readOverview } from './store/overview.ts';
import { type Searcher, search } from './store/search.ts';

const maxSearchLength = 100;

export const portalRoutes = new Hono<Env>()
  .get('/', signedIn, async (c) => {
    const overview = await inMunicipality(c, (tx) => readOverview(tx, lookerOf(c)));
    return c.html(<SituationPage view={c.var.view} overview={overview} />);
  })
  .get('/wartet', signedIn, async (c) => {
    const waiting = await inMunicipality(c, (tx) => readAllWaiting(tx, lookerOf(c)));
    return c.html(<WaitingPage view={c.var.view} waiting={waiting} today={dayInGermany(c.var.now())} />);
  })
  .get('/suche', signedIn, async (c) => {
    const text = (c.req.query('q') ?? '').trim().slice(0, maxSearchLength);
    const found = text ? await inMunicipality(c, (tx) => search(tx, text, searcherOf(c))) : [];
    return c.html(<SearchPage view={c.var.view} text={text} found={found} />);
  });

const searcherOf = (c: Ctx): Searcher => ({
  look: { municipalityId: municipalityOf(c), asOf: dayInGermany(c.var.now()) },
  language: c.var.view.language,
  withSecurity: seesSecurity(c.var.rights),
});

const lookerOf = (c: Ctx): Looker => ({
  municipalityId: municipalityOf(c),
  now: c.var.now(),
  language: c.var.view.language,
  viewer: c.var.viewer!,
  rights: c.var.rights,
});
