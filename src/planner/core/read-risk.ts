import { asObject, type Faults, show } from './field.ts';
import type { InitiativeRisk, Spread } from './model.ts';

/** The factors of one initiative; undefined when nothing is stated. */
export function readRisk(value: unknown, at: string, faults: Faults): InitiativeRisk | undefined {
  if (value === undefined || value === null) return undefined;
  const fields = asObject(value, at, faults);
  if (!fields) return undefined;
  const spread = (name: 'duration' | 'effort' | 'cost'): Spread | undefined =>
    fields[name] === undefined ? undefined : readSpread(fields[name], `${at}.${name}`, faults);
  return {
    duration: spread('duration'),
    effort: spread('effort'),
    cost: spread('cost'),
    supplier: typeof fields.supplier === 'string' ? fields.supplier : undefined,
  };
}

function readSpread(value: unknown, at: string, faults: Faults): Spread | undefined {
  const fields = asObject(value, at, faults);
  if (!fields) return undefined;
  const { kind, low, likely, high, median, sigma } = fields;
  const ordered =
    within(low, 20) && within(likely, 20) && within(high, 20) && low <= likely && likely <= high;
  if (kind === 'triangular' && ordered) return { kind, low, likely, high };
  if (kind === 'lognormal' && within(median, 20) && within(sigma, 2)) return { kind, median, sigma };
  faults.push({ refusal: 'not-a-spread', at });
  return undefined;
}

const within = (value: unknown, most: number): value is number =>
  typeof value === 'number' && value > 0 && value <= most;

export function readShare(value: unknown, at: string, faults: Faults): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number' && value >= 0 && value <= 1) return value;
  faults.push({ refusal: 'not-a-share', at, detail: { found: show(value) } });
  return undefined;
}
