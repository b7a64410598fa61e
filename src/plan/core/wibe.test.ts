import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  annuityFactor,
  assessWibe,
  compareAlternatives,
  discountFactor,
  presentValue,
  type Wibe,
  type WibeLine,
} from './wibe.ts';

const rate = (percent: number) => ({ percent, from: '2026-01-01', source: 'test' });
const each = (from: number, to: number, euro: number) =>
  Object.fromEntries(Array.from({ length: to - from + 1 }, (_, index) => [from + index, euro * 100]));

/** E-Posteingang, the worked example of plan.md 2.4 (TV4). */
const inbox = (percent: number): Wibe => ({
  baseYear: 2027,
  endYear: 2032,
  rate: rate(percent),
  lines: [
    { label: 'Scanstelle', kind: 'cost', budgetEffective: true, byYear: each(2027, 2027, 120_000) },
    { label: 'Betrieb', kind: 'cost', budgetEffective: true, byYear: each(2028, 2032, 38_000) },
    { label: 'Porto', kind: 'benefit', budgetEffective: true, byYear: each(2028, 2032, 14_000) },
    { label: 'Projektarbeit', kind: 'cost', budgetEffective: false, byYear: each(2027, 2027, 40_000) },
    { label: 'Arbeitszeit', kind: 'benefit', budgetEffective: false, byYear: each(2028, 2032, 56_000) },
  ],
});

const assess = (wibe: Wibe) => {
  const result = assessWibe(wibe);
  assert.ok(result.ok);
  return result.value;
};
const of = (lines: WibeLine[], years = 5, percent = 3): Wibe => ({
  baseYear: 2027,
  endYear: 2027 + years,
  rate: rate(percent),
  lines,
});

test('present values: 4,630.50 in one year and 29,172.15 in two at 5 %', () => {
  assert.equal(presentValue(463_050, 5, 1), 441_000);
  assert.equal(presentValue(2_917_215, 5, 2), 2_646_000);
});

test('1,000 spent for 1,000 a year later at 7 % loses 65.42', () => {
  const lines: WibeLine[] = [
    { label: 'A', kind: 'cost', budgetEffective: true, byYear: { 2027: 100_000 } },
    { label: 'E', kind: 'benefit', budgetEffective: true, byYear: { 2028: 100_000 } },
  ];
  assert.equal(assess(of(lines, 1, 7)).total, -6_542);
  assert.equal((1_000 * discountFactor(7, 1)).toFixed(4), '934.5794');
});

test('the digital inbox is neutral on paper and a loss for the budget', () => {
  const result = assess(inbox(3));
  assert.deepEqual(
    [result.effective, result.notEffective, result.total],
    [-22_991_297, 21_646_360, -1_344_937],
  );
  assert.equal(result.paybackYears, null);
  assert.equal(annuityFactor(3, 5).toFixed(9), '4.579707187');
});

test('each year of the inbox shows factor, flows, present and cumulated value', () => {
  const shown = assess(inbox(3)).years.map((year) => [
    year.factor.toFixed(6),
    year.effective / 100,
    year.notEffective / 100,
    (year.present / 100).toFixed(2),
    (year.cumulated / 100).toFixed(2),
  ]);
  assert.deepEqual(shown, [
    ['1.000000', -120_000, -40_000, '-160000.00', '-160000.00'],
    ['0.970874', -24_000, 56_000, '31067.96', '-128932.04'],
    ['0.942596', -24_000, 56_000, '30163.07', '-98768.97'],
    ['0.915142', -24_000, 56_000, '29284.53', '-69484.44'],
    ['0.888487', -24_000, 56_000, '28431.59', '-41052.85'],
    ['0.862609', -24_000, 56_000, '27603.48', '-13449.37'],
  ]);
});

