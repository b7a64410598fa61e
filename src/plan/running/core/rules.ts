import type { Cents } from '../../../kernel/money.ts';
import { type LightLimits, lightLimits } from '../../core/light.ts';
import { type Threshold, thresholdsOfKoeln } from '../../core/threshold.ts';

/** What a municipality has set for its plan, from a day on; a version of it is never changed. */
export type PlanRules = {
  limits: readonly Threshold[];
  /** Running costs are valued over this time: 4 years after § 3 Abs. 11 VgV (48 months for open terms). */
  termYears: number;
  /** Beyond these a change goes to the body that adopted. */
  costTolerance: number;
  delayToleranceDays: number;
  /** Days after the end of a quarter by which its report is due. */
  reportDueDays: number;
  lightLimits: LightLimits;
  source: string;
};

/**
 * Where a town has set nothing: the limits of Köln (2021), and the tolerances where the lights turn red (10 %, 12 weeks;
 * plan.md 1.8). A judgement, therefore a setting.
 */
export const shippedRules: PlanRules = {
  limits: thresholdsOfKoeln,
  termYears: 4,
  costTolerance: lightLimits.overrunShare.red,
  delayToleranceDays: lightLimits.delayDays.red,
  reportDueDays: 15,
  lightLimits,
  source: 'Köln 2021',
};

export type RulesFault = {
  refusal: 'gap' | 'overlap' | 'no-end' | 'no-start' | 'red-below-yellow';
  at: string;
  subject?: Threshold['subject'];
  cents?: Cents;
};

/** For every amount exactly one body decides: no gap, no overlap, from nought and without an end. */
export function limitFaults(limits: readonly Threshold[]): RulesFault[] {
  const subjects = [...new Set(limits.map(({ subject }) => subject))];
  // The plan is what every town must have; procurement and funding may follow it.
  return (subjects.includes('plan') ? subjects : (['plan', ...subjects] as const)).flatMap((subject) =>
    subjectFaults(
      subject,
      limits.filter((limit) => limit.subject === subject && limit.part === 'decides'),
    ),
  );
}

function subjectFaults(subject: Threshold['subject'], deciding: readonly Threshold[]): RulesFault[] {
  const sorted = deciding.toSorted((a, b) => a.aboveCents - b.aboveCents);
  const faults: RulesFault[] = [];
  const say = (refusal: RulesFault['refusal'], cents: Cents) =>
    faults.push({ refusal, at: 'limits', subject, cents });
  if (sorted[0]?.aboveCents !== 0) say('no-start', sorted[0]?.aboveCents ?? 0);
  for (const [index, limit] of sorted.slice(0, -1).entries()) {
    const next = sorted[index + 1]!.aboveCents;
    if (limit.upToCents === null || limit.upToCents > next) say('overlap', next);
    else if (limit.upToCents < next) say('gap', limit.upToCents);
  }
  const last = sorted.at(-1);
  if (last && last.upToCents !== null) say('no-end', last.upToCents);
  return faults;
}

/** Yellow begins before red. */
export const lightFaults = (limits: LightLimits): RulesFault[] =>
  Object.entries(limits).flatMap(([key, { yellow, red }]) =>
    red < yellow ? [{ refusal: 'red-below-yellow' as const, at: `${key}-red` }] : [],
  );
