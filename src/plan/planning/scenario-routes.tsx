import { Hono } from 'hono';
import { actorOf } from '../../audit/acting.ts';
import { isId } from '../../kernel/id.ts';
import { listTeams } from '../../people/store/teams.ts';
import { type Ctx, type Env, inMunicipality } from '../../web/env.ts';
import { type Form, readForm, withFault } from '../../web/form.tsx';
import { act, signedIn } from '../../web/guard.tsx';
import { paths } from '../../web/paths.ts';
import { leaveNotice, notFound } from '../../web/request.tsx';
import { calculationOf, startCalculation } from './calculation.ts';
import { usualFrame } from './core/frame.ts';
import { portfolioOf } from './core/portfolio.ts';
import { formOfScenario, scenarioInput, yearsOfFrame } from './input.ts';
import { progressSentence } from './pages/plan.tsx';
import { ScenarioFormPage, type ScenarioFormProps } from './pages/scenario-form.tsx';
import { ScenariosPage } from './pages/scenarios.tsx';
import { calculationKey, readTrial, todayOf, tryFrame } from './read-plan.ts';
import { readPlanInput } from './store/input.ts';
import {
  createScenario,
  findScenario,
  findWorkingScenario,
  keepCalculated,
  type ListedScenario,
  listScenarios,
  markRunning,
  removeScenario,
  type Scenario,
  saveScenario,
  setWorking,
} from './store/scenarios.ts';
import { texts } from './texts.ts';

/** Seconds the search may take; what is proven earlier ends earlier. */
const searchSeconds = 30;

/** Scenarios: their list, their frames, and their calculation in the background. */
export const scenarioRoutes = new Hono<Env>()
  .get('/it-vorhabenplan/szenarien', signedIn, async (c) => {
    const scenarios = (await inMunicipality(c, listScenarios)).map((scenario) => ({
      ...scenario,
      state: isInterrupted(c, scenario) ? ('interrupted' as const) : scenario.state,
    }));
    return c.html(<ScenariosPage view={c.var.view} scenarios={scenarios} />);
  })
  .get('/it-vorhabenplan/szenarien/neu', act('V1', 'prepare'), async (c) => {
    const model = await findById(c, c.req.query('von') ?? '');
    const usual = model?.frame ?? usualFrame(todayOf(c));
    const frame = tryFrame(
      usual,
      readTrial((name) => c.req.query(name), usual),
    );
    return showForm(c, null, formOfScenario({ name: '', note: null, frame }), 200);
  })
  .post('/it-vorhabenplan/szenarien/neu', act('V1', 'prepare'), async (c) => {
    const input = await readForm(c, scenarioInput);
    if (!input.ok) return showForm(c, null, input.form, 422);
    const { name, note, frame } = input.value;
    const created = await inMunicipality(c, async (tx) => {
      const hands = (await findWorkingScenario(tx))?.frame.hands ?? [];
      return createScenario(tx, actorOf(c), { name, note, frame: { ...frame, hands } });
    });
    if (!created.ok) return showForm(c, null, nameTaken(c, input.form), 422);
    leaveNotice(c, texts(c.var.view.language).form.created);
    await calculate(c, created.value);
    return c.redirect(paths.planScenario(created.value.id), 303);
  })
  .get('/it-vorhabenplan/szenarien/:id/rahmen', act('V1', 'prepare'), async (c) => {
    const scenario = await findById(c);
    return scenario ? showForm(c, scenario, formOfScenario(scenario), 200) : notFound(c);
  })
  .post('/it-vorhabenplan/szenarien/:id/rahmen', act('V1', 'prepare'), async (c) => {
    const scenario = await findById(c);
    if (!scenario) return notFound(c);
    const input = await readForm(c, scenarioInput);
    if (!input.ok) return showForm(c, scenario, input.form, 422);
    const { name, note, frame, version } = input.value;
    const fields = { name, note, frame: { ...frame, hands: scenario.frame.hands } };
    const saved = await inMunicipality(c, (tx) => saveScenario(tx, actorOf(c), scenario.id, fields, version));
    if (saved.ok) {
      leaveNotice(c, texts(c.var.view.language).form.saved);
      return c.redirect(paths.planScenario(scenario.id), 303);
    }
    if (saved.error.refusal === 'not-found') return notFound(c);
    if (saved.error.refusal === 'name-taken') return showForm(c, scenario, nameTaken(c, input.form), 422);
    const current = saved.error.current;
    return showForm(c, current, input.form, 409, formOfScenario(current));
  })
  .post('/it-vorhabenplan/berechnung', act('V1', 'prepare'), async (c) => {
    const scenario = await inMunicipality(c, async (tx) => {
      const working = await findWorkingScenario(tx);
      if (working) return working;
      const name = texts(c.var.view.language).scenarios.draftName((await listScenarios(tx)).length + 1);
      const created = await createScenario(tx, actorOf(c), {
        name,
        note: null,
        frame: usualFrame(todayOf(c)),
      });
      return created.ok ? created.value : undefined;
    });
    if (scenario) await calculate(c, scenario);
    return c.redirect(paths.plan(), 303);
  })
  .post('/it-vorhabenplan/szenarien/:id/berechnung', act('V1', 'prepare'), async (c) => {
    const scenario = await findById(c);
    if (!scenario) return notFound(c);
    await calculate(c, scenario);
    return c.redirect(scenario.working ? paths.plan() : paths.planScenario(scenario.id), 303);
  })
  .post('/it-vorhabenplan/szenarien/:id/berechnung/ende', act('V1', 'prepare'), async (c) => {
    const scenario = await findById(c);
    if (!scenario) return notFound(c);
    const { act: wish } = await c.req.parseBody();
    const calculation = calculationOf(calculationKey(c, scenario.id));
    const t = texts(c.var.view.language).progress;
    if (wish === 'settle') calculation?.settle();
    else calculation?.cancel();
    leaveNotice(c, wish === 'settle' ? t.settled : t.cancelled);
    return c.redirect(scenario.working ? paths.plan() : paths.planScenario(scenario.id), 303);
  })
  .get('/it-vorhabenplan/szenarien/:id/stand', signedIn, (c) => {
    const calculation = calculationOf(calculationKey(c, c.req.param('id')));
    c.header('Cache-Control', 'no-store');
    return c.json(
      calculation
        ? { running: true, sentence: progressSentence(c.var.view, calculation) }
        : { running: false, sentence: '' },
    );
  })
  .post('/it-vorhabenplan/szenarien/:id/arbeitsstand', act('V1', 'prepare'), async (c) => {
    const scenario = await findById(c);
    if (!scenario) return notFound(c);
    await inMunicipality(c, (tx) => setWorking(tx, actorOf(c), scenario));
    leaveNotice(c, texts(c.var.view.language).scenarios.chosenNow(scenario.name));
    return c.redirect(paths.planScenarios(), 303);
  })
  .post('/it-vorhabenplan/szenarien/:id/loeschung', act('V1', 'prepare'), async (c) => {
    const scenario = await findById(c);
    if (!scenario) return notFound(c);
    const t = texts(c.var.view.language).scenarios;
    if (scenario.working) leaveNotice(c, t.removeWorking);
    else {
      calculationOf(calculationKey(c, scenario.id))?.cancel();
      await inMunicipality(c, (tx) => removeScenario(tx, actorOf(c), scenario));
      leaveNotice(c, t.removed(scenario.name));
    }
    return c.redirect(paths.planScenarios(), 303);
  });

