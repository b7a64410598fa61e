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
import { findDeviations } from './core/deviation.ts';
import { stateWords } from './core/version-state.ts';
import { AdoptionPage, DecisionPage, ProposalPage } from './pages/resolution.tsx';
import { VersionPage } from './pages/version.tsx';
import { VersionsPage } from './pages/versions.tsx';
import { todayOf } from './read-plan.ts';
import { listConsultations } from './store/consultations.ts';
import { readPlanInput } from './store/input.ts';
import { listRounds, withFacts } from './store/rounds.ts';
import { findCalculatedDraft, findScenario, type Scenario } from './store/scenarios.ts';
import {
  adoptPlan,
  type Decided,
  decidePlan,
  findVersion,
  listVersions,
  type PlanVersion,
  proposePlan,
  withdrawPlan,
} from './store/versions.ts';
import { adoptionInput, decisionInput, proposalInput } from './version-input.ts';
import { versionTexts } from './version-texts.ts';

/** Versions of the plan: laid before a body, decided, withdrawn; or recorded with a resolution that was taken already. */
export const versionRoutes = new Hono<Env>()
  .get('/it-vorhabenplan/fassungen', signedIn, async (c) => {
    const data = await inMunicipality(c, async (tx) => ({
      versions: await listVersions(tx),
      rounds: await withFacts(tx, await listRounds(tx)),
      draft: (await findCalculatedDraft(tx)) ?? null,
    }));
    return c.html(<VersionsPage view={c.var.view} {...data} today={todayOf(c)} />);
  })
  .get('/it-vorhabenplan/fassungen/:id', signedIn, async (c) => {
    const id = c.req.param('id');
    const data = isId(id) ? await inMunicipality(c, (tx) => readVersion(tx, id, todayOf(c))) : undefined;
    return data ? c.html(<VersionPage view={c.var.view} {...data} today={todayOf(c)} />) : notFound(c);
  })
  .get('/it-vorhabenplan/szenarien/:id/vorlage', act('V2', 'prepare'), async (c) => {
    const scenario = await findCalculated(c);
    if (!scenario) return notFound(c);
    const form = { ...emptyForm, values: { name: scenario.name } };
    return c.html(<ProposalPage view={c.var.view} scenario={scenario} form={form} />);
  })
  .post('/it-vorhabenplan/szenarien/:id/vorlage', act('V2', 'prepare'), async (c) => {
    const scenario = await findCalculated(c);
    if (!scenario) return notFound(c);
    const t = versionTexts(c.var.view.language);
    const input = await readForm(c, proposalInput);
    const refuse = (form: Form) =>
      c.html(<ProposalPage view={c.var.view} scenario={scenario} form={form} />, 422);
    if (!input.ok) return refuse(input.form);
    const proposed = await inMunicipality(c, (tx) =>
      proposePlan(tx, actorOf(c), scenario, input.value, todayOf(c)),
    );
    if (!proposed.ok) return refuse(withFault(input.form, 'name', t.faults[proposed.error.refusal]));
    return goTo(c, proposed.value, t.proposal.done);
  })
  .get('/it-vorhabenplan/szenarien/:id/beschluss', act('V2', 'decide'), async (c) => {
    const scenario = await findCalculated(c);
    if (!scenario) return notFound(c);
    const values = { name: scenario.name, resolvedOn: formatDay(todayOf(c), 'de'), takeDates: 'on' };
    return c.html(<AdoptionPage view={c.var.view} scenario={scenario} form={{ ...emptyForm, values }} />);
  })
  .post('/it-vorhabenplan/szenarien/:id/beschluss', act('V2', 'decide'), async (c) => {
    const scenario = await findCalculated(c);
    if (!scenario) return notFound(c);
    const t = versionTexts(c.var.view.language);
    const input = await readForm(c, adoptionInput);
    const refuse = (form: Form) =>
      c.html(<AdoptionPage view={c.var.view} scenario={scenario} form={form} />, 422);
    if (!input.ok) return refuse(input.form);
    if (input.value.resolvedOn > todayOf(c))
      return refuse(withFault(input.form, 'resolvedOn', t.faults.future));
    const adopted = await inMunicipality(c, (tx) =>
      adoptPlan(tx, actorOf(c), scenario, input.value, todayOf(c)),
    );
    if (!adopted.ok) return refuse(withFault(input.form, 'name', t.faults[adopted.error.refusal]));
    return goTo(c, adopted.value, t.adoption.done);
  })
  .get('/it-vorhabenplan/fassungen/:id/entscheidung', act('V2', 'decide'), async (c) => {
    const version = await findProposedById(c);
    if (!version) return notFound(c);
    const values = { resolvedOn: formatDay(await likelyDay(c, version), 'de'), takeDates: 'on' };
    return c.html(<DecisionPage view={c.var.view} version={version} form={{ ...emptyForm, values }} />);
  })
  .post('/it-vorhabenplan/fassungen/:id/entscheidung', act('V2', 'decide'), async (c) => {
    const version = await findProposedById(c);
    if (!version) return notFound(c);
    const t = versionTexts(c.var.view.language);
    const input = await readForm(c, decisionInput);
    const refuse = (form: Form) =>
      c.html(<DecisionPage view={c.var.view} version={version} form={form} />, 422);
    if (!input.ok) return refuse(input.form);
    if (input.value.resolvedOn > todayOf(c))
      return refuse(withFault(input.form, 'resolvedOn', t.faults.future));
    const decided = await inMunicipality(c, (tx) => decidePlan(tx, actorOf(c), version.id, input.value));
    if (!decided.ok) return refuse(withFault(input.form, 'state', t.faults[decided.error.refusal]));
    return goTo(c, decided.value, (number) =>
      t.decision.done(number, stateWords[input.value.state][c.var.view.language]),
    );
  })
  .post('/it-vorhabenplan/fassungen/:id/rueckzug', act('V2', 'prepare'), async (c) => {
    const version = await findVersionById(c);
    if (!version) return notFound(c);
    const t = versionTexts(c.var.view.language);
    const withdrawn = await inMunicipality(c, (tx) => withdrawPlan(tx, actorOf(c), version.id));
    return goTo(c, version, withdrawn.ok ? t.withdrawal.done : () => t.faults['not-proposed']);
  });

