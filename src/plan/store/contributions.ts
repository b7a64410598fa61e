import type { Actor } from '../../audit/core/actor.ts';
import type { Tx } from '../../db/index.ts';
import { type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { ListRow } from '../core/list.ts';
import { changeInitiative, findWholeInitiative, type WholeInitiative } from './initiatives.ts';

export type Contribution = {
  initiativeId: string;
  goalId: string;
  /** 1 to 3; null takes the link away. */
  strength: number | null;
};

/** Makes an initiative a measure of a goal, from the goal's side; the change stands in the initiative's history. */
export async function contributeTo(
  tx: Tx,
  actor: Actor,
  { initiativeId, goalId, strength }: Contribution,
): Promise<Result<WholeInitiative, Refusal>> {
  const whole = await findWholeInitiative(tx, initiativeId);
  if (!whole) return refuse({ refusal: 'not-found' });
  const others = (whole.lists.contributions ?? []).filter((row) => row.goalId !== goalId);
  const added: ListRow[] = strength === null ? [] : [{ goalId, strength }];
  const lists = { contributions: [...others, ...added] };
  return changeInitiative(tx, actor, initiativeId, { fields: {}, lists }, whole.version);
}
