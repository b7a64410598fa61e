import { z } from 'zod';
import { isRole } from '../kernel/role.ts';
import { oneOf, requiredText } from '../web/input.ts';
import { accesses, lifetimes } from './core/token.ts';

export const apiTokenInput = z.object({
  name: requiredText(80),
  role: z.string().refine(isRole, 'not-chosen'),
  access: oneOf(accesses),
  days: oneOf(lifetimes.map(String) as [string, ...string[]]).transform(Number),
});

export const calendarTokenInput = z.object({ calendarName: requiredText(80) });
