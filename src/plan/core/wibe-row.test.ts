import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assessRows, toRows, type WibeRow } from './wibe-row.ts';

const rate = { percent: 3, from: '2026-01-01', source: 'Prüfvektor' };
const row = (
  kind: WibeRow['kind'],
  budgetEffective: boolean,
  euro: number,
  from: number,
  to: number,
): WibeRow => ({
  label: kind,
  kind,
  budgetEffective,
  cents: euro * 100,
  fromYear: from,
  toYear: to,
  riskPercent: null,
});
/** The electronic inbox of the demo town: a saving of 70,000 € a year that is none (plan.md 2.4, TV4). */
const inbox = [
  row('cost', true, 120_000, 2027, 2027),
  row('cost', false, 40_000, 2027, 2027),
  row('cost', true, 38_000, 2028, 2032),
  row('benefit', true, 14_000, 2028, 2032),
  row('benefit', false, 56_000, 2028, 2032),
];

test('rows of yearly amounts give the net present value of the worked example to the cent', () => {
  const result = assessRows(2027, 2032, rate, inbox);
  assert.ok(result.ok);
  assert.deepEqual(
    [result.value.effective, result.value.notEffective, result.value.total, result.value.paybackYears],
    [-22_991_297, 21_646_360, -1_344_937, null],
  );
});

test('rows come back from lines as they were', () => {
  const lines = [
    { label: 'Betrieb', kind: 'cost' as const, budgetEffective: true, byYear: { 2028: 5, 2029: 5 } },
  ];
  const rows = toRows(lines);
  assert.deepEqual([rows[0]!.cents, rows[0]!.fromYear, rows[0]!.toYear], [5, 2028, 2029]);
});

test('a row that ends before it begins is refused at its place, and so is an empty assessment', () => {
  const turned = assessRows(2027, 2032, rate, [inbox[0]!, row('cost', true, 1, 2030, 2029)]);
  assert.deepEqual(!turned.ok && [turned.error.refusal, turned.error.at], ['row-order', 'rows.1.toYear']);
  const none = assessRows(2027, 2032, rate, []);
  assert.equal(!none.ok && none.error.refusal, 'no-rows');
});
