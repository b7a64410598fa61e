import type { Language } from '../kernel/text.ts';
import type { Ctx } from '../web/env.ts';

/** Programs say by `Accept-Language` in which language they are told of faults. */
export const languageOf = (c: Ctx): Language =>
  /^en\b/i.test((c.req.header('accept-language') ?? '').trim()) ? 'en' : 'de';
