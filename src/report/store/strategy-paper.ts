import { listGoals } from '../../agenda/store/outline.ts';
import type { Tx } from '../../db/index.ts';
import type { StrategyText } from '../../strategy/core/document.ts';
import {
  findStrategyVersion,
  listStrategyVersions,
  readStrategy,
  type StrategyDraft,
} from '../../strategy/store/document.ts';
import { listStandards } from '../../strategy/store/standards.ts';
import type { StrategyPaper } from '../core/strategy-paper.ts';

/** An adopted version as it was adopted, or the draft where no number is given; undefined where there is none. */
export async function readStrategyPaper(
  tx: Tx,
  municipality: string,
  number: number | null,
): Promise<StrategyPaper | undefined> {
  const draft = await readStrategy(tx);
  if (!draft) return undefined;
  const version = number === null ? null : await findStrategyVersion(tx, number);
  if (version === undefined) return undefined;
  return {
    municipality,
    text: version ? version.snapshot : await textOf(tx, draft),
    version: version && {
      number: version.number,
      resolvedOn: version.resolvedOn,
      body: version.body,
      paper: version.paper,
    },
    radar: version ? (version.snapshot.radar ?? null) : await listStandards(tx),
  };
}

async function textOf(tx: Tx, { strategy, chapters, guidelines }: StrategyDraft): Promise<StrategyText> {
  const goals = await listGoals(tx);
  const named = (ids: readonly string[]) =>
    goals.filter(({ id }) => ids.includes(id)).map(({ id, code, name }) => ({ id, code, name }));
  return {
    ...strategy,
    chapters: chapters.map(({ goalIds, ...chapter }) => ({ ...chapter, goals: named(goalIds) })),
    guidelines: guidelines.map(({ goalIds, ...one }) => ({ ...one, goals: named(goalIds) })),
  };
}

export const listStrategyPapers = async (tx: Tx) =>
  (await listStrategyVersions(tx)).map(({ number, resolvedOn, body }) => ({ number, resolvedOn, body }));
