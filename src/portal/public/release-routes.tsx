import { Hono } from 'hono';
import { actorOf } from '../../audit/acting.ts';
import { type Ctx, type Env, inMunicipality } from '../../web/env.ts';
import { emptyForm, type Form, formOf, readForm, withFault } from '../../web/form.tsx';
import { act, signedIn } from '../../web/guard.tsx';
import { paths } from '../../web/paths.ts';
import { readPage } from '../../web/query.ts';
import { leaveNotice } from '../../web/request.tsx';
import { isContributorId, isSlug, releaseChanges, releaseKinds } from './core/release.ts';
import { siteInput } from './input.ts';
import { addressOf, type ReleaseLook, ReleasePage } from './pages/release.tsx';
import { releaseTexts } from './release-texts.ts';
import {
  changeReleases,
  findSite,
  isSlugTaken,
  listReleases,
  readSource,
  type SiteInput,
  saveSite,
} from './store.ts';

/** Inside: what the public sees, released part by part. */
export const releaseRoutes = new Hono<Env>()
  .get('/portal', signedIn, (c) => show(c, undefined, 200))
  .post('/portal/seite', act('O1', 'decide'), async (c) => {
    const t = releaseTexts(c.var.view.language);
    const input = await readForm(c, siteInput);
    if (!input.ok) return show(c, input.form, 422);
    const { slug } = input.value;
    const actor = actorOf(c);
    if (!isSlug(slug)) return show(c, withFault(siteForm(input.value), 'slug', t.malformed), 422);
    if (await isSlugTaken(c.var.db, slug, actor.municipalityId))
      return show(c, withFault(siteForm(input.value), 'slug', t.taken), 422);
    const { contributorId } = input.value;
    if (contributorId && !isContributorId(contributorId))
      return show(c, withFault(siteForm(input.value), 'contributorId', t.notAContributor), 422);
    const version = Number(input.form.values.version ?? 0);
    if (!(await inMunicipality(c, (tx) => saveSite(tx, actor, input.value, version))))
      return show(c, withFault(siteForm(input.value), 'slug', t.changedMeanwhile), 409);
    leaveNotice(c, t.saved);
    return c.redirect(paths.portal(), 303);
  })
  .post('/portal/freigabe', act('O1', 'decide'), async (c) => {
    const form = await c.req.formData();
    const keys = (name: string) => form.getAll(name).filter((value) => typeof value === 'string');
    const changes = releaseChanges(keys('shown'), keys('part'));
    const count = await inMunicipality(c, (tx) => changeReleases(tx, actorOf(c), changes));
    leaveNotice(c, releaseTexts(c.var.view.language).changed(count));
    return c.redirect(addressOf(readLook(c)), 303);
  });

async function show(c: Ctx, form: Form | undefined, status: 200 | 409 | 422) {
  const [source, releases, site] = await inMunicipality(
    c,
    async (tx) => [await readSource(tx, c.var.now()), await listReleases(tx), await findSite(tx)] as const,
  );
  const shown = form ?? (site ? siteForm(site) : emptyForm);
  return c.html(
    <ReleasePage
      view={c.var.view}
      source={source}
      releases={releases}
      site={site}
      form={shown}
      look={readLook(c)}
    />,
    status,
  );
}

const readLook = (c: Ctx): ReleaseLook => ({
  text: (c.req.query('text') ?? '').trim(),
  kind: releaseKinds.find((kind) => kind === c.req.query('art')),
  page: readPage(c.req.query('seite')),
});

const siteForm = (site: SiteInput): Form =>
  formOf({ ...site, open: site.open ? 'on' : '', takesIdeas: site.takesIdeas ? 'on' : '' });
