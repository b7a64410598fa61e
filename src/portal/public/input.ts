import { z } from 'zod';
import { checked, optionalText, requiredText } from '../../web/input.ts';

export const siteInput = z.object({
  slug: requiredText(60),
  open: checked(),
  easyText: optionalText(4000),
  imprint: optionalText(4000),
  contact: optionalText(400),
});
