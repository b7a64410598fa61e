import { Hono } from 'hono';
import { actorOf } from '../../audit/acting.ts';
import type { Tx } from '../../db/index.ts';
import { isId } from '../../kernel/id.ts';
import type { Quarter } from '../../kernel/quarter.ts';
import type { Assignment } from '../../planner/core/model.ts';
import type { Outcome } from '../../planner/core/outcome.ts';
import { type Ctx, type Env, inMunicipality } from '../../web/env.ts';
import { act, signedIn } from '../../web/guard.tsx';
import { paths } from '../../web/paths.ts';
import { leaveNotice, notFound } from '../../web/request.tsx';
import { planAround } from './calculation.ts';
import { type Hand, withHand } from './core/hand.ts';
import { portfolioOf } from './core/portfolio.ts';
import type { Grouping } from './core/sheet.ts';
import { type ChosenSide, ComparisonPage, type Side } from './pages/comparison.tsx';
import { HandPage, type Preview } from './pages/hand.tsx';
import { PlanPage } from './pages/plan.tsx';
import { RankingPage } from './pages/ranking.tsx';
import { readPlan, type ShownPlan, todayOf } from './read-plan.ts';
import { readPlanInput } from './store/input.ts';
import {
  findScenario,
  findWorkingScenario,
  keepByHand,
  listScenarios,
  type Scenario,
} from './store/scenarios.ts';
import { findVersion, listVersions } from './store/versions.ts';
import { texts } from './texts.ts';

/** The plan as it stands, two plans side by side, the ranked list, and what people fix by hand. */
export const planPageRoutes = new Hono<Env>()
  .get('/it-vorhabenplan', signedIn, async (c) => {
    const scenario = await inMunicipality(c, findWorkingScenario);
    return showPlan(c, scenario ?? null);
  })
  .get('/it-vorhabenplan/vergleich', signedIn, async (c) => {
    const sides = await inMunicipality(c, listSides);
    const left = await readSide(c, sides, c.req.query('a') ?? sides[0]?.key);
    const other = sides.find(({ key }) => key !== left?.key);
    const right = await readSide(c, sides, c.req.query('b') ?? other?.key);
    return c.html(<ComparisonPage view={c.var.view} sides={sides} left={left} right={right} />);
  })
  .get('/it-vorhabenplan/szenarien/:id', signedIn, async (c) => {
    const scenario = await findById(c);
    return scenario ? showPlan(c, scenario) : notFound(c);
  })
  .get('/it-vorhabenplan/szenarien/:id/rangliste', signedIn, async (c) => {
    const scenario = await findById(c);
    if (!scenario) return notFound(c);
    return c.html(<RankingPage view={c.var.view} plan={await readPlan(c, scenario)} id={scenario.id} />);
  })
  .get('/it-vorhabenplan/szenarien/:id/vorhaben/:initiative', signedIn, async (c) => {
    const open = await openHand(c);
    if (!open) return notFound(c);
    const wish = readHand(open.item.id, (name) => c.req.query(name));
    const preview = wish === undefined ? null : await previewHand(c, open, wish);
    return showHand(c, open, preview, 200);
  })
  .post('/it-vorhabenplan/szenarien/:id/vorhaben/:initiative', act('V1', 'prepare'), async (c) => {
    const open = await openHand(c);
    if (!open) return notFound(c);
    const body = await c.req.parseBody();
    const wish = readHand(open.item.id, (name) => (typeof body[name] === 'string' ? body[name] : undefined));
    if (wish === undefined) return showHand(c, open, null, 422, texts(c.var.view.language).hand.noStart);
    const preview = await previewHand(c, open, wish);
    if (body.act === 'preview') return showHand(c, open, preview, 200);
    const { scenario } = open;
    await inMunicipality(c, (tx) => keepByHand(tx, actorOf(c), scenario, preview.basis, preview.outcome));
    leaveNotice(c, texts(c.var.view.language).hand.saved(`${open.item.code} ${open.item.name}`));
    return c.redirect(scenario.working ? paths.plan() : paths.planScenario(scenario.id), 303);
  });

const findById = async (c: Ctx, id = c.req.param('id') ?? ''): Promise<Scenario | undefined> =>
  isId(id) ? inMunicipality(c, (tx) => findScenario(tx, id)) : undefined;

const groupings: Record<string, Grouping> = { amt: 'unit', ziel: 'goal' };

async function showPlan(c: Ctx, scenario: Scenario | null) {
  const grouping = groupings[c.req.query('gruppe') ?? ''] ?? 'field';
  const plan = await readPlan(c, scenario);
  return c.html(<PlanPage view={c.var.view} plan={plan} grouping={grouping} today={todayOf(c)} />);
}

/** Calculated scenarios first, then the adopted versions. */
async function listSides(tx: Tx): Promise<Side[]> {
  const scenarios = (await listScenarios(tx)).filter(({ state }) => state === 'done');
  const versions = await listVersions(tx);
  return [
    ...scenarios.map(({ id, name }) => ({ key: id, label: name })),
    ...versions.map(({ id, number, name }) => ({ key: id, label: `${number}. ${name}` })),
  ];
}

async function readSide(c: Ctx, sides: readonly Side[], key: string | undefined): Promise<ChosenSide | null> {
  const side = sides.find((one) => one.key === key);
  if (!side) return null;
  const found = await inMunicipality(
    c,
    async (tx) => (await findScenario(tx, side.key)) ?? (await findVersion(tx, side.key)),
  );
  const { basis, outcome } = found ?? {};
  return basis && outcome ? { ...side, plan: { basis, outcome } } : null;
}

type OpenHand = ShownPlan & { scenario: Scenario; item: ShownPlan['basis']['items'][number] };

async function openHand(c: Ctx): Promise<OpenHand | undefined> {
  const scenario = await findById(c);
  if (!scenario) return undefined;
  const plan = await readPlan(c, scenario);
  const item = plan.basis.items.find(({ id }) => id === c.req.param('initiative'));
  return item && { ...plan, scenario, item };
}

/** Undefined: nothing (readable) is wished; null: the wish is taken back. */
function readHand(
  initiativeId: string,
  field: (name: string) => string | undefined,
): Hand | null | undefined {
  const kind = field('kind');
  if (kind === 'free') return null;
  if (kind === 'in' || kind === 'out') return { initiativeId, kind };
  const start: Quarter = Number(field('start'));
  return kind === 'at' && Number.isSafeInteger(start) && start > 8000 && start < 8400
    ? { initiativeId, kind, start }
    : undefined;
}

/** The plan with the wish in it, as close to the present one as it can be. */
async function previewHand(c: Ctx, open: OpenHand, hand: Hand | null): Promise<Preview> {
  const today = todayOf(c);
  const input = await inMunicipality(c, (tx) => readPlanInput(tx, today));
  const { frame } = open.scenario;
  const hands = withHand(frame.hands, open.item.id, hand);
  const basis = portfolioOf(input, { ...frame, hands }, today);
  const outcome = await planAround(basis.portfolio, assignmentsOf(open.outcome));
  return { hand, basis, outcome };
}

const assignmentsOf = ({ selected }: Outcome): Assignment[] =>
  selected.map(({ id, mode, start, finish }) => ({ id, mode, start, finish }));

const showHand = (c: Ctx, open: OpenHand, preview: Preview | null, status: 200 | 422, fault?: string) =>
  c.html(
    <HandPage
      view={c.var.view}
      scenario={open.scenario}
      item={open.item}
      basis={open.basis}
      outcome={open.outcome}
      preview={preview}
      fault={fault}
    />,
    status,
  );
