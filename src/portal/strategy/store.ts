import { createHash } from 'node:crypto';
import { listFields, listGoals } from '../../agenda/store/outline.ts';
import type { Tx } from '../../db/index.ts';
import { listNames } from '../../plan/store/initiatives.ts';
import type { RadarText, StrategyText } from '../../strategy/core/document.ts';
import { readStrategy, type StrategyDraft } from '../../strategy/store/document.ts';
import { listStandards } from '../../strategy/store/standards.ts';

export type GoalName = { id: string; code: string; name: string };
export type GoalGroup = { name: string; goals: GoalName[] };
export type InitiativeName = { id: string; code: string; name: string };

/** The draft with the goals and initiatives it points at, by name, and the radar of today. */
export type NamedStrategy = StrategyDraft & {
  goals: GoalName[];
  initiatives: InitiativeName[];
  radar: RadarText[];
};

export async function readNamedStrategy(tx: Tx): Promise<NamedStrategy | undefined> {
  const draft = await readStrategy(tx);
  return (
    draft && {
      ...draft,
      goals: await listGoals(tx),
      initiatives: await listNames(tx),
      radar: (await listStandards(tx)).map(({ id, name, sector, ring, endsOn, applications }) => ({
        id,
        name,
        sector,
        ring,
        endsOn,
        applications,
      })),
    }
  );
}

/** Tells one state of the draft from every other: a resolution is about the text that was on the page. */
export const markOf = (draft: NamedStrategy): string =>
  createHash('sha256')
    .update(JSON.stringify([draft.strategy.draftId, textOfStrategy(draft)]))
    .digest('base64url')
    .slice(0, 16);

/** Goals by field of action, as a form offers them. */
export async function listGoalGroups(tx: Tx): Promise<GoalGroup[]> {
  const goals = await listGoals(tx);
  return (await listFields(tx)).map(({ id, code, name }) => ({
    name: `${code} ${name}`,
    goals: goals.filter(({ fieldId }) => fieldId === id),
  }));
}

export const textOfStrategy = ({
  strategy,
  chapters,
  guidelines,
  goals,
  radar,
}: NamedStrategy): StrategyText => {
  const named = (ids: readonly string[]) =>
    goals.filter(({ id }) => ids.includes(id)).map(({ id, code, name }) => ({ id, code, name }));
  return {
    name: strategy.name,
    vision: strategy.vision,
    fromYear: strategy.fromYear,
    toYear: strategy.toYear,
    chapters: chapters.map(({ id, title, body, goalIds }) => ({ id, title, body, goals: named(goalIds) })),
    guidelines: guidelines.map(({ id, kind, code, name, reason, consequence, goalIds }) => ({
      id,
      kind,
      code,
      name,
      reason,
      consequence,
      goals: named(goalIds),
    })),
    radar,
  };
};
