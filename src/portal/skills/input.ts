import { z } from 'zod';
import { optionalText, requiredDay, requiredId, requiredNumber } from '../../web/input.ts';

export const amountsInput = z.object({ skills: optionalText(4000), before: optionalText(4000) });

export const shareInput = z.object({
  groupId: requiredId(),
  percent: requiredNumber({ min: 0, max: 100 }).transform(Math.round),
  asOf: requiredDay(),
});
