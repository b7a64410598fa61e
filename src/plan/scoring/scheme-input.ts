import { z } from 'zod';
import { isId } from '../../kernel/id.ts';
import type { Form } from '../../web/form.tsx';
import {
  oneOf,
  optionalText,
  requiredDay,
  requiredNumber,
  requiredText,
  requiredWhole,
  several,
} from '../../web/input.ts';
import { type CriterionKey, criteria } from '../core/score.ts';
import type { ScoreRules } from '../planning/core/criterion.ts';
import type { SchemeFields } from '../planning/store/scheme.ts';
import { shown } from '../section-input.ts';

const weight = () => requiredWhole({ min: -50, max: 100 });

/** A new version of the scoring rules; each weight has the name of its criterion. */
export const schemeInput = z
  .object({
    ...(Object.fromEntries(criteria.map((key) => [key, weight()])) as Record<
      CriterionKey,
      ReturnType<typeof weight>
    >),
    method: oneOf(['weighted', 'wsjf']),
    focusBonus: requiredWhole({ min: 0, max: 50 }),
    focusGoals: several(),
    source: optionalText(500),
    ratePercent: requiredNumber({ min: -5, max: 20 }),
    rateFrom: requiredDay(),
    rateSource: requiredText(500),
    version: requiredWhole({ min: 0 }),
  })
  .transform(
    ({ version, focusGoals, method, focusBonus, source, ratePercent, rateFrom, rateSource, ...rest }) => ({
      seen: version,
      fields: {
        method,
        focusBonus,
        source,
        ratePercent,
        rateFrom,
        rateSource,
        weights: rest as Record<CriterionKey, number>,
        focusGoals: focusGoals.filter(isId),
      } satisfies SchemeFields,
    }),
  );

/** The rules in force as the start of the next version. */
export const schemeForm = ({ scheme, focusGoals, rate }: ScoreRules, own: boolean): Form => ({
  faults: {},
  values: {
    ...Object.fromEntries(criteria.map((key) => [key, String(scheme.weights[key])])),
    method: scheme.method,
    focusBonus: String(scheme.focusBonus),
    focusGoals: [...focusGoals],
    source: own ? scheme.source : '',
    ratePercent: shown('number', rate.percent),
    rateFrom: own ? shown('day', rate.from) : '',
    rateSource: own ? rate.source : '',
  },
});
