import { z } from 'zod';
import { figures } from '../../strategy/core/consolidation.ts';
import { optionalCents, optionalNumber, optionalWhole, requiredYear } from '../../web/input.ts';

const percent = () =>
  optionalNumber({ min: 0, max: 100 }).transform((value) => (value === null ? null : value / 100));

/** The six figures as a form takes them: euro and percent. At least one is there. */
export const figuresInput = z
  .object({
    year: requiredYear(),
    applications: optionalWhole({ min: 0, max: 100_000 }),
    duplicates: optionalWhole({ min: 0, max: 100_000 }),
    workplaceCents: optionalCents({ max: 1_000_000 }),
    useCents: optionalCents({ max: 1_000_000 }),
    standardShare: percent(),
    centralShare: percent(),
    version: optionalWhole(),
  })
  .refine((fields) => figures.some((figure) => fields[figure] !== null), {
    path: ['applications'],
    message: 'no-figure',
  });

export const seenInput = z.object({ version: optionalWhole() });
