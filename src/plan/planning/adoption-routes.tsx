import { Hono } from 'hono';
import { actorOf } from '../../audit/acting.ts';
import type { Tx } from '../../db/index.ts';
import { formatDay } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import { type Ctx, type Env, inMunicipality } from '../../web/env.ts';
import { emptyForm, type Form, readForm, withFault } from '../../web/form.tsx';
import { act, signedIn } from '../../web/guard.tsx';
import { paths } from '../../web/paths.ts';
import { leaveNotice, notFound } from '../../web/request.tsx';
import { resolutionInput, roundInput, roundStepInput } from './adoption-input.ts';
import { findDeviations } from './core/deviation.ts';
import { stageWords } from './core/round.ts';
import { RoundFormPage, RoundPage } from './pages/round.tsx';
import { ResolutionPage, VersionPage } from './pages/version.tsx';
import { VersionsPage } from './pages/versions.tsx';
import { todayOf } from './read-plan.ts';
import { roundTexts } from './round-texts.ts';
import { listConsultations } from './store/consultations.ts';
import { readPlanInput } from './store/input.ts';
import {
  createRound,
  findRound,
  listRoundSteps,
  listRounds,
  moveRound,
  type Round,
  readRoundFacts,
} from './store/rounds.ts';
import { findScenario, findWorkingScenario, type Scenario } from './store/scenarios.ts';
import { adoptPlan, findVersion, listVersions } from './store/versions.ts';
import { texts } from './texts.ts';

/** Rounds of the planning year, and the versions a body adopted. */
export const adoptionRoutes = new Hono<Env>()
  .get('/it-vorhabenplan/fassungen', signedIn, async (c) => {
    const data = await inMunicipality(c, async (tx) => ({
      versions: await listVersions(tx),
      rounds: await withFacts(tx, await listRounds(tx)),
      draft: await calculatedDraft(tx),
    }));
    return c.html(<VersionsPage view={c.var.view} {...data} today={todayOf(c)} />);
  })
  .get('/it-vorhabenplan/fassungen/:id', signedIn, async (c) => {
    const id = c.req.param('id');
    const data = isId(id) ? await inMunicipality(c, (tx) => readVersion(tx, id, todayOf(c))) : undefined;
    return data ? c.html(<VersionPage view={c.var.view} {...data} today={todayOf(c)} />) : notFound(c);
  })
  .get('/it-vorhabenplan/szenarien/:id/beschluss', act('V2', 'decide'), async (c) => {
    const scenario = await findAdoptable(c);
    if (!scenario) return notFound(c);
    const values = { name: scenario.name, resolvedOn: formatDay(todayOf(c), 'de'), takeDates: 'on' };
    return c.html(<ResolutionPage view={c.var.view} scenario={scenario} form={{ ...emptyForm, values }} />);
  })
  .post('/it-vorhabenplan/szenarien/:id/beschluss', act('V2', 'decide'), async (c) => {
    const scenario = await findAdoptable(c);
    if (!scenario) return notFound(c);
    const t = texts(c.var.view.language).versions;
    const input = await readForm(c, resolutionInput);
    const refuse = (form: Form) =>
      c.html(<ResolutionPage view={c.var.view} scenario={scenario} form={form} />, 422);
    if (!input.ok) return refuse(input.form);
    if (input.value.resolvedOn > todayOf(c)) return refuse(withFault(input.form, 'resolvedOn', t.future));
    const adopted = await inMunicipality(c, (tx) =>
      adoptPlan(tx, actorOf(c), scenario, input.value, todayOf(c)),
    );
    if (!adopted.ok) return refuse(withFault(input.form, 'name', t.notCalculated));
    const version = await inMunicipality(c, (tx) => findVersion(tx, adopted.value));
    leaveNotice(c, t.done(version!.number));
    return c.redirect(paths.planVersion(adopted.value), 303);
  })
  .get('/it-vorhabenplan/runden/neu', act('V1', 'decide'), (c) => {
    const year = Number(todayOf(c).slice(0, 4)) + 1;
    const values = { fromYear: String(year), toYear: String(year + 1) };
    return c.html(<RoundFormPage view={c.var.view} form={{ ...emptyForm, values }} />);
  })
  .post('/it-vorhabenplan/runden/neu', act('V1', 'decide'), async (c) => {
    const t = roundTexts(c.var.view.language);
    const input = await readForm(c, roundInput);
    const refuse = (form: Form) => c.html(<RoundFormPage view={c.var.view} form={form} />, 422);
    if (!input.ok) return refuse(input.form);
    if (input.value.toYear < input.value.fromYear) return refuse(withFault(input.form, 'toYear', t.order));
    const created = await inMunicipality(c, (tx) => createRound(tx, actorOf(c), input.value));
    if (!created.ok) return refuse(withFault(input.form, 'name', t.nameTaken));
    leaveNotice(c, t.created);
    return c.redirect(paths.planRound(created.value.id), 303);
  })
  .get('/it-vorhabenplan/runden/:id', signedIn, async (c) => {
    const round = await findRoundById(c);
    if (!round) return notFound(c);
    const data = await inMunicipality(c, async (tx) => ({
      facts: await readRoundFacts(tx, round),
      steps: await listRoundSteps(tx, round.id),
    }));
    return c.html(<RoundPage view={c.var.view} round={round} {...data} today={todayOf(c)} />);
  })
  .post('/it-vorhabenplan/runden/:id/schritt', act('V1', 'decide'), async (c) => {
    const round = await findRoundById(c);
    if (!round) return notFound(c);
    const t = roundTexts(c.var.view.language);
    const input = await readForm(c, roundStepInput);
    const moved = input.ok
      ? await inMunicipality(c, (tx) =>
          moveRound(tx, actorOf(c), round, input.value.note, input.value.version),
        )
      : undefined;
    if (moved?.ok) leaveNotice(c, t.moved(stageWords[moved.value].name[c.var.view.language]));
    else if (moved && moved.error.refusal in t.faults)
      leaveNotice(c, t.faults[moved.error.refusal as keyof typeof t.faults]);
    else leaveNotice(c, t.conflict);
    return c.redirect(paths.planRound(round.id), 303);
  });

const withFacts = async (tx: Tx, rounds: readonly Round[]) => {
  const found = [];
  for (const round of rounds) found.push({ round, facts: await readRoundFacts(tx, round) });
  return found;
};

async function calculatedDraft(tx: Tx): Promise<Scenario | null> {
  const draft = await findWorkingScenario(tx);
  return draft?.outcome && draft.outcome.value !== null ? draft : null;
}

async function findAdoptable(c: Ctx): Promise<Scenario | undefined> {
  const id = c.req.param('id') ?? '';
  const scenario = isId(id) ? await inMunicipality(c, (tx) => findScenario(tx, id)) : undefined;
  return scenario?.outcome ? scenario : undefined;
}

const findRoundById = async (c: Ctx): Promise<Round | undefined> => {
  const id = c.req.param('id') ?? '';
  return isId(id) ? inMunicipality(c, (tx) => findRound(tx, id)) : undefined;
};

async function readVersion(tx: Tx, id: string, today: string) {
  const version = await findVersion(tx, id);
  if (!version) return undefined;
  const versions = await listVersions(tx);
  const previous = versions.find(({ number }) => number === version.number - 1)?.id ?? null;
  const draft = (await calculatedDraft(tx))?.id ?? null;
  const { candidates } = await readPlanInput(tx, today);
  const deviations = findDeviations(version.basis, version.outcome, candidates);
  return { version, previous, draft, deviations, consultations: await listConsultations(tx, id) };
}
