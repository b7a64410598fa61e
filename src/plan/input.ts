import { z } from 'zod';
import { optionalOneOf, optionalText, requiredId, requiredText } from '../web/input.ts';
import { initiativeReasons, votes } from './core/initiative.ts';

/** What an initiative begins with. */
export const newInitiative = z.object({
  name: requiredText(120),
  unitId: requiredId(),
  description: optionalText(600),
  reason: optionalOneOf(initiativeReasons),
});

/** Conditions and a rejection are said in words, not only ticked. */
export const opinionInput = z
  .object({ vote: optionalOneOf(votes), statement: optionalText(4_000) })
  .refine(({ vote }) => vote !== null, { path: ['vote'], message: 'required' })
  .refine(({ vote, statement }) => statement !== null || (vote !== 'condition' && vote !== 'red'), {
    path: ['statement'],
    message: 'statement-missing',
  });
