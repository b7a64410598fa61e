import type { Profile } from '../../municipality/core/profile.ts';
import { lands } from './catalogue.ts';
import { holdingsByStep, type LawProfile } from './profile.ts';
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
  const holdingsCount = countHoldings({ profile, holdings, employees, answers });
  return {
    name: profile.name,
    type: profile.kind,
    ags: profile.ags,
    land: lands[Number(profile.ags.slice(0, 2)) - 1],
    inhabitants: profile.inhabitants,
    inhabitantsOn: profile.inhabitantsOn,
    officeStaff: profile.officeStaff,
    employees,
    konzern: profile.konzern,
    ...plainAnswers(answers),
    tasks: group(answers, 'tasks.'),
    holdingsCount,
    holdings: holdingFacts(holdings, holdingsCount, answers),
  };
}

/** What the units show; else what was answered, or what an answer about one of them gives away. */
function countHoldings({ profile, holdings, answers }: OwnFacts): number | undefined {
  if (holdings.length > 0) return holdings.length;
  if (typeof answers.holdingsCount === 'number') return answers.holdingsCount;
  return saidOfHoldings(answers).some(([, value]) => value === true) ? 1 : holdingsByStep(profile.konzern);
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

const saidOfHoldings = (answers: Answers) => Object.entries(group(answers, 'holdings.'));

/** Just over the limits of § 28 Abs. 2 Nr. 3 BSIG that count where a holding has fewer than 50 staff. */
const overNis2Size = { revenueEur: 10_000_001, balanceEur: 10_000_001 };

/**
 * "No holding has it" settles each of them; "one has it" does not say which, so a nameless one stands in for it and
 * the others stay open. Undefined: nobody knows whether there are any.
 */
function holdingFacts(
  holdings: readonly Holding[],
  count: number | undefined,
  answers: Answers,
): LawProfile[] | undefined {
  if (count === undefined) return undefined;
  if (count === 0) return [];
  const said = saidOfHoldings(answers);
  const none = Object.fromEntries(said.filter(([, value]) => value === false));
  const one = said.filter(([, value]) => value === true);
  const listed: readonly LawProfile[] = holdings.length > 0 ? holdings : [{}];
  return [
    ...listed.map((holding) => ({ ...holding, ...none })),
    ...one.map(([fact]) => ({ ...none, [fact]: true, ...(fact === 'nis2Sector' ? overNis2Size : {}) })),
  ];
}
