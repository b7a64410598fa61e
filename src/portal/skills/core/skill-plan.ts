import type { Quarter } from '../../../kernel/quarter.ts';
import type { InitiativeState } from '../../../plan/core/initiative.ts';
import { type Effort, sumLoad } from '../../../plan/core/load.ts';
import { skillKey } from './amount.ts';

/** What an initiative needs of a skill, spread evenly over its planned quarters. */
export type SkillNeed = Omit<Effort, 'teamId' | 'quarter'> & {
  initiative: { id: string; code: string; name: string };
  skill: string;
};

const planStates: ReadonlySet<InitiativeState> = new Set(['planned', 'adopted', 'in-progress', 'paused']);

/** What stands in the plan needs people; an idea or a proposal does not yet. */
export const isInPlan = ({ state }: { state: InitiativeState }): boolean => planStates.has(state);

/** A team with how many of it work with a skill; nobody is named here. */
export type SkilledTeam = {
  id: string;
  name: string;
  unitId: string | null;
  fullTimeEquivalents: number;
  daysIn: (quarter: Quarter) => number;
  skills: readonly { skill: string; persons: number }[];
};

export type SkillCell = { quarter: Quarter; neededDays: number; ableDays: number };

export type SkillRow = {
  skill: string;
  /** People who work with it, over all teams. */
  persons: number;
  teams: readonly string[];
  initiatives: readonly SkillNeed['initiative'][];
  cells: readonly SkillCell[];
};

/**
 * Skill by quarter: what initiatives need of it against the days that people with it can give to initiatives at most.
 * One person with two skills counts for both, so the ableness is an upper limit. The tightest skill comes first.
 */
export function skillPlan(
  needs: readonly SkillNeed[],
  teams: readonly SkilledTeam[],
  quarters: readonly Quarter[],
): SkillRow[] {
  const names = namesOf(needs, teams);
  const load = sumLoad(
    needs.map((need) => ({ ...need, teamId: skillKey(need.skill), quarter: null })),
    quarters[0]!,
    quarters.at(-1)!,
  ).byTeam;
  return [...names]
    .map(([key, skill]) => {
      const able = teams.filter((team) => personsIn(team, key) > 0);
      const wanting = needs.filter((need) => skillKey(need.skill) === key);
      return {
        skill,
        persons: able.reduce((sum, team) => sum + personsIn(team, key), 0),
        teams: able.map(({ name }) => name),
        initiatives: wanting.map(({ initiative }) => initiative),
        cells: quarters.map((quarter) => ({
          quarter,
          neededDays: load.get(key)?.get(quarter) ?? 0,
          ableDays: able.reduce((sum, team) => sum + daysOf(team, key, quarter), 0),
        })),
      };
    })
    .toSorted((a, b) => tightness(b) - tightness(a) || a.skill.localeCompare(b.skill, 'de'));
}

/** The first spelling counts; what initiatives need goes before what teams can. */
function namesOf(needs: readonly SkillNeed[], teams: readonly SkilledTeam[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { skill } of [...needs, ...teams.flatMap(({ skills }) => skills)])
    if (!names.has(skillKey(skill))) names.set(skillKey(skill), skill);
  return names;
}

const personsIn = ({ skills }: SkilledTeam, key: string): number =>
  skills.find(({ skill }) => skillKey(skill) === key)?.persons ?? 0;

/** The part of a team's days that its people with the skill can give. */
function daysOf(team: SkilledTeam, key: string, quarter: Quarter): number {
  if (team.fullTimeEquivalents === 0) return 0;
  return team.daysIn(quarter) * Math.min(1, personsIn(team, key) / team.fullTimeEquivalents);
}

/** Needed over able, in the worst quarter; what nobody can at all is the tightest. */
export function tightness({ cells }: Pick<SkillRow, 'cells'>): number {
  return Math.max(0, ...cells.map(shareOf).map((share) => share ?? 0));
}

/** Null: neither needed nor able. */
export function shareOf({ neededDays, ableDays }: SkillCell): number | null {
  if (ableDays > 0) return neededDays / ableDays;
  return neededDays > 0 ? Number.POSITIVE_INFINITY : null;
}

/** Skills of the plan that one person alone has: what happens if that person falls ill? */
export const singlePoints = (rows: readonly SkillRow[]): SkillRow[] =>
  rows.filter(({ persons, initiatives }) => persons === 1 && initiatives.length > 0);

/** Skills of the plan that nobody has. */
export const missingSkills = (rows: readonly SkillRow[]): SkillRow[] =>
  rows.filter(({ persons, initiatives }) => persons === 0 && initiatives.length > 0);

export type Training = {
  skill: string;
  /** First quarter in which the people of today are not enough. */
  from: Quarter;
  missingDays: number;
  /** How many more would have to learn it, at the usual days of one person. */
  persons: number;
  initiatives: readonly SkillNeed['initiative'][];
};

const decided: ReadonlySet<InitiativeState> = new Set(['adopted', 'in-progress']);

/** What must be learned (or bought) for initiatives that are adopted or run; the earliest comes first. */
export function trainingsFor(
  needs: readonly SkillNeed[],
  teams: readonly SkilledTeam[],
  quarters: readonly Quarter[],
): Training[] {
  const adopted = needs.filter(({ state }) => decided.has(state));
  return skillPlan(adopted, teams, quarters)
    .flatMap((row) => toTraining(row, teams))
    .toSorted((a, b) => a.from - b.from || a.skill.localeCompare(b.skill, 'de'));
}

/** Less than half a day is rounding. */
const leastGapDays = 0.5;

function toTraining({ skill, cells, initiatives }: SkillRow, teams: readonly SkilledTeam[]): Training[] {
  const short = cells.filter(({ neededDays, ableDays }) => neededDays - ableDays > leastGapDays);
  if (short.length === 0) return [];
  const missingDays = Math.max(...short.map(({ neededDays, ableDays }) => neededDays - ableDays));
  const perPerson = daysPerPerson(teams, short[0]!.quarter);
  const persons = perPerson > 0 ? Math.ceil(missingDays / perPerson) : 1;
  return [{ skill, from: short[0]!.quarter, missingDays, persons, initiatives }];
}

/** Days one person of all teams gives to initiatives in a quarter, on average. */
function daysPerPerson(teams: readonly SkilledTeam[], quarter: Quarter): number {
  const people = teams.reduce((sum, team) => sum + team.fullTimeEquivalents, 0);
  return people === 0 ? 0 : teams.reduce((sum, team) => sum + team.daysIn(quarter), 0) / people;
}
