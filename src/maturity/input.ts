import { z } from 'zod';
import { dimensions } from '../roles/core/advisor/profile.ts';
import {
  checked,
  oneOf,
  optionalDay,
  optionalNumber,
  optionalText,
  optionalUrl,
  requiredText,
  requiredWhole,
  several,
} from '../web/input.ts';
import { answerValues } from './store/answers.ts';

/** `personId role`, as the checkboxes send it. */
const asked = () =>
  several().transform((chosen) =>
    chosen
      .map((text) => text.split(' '))
      .map(([personId, role]) => ({ personId: personId!, role: role ?? '' })),
  );

export const roundInput = z.object({
  name: requiredText(80),
  dueOn: optionalDay(),
  asked: asked().refine((chosen) => chosen.length > 0, 'nobody'),
});

export const askInput = z.object({ asked: asked() });

export const targetsInput = z.object({
  version: requiredWhole(),
  ...(Object.fromEntries(
    dimensions.map((dimension) => [dimension, optionalNumber({ min: 1, max: 5 })]),
  ) as Record<(typeof dimensions)[number], ReturnType<typeof optionalNumber>>),
});

export const answerInput = z.object({
  value: oneOf(answerValues),
  comment: optionalText(2000),
  proofUrl: optionalUrl(),
  removeFile: checked(),
});
