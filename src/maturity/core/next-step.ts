import { nextStep } from '../../roles/core/advisor/advise.ts';
import type { Dimension } from '../../roles/core/advisor/profile.ts';
import type { RuleSet } from '../../roles/core/rules/rule-set.ts';
import type { MaturityScore } from './score.ts';

/** Decision D6: the step that the weakest part asks for; a dimension nobody could rate counts as the rules assume. */
export function stepAfter(rules: RuleSet, { dimensions }: MaturityScore) {
  const unknown = rules.assume('maturityDefault');
  const scores = Object.fromEntries(
    dimensions.map(({ dimension, score }) => [dimension, score ?? unknown]),
  ) as Record<Dimension, number>;
  return nextStep(rules, { scores }).advice;
}
