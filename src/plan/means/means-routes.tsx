import { Hono } from 'hono';
import { actorOf } from '../../audit/acting.ts';
import type { Tx } from '../../db/index.ts';
import { dayInGermany } from '../../kernel/day.ts';
import { daysIn } from '../../people/core/capacity.ts';
import { listTeams } from '../../people/store/teams.ts';
import { type Ctx, type Env, inMunicipality } from '../../web/env.ts';
import type { Form } from '../../web/form.tsx';
import { act, signedIn } from '../../web/guard.tsx';
import { paths } from '../../web/paths.ts';
import { leaveNotice, notFound } from '../../web/request.tsx';
import { planOrders } from '../planning/core/plan-orders.ts';
import { findWorkingScenario } from '../planning/store/scenarios.ts';
import { compareAuthorisations } from './core/authorisation.ts';
import { compareMeans } from './core/difference.ts';
import { type MeansPart, meansForm, readMeansForm } from './means-input.ts';
import { MeansPage } from './pages/means.tsx';
import { MeansFormPage } from './pages/means-form.tsx';
import { addMeans, findMeans, findNewestMeans, listMeans, readMeans, takeSnapshot } from './store/means.ts';
import { texts } from './texts.ts';

const todayOf = (c: Ctx): string => dayInGermany(c.var.now());

/** The frame of money and people, its versions, and what differs between two of them. */
export const meansRoutes = new Hono<Env>()
  .get('/it-vorhabenplan/rahmen', signedIn, async (c) => {
    const number = Number(c.req.query('fassung')) || null;
    const data = await inMunicipality(c, (tx) => readPage(tx, todayOf(c), number));
    if (!data) return notFound(c);
    return c.html(<MeansPage view={c.var.view} {...data} today={todayOf(c)} />);
  })
  .get('/it-vorhabenplan/rahmen/geld', act('B1', 'prepare'), (c) => showNew(c, 'money'))
  .post('/it-vorhabenplan/rahmen/geld', act('B1', 'prepare'), (c) => save(c, 'money'))
  .get('/it-vorhabenplan/rahmen/personal', act('V1', 'prepare'), (c) => showNew(c, 'people'))
  .post('/it-vorhabenplan/rahmen/personal', act('V1', 'prepare'), (c) => save(c, 'people'));

/** The newest version with budgets and teams of today, or an older one with those of its day. */
async function readPage(tx: Tx, today: string, number: number | null) {
  const versions = await listMeans(tx);
  const newest = versions[0]?.number ?? 0;
  const shown = number ?? newest;
  const version = shown > 0 ? await findMeans(tx, shown) : undefined;
  if (number && !version) return undefined;
  const now = await takeSnapshot(tx);
  const means = version?.means ?? (await readMeans(tx, today));
  const isOld = shown < newest;
  const before = version && (await findMeans(tx, version.number - 1));
  const draft = await findWorkingScenario(tx);
  const orders = draft?.basis && draft.outcome ? planOrders(draft.basis, draft.outcome) : [];
  return {
    version: version ?? null,
    versions,
    isOld,
    means,
    snapshot: isOld && version ? version.snapshot : now,
    changedSince: version && !isOld ? compareMeans(version, { means, snapshot: now }).length : 0,
    differences: before && version ? compareMeans(before, version) : null,
    authorisations: compareAuthorisations(means.authorisations, isOld ? [] : orders),
    daysIn,
  };
}

async function showNew(c: Ctx, part: MeansPart) {
  const { means, seen } = await inMunicipality(c, async (tx) => ({
    means: await readMeans(tx, todayOf(c)),
    seen: (await findNewestMeans(tx))?.number ?? 0,
  }));
  return showForm(c, part, meansForm(means), seen);
}

async function save(c: Ctx, part: MeansPart) {
  const t = texts(c.var.view.language).form;
  const body = await c.req.parseBody({ all: true });
  const { before, newest } = await inMunicipality(c, async (tx) => ({
    before: await readMeans(tx, todayOf(c)),
    newest: (await findNewestMeans(tx))?.number ?? 0,
  }));
  const input = readMeansForm(part, body, before, t);
  const seen = Number(input.form.values.version) || 0;
  if (typeof body.more === 'string')
    return showForm(c, part, { ...input.form, faults: {} }, seen, { moreRows: 3 });
  if (!input.ok) return showForm(c, part, input.form, seen, { status: 422 });
  const added = await inMunicipality(c, (tx) => addMeans(tx, actorOf(c), input.value, input.value.seen));
  if (!added.ok) {
    const form = { ...input.form, faults: { reason: t.conflict } };
    return showForm(c, part, form, newest, { status: 409 });
  }
  leaveNotice(c, t.saved(added.value));
  return c.redirect(paths.planMeans(), 303);
}

type Shown = { status?: 200 | 409 | 422; moreRows?: number };

async function showForm(
  c: Ctx,
  part: MeansPart,
  form: Form,
  seen: number,
  { status = 200, moreRows = 0 }: Shown = {},
) {
  const teams = await inMunicipality(c, listTeams);
  return c.html(
    <MeansFormPage view={c.var.view} part={part} form={form} seen={seen} teams={teams} moreRows={moreRows} />,
    status,
  );
}
