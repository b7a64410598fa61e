/** inside: in the administration; holding: in an enterprise or company; community: a volunteer of the local community. */
export const guideKinds = ['inside', 'holding', 'community'] as const;
export type GuideKind = (typeof guideKinds)[number];

export const guideStates = ['proposed', 'active', 'ended'] as const;
export type GuideState = (typeof guideStates)[number];

export const contactOutcomes = ['helped', 'open', 'passed-on', 'impulse'] as const;
export type ContactOutcome = (typeof contactOutcomes)[number];

export const meetingKinds = ['meeting', 'training'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** The row of the decision matrix that a guide of this kind is nominated by. */
export const nominationDecision = (kind: GuideKind): 'L1' | 'L5' => (kind === 'community' ? 'L5' : 'L1');

/** What a good nomination has answered; what is missing is a warning, no refusal (Konstanz 2019: chosen without consent). */
export type NominationGap =
  | 'not-volunteered'
  | 'manager-not-agreed'
  | 'no-deputy'
  | 'no-hours'
  | 'head-alone';

export function findGaps(guide: {
  kind: GuideKind;
  volunteered: boolean;
  managerAgreedOn: string | null;
  deputyId: string | null;
  hoursPerWeek: number | null;
  /** The person leads the unit, and nobody else is its guide (decision D4: never the head alone). */
  headAlone: boolean;
}): NominationGap[] {
  const gaps: NominationGap[] = [];
  if (!guide.volunteered) gaps.push('not-volunteered');
  if (guide.kind === 'community') return gaps;
  if (!guide.managerAgreedOn) gaps.push('manager-not-agreed');
  if (!guide.hoursPerWeek) gaps.push('no-hours');
  if (!guide.deputyId) gaps.push('no-deputy');
  if (guide.headAlone) gaps.push('head-alone');
  return gaps;
}

export type TrainingStanding = 'valid' | 'expiring' | 'expired';

/** A training that runs out within 60 days is due for refreshing. */
export function standingOf(expiresOn: string | null, today: string): TrainingStanding {
  if (expiresOn === null) return 'valid';
  if (expiresOn < today) return 'expired';
  const days = (Date.parse(`${expiresOn}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000;
  return days <= 60 ? 'expiring' : 'valid';
}

/** The day from which personal data of a former guide are to be removed. */
export function clearingDay(until: string, keepMonths: number): string {
  const [year, month, day] = until.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + keepMonths + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + keepMonths, Math.min(day, last))).toISOString().slice(0, 10);
}

/** A day so many months later, for trainings that run out. */
export const addMonths = (day: string, months: number): string => clearingDay(day, months);
