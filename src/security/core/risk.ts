import type { Day } from '../../kernel/day.ts';
import type { Refusal } from '../../kernel/result.ts';
import { type AnswerStatus, isUndone } from './answer.ts';
import type { Sheet } from './sheet.ts';

export const acceptanceStates = ['proposed', 'accepted', 'refused', 'withdrawn'] as const;
export type AcceptanceState = (typeof acceptanceStates)[number];

/** How it stands on a day: an accepted risk lapses after its last day. */
export type RiskStanding = AcceptanceState | 'lapsed';

type Dated = { state: AcceptanceState; untilOn: Day };

export const riskStanding = ({ state, untilOn }: Dated, today: Day): RiskStanding =>
  state === 'accepted' && untilOn < today ? 'lapsed' : state;

/** It waits for a decision, or is carried today. */
export const isAlive = (risk: Dated, today: Day): boolean =>
  ['proposed', 'accepted'].includes(riskStanding(risk, today));

type Place = { sheet: string; requirement: string; target: string | null };

/** Id and title of the requirement, and what it is about. */
export function placeName(
  { sheet, requirement, target }: Place,
  sheets: readonly { sheet: Pick<Sheet, 'id' | 'items'> }[],
): string {
  const item = sheets
    .find((one) => one.sheet.id === sheet)
    ?.sheet.items.find(({ key }) => key === requirement);
  const name = item ? `${item.id} ${item.title}` : requirement;
  return target ? `${target}: ${name}` : name;
}

export type RiskRefusal = Refusal<'nothing-to-carry' | 'until-past' | 'until-too-far' | 'already-proposed'>;

/** Two years at most: who carries a risk looks at it again. A rule of this program, not of a law. */
const maxYears = 2;

/** Only a gap is carried, once at a time, and until a day that comes. */
export function checkRisk(
  untilOn: Day,
  today: Day,
  status: AnswerStatus,
  others: readonly Dated[],
): RiskRefusal | null {
  if (!isUndone(status)) return { refusal: 'nothing-to-carry', at: 'risk' };
  if (untilOn <= today) return { refusal: 'until-past', at: 'untilOn' };
  if (untilOn > `${Number(today.slice(0, 4)) + maxYears}${today.slice(4)}`)
    return { refusal: 'until-too-far', at: 'untilOn' };
  if (others.some((one) => isAlive(one, today))) return { refusal: 'already-proposed', at: 'risk' };
  return null;
}
