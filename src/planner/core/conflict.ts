import { findRelief } from './elastic.ts';
import type { Id, Portfolio } from './model.ts';
import { compileMusts, decideMusts, type Verdict } from './must.ts';
import type { Clock, Conflict } from './solve.ts';

export type ConflictOptions = { seed: number; clock: Clock; timeLimitMs: number };

/**
 * Why the must-haves do not fit together, or null when they do after all.
 * The clashing subset is found by leaving out one must-have after the other as long as the rest still clashes.
 */
export function findConflict(portfolio: Portfolio, options: ConflictOptions): Conflict | null {
  const musts = portfolio.projects
    .filter((project) => project.mandatory || project.fixed)
    .map(({ id }) => id);
  const decide = (ids: Id[]): Verdict['fits'] =>
    decideMusts(compileMusts(portfolio, ids), options.clock).fits;
  const verdict = decide(musts);
  if (verdict === 'yes') return null;
  const until = options.clock() + options.timeLimitMs;
  const clashing = verdict === 'no' ? narrow(musts, decide, options.clock, until) : musts;
  return { proven: verdict === 'no', clashing, ...findRelief(portfolio, musts, options.seed) };
}

/** Halves first, then one by one: what can be left out with the rest still clashing is left out. */
function narrow(musts: Id[], decide: (ids: Id[]) => Verdict['fits'], clock: Clock, until: number): Id[] {
  let kept = musts;
  for (let size = Math.ceil(musts.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let at = 0; at < kept.length && clock() < until; ) {
      const rest = [...kept.slice(0, at), ...kept.slice(at + size)];
      if (rest.length > 0 && decide(rest) === 'no') kept = rest;
      else at += size;
    }
  return kept;
}
