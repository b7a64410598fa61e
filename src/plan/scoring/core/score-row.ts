import type { InitiativeState } from '../../core/initiative.ts';
import { type GateReason, gateOf } from '../../core/score.ts';
import type { Candidate } from '../../planning/core/candidate.ts';
import type { Scored, ScoreFacts } from '../../planning/core/criterion.ts';

/** An initiative in the list of scores. */
export type ScoreRow = {
  candidate: Candidate;
  scored: Scored;
  gate: GateReason | null;
  /** Null: nobody has said. */
  oneOffCents: number | null;
  days: number;
  /** Criteria that add points and have no value yet. */
  unknown: number;
};

const openStates: readonly InitiativeState[] = [
  'announced',
  'in-assessment',
  'assessed',
  'planned',
  'adopted',
  'in-progress',
  'paused',
];

type Entry = { candidate: Candidate; facts: ScoreFacts; scored: Scored };

/** Announced initiatives that are not finished: what is set first, then by points. */
export const rankScores = (entries: readonly Entry[], today: string): ScoreRow[] =>
  entries
    .filter(({ candidate }) => openStates.includes(candidate.state))
    .map((entry) => rowOf(entry, today))
    .sort(
      (a, b) =>
        Number(b.gate !== null) - Number(a.gate !== null) ||
        b.scored.counts - a.scored.counts ||
        a.candidate.code.localeCompare(b.candidate.code),
    );

function rowOf({ candidate, facts, scored }: Entry, today: string): ScoreRow {
  const { reason, deadline, deadlineHardness } = facts;
  const oneOff = facts.costs.filter(({ recurrence, cents }) => recurrence === 'one-off' && cents !== null);
  const contractRunning = candidate.state === 'in-progress';
  return {
    candidate,
    scored,
    gate: gateOf({ reason, deadline, deadlineHardness, contractRunning }, today),
    oneOffCents: oneOff.length === 0 ? null : oneOff.reduce((sum, { cents }) => sum + cents!, 0),
    days: facts.effortDays,
    unknown: scored.parts.filter(({ value, weight }) => value === null && weight > 0).length,
  };
}
