import type { Bilingual } from '../../../kernel/text.ts';
import { decide, type Hit, sum } from '../rules/evaluate.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { Estimated } from './estimate.ts';
import type { ModelId } from './model.ts';

/** Full-time equivalents, both ends included. */
export type Range = { min: number; max: number };
export type Posts = { cdo: Range; cio: Range; parts: PostPart[]; hits: Hit[] };

/** What one rule contributes to the CDO side: the range of the model first, then what is added to it. */
export type PostPart = { rule: string; add: Range; reason: Bilingual };

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
    parts: [
      partOf(range, { min: base.cdoMin, max: base.cdoMax }),
      ...partsOf(low.hits.slice(1), high.hits.slice(1)),
      ...(choice.hub ? [partOf(hub, { min: extra, max: extra })] : []),
    ],
    hits: [range, ...(choice.hub ? [hub] : []), ...low.hits.slice(1), ...high.hits.slice(1)],
  };
}

const partOf = ({ rule }: Hit, add: Range): PostPart => ({
  rule: rule.id,
  add,
  reason: { de: rule.notes.Grund ?? '', en: rule.notes.Reason ?? '' },
});

/** Both ends of an add-on are one part: `D2.grant.min` and `D2.grant.max`. */
function partsOf(low: readonly Hit[], high: readonly Hit[]): PostPart[] {
  const name = ({ rule }: Hit) => rule.id.replace(/\.(min|max)$/, '');
  const names = [...new Set([...low, ...high].map(name))];
  return names.map((part) => {
    const [min, max] = [low, high].map((hits) => hits.find((hit) => name(hit) === part));
    return partOf((min ?? max)!, { min: Number(min?.values.fte ?? 0), max: Number(max?.values.fte ?? 0) });
  });
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
const cents = (value: number) => Math.round(value * 100) / 100;
