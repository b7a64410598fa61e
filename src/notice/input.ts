import { z } from 'zod';
import { oneOf, several } from '../web/input.ts';
import { rhythms } from './core/rhythm.ts';

/** `wanted` are the kinds a person wants by mail, `listed` all that the form showed. */
export const settingsInput = z.object({
  rhythm: oneOf(rhythms),
  language: oneOf(['de', 'en']),
  wanted: several(),
});
