import { z } from 'zod';
import { isId } from '../../kernel/id.ts';
import {
  checked,
  email,
  oneOf,
  optionalText,
  requiredDay,
  requiredText,
  requiredWhole,
  several,
} from '../../web/input.ts';
import { contributionKinds, outcomes } from './core/contribution.ts';

export const contributionInput = z.object({
  form: requiredText(200),
  kind: oneOf(contributionKinds),
  title: requiredText(120),
  text: requiredText(4000),
  name: optionalText(120),
  showsName: checked(),
  email: email(),
  consent: checked().refine((given) => given, 'required'),
});

export const ideaInput = contributionInput.omit({ kind: true });

export const phaseInput = z.object({
  title: requiredText(120),
  question: requiredText(2000),
  beginsOn: requiredDay(),
  endsOn: requiredDay(),
  answerDays: requiredWhole({ min: 1, max: 365 }),
  fieldIds: several().transform((ids) => ids.filter(isId)),
  closing: optionalText(4000),
  released: checked(),
});

export const moderationInput = z.object({
  act: oneOf(['publish', 'refuse']),
  reason: optionalText(2000),
});

export const answerInput = z.object({ outcome: oneOf(outcomes), text: requiredText(4000) });