test('sensitivities of the inbox: benefit at 80, 50 and 0 %, rate by two points, costs plus 10 and 25 %', () => {
  const { sensitivities } = assess(inbox(3));
  const of = (change: string, amount: number) =>
    sensitivities.find((entry) => entry.change === change && entry.amount === amount)!.total;
  assert.equal(of('benefit-share', 80), -6_474_209);
  assert.equal(of('benefit-share', 50), -14_168_117);
  assert.equal(of('benefit-share', 0), -26_991_297);
  assert.equal(of('rate-points', -2), -469_020);
  assert.equal(of('rate-points', 2), -2_145_675);
  assert.ok(of('cost-plus', 25) < of('cost-plus', 10) && of('cost-plus', 10) < -1_344_937);
});

test('at a rate of 0 the inbox is exactly neutral and pays back in year 5', () => {
  const result = assess(inbox(0));
  assert.equal(result.total, 0);
  assert.equal(result.paybackYears, 5);
  assert.equal(annuityFactor(0, 5), 5);
});

test('payback is the last change to positive: a later renewal undoes an early one', () => {
  const lines: WibeLine[] = [
    { label: 'Kauf', kind: 'cost', budgetEffective: true, byYear: { 2027: 100_00, 2030: 150_00 } },
    { label: 'Ersparnis', kind: 'benefit', budgetEffective: true, byYear: each(2028, 2033, 80) },
  ];
  assert.equal(assess(of(lines, 6, 0)).paybackYears, 4);
});

test('a payment before the base year is compounded', () => {
  const lines: WibeLine[] = [
    { label: 'Vorlauf', kind: 'cost', budgetEffective: true, byYear: { 2026: 100_00 } },
  ];
  assert.equal(assess(of(lines, 1, 5)).total, -105_00);
});

test('risk makes costs higher and benefits lower', () => {
  const lines: WibeLine[] = [
    { label: 'K', kind: 'cost', budgetEffective: true, byYear: { 2027: 100_00 }, riskPercent: 10 },
    { label: 'N', kind: 'benefit', budgetEffective: true, byYear: { 2027: 100_00 }, riskPercent: 20 },
  ];
  assert.equal(assess(of(lines)).total, -30_00);
});

test('an impossible rate, period or amount is refused with its place', () => {
  const refusal = (wibe: Wibe) => {
    const result = assessWibe(wibe);
    return result.ok ? undefined : [result.error.refusal, result.error.at];
  };
  const line = (byYear: Record<number, number>): WibeLine => ({
    label: 'x',
    kind: 'cost',
    budgetEffective: true,
    byYear,
  });
  assert.deepEqual(refusal({ ...inbox(3), rate: rate(Number.NaN) }), ['rate-invalid', 'rate.percent']);
  assert.deepEqual(refusal({ ...inbox(3), endYear: 2020 }), ['period-invalid', 'endYear']);
  assert.deepEqual(refusal(of([line({ 2099: 1 })])), ['year-outside', 'lines[0].byYear.2099']);
  assert.deepEqual(refusal(of([line({ 2027: -1 })])), ['amount-negative', 'lines[0].byYear.2027']);
});

test('alternatives are ranked by their total, and a different winner for the budget is told', () => {
  const make = (effective: number, notEffective: number) => ({
    ...assess(inbox(3)),
    effective,
    notEffective,
    total: effective + notEffective,
  });
  const { ranked, sameWinner } = compareAlternatives([
    { name: 'billig', result: make(-10, 0) },
    { name: 'gut', result: make(-50, 100) },
  ]);
  assert.deepEqual(
    ranked.map(({ name }) => name),
    ['gut', 'billig'],
  );
  assert.equal(sameWinner, false);
});

test('the two parts always add up to the total, and a higher rate never raises a pure later benefit', () => {
  const line = fc.record({
    label: fc.constant('x'),
    kind: fc.constantFrom('cost' as const, 'benefit' as const),
    budgetEffective: fc.boolean(),
    byYear: fc.dictionary(fc.integer({ min: 2027, max: 2032 }).map(String), fc.integer({ min: 0, max: 1e9 })),
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), fc.integer({ min: 0, max: 12 }), (lines, percent) => {
      const result = assess(of(lines as WibeLine[], 5, percent));
      assert.equal(result.total, result.effective + result.notEffective);
    }),
    { numRuns: 200 },
  );
});
