import { Hono } from 'hono';
import { actorOf } from '../../audit/acting.ts';
import type { Tx } from '../../db/index.ts';
import { type Day, dayInGermany, formatDay } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import { type Ctx, type Env, inMunicipality } from '../../web/env.ts';
import { emptyForm, type Form, formOf, readForm, withFault } from '../../web/form.tsx';
import { act, signedIn } from '../../web/guard.tsx';
import { paths } from '../../web/paths.ts';
import { readPage } from '../../web/query.ts';
import { leaveNotice, notFound } from '../../web/request.tsx';
import { findSite } from '../public/store.ts';
import { ownLink } from './contribute-routes.tsx';
import { addDays, mailWay } from './core/contribution.ts';
import { answerInput, moderationInput, phaseInput } from './input.ts';
import { ContributionPage } from './pages/contribution.tsx';
import { ParticipationPage } from './pages/inside.tsx';
import { PhaseFormPage } from './pages/phase.tsx';
import {
  contributionViews,
  countContributions,
  findContribution,
  listContributions,
  publishedViews,
} from './store/contributions.ts';
import type { OwnPage } from './store/mails.ts';
import { answerContribution, moderateContribution, passOnAsImpulse } from './store/moderation.ts';
import {
  countByPhase,
  createPhase,
  findPhase,
  listFields,
  listPhases,
  type Phase,
  savePhase,
} from './store/phases.ts';
import { texts } from './texts.ts';

/** Inside: phases, what waits for release, what waits for an answer. */
export const participationRoutes = new Hono<Env>()
  .get('/portal/beteiligung', signedIn, async (c) => {
    const views = contributionViews.filter((one) => moderates(c) || publishedViews.includes(one));
    const chosen = views.find((one) => one === c.req.query('ansicht')) ?? views[0]!;
    const page = readPage(c.req.query('seite'));
    const data = await inMunicipality(c, async (tx) => ({
      phases: await listPhases(tx),
      figures: await countByPhase(tx),
      counts: await countContributions(tx),
      list: await listContributions(tx, chosen, page),
    }));
    return c.html(
      <ParticipationPage
        view={c.var.view}
        today={today(c)}
        mail={mailWay(c.var.config)}
        views={views}
        chosen={chosen}
        page={page}
        {...data}
      />,
    );
  })
  .get('/portal/beteiligung/phasen/neu', act('O1', 'decide'), (c) => showPhase(c, null, startForm(c), 200))
  .post('/portal/beteiligung/phasen/neu', act('O1', 'decide'), (c) => postPhase(c, null))
  .get('/portal/beteiligung/phasen/:id', signedIn, (c) =>
    withPhase(c, (phase) => showPhase(c, phase, phaseForm(phase), 200)),
  )
  .post('/portal/beteiligung/phasen/:id', act('O1', 'decide'), (c) =>
    withPhase(c, (phase) => postPhase(c, phase)),
  )
  .get('/portal/beteiligung/beitraege/:id', signedIn, (c) => showContribution(c, emptyForm, 200))
  .post('/portal/beteiligung/beitraege/:id/freigabe', act('O1', 'prepare'), async (c) => {
    const t = texts(c.var.view.language).inside;
    const input = await readForm(c, moderationInput);
    if (!input.ok) return showContribution(c, input.form, 422);
    const publish = input.value.act === 'publish';
    const { reason } = input.value;
    if (!publish && !reason)
      return showContribution(c, withFault(input.form, 'reason', t.reasonMissing), 422);
    return step(
      c,
      (tx, id, page) => moderateContribution(tx, actorOf(c), id, { publish, reason }, page),
      () => (publish ? t.published : t.refused),
    );
  })
  .post('/portal/beteiligung/beitraege/:id/antwort', act('O1', 'decide'), async (c) => {
    const input = await readForm(c, answerInput);
    if (!input.ok) return showContribution(c, input.form, 422);
    return step(
      c,
      (tx, id, page) => answerContribution(tx, actorOf(c), id, input.value, page),
      () => texts(c.var.view.language).inside.answeredNotice,
    );
  })
  .post('/portal/beteiligung/beitraege/:id/impuls', act('O1', 'prepare'), (c) =>
    step(
      c,
      (tx, id) => passOnAsImpulse(tx, actorOf(c), id),
      ({ number }) => texts(c.var.view.language).inside.passedOn(number!),
    ),
  );

