import { dayInGermany } from '../../kernel/day.ts';
import { isDay } from '../../law/core/day.ts';
import type { Look } from '../../law/store/radar.ts';
import { type Ctx, municipalityOf } from '../../web/env.ts';

/** The day one looks at: today, or the day in `?bekannt=` with nothing but what was known on it. */
export function lookOf(c: Ctx): Look & { past: boolean } {
  const today = dayInGermany(c.var.now());
  const asked = parse(c.req.query('bekannt') ?? '');
  const asOf = asked ?? today;
  return { municipalityId: municipalityOf(c), asOf, knownOn: asOf, past: asOf !== today };
}

/** `2017-11-24` or `24.11.2017`; anything else is no day and so today. */
function parse(text: string): string | undefined {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim());
  const day = german
    ? `${german[3]}-${german[2]!.padStart(2, '0')}-${german[1]!.padStart(2, '0')}`
    : text.trim();
  return isDay(day) ? day : undefined;
}
