import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import type { Child } from 'hono/jsx';
import { program } from '../../audit/core/actor.ts';
import type { Tx } from '../../db/index.ts';
import { listImpulseSteps } from '../../guides/store/impulses.ts';
import { networkOf } from '../../identity/core/network.ts';
import { dayInGermany } from '../../kernel/day.ts';
import { ok } from '../../kernel/result.ts';
import type { Ctx, Env } from '../../web/env.ts';
import { emptyForm, type Form, readForm, withFault } from '../../web/form.tsx';
import { personal } from '../../web/guard.tsx';
import { paths } from '../../web/paths.ts';
import { remoteAddress } from '../../web/request.tsx';
import type { PublicView } from '../public/pages/layout.tsx';
import { checkFormAge, createFloodgate, mailWay, phaseStateOf } from './core/contribution.ts';
import { contributionInput, ideaInput } from './input.ts';
import { type About, ContributePage, OwnContributionPage, SayPage, SentPage } from './pages/contribute.tsx';
import {
  addContribution,
  type Contribution,
  confirmContribution,
  findContribution,
  type NewContribution,
  withdrawContribution,
} from './store/contributions.ts';
import { askToConfirm, confirmWords } from './store/mails.ts';
import { texts } from './texts.ts';
import { formToken, ownToken, readFormToken, readOwnToken } from './token.ts';

/** The view of an open site; undefined where there is none. */
export type FindView = (c: Ctx) => Promise<PublicView | undefined>;

const maxBodyBytes = 64 * 1024;
const maxPostsPerMinute = 20;
export const ownLink = (c: Ctx, slug: string) => (id: string) =>
  paths.publicPage(slug, `beteiligung/mein/${ownToken(id, c.var.config.secret('participation'))}`);

/**
 * What residents hand in, signed out. Who floods is refused before anything is read; the rest is limited per day by a
 * hash of the address that nobody can undo once the day is over.
 */
export function contributeRoutes(findView: FindView) {
  const limited = [floodgate(), sameOrigin, smallBody(findView), personal()] as const;
  return new Hono<Env>()
    .get('/oeffentlich/:slug/beteiligung/mein/:token', (c) => withOwn(c, findView, showOwn))
    .post('/oeffentlich/:slug/beteiligung/mein/:token', ...limited, (c) => withOwn(c, findView, actOnOwn))
    .get('/oeffentlich/:slug/beteiligung/idee', (c) =>
      withIdea(c, findView, (place) => showForm(c, place, emptyForm, newToken(c), 200)),
    )
    .post('/oeffentlich/:slug/beteiligung/idee', ...limited, (c) =>
      withIdea(c, findView, (place) => receive(c, place)),
    )
    .get('/oeffentlich/:slug/beteiligung/:phase/beitrag', (c) =>
      withPhase(c, findView, (place) => showForm(c, place, emptyForm, newToken(c), 200)),
    )
    .post('/oeffentlich/:slug/beteiligung/:phase/beitrag', ...limited, (c) =>
      withPhase(c, findView, (place) => receive(c, place)),
    );
}

type Place = { view: PublicView; about: About | null };

const languageOf = (c: Ctx) => (c.req.query('sprache') === 'en' ? 'en' : 'de');

function floodgate(): MiddlewareHandler<Env> {
  const gate = createFloodgate(maxPostsPerMinute, 60_000);
  return async (c, next) => {
    if (gate.admits(networkOf(remoteAddress(c)), c.var.now().getTime())) return next();
    return c.text(texts(languageOf(c)).faults.flood, 429, { 'Retry-After': '60' });
  };
}

const sameOrigin: MiddlewareHandler<Env> = (c, next) => {
  const { baseUrl, host, port } = c.var.config;
  return csrf({ origin: [new URL(baseUrl).origin, `http://${host}:${port}`] })(c, next);
};

const smallBody = (findView: FindView): MiddlewareHandler<Env> =>
  bodyLimit({
    maxSize: maxBodyBytes,
    onError: async (c: Ctx) => {
      const view = await findView(c);
      const t = texts(languageOf(c)).faults;
      return view ? html(c, view, <SayPage view={view} title={t['too-large']} text="" />, 413) : missing(c);
    },
  });

const missing = (c: Ctx) => c.text('Nicht gefunden / Not found', 404);

/** Made for one visitor: nobody keeps it. */
function html(c: Ctx, view: PublicView, page: Child, status: 200 | 404 | 409 | 413 | 422 | 429 | 503) {
  c.header('Cache-Control', 'no-store');
  c.header('Content-Language', view.language);
  return c.html(String(page), status);
}

async function withPhase(c: Ctx, findView: FindView, work: (place: Place) => Response | Promise<Response>) {
  const view = await findView(c);
  const phase = view?.town.phases.find(({ id }) => id === c.req.param('phase'));
  const field = view?.town.fields.find(({ id }) => id === c.req.query('feld'));
  if (!view || !phase || !field || !phase.fieldIds.includes(field.id)) return missing(c);
  const state = phaseStateOf(phase, view.town.today);
  if (state === 'open') return withMail(c, { view, about: { phase, field } }, work);
  const t = texts(view.language);
  const title = t.notOpen(phase.title, t.phaseStates[state]);
  return html(c, view, <SayPage view={view} title={title} text={t.lead(0)} />, 409);
}

/** Ideas need no phase, only a town that takes them. */
async function withIdea(c: Ctx, findView: FindView, work: (place: Place) => Response | Promise<Response>) {
  const view = await findView(c);
  return view?.site.takesIdeas ? withMail(c, { view, about: null }, work) : missing(c);
}

