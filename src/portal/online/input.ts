import { z } from 'zod';
import { maturityModels, origins, payments } from '../../agenda/core/online-services.ts';
import {
  checked,
  optionalDay,
  optionalId,
  optionalOneOf,
  optionalText,
  optionalUrl,
  optionalWhole,
  requiredDay,
  requiredId,
  requiredText,
} from '../../web/input.ts';

const levels = ['0', '1', '2', '3', '4', '5', '6', '7'] as const;

export const onlineServiceInput = z
  .object({
    name: requiredText(160),
    leika: optionalText(30)
      .transform((key) => key?.replace(/[\s.-]/g, '') ?? null)
      .refine((key) => key === null || /^\d{14}$/.test(key), 'not-a-leika'),
    unitId: requiredId(),
    contact: optionalText(160),
    origin: optionalOneOf(origins),
    url: optionalUrl().refine((url) => url === null || url.length <= 500, 'too-long|500'),
    onlineSince: optionalDay(),
    connected: optionalText(500),
    payment: optionalOneOf(payments),
    requestsYearly: optionalWhole({ min: 0, max: 10_000_000 }),
    targetLevel: optionalOneOf(levels).transform((level) => (level === null ? null : Number(level))),
    targetOn: optionalDay(),
    goalId: optionalId(),
    initiativeId: optionalId(),
    applicationId: optionalId(),
    note: optionalText(1000),
    public: checked(),
    version: optionalWhole(),
  })
  .refine(({ targetLevel, targetOn }) => (targetLevel === null) === (targetOn === null), {
    path: ['targetOn'],
    message: 'target-incomplete',
  });

/** `current-4`: a level of a model, as the form's choice sends it. */
export const levelInput = z.object({
  finding: requiredText(20).transform((text, context) => {
    const [model, level] = text.split('-') as [string, string];
    const known = maturityModels.find((one) => one === model);
    const number = Number(level);
    if (known && Number.isInteger(number) && number >= 0 && number <= (known === 'current' ? 7 : 4))
      return { model: known, level: number };
    context.addIssue({ code: 'custom', message: 'not-chosen' });
    return z.NEVER;
  }),
  day: requiredDay(),
  evidence: optionalText(500),
  comment: optionalText(500),
});
