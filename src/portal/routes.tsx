import { Hono } from 'hono';
import { type Env, inMunicipality, municipalityOf } from '../web/env.ts';
import { signedIn } from '../web/guard.tsx';
import { SearchPage } from './pages/search.tsx';
import { SituationPage } from './pages/situation.tsx';
import { readReach } from './reach.ts';
import { readSituation, search } from './store.ts';

const maxSearchLength = 100;

export const portalRoutes = new Hono<Env>()
  .get('/', signedIn, async (c) => {
    const at = { municipalityId: municipalityOf(c), now: c.var.now() };
    const { situation, reach } = await inMunicipality(c, async (tx) => ({
      situation: await readSituation(tx, at.now),
      reach: await readReach(tx, at),
    }));
    return c.html(<SituationPage view={c.var.view} situation={situation} reach={reach} />);
  })
  .get('/suche', signedIn, async (c) => {
    const text = (c.req.query('q') ?? '').trim().slice(0, maxSearchLength);
    const found = text ? await inMunicipality(c, (tx) => search(tx, text)) : [];
    return c.html(<SearchPage view={c.var.view} text={text} found={found} />);
  });
