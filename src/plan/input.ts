import { z } from 'zod';
import {
  oneOf,
  optionalDay,
  optionalOneOf,
  optionalText,
  optionalWhole,
  requiredId,
  requiredText,
} from '../web/input.ts';
import { deadlineHardnesses, initiativeKinds, initiativeStates, lights } from './core/initiative.ts';
import { isPeriod } from './core/period.ts';

const period = () => optionalText(10).refine((text) => text === null || isPeriod(text), 'not-a-period');

/** The first form of an initiative; `state` begins as announced. */
export const initiativeInput = z
  .object({
    name: requiredText(120),
    description: optionalText(600),
    unitId: requiredId(),
    kind: optionalOneOf(initiativeKinds),
    state: oneOf(initiativeStates),
    light: optionalOneOf(lights),
    plannedStart: period(),
    plannedEnd: period(),
    deadline: optionalDay(),
    deadlineHardness: optionalOneOf(deadlineHardnesses),
    legalBasis: optionalText(300),
    version: optionalWhole(),
  })
  .refine(
    ({ deadline, deadlineHardness }) =>
      !deadline || (deadlineHardness !== null && deadlineHardness !== 'open'),
    {
      path: ['deadlineHardness'],
      message: 'deadline-without-hardness',
    },
  );

export type InitiativeInput = z.output<typeof initiativeInput>;
