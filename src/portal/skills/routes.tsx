import { Hono } from 'hono';
import { actorOf } from '../../audit/acting.ts';
import type { Tx } from '../../db/index.ts';
import { readSettings } from '../../guides/store/settings.ts';
import { dayInGermany } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import { quarterOfDay } from '../../kernel/quarter.ts';
import { listPersons } from '../../people/store/persons.ts';
import { type Ctx, type Env, inMunicipality } from '../../web/env.ts';
import { emptyForm, type Form, formOf, readForm, withFault } from '../../web/form.tsx';
import { act, signedIn } from '../../web/guard.tsx';
import { paths } from '../../web/paths.ts';
import { readPage } from '../../web/query.ts';
import { leaveNotice, notFound } from '../../web/request.tsx';
import { formatAmounts, parseAmounts, skillKey } from './core/amount.ts';
import { skillPlan, trainingsFor } from './core/skill-plan.ts';
import { successions } from './core/succession.ts';
import { amountsInput, shareInput } from './input.ts';
import { AmountsPage } from './pages/amounts.tsx';
import { KeptPage } from './pages/kept.tsx';
import { NeedsPage } from './pages/needs.tsx';
import { SkillPlanPage } from './pages/plan.tsx';
import { SuccessionPage } from './pages/succession.tsx';
import { countKept, readOwnPlaces } from './store/kept.ts';
import { addShare, listGroups, listShares, removeShare } from './store/retirement.ts';
import {
  type AmountsRefusal,
  type Entered,
  findNeeds,
  findTeamSkills,
  listInPlan,
  listNeeds,
  listSkilledTeams,
  saveNeeds,
  saveTeamSkills,
} from './store/skills.ts';
import { texts } from './texts.ts';

const t = (c: Ctx) => texts(c.var.view.language);
const today = (c: Ctx) => dayInGermany(c.var.now());

/** What the plan needs against what the teams can; successions; what is stored about staff. */
export const skillRoutes = new Hono<Env>()
  .get('/kommune/kompetenzen', signedIn, async (c) => {
    const { needs, teams, inPlan } = await inMunicipality(c, (tx) => readAll(tx, today(c)));
    const quarters = quartersFrom(today(c));
    return c.html(
      <SkillPlanPage
        view={c.var.view}
        rows={skillPlan(needs, teams, quarters)}
        trainings={trainingsFor(needs, teams, quarters)}
        teams={teams}
        quarters={quarters}
        without={inPlan.filter(({ amounts }) => amounts.length === 0).length}
        saying={inPlan.filter(({ amounts }) => amounts.length > 0).length}
      />,
    );
  })
  .get('/kommune/kompetenzen/vorhaben', signedIn, async (c) =>
    c.html(
      <NeedsPage
        view={c.var.view}
        initiatives={await inMunicipality(c, listInPlan)}
        words={(c.req.query('q') ?? '').trim().slice(0, 100)}
        page={readPage(c.req.query('seite'))}
      />,
    ),
  )
  .get('/kommune/kompetenzen/vorhaben/:id', act('V1', 'prepare'), (c) => showAmounts(c, needsKind))
  .post('/kommune/kompetenzen/vorhaben/:id', act('V1', 'prepare'), (c) => saveAmounts(c, needsKind))
  .get('/kommune/kompetenzen/teams/:id', act('V1', 'prepare'), (c) => showAmounts(c, teamKind))
  .post('/kommune/kompetenzen/teams/:id', act('V1', 'prepare'), (c) => saveAmounts(c, teamKind))
  .get('/kommune/kompetenzen/nachfolge', signedIn, (c) => showSuccession(c, emptyForm, 200))
  .post('/kommune/kompetenzen/nachfolge', act('V1', 'prepare'), async (c) => {
    const input = await readForm(c, shareInput);
    if (!input.ok) return showSuccession(c, input.form, 422);
    const added = await inMunicipality(c, (tx) => addShare(tx, actorOf(c), input.value));
    if (!added.ok) {
      const sentence = t(c).succession.faults[added.error.refusal];
      return showSuccession(c, withFault(input.form, 'groupId', sentence), 422);
    }
    leaveNotice(c, t(c).succession.saved);
    return c.redirect(paths.succession(), 303);
  })
  .post('/kommune/kompetenzen/nachfolge/:id/loeschung', act('V1', 'prepare'), async (c) => {
    const id = c.req.param('id');
    if (!isId(id) || !(await inMunicipality(c, (tx) => removeShare(tx, actorOf(c), id)))) return notFound(c);
    leaveNotice(c, t(c).succession.removed);
    return c.redirect(paths.succession(), 303);
  })
  .get('/kommune/kompetenzen/gespeichert', signedIn, async (c) => {
    const { personId } = c.var.viewer!;
    const page = await inMunicipality(c, async (tx) => ({
      kept: await countKept(tx),
      months: await readSettings(tx),
      person: personId
        ? (await listPersons(tx, today(c), { all: true })).find(({ id }) => id === personId)
        : undefined,
      places: personId ? await readOwnPlaces(tx, personId, today(c)) : undefined,
    }));
    return c.html(<KeptPage view={c.var.view} {...page} />);
  });

