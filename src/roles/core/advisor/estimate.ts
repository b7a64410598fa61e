import type { RuleSet } from '../rules/rule-set.ts';
import { type AdvisorProfile, type Dimension, dimensions } from './profile.ts';

/** A profile in which every number the rules need has a value; what was assumed is named in `estimated`. */
export type Estimated = {
  profile: AdvisorProfile;
  officeStaff: number;
  units: number;
  konzern: number;
  cooperation: boolean;
  townsServed: number;
  /** Score per dimension, 1 to 5. */
  scores: Record<Dimension, number>;
  /** Governance maturity: mean of F, Z, P and O. */
  g: number;
  /** Single items the rules ask for; the score of their dimension where they are unknown. */
  item: (id: 'F1' | 'F3' | 'M3') => number;
  /** Inputs whose value was assumed. */
  estimated: string[];
  /** Inputs that are unknown and not assumed: rules that need them stay silent. */
  missing: string[];
};

export function estimate(profile: AdvisorProfile, rules: RuleSet): Estimated {
  const estimated: string[] = [];
  const assume = <T>(input: string, known: T | null, assumed: () => T): T => {
    if (known !== null) return known;
    estimated.push(input);
    return assumed();
  };
  const officeStaff = assume('officeStaff', staffOf(profile), () =>
    estimateStaff(profile.inhabitants, rules),
  );
  const scores = estimateScores(profile, rules, estimated);
  const units = assume('units', profile.units ?? profile.unitStaff?.length ?? null, () =>
    Math.max(1, Math.round(officeStaff / rules.assume('officeStaffPerUnit'))),
  );
  const konzern = assume<number>('konzern', profile.konzern, () => 0);
  const cooperation = assume('cooperation', profile.cooperation, () => false);
  const asksTowns = profile.type === 'landkreis' && cooperation;
  const townsServed =
    profile.townsServed ??
    (asksTowns ? assume('townsServed', null, () => rules.assume('townsServedDefault')) : 0);
  return {
    profile,
    officeStaff,
    units,
    konzern,
    cooperation,
    townsServed,
    scores,
    g: round((scores.F + scores.Z + scores.P + scores.O) / 4),
    item: (id) => profile.maturity[id] ?? scores[id[0] as Dimension],
    estimated,
    missing: (['itPosts', 'itOperation'] as const).filter((input) => profile[input] === null),
  };
}

const staffOf = ({ officeStaff, unitStaff }: AdvisorProfile): number | null =>
  officeStaff ?? (unitStaff?.length ? unitStaff.reduce((sum, staff) => sum + staff, 0) : null);

/** The middle of the estimated range of office staff. */
const estimateStaff = (inhabitants: number, rules: RuleSet): number => {
  const perThousand =
    (rules.assume('officeStaffPerThousandMin') + rules.assume('officeStaffPerThousandMax')) / 2;
  return Math.max(1, Math.round((inhabitants / 1000) * perThousand));
};

/** A dimension is known by its score, or by the mean of its items; all unknown is one flag, single ones are several. */
function estimateScores(
  profile: AdvisorProfile,
  rules: RuleSet,
  estimated: string[],
): Record<Dimension, number> {
  const known = dimensions.map((dimension) => [dimension, knownScore(profile, dimension)] as const);
  const unknown = known.filter(([, score]) => score === null).map(([dimension]) => dimension);
  if (unknown.length === dimensions.length) estimated.push('maturity');
  else estimated.push(...unknown.map((dimension) => `maturity.${dimension}`));
  return Object.fromEntries(
    known.map(([dimension, score]) => [dimension, score ?? rules.assume('maturityDefault')]),
  ) as Record<Dimension, number>;
}

function knownScore({ maturity }: AdvisorProfile, dimension: Dimension): number | null {
  const score = maturity[dimension];
  if (score !== undefined) return score;
  const items = Object.entries(maturity).filter(([key]) => key.length === 2 && key[0] === dimension);
  // Fewer than three of five items do not make a score (coverage of 60 %).
  if (items.length < 3) return null;
  return round(items.reduce((sum, [, value]) => sum + value, 0) / items.length);
}

/** Scores are compared with limits of one decimal; binary noise must not decide. */
export const round = (value: number): number => Math.round(value * 1e6) / 1e6;