function goTo(
  c: Ctx,
  { id, number, keptDates = [] }: PlanVersion & Partial<Decided>,
  say: (number: number) => string,
): Response {
  const { kept } = versionTexts(c.var.view.language);
  leaveNotice(c, [say(number), ...(keptDates.length > 0 ? [kept(keptDates)] : [])].join(' '));
  return c.redirect(paths.planVersion(id), 303);
}

async function findCalculated(c: Ctx): Promise<Scenario | undefined> {
  const id = c.req.param('id') ?? '';
  const scenario = isId(id) ? await inMunicipality(c, (tx) => findScenario(tx, id)) : undefined;
  return scenario?.outcome ? scenario : undefined;
}

const findVersionById = async (c: Ctx): Promise<PlanVersion | undefined> => {
  const id = c.req.param('id') ?? '';
  return isId(id) ? inMunicipality(c, (tx) => findVersion(tx, id)) : undefined;
};

async function findProposedById(c: Ctx): Promise<PlanVersion | undefined> {
  const version = await findVersionById(c);
  return version?.state === 'proposed' ? version : undefined;
}

/** The day of the sitting that decides, once it has come; else today. */
async function likelyDay(c: Ctx, version: PlanVersion): Promise<string> {
  const sittings = await inMunicipality(c, (tx) => listConsultations(tx, version.id));
  const today = todayOf(c);
  const past = sittings.findLast(({ task, meetsOn }) => task === 'decision' && meetsOn <= today);
  return past?.meetsOn ?? today;
}

async function readVersion(tx: Tx, id: string, today: string) {
  const version = await findVersion(tx, id);
  if (!version) return undefined;
  const versions = await listVersions(tx);
  const previous = versions.find(({ number, state }) => number < version.number && state === 'adopted');
  const draft = (await findCalculatedDraft(tx))?.id ?? null;
  const { candidates } = await readPlanInput(tx, today);
  const deviations = findDeviations(version.basis, version.outcome, candidates);
  const consultations = await listConsultations(tx, id);
  return { version, previous: previous?.id ?? null, draft, deviations, consultations };
}
