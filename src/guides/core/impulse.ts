import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';

/**
 * submitted → sighted → clarifying → one of the answers (answered, quick-win, duplicate, initiative, declined);
 * a quick win and an initiative may end as realised. Source: states of ideas in German guide programmes.
 */
export const impulseStates = [
  'submitted',
  'sighted',
  'clarifying',
  'answered',
  'quick-win',
  'duplicate',
  'initiative',
  'realised',
  'declined',
] as const;
export type ImpulseState = (typeof impulseStates)[number];

const waiting: readonly ImpulseState[] = ['submitted', 'sighted', 'clarifying'];
const answers = ['answered', 'quick-win', 'duplicate', 'initiative', 'declined'] as const;

/** Still owes its giver an answer. */
export const isWaiting = (state: ImpulseState): boolean => waiting.includes(state);

const after: Record<ImpulseState, readonly ImpulseState[]> = {
  submitted: ['sighted', 'clarifying', ...answers],
  sighted: ['clarifying', ...answers],
  clarifying: answers,
  answered: ['clarifying'],
  'quick-win': ['realised', 'clarifying'],
  duplicate: ['clarifying'],
  initiative: ['realised', 'clarifying'],
  realised: [],
  declined: ['clarifying'],
};

export const stepsFrom = (state: ImpulseState): readonly ImpulseState[] => after[state];

export type StepAsked = {
  to: ImpulseState;
  text: string | null;
  /** What it is a duplicate of: an impulse, or an initiative. */
  duplicateOf: string | null;
  initiativeId: string | null;
};

export type StepFault = 'step-not-possible' | 'answer-missing' | 'duplicate-missing' | 'duplicate-of-itself';

/** These states are an answer in themselves and say so in words the giver can use. */
const needText: readonly ImpulseState[] = ['answered', 'quick-win', 'declined'];

/** Whether the step may be taken; an answer without words is none. */
export function checkStep(
  impulse: { id: string; state: ImpulseState },
  asked: StepAsked,
): Result<StepAsked, Refusal<StepFault>> {
  if (!after[impulse.state].includes(asked.to)) return refuse({ refusal: 'step-not-possible', at: 'to' });
  if (needText.includes(asked.to) && !asked.text) return refuse({ refusal: 'answer-missing', at: 'text' });
  if (asked.to === 'initiative' && !asked.initiativeId)
    return refuse({ refusal: 'duplicate-missing', at: 'target' });
  if (asked.to !== 'duplicate') return ok(asked);
  if (!asked.duplicateOf && !asked.initiativeId)
    return refuse({ refusal: 'duplicate-missing', at: 'target' });
  return asked.duplicateOf === impulse.id
    ? refuse({ refusal: 'duplicate-of-itself', at: 'target' })
    : ok(asked);
}

export type Punctuality = 'waiting' | 'due-soon' | 'overdue' | 'in-time' | 'late';

/** How the answer stands to its deadline; soon: within three days. */
export function punctualityOf(
  impulse: { state: ImpulseState; dueOn: string; answeredOn: string | null },
  today: string,
): Punctuality {
  const { answeredOn, dueOn } = impulse;
  if (answeredOn && !isWaiting(impulse.state)) return answeredOn <= dueOn ? 'in-time' : 'late';
  if (dueOn < today) return 'overdue';
  const days = (Date.parse(`${dueOn}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000;
  return days <= 3 ? 'due-soon' : 'waiting';
}

export type Measured = {
  state: ImpulseState;
  submittedOn: string;
  dueOn: string;
  answeredOn: string | null;
  /** The initiative it became has been introduced. */
  introduced: boolean;
};

export type Share = { met: number; of: number };

export type ImpulseFigures = {
  all: number;
  waiting: number;
  overdue: number;
  /** Median days from handing in to the first answer; null without answers. */
  medianDays: number | null;
  /** Answered within the deadline, of those answered or overdue: what still waits too long is not in time either. */
  inTime: Share;
  /** Came true, as quick win or through an introduced initiative, of those answered. */
  realised: Share;
};

export function measureImpulses(list: readonly Measured[], today: string): ImpulseFigures {
  const answered = list.filter((one) => one.answeredOn !== null && !isWaiting(one.state));
  const overdue = list.filter((one) => punctualityOf(one, today) === 'overdue').length;
  const days = answered.map(({ submittedOn, answeredOn }) => daysFrom(submittedOn, answeredOn!));
  return {
    all: list.length,
    waiting: list.filter(({ state }) => isWaiting(state)).length,
    overdue,
    medianDays: medianOf(days),
    inTime: {
      met: answered.filter((one) => one.answeredOn! <= one.dueOn).length,
      of: answered.length + overdue,
    },
    realised: {
      met: answered.filter(({ state, introduced }) => state === 'realised' || introduced).length,
      of: answered.length,
    },
  };
}

const daysFrom = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

function medianOf(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
