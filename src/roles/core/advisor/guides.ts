import type { Bilingual } from '../../../kernel/text.ts';
import { decide, type Hit } from '../rules/evaluate.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { Estimated } from './estimate.ts';
import { edgesOf } from './model.ts';

/** team: a small digital team instead of guides; pilot: some offices first; network: every unit. */
export type Regime = 'team' | 'pilot' | 'network';

export type GuideAdvice = {
  regime: Regime;
  text: Bilingual;
  min: number;
  recommended: number;
  max: number;
  /** Hours per guide and week that the number was computed with. */
  hours: number;
  /** Working time of the recommended guides in full posts; shown, not added to the posts. */
  hiddenPosts: number;
  distribution: ({ id: string } & Bilingual)[];
  /** Sites for volunteers in the community, and volunteers in all. */
  community: { sites: { min: number; max: number }; volunteers: { min: number; max: number } };
  hits: Hit[];
};

/** Decision D4: the regime from the table, the number from the formula. */
export function adviseGuides(rules: RuleSet, estimated: Estimated): GuideAdvice {
  const { profile, konzern } = estimated;
  const hours = profile.guideHours || rules.assume('guideHours');
  const hit = decide(rules.table('D4'), guideFacts(rules, estimated, hours));
  const regime = hit.values.regime as Regime;
  const recommended = Number(hit.values.recommended);
  const distribution = rules.table('D4.distribution').hits({ regime, konzern });
  return {
    regime,
    text: { de: String(hit.values.de), en: String(hit.values.en) },
    min: Number(hit.values.min),
    recommended,
    max: Number(hit.values.max),
    hours,
    hiddenPosts: Math.round(((recommended * hours) / rules.assume('weekHours')) * 100) / 100,
    distribution: distribution.map(({ values }) => values as { id: string } & Bilingual),
    community: communitySites(rules, profile.inhabitants),
    hits: [hit, ...distribution],
  };
}

const guideFacts = (rules: RuleSet, estimated: Estimated, hours: number) => ({
  officeStaff: estimated.officeStaff,
  units: estimated.units,
  M3: estimated.item('M3'),
  guideHours: estimated.profile.guideHours,
  ...numberOfGuides(rules, estimated, hours),
});

/** The nearest value of an input at which the guides would take another form. */
export type GuideTurn = {
  input: 'officeStaff' | 'units';
  threshold: number;
  value: number;
  regime: Regime;
};

/** For each input on its own, as for the role model; what changes nothing is left out. */
export function findGuideTurns(rules: RuleSet, estimated: Estimated): GuideTurn[] {
  const facts = guideFacts(rules, estimated, 1);
  const regimeAt = (change: object) =>
    decide(rules.table('D4'), { ...facts, ...change }).values.regime as Regime;
  const current = regimeAt({});
  return (['officeStaff', 'units'] as const).flatMap((input) => {
    const steps = edgesOf(rules, 'D4', input).flatMap((edge) =>
      [edge - 1, edge, edge + 1].map((value) => ({ value, threshold: edge })),
    );
    const nearest = steps
      .filter(({ value }) => value >= 0 && regimeAt({ [input]: value }) !== current)
      .sort((a, b) => Math.abs(a.value - facts[input]) - Math.abs(b.value - facts[input]))[0];
    return nearest ? [{ input, ...nearest, regime: regimeAt({ [input]: nearest.value }) }] : [];
  });
}

/**
 * The numbers of a full network: one per unit at least, about one per thirty office staff of a unit, and no more
 * working time than the share of all office staff that may go into it.
 */
function numberOfGuides(rules: RuleSet, { profile, officeStaff, units }: Estimated, hours: number) {
  const timeLimit = Math.floor(
    (officeStaff * rules.assume('guideTimeShare') * rules.assume('weekHours')) / hours + 1e-9,
  );
  const upper = Math.round(units * rules.assume('guidesPerUnitUpper'));
  const staff = profile.unitStaff;
  const full = staff
    ? staff.reduce((sum, one) => sum + guidesOfUnit(rules, one), 0)
    : Math.min(upper, units * guidesOfUnit(rules, units ? officeStaff / units : 0));
  const hold = (number: number) => Math.min(number, timeLimit);
  return {
    guidesMin: hold(units),
    guidesFull: hold(Math.max(full, units)),
    guidesUpper: hold(Math.max(staff ? full : upper, units)),
  };
}

/** n(u) = clamp(ceil(office staff / 30), 1, 3) */
export const guidesOfUnit = (rules: RuleSet, officeStaff: number): number =>
  Math.min(
    Math.max(Math.ceil(officeStaff / rules.assume('staffPerGuide')), 1),
    rules.assume('guidesPerUnitMax'),
  );

function communitySites(rules: RuleSet, inhabitants: number): GuideAdvice['community'] {
  const sites = {
    min: Math.max(1, Math.round(inhabitants / rules.assume('inhabitantsPerSiteMax'))),
    max: Math.max(1, Math.round(inhabitants / rules.assume('inhabitantsPerSiteMin'))),
  };
  return {
    sites,
    volunteers: {
      min: sites.min * rules.assume('volunteersPerSiteMin'),
      max: sites.max * rules.assume('volunteersPerSiteMax'),
    },
  };
}

/** A unit as the distribution looks at it. */
export type GuideUnit = {
  id: string;
  officeStaff: number;
  citizenContact: boolean;
  openProject: boolean;
};

/**
 * Deals out a number of guides: first one to every unit, then a second to those with more than thirty office staff,
 * citizen contact or an open project, then a third to those above sixty; larger units first.
 */
export function distributeGuides(
  rules: RuleSet,
  units: readonly GuideUnit[],
  number: number,
): Map<string, number> {
  const limit = rules.assume('staffPerGuide');
  const rounds: ((unit: GuideUnit) => boolean)[] = [
    () => true,
    (unit) => unit.officeStaff > limit || unit.citizenContact || unit.openProject,
    (unit) => unit.officeStaff > 2 * limit,
  ];
  const bySize = units.toSorted((a, b) => b.officeStaff - a.officeStaff || a.id.localeCompare(b.id));
  const dealt = new Map(units.map(({ id }) => [id, 0]));
  const queue = rounds.flatMap((wants) => bySize.filter(wants));
  for (const { id } of queue.slice(0, number)) dealt.set(id, dealt.get(id)! + 1);
  return dealt;
}
