import { z } from 'zod';
import { ok, type Result, refuse } from '../kernel/result.ts';
import {
  checked,
  oneOf,
  optionalId,
  optionalNumber,
  optionalOneOf,
  optionalText,
  optionalWhole,
  parseNumber,
  requiredDay,
  requiredId,
  requiredNumber,
  requiredText,
  requiredYear,
} from '../web/input.ts';
import { frequencies, indicatorLevels, licences } from './core/goal.ts';
import type { TargetPoint } from './core/indicator.ts';
import { registerMeasures } from './core/online-services.ts';

const version = optionalWhole();

export const agendaInput = z
  .object({
    name: requiredText(160),
    vision: optionalText(2000),
    fromYear: requiredYear(),
    toYear: requiredYear(),
    version,
  })
  .refine(({ fromYear, toYear }) => fromYear <= toYear, { path: ['toYear'], message: 'years-reversed' });

export const fieldInput = z.object({
  code: requiredText(20),
  name: requiredText(160),
  description: optionalText(2000),
  easyText: optionalText(2000),
  version,
});

export const goalInput = z
  .object({
    fieldId: requiredId(),
    code: requiredText(20),
    name: requiredText(200),
    description: optionalText(2000),
    qualityOfLife: checked(),
    citizenService: checked(),
    economy: checked(),
    ownerUnitId: optionalId(),
    partner: optionalText(200),
    version,
  })
  .refine((goal) => goal.qualityOfLife || goal.citizenService || goal.economy, {
    path: ['qualityOfLife'],
    message: 'no-dimension',
  });

export const indicatorInput = z
  .object({
    goalId: requiredId(),
    name: requiredText(200),
    definition: optionalText(1000),
    source: optionalText(300),
    frequency: oneOf(frequencies),
    level: oneOf(indicatorLevels),
    unit: requiredText(40),
    direction: oneOf(['up', 'down', 'hold']),
    baselineDay: requiredDay(),
    baselineValue: requiredNumber(),
    targets: requiredText(2000).transform((text, context) => {
      const targets = readTargets(text);
      if (targets.ok) return targets.value;
      context.addIssue({ code: 'custom', message: targets.error.refusal });
      return z.NEVER;
    }),
    tolerance: optionalNumber({ min: 0 }),
    licence: oneOf(licences),
    registerMeasure: optionalOneOf(registerMeasures),
    registerLevel: optionalWhole({ min: 0, max: 7 }),
    version,
  })
  .refine(({ registerMeasure, registerLevel }) => (registerMeasure === null) === (registerLevel === null), {
    path: ['registerLevel'],
    message: 'register-incomplete',
  })
  .refine(({ registerMeasure, unit }) => registerMeasure !== 'service-share' || unit === '%', {
    path: ['unit'],
    message: 'share-in-percent',
  });

export const resolutionInput = z.object({
  resolvedOn: requiredDay(),
  body: requiredText(160),
  paper: optionalText(80),
  /** Number of the last resolution when the form was opened. */
  version: optionalWhole(),
});

/** A value with the indicator's unit or none; another unit is a mistake, not a conversion. */
export const valueInput = (unit: string) =>
  z.object({
    day: requiredDay(),
    value: requiredText(60).transform((text, context) => {
      const [, figure = '', typed = ''] = /^([+-]?[\d.,\s'’]+)(.*)$/.exec(text) ?? [];
      const number = parseNumber(figure);
      const fault =
        number === null ? 'not-a-number' : typed.trim() && typed.trim() !== unit ? 'wrong-unit' : undefined;
      if (fault === undefined) return number!;
      context.addIssue({ code: 'custom', message: fault });
      return z.NEVER;
    }),
    provisional: checked(),
    comment: optionalText(500),
    evidence: optionalText(500),
  });

/** One target per line: `31.12.2030 150` or `2030-12-31 150`. */
export function readTargets(text: string): Result<TargetPoint[], { refusal: 'targets-unreadable' }> {
  const targets: TargetPoint[] = [];
  for (const line of text.split(/\r?\n/).filter((part) => part.trim())) {
    const [, typed = '', figure = ''] = /^(\S+)[\s:;]+(.+)$/.exec(line.trim()) ?? [];
    const day = requiredDay().safeParse(typed);
    const value = parseNumber(figure);
    if (!day.success || value === null) return refuse({ refusal: 'targets-unreadable' });
    targets.push({ day: day.data, value });
  }
  return ok(targets);
}
