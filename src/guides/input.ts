import { z } from 'zod';
import { checked, optionalId, optionalText, optionalWhole, requiredId, requiredText } from '../web/input.ts';
import { impulseStates } from './core/impulse.ts';

export const impulseInput = z.object({
  title: requiredText(120),
  text: requiredText(4000),
  unitId: optionalId(),
  topicId: optionalId(),
  showsName: checked(),
  /** What sounds alike was shown already. */
  seen: checked(),
});

export const stepInput = z.object({
  to: z.enum(impulseStates, 'not-chosen'),
  text: optionalText(2000),
  target: optionalText(20),
  version: optionalWhole(),
});

export const initiativeInput = z.object({ unitId: requiredId(), version: optionalWhole() });
