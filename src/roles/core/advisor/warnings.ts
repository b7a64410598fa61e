import { formatNumber } from '../../../kernel/money.ts';
import type { Bilingual, Language } from '../../../kernel/text.ts';
import type { Hit } from '../rules/evaluate.ts';
import { type Knowledge, type ModelAdvice, sameHand } from './advise.ts';
import type { Estimated } from './estimate.ts';
import type { GuideAdvice } from './guides.ts';
import { findNearLimit, type ModelFacts } from './model.ts';

export type Warning = { id: string; rule: string; level: 'error' | 'warning' | 'info'; text: Bilingual };

type Found = { facts: ModelFacts; first: ModelAdvice; guides: GuideAdvice };

/** Decision D7: conflicts and warnings, each with the values it speaks of. */
export function findWarnings(
  { rules, models }: Knowledge,
  estimated: Estimated,
  { facts, first, guides }: Found,
): { list: Warning[]; hits: Hit[] } {
  const { profile } = estimated;
  const near = findNearLimit(rules, facts);
  const needed = first.fte.cdo.min + first.fte.cio.min;
  const hits = rules.table('D7').hits({
    dsbConflict: ['cio', 'cdo', 'it-head'].some((role) => sameHand(profile, 'dsb', role)),
    isbIt: ['cio', 'it-head'].some((role) => sameHand(profile, 'isb', role)),
    isbCdo: sameHand(profile, 'isb', 'cdo') || sameHand(profile, 'isb', 'officer'),
    inhabitants: profile.inhabitants,
    cdoBoardAccess: profile.cdoBoardAccess,
    cdoGrant: profile.cdoGrant,
    noDeputy: models[first.id].people === 'one' && profile.deputy !== true,
    guidesWithoutHours: guidesLackHours(estimated, guides),
    postsShort: profile.itPosts !== null && needed > profile.itPosts,
    failedRecruitments: profile.failedRecruitments,
    maturityEstimated: estimated.estimated.includes('maturity'),
    nearLimit: near !== undefined,
  });
  const fill = (text: string, language: Language) =>
    text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
      const values: Record<string, string> = {
        needed: formatNumber(needed, language, 1),
        posts: formatNumber(profile.itPosts ?? 0, language, 1),
        limit: formatNumber(near?.limit ?? 0, language),
        below: near ? models[near.below].name[language] : '',
        from: near ? models[near.from].name[language] : '',
      };
      return values[name] ?? whole;
    });
  return { list: hits.map((hit) => toWarning(hit, fill)), hits };
}

function guidesLackHours(estimated: Estimated, { regime }: GuideAdvice): boolean {
  const { profile } = estimated;
  const planned = regime !== 'team' || profile.existingRoles.includes('guides');
  return planned && (estimated.item('M3') < 2 || profile.guideHours === 0);
}

const toWarning = ({ rule, values }: Hit, fill: (text: string, language: Language) => string): Warning => ({
  id: String(values.id),
  rule: rule.id,
  level: values.level as Warning['level'],
  text: { de: fill(String(values.de), 'de'), en: fill(String(values.en), 'en') },
});
