import { z } from 'zod';
import type { Form } from '../../web/form.tsx';
import { oneOf, optionalDay, optionalText, requiredText, requiredWhole } from '../../web/input.ts';
import { type List, listOf } from '../core/list.ts';
import { type Body, readRows, shown, textValues, typedPeriod } from '../section-input.ts';
import type { ChangeCost, ChangeWish } from './store/changes.ts';

const costs = listOf('costs')!;

/** Costs of a change are known: a request without a figure could not be decided. */
export const changeCostList: List = {
  ...costs,
  columns: costs.columns
    .filter(({ key }) => key !== 'estimate')
    .map((column) => (column.key === 'cents' ? { ...column, required: true } : column)),
};

const fields = z.object({
  reason: requiredText(4_000),
  options: optionalText(4_000),
  ifRejected: optionalText(4_000),
  scope: optionalText(4_000),
  newEnd: typedPeriod(),
});

export type ChangeRead =
  | { ok: true; value: Omit<ChangeWish, 'quarter'>; form: Form }
  | { ok: false; form: Form };

export function readChange(body: Body): ChangeRead {
  const form: Form = { values: textValues(body), faults: {} };
  const parsed = fields.safeParse(body);
  for (const issue of parsed.error?.issues ?? []) form.faults[issue.path.join('.')] ??= issue.message;
  const rows = readRows(changeCostList, form) as ChangeCost[];
  for (const [row, { cents }] of rows.entries())
    if (cents === 0) form.faults[`costs.${row}.cents`] ??= 'too-small|0,01';
  if (!parsed.success || Object.keys(form.faults).length > 0) return { ok: false, form };
  return { ok: true, value: { ...parsed.data, costs: rows }, form };
}

/** A form begun from what a report says. */
export function changeForm(wish: Partial<ChangeWish>): Form {
  const values: Record<string, string> = {};
  for (const key of ['reason', 'options', 'ifRejected', 'scope'] as const) values[key] = wish[key] ?? '';
  values.newEnd = shown('period', wish.newEnd);
  for (const [row, cost] of (wish.costs ?? []).entries())
    for (const { key, kind } of changeCostList.columns)
      values[`costs.${row}.${key}`] = shown(kind, cost[key as keyof ChangeCost]);
  return { values, faults: {} };
}

export const decisionInput = z.object({
  decision: oneOf(['approve', 'reject']),
  note: optionalText(4_000),
  paper: optionalText(120),
  resolvedOn: optionalDay(),
  version: requiredWhole({ min: 1 }),
});
export const withdrawalInput = z.object({ version: requiredWhole({ min: 1 }) });
