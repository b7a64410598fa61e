import { Hono } from 'hono';
import { type Env, inMunicipality } from '../web/env.ts';
import { signedIn } from '../web/guard.tsx';
import { SearchPage } from './pages/search.tsx';
import { SituationPage } from './pages/situation.tsx';
import { readSituation, search } from './store.ts';

const maxSearchLength = 100;

export const portalRoutes = new Hono<Env>()
  .get('/', signedIn, async (c) => {
    const situation = await inMunicipality(c, (tx) => readSituation(tx, c.var.now()));
    return c.html(<SituationPage view={c.var.view} situation={situation} />);
  })
  .get('/suche', signedIn, async (c) => {
    const text = (c.req.query('q') ?? '').trim().slice(0, maxSearchLength);
    const found = text ? await inMunicipality(c, (tx) => search(tx, text)) : [];
    return c.html(<SearchPage view={c.var.view} text={text} found={found} />);
  });
