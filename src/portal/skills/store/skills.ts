import { asc, eq } from 'drizzle-orm';
import type { Actor } from '../../../audit/core/actor.ts';
import { recordAudit } from '../../../audit/store.ts';
import type { Tx } from '../../../db/index.ts';
import type { Day } from '../../../kernel/day.ts';
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts';
import { daysIn } from '../../../people/core/capacity.ts';
import { listPersons } from '../../../people/store/persons.ts';
import { findTeam, listTeams, type Team } from '../../../people/store/teams.ts';
import { findInitiative } from '../../../plan/store/initiatives.ts';
import { initiatives } from '../../../plan/tables.ts';
import { type Amount, formatAmounts, skillKey } from '../core/amount.ts';
import { isInPlan, type SkilledTeam, type SkillNeed } from '../core/skill-plan.ts';
import { skillNeeds, teamSkills } from '../tables.ts';

/** The needs of initiatives in the plan. */
export async function listNeeds(tx: Tx): Promise<SkillNeed[]> {
  const rows = await tx
    .select({
      id: initiatives.id,
      code: initiatives.code,
      name: initiatives.name,
      state: initiatives.state,
      plannedStart: initiatives.plannedStart,
      plannedEnd: initiatives.plannedEnd,
      skill: skillNeeds.skill,
      days: skillNeeds.days,
    })
    .from(skillNeeds)
    .innerJoin(initiatives, eq(initiatives.id, skillNeeds.initiativeId))
    .orderBy(asc(initiatives.code), asc(skillNeeds.skill));
  return rows
    .filter(isInPlan)
    .map(({ id, code, name, ...need }) => ({ ...need, initiative: { id, code, name } }));
}

/** Teams with how many of them work with a skill: as entered for the team, else as its named members say. */
export async function listSkilledTeams(tx: Tx, today: Day): Promise<SkilledTeam[]> {
  const entered = await tx.select().from(teamSkills).orderBy(asc(teamSkills.skill));
  const named = await listNamedSkills(tx, today);
  return (await listTeams(tx)).map((team) => ({
    id: team.id,
    name: team.name,
    unitId: team.unitId,
    fullTimeEquivalents: team.fullTimeEquivalents,
    daysIn: (quarter) => daysIn(team, quarter),
    skills: mergeSkills(
      entered.filter(({ teamId }) => teamId === team.id),
      namedIn(team, named),
    ),
  }));
}

type Count = { skill: string; persons: number };

function mergeSkills(entered: readonly Count[], named: readonly Count[]): Count[] {
  const known = new Set(entered.map(({ skill }) => skillKey(skill)));
  return [...entered, ...named.filter(({ skill }) => !known.has(skillKey(skill)))].map(
    ({ skill, persons }) => ({ skill, persons }),
  );
}

/** Who knows only the basics does not count: level 2 works with it, level 3 teaches it. */
const leastLevel = 2;

async function listNamedSkills(tx: Tx, today: Day): Promise<Map<string, string[]>> {
  const persons = await listPersons(tx, today);
  return new Map(
    persons.map(({ id, skills }) => [
      id,
      skills.filter(({ level }) => level >= leastLevel).map(({ name }) => name),
    ]),
  );
}

function namedIn({ members }: Team, named: ReadonlyMap<string, string[]>): Count[] {
  const counts = new Map<string, Count>();
  for (const skill of members.flatMap(({ personId }) => named.get(personId) ?? [])) {
    const known = counts.get(skillKey(skill));
    counts.set(skillKey(skill), { skill: known?.skill ?? skill, persons: (known?.persons ?? 0) + 1 });
  }
  return [...counts.values()];
}

/** What was entered for one initiative or one team, in the order of the skills. */
export type Entered = { id: string; name: string; amounts: Amount[] };

/** `stale`: somebody else saved meanwhile; `current` is what they wrote. */
export type AmountsRefusal = Refusal<'not-found'> | { refusal: 'stale'; current: Entered };

