import { z } from 'zod';
import { hostings, lifeCycles, protections } from '../../strategy/core/application.ts';
import {
  checked,
  oneOf,
  optionalCents,
  optionalDay,
  optionalId,
  optionalOneOf,
  optionalText,
  optionalWhole,
  requiredId,
  requiredText,
} from '../../web/input.ts';

export const applicationInput = z
  .object({
    name: requiredText(120),
    task: optionalText(120),
    unitId: requiredId(),
    contact: optionalText(160),
    vendor: optionalText(160),
    technology: optionalText(200),
    standardId: optionalId(),
    hosting: optionalOneOf(hostings),
    users: optionalWhole({ min: 0, max: 1_000_000 }),
    yearlyCents: optionalCents(),
    protection: optionalOneOf(protections),
    lifeCycle: oneOf(lifeCycles),
    contractEndsOn: optionalDay(),
    noticeMonths: optionalWhole({ min: 0, max: 60 }),
    supportUntil: optionalDay(),
    unsupported: checked(),
    successorId: optionalId(),
    note: optionalText(1000),
    version: optionalWhole(),
  })
  .refine(({ supportUntil, unsupported }) => !(supportUntil && unsupported), {
    path: ['supportUntil'],
    message: 'support-contradicts',
  });
