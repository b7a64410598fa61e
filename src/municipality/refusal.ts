import type { Refusal } from '../kernel/result.ts';
import type { Ctx } from '../web/env.ts';
import { type Form, withFault } from '../web/form.tsx';
import { type Texts, texts } from './texts.ts';

/** The sentence of a refusal beside the field it concerns. */
export function withRefusal(c: Ctx, form: Form, refusal: Refusal<keyof Texts['refusals']>): Form {
  const sentence = texts(c.var.view.language).refusals[refusal.refusal];
  const [detail] = Object.values(refusal.detail ?? {});
  return withFault(form, refusal.at ?? '', sentence(String(detail ?? '')));
}