/** What is not published, and a name that is not to appear, are for those who decide on it. */
const moderates = (c: Ctx): boolean => c.var.rights.may('O1', 'prepare');

const today = (c: Ctx) => dayInGermany(c.var.now());

type Stepped = { ok: true; value: { number: number | null } } | { ok: false; error: { refusal: string } };

/** An act on one contribution; who comes second reads that it was done. */
async function step(
  c: Ctx,
  work: (tx: Tx, id: string, page: OwnPage) => Promise<Stepped>,
  say: (done: { number: number | null }) => string,
) {
  const id = c.req.param('id') ?? '';
  if (!isId(id)) return notFound(c);
  const done = await inMunicipality(c, async (tx) =>
    work(tx, id, ownLink(c, (await findSite(tx))?.slug ?? '')),
  );
  if (!done.ok && done.error.refusal === 'not-found') return notFound(c);
  leaveNotice(c, done.ok ? say(done.value) : texts(c.var.view.language).inside.doneBefore);
  return c.redirect(paths.contribution(id), 303);
}

async function showContribution(c: Ctx, form: Form, status: 200 | 422) {
  const id = c.req.param('id') ?? '';
  const one = isId(id) ? await inMunicipality(c, (tx) => findContribution(tx, id)) : undefined;
  // What nobody has confirmed is nobody's business yet; an idea is found among the impulses.
  if (!one || one.state === 'unconfirmed' || one.kind === 'idea') return notFound(c);
  if (one.state !== 'published' && !moderates(c)) return notFound(c);
  return c.html(<ContributionPage view={c.var.view} one={one} today={today(c)} form={form} />, status);
}

async function withPhase(c: Ctx, work: (phase: Phase) => Response | Promise<Response>) {
  const id = c.req.param('id') ?? '';
  const phase = isId(id) ? await inMunicipality(c, (tx) => findPhase(tx, id)) : undefined;
  return phase ? work(phase) : notFound(c);
}

const startForm = (c: Ctx): Form =>
  formOf({ ...shownDays({ beginsOn: today(c), endsOn: addDays(today(c), 41) }), answerDays: 42 });

/** As people type them. */
const shownDays = ({ beginsOn, endsOn }: { beginsOn: Day; endsOn: Day }) => ({
  beginsOn: formatDay(beginsOn, 'de'),
  endsOn: formatDay(endsOn, 'de'),
});

const phaseForm = (phase: Phase): Form => {
  const { fieldIds, released, ...plain } = phase;
  const form = formOf({ ...plain, ...shownDays(phase), released: released ? 'on' : '' });
  return { ...form, values: { ...form.values, fieldIds } };
};

async function showPhase(
  c: Ctx,
  phase: Phase | null,
  form: Form,
  status: 200 | 409 | 422,
  theirs?: Record<string, string>,
) {
  const fields = await inMunicipality(c, listFields);
  return c.html(
    <PhaseFormPage view={c.var.view} phase={phase} form={form} fields={fields} {...(theirs && { theirs })} />,
    status,
  );
}

async function postPhase(c: Ctx, phase: Phase | null) {
  const t = texts(c.var.view.language).inside;
  const input = await readForm(c, phaseInput);
  if (!input.ok) return showPhase(c, phase, input.form, 422);
  const { value, form } = input;
  if (value.endsOn < value.beginsOn) return showPhase(c, phase, withFault(form, 'endsOn', t.endsBefore), 422);
  if (value.fieldIds.length === 0) return showPhase(c, phase, withFault(form, 'fieldIds', t.noField), 422);
  const saved = await inMunicipality(c, async (tx) => {
    if (phase)
      return savePhase(tx, actorOf(c), { id: phase.id, version: Number(form.values.version) }, value);
    await createPhase(tx, actorOf(c), value);
    return { ok: true as const, value: undefined };
  });
  if (!saved.ok && saved.error.refusal === 'not-found') return notFound(c);
  if (!saved.ok && saved.error.refusal === 'version-conflict') {
    const { current } = saved.error;
    const theirs = phaseForm(current).values as Record<string, string>;
    return showPhase(c, current, form, 409, theirs);
  }
  leaveNotice(c, t.phaseSaved);
  return c.redirect(paths.participation(), 303);
}
