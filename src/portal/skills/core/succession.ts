import { skillKey } from './amount.ts';
import type { SkilledTeam } from './skill-plan.ts';

/** Below five people a share says something about single ones (decision 047 draws the same line for surveys). */
export const smallestGroup = 5;

/** The share of a unit or a team that retires within five years; never a person, never a year of birth. */
export type RetirementShare = {
  id: string;
  unitId: string | null;
  teamId: string | null;
  name: string;
  people: number;
  percent: number;
  asOf: string;
};

export type Succession = RetirementShare & {
  until: number;
  leaving: number;
  /** Skills that one person in the teams of the group has and nobody else: to be handed on first. */
  atRisk: string[];
};

export type GroupFault = 'group-too-small' | 'group-size-unknown';

export function findGroupFault(people: number | null): GroupFault | undefined {
  if (people === null) return 'group-size-unknown';
  return people < smallestGroup ? 'group-too-small' : undefined;
}

const yearsAhead = 5;

/** The groups that lose most come first. */
export function successions(shares: readonly RetirementShare[], teams: readonly SkilledTeam[]): Succession[] {
  return shares
    .map((share) => {
      const leaving = Math.round((share.people * share.percent) / 100);
      return {
        ...share,
        until: Number(share.asOf.slice(0, 4)) + yearsAhead,
        leaving,
        atRisk: skillsAtRisk(share, teams, leaving),
      };
    })
    .toSorted((a, b) => b.percent - a.percent || a.name.localeCompare(b.name, 'de'));
}

function skillsAtRisk(share: RetirementShare, teams: readonly SkilledTeam[], leaving: number): string[] {
  const inside = ({ id, unitId }: SkilledTeam) =>
    share.teamId ? id === share.teamId : unitId === share.unitId;
  const held = teams.filter(inside).flatMap(({ skills }) => skills.filter(({ persons }) => persons > 0));
  const everywhere = (key: string) =>
    teams.reduce(
      (sum, { skills }) => sum + (skills.find(({ skill }) => skillKey(skill) === key)?.persons ?? 0),
      0,
    );
  const names = new Map(held.map(({ skill }) => [skillKey(skill), skill]));
  return [...names]
    .filter(([key]) => everywhere(key) <= Math.min(leaving, 1))
    .map(([, skill]) => skill)
    .toSorted((a, b) => a.localeCompare(b, 'de'));
}
