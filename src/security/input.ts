import { z } from 'zod';
import {
  oneOf,
  optionalDay,
  optionalId,
  optionalOneOf,
  optionalText,
  optionalWhole,
  requiredDay,
  requiredText,
  several,
} from '../web/input.ts';
import { answerStatuses } from './core/answer.ts';
import { needs, targetKinds } from './core/target.ts';

const version = z.coerce.number().int().min(0).max(1_000_000).catch(0);

export const answerInput = z.object({
  status: oneOf(answerStatuses),
  note: optionalText(2000),
  evidence: optionalText(2000),
  personId: optionalId(),
  dueOn: optionalDay(),
  version,
});

/** One answer for many: `item` is `version key` of each that was picked. */
export const bulkInput = z.object({
  item: several()
    .transform((picks) =>
      picks.flatMap((pick) => {
        const [, seen, key] = /^(\d{1,6}) (.+)$/s.exec(pick) ?? [];
        return key === undefined ? [] : [{ seen: Number(seen), key }];
      }),
    )
    .refine((picks) => picks.length > 0, 'nothing-picked'),
  status: optionalOneOf(answerStatuses),
  note: optionalText(2000),
  evidence: optionalText(2000),
  personId: optionalId(),
  dueOn: optionalDay(),
  ziel: optionalId(),
});

export const targetInput = z.object({
  kind: oneOf(targetKinds),
  name: requiredText(120),
  unitId: optionalId(),
  personId: optionalId(),
  note: optionalText(2000),
  confidentiality: oneOf(needs),
  integrity: oneOf(needs),
  availability: oneOf(needs),
  needReason: optionalText(2000),
  categories: several().pipe(z.array(z.string().min(1).max(200)).max(100)),
  operator: optionalText(200),
  maxOutageHours: optionalWhole({ min: 0, max: 8760 }),
  restoreTestedOn: optionalDay(),
  fallback: optionalText(2000),
  restartRank: optionalWhole({ min: 1, max: 999 }),
  version,
});

export const riskInput = z.object({
  risk: requiredText(2000),
  reason: requiredText(2000),
  untilOn: requiredDay(),
});

export const riskDecisionInput = z.object({
  state: oneOf(['accepted', 'refused']),
  note: optionalText(2000),
});