/** Nothing counts before an e-mail confirms it: without a mail server nobody is let write what would be lost. */
function withMail(c: Ctx, place: Place, work: (place: Place) => Response | Promise<Response>) {
  if (place.view.takesPosts) return work(place);
  const { view } = place;
  const t = texts(view.language).noMail;
  return html(c, view, <SayPage view={view} title={t.title} text={t.text} />, 503);
}

const newToken = (c: Ctx): string => formToken(c.var.now(), c.var.config.secret('participation'));

function showForm(c: Ctx, place: Place, form: Form, token: string, status: 200 | 422 | 429) {
  return html(c, place.view, <ContributePage {...place} form={form} token={token} />, status);
}

async function receive(c: Ctx, place: Place) {
  const { view, about } = place;
  const t = texts(view.language);
  const body = await c.req.parseBody();
  // A field that people do not see: who fills it in is thanked, and nothing is kept.
  if (body.website) return html(c, view, <SentPage {...place} />, 200);
  const input = about ? await readForm(c, contributionInput) : await readIdea(c);
  const secret = c.var.config.secret('participation');
  const given = readFormToken(String(input.form.values.form ?? ''), secret);
  const token = String(input.form.values.form ?? '');
  if (!input.ok) {
    const { consent } = input.form.faults;
    const form = consent ? withFault(input.form, 'consent', t.form.notConsented) : input.form;
    return showForm(c, place, form, given ? token : newToken(c), 422);
  }
  const { form, value } = input;
  const age = given ? checkFormAge(given.openedAt, c.var.now().getTime()) : undefined;
  if (!given || !age?.ok) {
    const refusal = age && !age.ok ? age.error.refusal : 'too-old';
    const again = refusal === 'too-fast' ? token : newToken(c);
    return showForm(c, place, withFault(form, 'text', t.faults[refusal]), again, 422);
  }
  const { kind, title, text, name: giverName, showsName, email } = value;
  const kept = await keep(c, view, {
    phaseId: about?.phase.id ?? null,
    fieldId: about?.field.id ?? null,
    ...{ kind, title, text, giverName, showsName, email },
    language: view.language,
    network: networkOf(remoteAddress(c)),
    formHash: given.hash,
  });
  if (kept.ok) return html(c, view, <SentPage {...place} mail={shownMail(c, view, kept.value)} />, 200);
  const fault = kept.error.refusal;
  if (fault === 'sent-before') return html(c, view, <SentPage {...place} />, 200);
  return showForm(
    c,
    place,
    withFault(form, fault === 'mailbox-full' ? 'email' : 'text', t.faults[fault]),
    token,
    429,
  );
}

async function readIdea(c: Ctx) {
  const input = await readForm(c, ideaInput);
  return input.ok ? { ...input, value: { ...input.value, kind: 'idea' as const } } : input;
}

const actorOutside = (c: Ctx, { site }: PublicView) =>
  program(site.municipalityId, c.var.now(), 'Öffentliches Portal');

const keep = (c: Ctx, view: PublicView, given: NewContribution) =>
  c.var.db.inMunicipality(view.site.municipalityId, async (tx) => {
    const actor = actorOutside(c, view);
    const kept = await addContribution(tx, actor, given);
    if (!kept.ok) return kept;
    const one = (await findContribution(tx, kept.value))!;
    if (mailWay(c.var.config) === 'sent') await askToConfirm(tx, actor, one, ownLink(c, view.site.slug));
    return ok(one);
  });

/** In a demonstration without mail server the page says what the e-mail would have said. */
const shownMail = (c: Ctx, { site }: PublicView, one: Contribution) =>
  mailWay(c.var.config) === 'shown'
    ? { ...confirmWords(one), href: ownLink(c, site.slug)(one.id) }
    : undefined;

type Own = { tx: Tx; view: PublicView; one: Contribution };

async function withOwn(c: Ctx, findView: FindView, work: (c: Ctx, own: Own) => Promise<Response>) {
  const view = await findView(c);
  if (!view) return missing(c);
  const id = readOwnToken(c.req.param('token') ?? '', c.var.config.secret('participation'));
  return c.var.db.inMunicipality(view.site.municipalityId, async (tx) => {
    const one = id ? await findContribution(tx, id) : undefined;
    return one
      ? work(c, { tx, view: { ...view, language: one.language, page: 'beteiligung/mein', query: null }, one })
      : lost(c, view);
  });
}

function lost(c: Ctx, view: PublicView) {
  const t = texts(view.language).own;
  return html(c, view, <SayPage view={view} title={t.lostTitle} text={t.lost} />, 404);
}

/** A link in a mail is opened by mail programs too: looking confirms nothing. */
async function showOwn(c: Ctx, { tx, view, one }: Own) {
  const steps = one.kind === 'idea' && one.impulseId ? await listImpulseSteps(tx, one.impulseId) : [];
  const progress = steps.map(({ takenAt, state, text }) => ({ day: dayInGermany(takenAt), state, text }));
  const action = ownLink(c, view.site.slug)(one.id);
  return html(
    c,
    view,
    <OwnContributionPage view={view} one={one} progress={progress} action={action} />,
    200,
  );
}

async function actOnOwn(c: Ctx, own: Own) {
  const { tx, view, one } = own;
  const { act } = await c.req.parseBody();
  if (act === 'withdraw') {
    await withdrawContribution(tx, actorOutside(c, view), one.id);
    const t = texts(view.language)[one.impulseId ? 'ownIdea' : 'own'];
    return html(c, view, <SayPage view={view} title={t.goneTitle} text={t.gone} />, 200);
  }
  const confirmed = await confirmContribution(tx, actorOutside(c, view), one.id);
  if (!confirmed.ok && confirmed.error.refusal === 'not-found') return lost(c, view);
  return showOwn(c, { ...own, one: (await findContribution(tx, one.id))! });
}
