import type { Profile } from '../../municipality/core/profile.ts';
import { lands } from './catalogue.ts';
import type { LawProfile } from './profile.ts';
import type { Answers } from './question.ts';

export type Holding = { name: string; employees: number | null };

export type OwnFacts = {
  profile: Profile;
  /** Eigenbetriebe and companies of the Konzern Kommune. */
  holdings: readonly Holding[];
  /** All staff of the units; null: nobody entered them. */
  employees: number | null;
  answers: Answers;
};

/** What the radar knows about a municipality of this program: profile, units, and what it answered. */
export function lawProfileOf({ profile, holdings, employees, answers }: OwnFacts): LawProfile {
  return {
    name: profile.name,
    type: profile.kind,
    ags: profile.ags,
    land: lands[Number(profile.ags.slice(0, 2)) - 1],
    inhabitants: profile.inhabitants,
    inhabitantsOn: profile.inhabitantsOn,
    officeStaff: profile.officeStaff,
    employees,
    holdingsCount: holdings.length > 0 ? holdings.length : undefined,
    konzern: profile.konzern,
    ...plainAnswers(answers),
    tasks: group(answers, 'tasks.'),
    ...(holdings.length > 0 ? { holdings: holdingFacts(holdings, answers) } : {}),
  };
}

const plainAnswers = (answers: Answers): LawProfile =>
  Object.fromEntries(
    Object.entries(answers).filter(([fact]) => !fact.startsWith('tasks.') && !fact.startsWith('holdings.')),
  );

const group = (answers: Answers, prefix: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(answers)
      .filter(([fact]) => fact.startsWith(prefix))
      .map(([fact, value]) => [fact.slice(prefix.length), value]),
  );

/**
 * "No holding has it" settles each of them; "one has it" does not say which, so a nameless one with at least 50 staff
 * stands in for it and the others stay open.
 */
function holdingFacts(holdings: readonly Holding[], answers: Answers): LawProfile[] {
  const said = Object.entries(group(answers, 'holdings.'));
  const none = Object.fromEntries(said.filter(([, value]) => value === false));
  const one = said.filter(([, value]) => value === true);
  return [
    ...holdings.map((holding) => ({ ...holding, ...none })),
    ...one.map(([fact]) => ({ ...none, [fact]: true, ...(fact === 'nis2Sector' ? { employees: 50 } : {}) })),
  ];
}
