import { z } from 'zod';
import { oneOf, optionalDay, optionalId, optionalOneOf, optionalText, several } from '../web/input.ts';
import { answerStatuses } from './core/answer.ts';

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
});