const shownQuarters = 8;
const quartersFrom = (day: string): number[] =>
  Array.from({ length: shownQuarters }, (_, offset) => quarterOfDay(day) + offset);

async function readAll(tx: Tx, day: string) {
  const needs = await listNeeds(tx);
  const teams = await listSkilledTeams(tx, day);
  return { needs, teams, inPlan: await listInPlan(tx) };
}

/** Two forms of the same shape: needs of an initiative, skills of a team. */
type Kind = {
  texts: 'needs' | 'teams';
  least: number;
  find: (tx: Tx, id: string) => Promise<Entered | undefined>;
  save: typeof saveNeeds;
  action: (id: string) => string;
  back: () => string;
};

const needsKind: Kind = {
  texts: 'needs',
  least: 1,
  find: findNeeds,
  save: saveNeeds,
  action: paths.skillNeeds,
  back: paths.skillInitiatives,
};
const teamKind: Kind = {
  texts: 'teams',
  least: 0,
  find: findTeamSkills,
  save: saveTeamSkills,
  action: paths.teamSkills,
  back: paths.skills,
};

const findEntered = async (c: Ctx, { find }: Kind): Promise<Entered | undefined> => {
  const id = c.req.param('id') ?? '';
  return isId(id) ? inMunicipality(c, (tx) => find(tx, id)) : undefined;
};

async function showAmounts(c: Ctx, kind: Kind) {
  const entered = await findEntered(c, kind);
  if (!entered) return notFound(c);
  const before = formatAmounts(entered.amounts);
  return renderAmounts(c, kind, entered, formOf({ skills: before, before }), 200);
}

async function saveAmounts(c: Ctx, kind: Kind) {
  const entered = await findEntered(c, kind);
  if (!entered) return notFound(c);
  const input = await readForm(c, amountsInput);
  if (!input.ok) return renderAmounts(c, kind, entered, input.form, 422);
  const parsed = parseAmounts(input.value.skills ?? '', kind.least);
  if ('fault' in parsed) {
    const form = withFault(input.form, 'skills', t(c).amountFault(parsed));
    return renderAmounts(c, kind, entered, form, 422);
  }
  const save = { id: entered.id, amounts: parsed.amounts, before: input.value.before ?? '' };
  const saved = await inMunicipality(c, (tx) => kind.save(tx, actorOf(c), save));
  if (saved.ok) {
    leaveNotice(c, t(c)[kind.texts].saved(entered.name));
    return c.redirect(kind.back(), 303);
  }
  return refuseAmounts(c, kind, input.form, saved.error);
}

function refuseAmounts(c: Ctx, kind: Kind, form: Form, error: AmountsRefusal) {
  if (error.refusal === 'not-found') return notFound(c);
  const before = formatAmounts(error.current.amounts);
  const newer = { ...form, values: { ...form.values, before } };
  return renderAmounts(c, kind, error.current, withFault(newer, 'skills', t(c).stale(before)), 409);
}

async function renderAmounts(c: Ctx, kind: Kind, entered: Entered, form: Form, status: 200 | 409 | 422) {
  const { needs, teams } = await inMunicipality(c, (tx) => readAll(tx, today(c)));
  const used = [...needs, ...teams.flatMap(({ skills }) => skills)].map(({ skill }) => skill);
  const known = new Map(used.map((skill) => [skillKey(skill), skill]));
  return c.html(
    <AmountsPage
      view={c.var.view}
      entered={entered}
      form={form}
      kind={kind.texts}
      action={kind.action(entered.id)}
      back={kind.back()}
      known={[...known.values()].toSorted((a, b) => a.localeCompare(b, 'de'))}
    />,
    status,
  );
}

async function showSuccession(c: Ctx, form: Form, status: 200 | 422) {
  const { found, groups } = await inMunicipality(c, async (tx) => ({
    found: successions(await listShares(tx), await listSkilledTeams(tx, today(c))),
    groups: await listGroups(tx),
  }));
  return c.html(<SuccessionPage view={c.var.view} successions={found} groups={groups} form={form} />, status);
}
