import { z } from 'zod';
import { oneOf, optionalDay, optionalId, optionalText } from '../web/input.ts';
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