export async function findNeeds(tx: Tx, id: string): Promise<Entered | undefined> {
  const initiative = await findInitiative(tx, id);
  if (!initiative) return undefined;
  const amounts = await tx
    .select({ skill: skillNeeds.skill, amount: skillNeeds.days })
    .from(skillNeeds)
    .where(eq(skillNeeds.initiativeId, id))
    .orderBy(asc(skillNeeds.skill));
  return { id, name: `${initiative.code} ${initiative.name}`, amounts };
}

/** Initiatives in the plan with what they need; those that say nothing have none. */
export async function listInPlan(tx: Tx): Promise<Entered[]> {
  const rows = await tx
    .select({
      id: initiatives.id,
      code: initiatives.code,
      name: initiatives.name,
      state: initiatives.state,
      skill: skillNeeds.skill,
      amount: skillNeeds.days,
    })
    .from(initiatives)
    .leftJoin(skillNeeds, eq(skillNeeds.initiativeId, initiatives.id))
    .orderBy(asc(initiatives.code), asc(skillNeeds.skill));
  const byId = Map.groupBy(rows.filter(isInPlan), ({ id }) => id);
  return [...byId].map(([id, own]) => ({
    id,
    name: `${own[0]!.code} ${own[0]!.name}`,
    amounts: own.flatMap(({ skill, amount }) => (skill === null ? [] : [{ skill, amount: amount! }])),
  }));
}

export async function findTeamSkills(tx: Tx, id: string): Promise<Entered | undefined> {
  const team = await findTeam(tx, id);
  if (!team) return undefined;
  const amounts = await tx
    .select({ skill: teamSkills.skill, amount: teamSkills.persons })
    .from(teamSkills)
    .where(eq(teamSkills.teamId, id))
    .orderBy(asc(teamSkills.skill));
  return { id, name: team.name, amounts };
}

/** `before` is what the form was filled from. */
type Save = { id: string; amounts: readonly Amount[]; before: string };

export const saveNeeds = (tx: Tx, actor: Actor, save: Save): Promise<Result<Entered, AmountsRefusal>> =>
  replaceAmounts(tx, actor, save, 'skill-need', findNeeds, async () => {
    await tx.delete(skillNeeds).where(eq(skillNeeds.initiativeId, save.id));
    const rows = save.amounts.map(({ skill, amount }) => ({
      municipalityId: actor.municipalityId,
      initiativeId: save.id,
      skill,
      days: amount,
    }));
    if (rows.length > 0) await tx.insert(skillNeeds).values(rows);
  });

export const saveTeamSkills = (tx: Tx, actor: Actor, save: Save): Promise<Result<Entered, AmountsRefusal>> =>
  replaceAmounts(tx, actor, save, 'team-skill', findTeamSkills, async () => {
    await tx.delete(teamSkills).where(eq(teamSkills.teamId, save.id));
    const rows = save.amounts.map(({ skill, amount }) => ({
      municipalityId: actor.municipalityId,
      teamId: save.id,
      skill,
      persons: amount,
    }));
    if (rows.length > 0) await tx.insert(teamSkills).values(rows);
  });

async function replaceAmounts(
  tx: Tx,
  actor: Actor,
  { id, before }: Save,
  entity: 'skill-need' | 'team-skill',
  find: (tx: Tx, id: string) => Promise<Entered | undefined>,
  replace: () => Promise<void>,
): Promise<Result<Entered, AmountsRefusal>> {
  const current = await find(tx, id);
  if (!current) return refuse({ refusal: 'not-found' });
  const known = formatAmounts(current.amounts);
  if (known !== before) return refuse({ refusal: 'stale', current });
  await replace();
  const after = (await find(tx, id))!;
  await recordAudit(tx, actor, {
    act: `${entity}.change`,
    entity,
    entityId: id,
    before: { skills: known },
    after: { skills: formatAmounts(after.amounts) },
  });
  return ok(after);
}
