import { Hono } from 'hono';
import { actorOf } from '../../audit/acting.ts';
import { type Ctx, type Env, inMunicipality } from '../../web/env.ts';
import { type Form, formOf, readForm, withFault } from '../../web/form.tsx';
import { act, signedIn } from '../../web/guard.tsx';
import { paths } from '../../web/paths.ts';
import { leaveNotice, notFound } from '../../web/request.tsx';
import { publicTown } from './core/public-view.ts';
import { pagesOf } from './core/town.ts';
import { listEasyTexts, saveEasyText } from './easy-store.ts';
import { easyTextInput } from './input.ts';
import { EasyFormPage, EasyTextsPage } from './pages/easy-inside.tsx';
import { releaseTexts } from './release-texts.ts';
import { listReleases, readSource } from './store.ts';

/** Inside: the texts in Leichte Sprache, one per public page. */
export const easyRoutes = new Hono<Env>()
  .get('/portal/leichte-sprache', signedIn, async (c) => {
    const { town, stored } = await read(c);
    const page = startless(c.req.query('seite'));
    if (page === undefined) return c.html(<EasyTextsPage view={c.var.view} town={town} stored={stored} />);
    return show(c, formOf(stored.find((one) => one.page === page) ?? {}), 200);
  })
  .post('/portal/leichte-sprache', act('O1', 'decide'), async (c) => {
    const t = releaseTexts(c.var.view.language).easy;
    const { town } = await read(c);
    const page = startless(c.req.query('seite'));
    if (page === undefined || !pagesOf(town).includes(page)) return notFound(c);
    const input = await readForm(c, easyTextInput);
    if (!input.ok) return show(c, input.form, 422);
    const version = Number(input.form.values.version ?? 0);
    const saved = await inMunicipality(c, (tx) =>
      saveEasyText(tx, actorOf(c), { page, version }, input.value.text),
    );
    if (!saved) return show(c, withFault(input.form, 'text', t.changedMeanwhile), 409);
    leaveNotice(c, t.saved);
    return c.redirect(paths.portalEasy(), 303);
  });

const startless = (page: string | undefined): string | undefined => (page === 'start' ? '' : page);

const read = (c: Ctx) =>
  inMunicipality(c, async (tx) => ({
    town: publicTown(await readSource(tx, c.var.now()), await listReleases(tx)),
    stored: await listEasyTexts(tx),
  }));

async function show(c: Ctx, form: Form, status: 200 | 409 | 422) {
  const { town, stored } = await read(c);
  const page = startless(c.req.query('seite')) ?? '';
  if (!pagesOf(town).includes(page)) return notFound(c);
  // After a conflict the next save is meant to replace what the other one wrote.
  const version = stored.find((one) => one.page === page)?.version ?? 0;
  return c.html(
    <EasyFormPage view={c.var.view} town={town} page={page} form={form} version={version} />,
    status,
  );
}
