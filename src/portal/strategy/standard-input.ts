import { z } from 'zod';
import { rings, sectors } from '../../strategy/core/standard.ts';
import {
  oneOf,
  optionalDay,
  optionalId,
  optionalOneOf,
  optionalText,
  optionalWhole,
  requiredText,
} from '../../web/input.ts';

/** Name and sector are asked for only where the technology is not on the radar yet. */
export const proposalInput = z
  .object({
    standardId: optionalId(),
    name: optionalText(120),
    sector: optionalOneOf(sectors),
    ring: oneOf(rings),
    endsOn: optionalDay(),
    reason: requiredText(2000),
  })
  .refine(({ standardId, name }) => standardId || name, { path: ['name'], message: 'required' })
  .refine(({ standardId, sector }) => standardId || sector, { path: ['sector'], message: 'required' })
  .transform(({ name, sector, ...fields }) => ({
    ...fields,
    name: name ?? '',
    sector: sector ?? sectors[0],
  }));

export const acceptanceInput = z.object({
  ring: oneOf(rings),
  endsOn: optionalDay(),
  decision: optionalText(2000),
});
export const rejectionInput = z.object({ decision: requiredText(2000) });

export const descriptionInput = z.object({
  name: requiredText(120),
  sector: oneOf(sectors),
  description: optionalText(2000),
  supportUntil: optionalDay(),
  version: optionalWhole(),
});
