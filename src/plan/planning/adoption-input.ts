import { z } from 'zod';
import {
  checked,
  oneOf,
  optionalDay,
  optionalText,
  requiredDay,
  requiredText,
  requiredWhole,
} from '../../web/input.ts';
import { consultationTasks } from './core/consultation.ts';
import { adoptingBodies, type Stage } from './core/round.ts';

export const resolutionInput = z.object({
  name: requiredText(120),
  body: oneOf(adoptingBodies),
  resolvedOn: requiredDay(),
  paper: requiredText(120),
  note: optionalText(2000),
  takeDates: checked(),
});

export const consultationInput = z.object({
  body: requiredText(120),
  meetsOn: requiredDay(),
  agendaItem: optionalText(20),
  public: oneOf(['yes', 'no']).transform((value) => value === 'yes'),
  task: oneOf(consultationTasks),
  result: optionalText(200),
  version: requiredWhole({ min: 0 }),
});

const year = () => requiredWhole({ min: 2020, max: 2100 });

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
