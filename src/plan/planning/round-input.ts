import { z } from 'zod';
import { optionalDay, optionalText, requiredText, requiredWhole, requiredYear } from '../../web/input.ts';
import type { Stage } from './core/round.ts';

const year = () => requiredYear({ min: 2020 });

export const roundInput = z
  .object({
    name: requiredText(120),
    fromYear: year(),
    toYear: year(),
    'day-call': optionalDay(),
    'day-assess': optionalDay(),
    'day-plan': optionalDay(),
    'day-agree': optionalDay(),
    'day-adopt': optionalDay(),
    'day-roll-on': optionalDay(),
  })
  .transform(({ name, fromYear, toYear, ...days }) => ({
    name,
    fromYear,
    toYear,
    days: Object.fromEntries(
      Object.entries(days).flatMap(([key, day]) => (day ? [[key.replace('day-', ''), day]] : [])),
    ) as Partial<Record<Stage, string>>,
  }));

export const roundStepInput = z.object({ note: optionalText(2000), version: requiredWhole({ min: 1 }) });
