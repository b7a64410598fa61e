import { decide, type Hit, sum } from '../rules/evaluate.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { Estimated } from './estimate.ts';
import type { ModelId } from './model.ts';

/** Full-time equivalents, both ends included. */
export type Range = { min: number; max: number };
export type Posts = { cdo: Range; cio: Range; hits: Hit[] };

/** Decision D2: the sum of model range and add-ons, held within the range of the model (widened by a district hub). */
export function countPosts(
  rules: RuleSet,
  { profile, scores, townsServed }: Estimated,
  choice: { model: ModelId; hub: boolean; guides: number },
): Posts {
  const { inhabitants } = profile;
  const range = decide(rules.table('D2'), { model: choice.model, inhabitants });
  const hub = decide(rules.table('D2.hub'), { hub: choice.hub, townsServed });
  const base = range.values as Record<'cdoMin' | 'cdoMax' | 'cioMin' | 'cioMax', number>;
  const extra = Number(hub.values.fte);
  const facts = { base, inhabitants, P: scores.P, grant: profile.grant ?? false, guides: choice.guides };
  const [low, high] = [sum(rules.table('D2.cdoMin'), facts), sum(rules.table('D2.cdoMax'), facts)];
  const held = (total: number) => cents(clamp(total, base.cdoMin, base.cdoMax) + extra);
  return {
    cdo: { min: held(low.total), max: held(high.total) },
    cio: { min: cents(base.cioMin + extra), max: cents(base.cioMax + extra) },
    hits: [range, ...(choice.hub ? [hub] : []), ...low.hits.slice(1), ...high.hits.slice(1)],
  };
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
const cents = (value: number) => Math.round(value * 100) / 100;
