import { Hono } from 'hono';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { signedIn } from '../web/guard.tsx';
import { notFound } from '../web/request.tsx';
import { OwnDataPage } from './pages/own-data.tsx';
import { readOwnData } from './store/own-data.ts';

/** What is stored on the person who looks: why, how long, and as a file. */
export const ownDataRoutes = new Hono<Env>()
  .get('/konto/daten', signedIn, async (c) => {
    const data = await readMine(c);
    return data ? c.html(<OwnDataPage view={c.var.view} data={data} />) : notFound(c);
  })
  .get('/konto/daten/datei', signedIn, async (c) => {
    const data = await readMine(c);
    if (!data) return notFound(c);
    const { name, municipalityName } = c.var.viewer!;
    const file = { name, municipality: municipalityName, at: c.var.now().toISOString(), ...data };
    return c.body(JSON.stringify(file, null, 2), 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="augenmass-meine-daten.json"',
      'cache-control': 'no-store',
    });
  });

const readMine = (c: Ctx) => {
  const { personId } = c.var.viewer!;
  return personId === null ? null : inMunicipality(c, (tx) => readOwnData(tx, personId));
};