/** The program ended during the calculation: the row still says "running". */
const isInterrupted = (c: Ctx, { id, state }: ListedScenario): boolean =>
  state === 'running' && !calculationOf(calculationKey(c, id));

const findById = async (c: Ctx, id = c.req.param('id') ?? ''): Promise<Scenario | undefined> =>
  isId(id) ? inMunicipality(c, (tx) => findScenario(tx, id)) : undefined;

const nameTaken = (c: Ctx, form: Form): Form =>
  withFault(form, 'name', texts(c.var.view.language).form.nameTaken);

async function showForm(
  c: Ctx,
  scenario: Scenario | null,
  form: Form,
  status: 200 | 409 | 422,
  theirs?: ScenarioFormProps['theirs'],
) {
  const teams = await inMunicipality(c, listTeams);
  const props = { scenario, form, theirs, teams, version: scenario?.version };
  const years = yearsOfFrame(scenario?.frame ?? usualFrame(todayOf(c)));
  return c.html(<ScenarioFormPage view={c.var.view} {...props} years={years} />, status);
}

/** Starts the search in threads of its own; its answer is kept when it comes, whoever looks then. */
async function calculate(c: Ctx, scenario: Scenario): Promise<void> {
  const actor = actorOf(c);
  const { db, now } = c.var;
  const today = todayOf(c);
  const basis = await inMunicipality(c, async (tx) => {
    const found = portfolioOf(await readPlanInput(tx, today), scenario.frame, today);
    await markRunning(tx, actor, scenario.id);
    return found;
  });
  const { done } = startCalculation(
    calculationKey(c, scenario.id),
    basis.portfolio,
    searchSeconds,
    (calculated) =>
      db.inMunicipality(actor.municipalityId, (tx) =>
        keepCalculated(tx, { ...actor, now: now() }, scenario.id, basis, calculated),
      ),
  );
  // When the program ends meanwhile, the row stays "running" and the page tells that it was interrupted.
  done.catch(() => {});
}
