import { Hono } from 'hono';
import { dayInGermany } from '../../kernel/day.ts';
import { type Env, inMunicipality } from '../../web/env.ts';
import { signedIn } from '../../web/guard.tsx';
import { readStrategyMap } from './map-store.ts';
import { StrategyMapPage } from './pages/map.tsx';

export const mapRoutes = new Hono<Env>().get('/it-strategie/landkarte', signedIn, async (c) => {
  const map = await inMunicipality(c, (tx) => readStrategyMap(tx, dayInGermany(c.var.now())));
  return c.html(<StrategyMapPage view={c.var.view} map={map} />);
});
