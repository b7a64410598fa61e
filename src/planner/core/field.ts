import type { Refusal } from '../../kernel/result.ts';

/** Largest amount (person-days, money) the planner counts with; sums stay exact in 32 bits. */
export const LARGEST_AMOUNT = 1_000_000_000;

export type FieldFault =
  | 'not-an-object'
  | 'not-a-list'
  | 'not-an-integer'
  | 'below-minimum'
  | 'above-maximum'
  | 'not-a-boolean'
  | 'not-an-id'
  | 'missing'
  | 'wrong-length';

export type Faults = Refusal[];
type Fields = Record<string, unknown>;

export function asObject(value: unknown, at: string, faults: Faults): Fields | null {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value as Fields;
  faults.push({ refusal: 'not-an-object', at });
  return null;
}

/** A missing list is an empty one unless it is required. */
export function asList(value: unknown, at: string, faults: Faults, required = false): unknown[] {
  if (Array.isArray(value)) return value;
  if (value === undefined && !required) return [];
  faults.push({ refusal: value === undefined ? 'missing' : 'not-a-list', at });
  return [];
}

export type Range = { min: number; max: number; fallback?: number };

/** An integer in its range; the fallback when it is missing. A fault yields the minimum. */
export function asInteger(value: unknown, at: string, faults: Faults, range: Range): number {
  if (value === undefined && range.fallback !== undefined) return range.fallback;
  const fault = integerFault(value, range);
  if (!fault) return value as number;
  faults.push({ refusal: fault, at, detail: { min: range.min, max: range.max, found: show(value) } });
  return range.min;
}

function integerFault(value: unknown, range: Range): FieldFault | null {
  if (value === undefined) return 'missing';
  if (typeof value !== 'number' || !Number.isInteger(value)) return 'not-an-integer';
  if (value < range.min) return 'below-minimum';
  return value > range.max ? 'above-maximum' : null;
}

/** A list of amounts from 0, of exactly `length` entries. */
export function asAmounts(value: unknown, at: string, faults: Faults, length: number): number[] {
  const list = asList(value, at, faults, true);
  if (Array.isArray(value) && list.length !== length)
    faults.push({ refusal: 'wrong-length', at, detail: { expected: length, found: list.length } });
  return list.map((x, i) => asInteger(x, `${at}[${i}]`, faults, { min: 0, max: LARGEST_AMOUNT }));
}

export function asBoolean(value: unknown, at: string, faults: Faults): boolean {
  if (typeof value === 'boolean') return value;
  if (value !== undefined) faults.push({ refusal: 'not-a-boolean', at, detail: { found: show(value) } });
  return false;
}

export function asId(value: unknown, at: string, faults: Faults): string | number {
  if (typeof value === 'string' && value.length > 0 && value.length <= 200) return value;
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  faults.push({ refusal: value === undefined ? 'missing' : 'not-an-id', at, detail: { found: show(value) } });
  return '';
}

export const show = (value: unknown): string => {
  const text = value === undefined ? 'nichts' : (JSON.stringify(value) ?? String(value));
  return text.length > 40 ? `${text.slice(0, 37)}…` : text;
};
