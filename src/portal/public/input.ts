import { z } from 'zod';
import { checked, optionalText, requiredText } from '../../web/input.ts';

export const siteInput = z.object({
  slug: requiredText(60),
  open: checked(),
  imprint: optionalText(4000),
  contact: optionalText(400),
  contributorId: optionalText(80),
  takesIdeas: checked(),
});

export const easyTextInput = z.object({ text: optionalText(4000) });
