import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Report, unsaidLights } from './status.ts';
import { wishOfReport } from './wish.ts';

const red = (reason: string) => ({ light: 'red' as const, trend: null, reason });
const report: Report = {
  lights: { ...unsaidLights(), costs: red('Nachtrag des Anbieters'), time: red('Nachtrag des Anbieters') },
  forecastEnd: '2027Q4',
  actualCents: 9_000_000,
  committedCents: 8_000_000,
  remainingCents: 7_000_000,
  progress: 40,
  achieved: null,
  nextSteps: null,
  decisionNeeded: null,
  options: 'Ohne Amt 51 beginnen',
  decideBy: null,
  milestones: [],
};

test('a report asks for what its forecast has beyond the plan, and says each reason once', () => {
  const wish = wishOfReport(report, { oneOffCents: 20_000_000, end: '2027Q2' }, '2026-11-24');
  assert.equal(wish.reason, 'Nachtrag des Anbieters');
  assert.equal(wish.newEnd, '2027Q4');
  assert.deepEqual(
    wish.costs.map(({ year, cents }) => [year, cents]),
    [[2026, 4_000_000]],
  );
});

test('a forecast within the plan asks for nothing, and neither does one against an unknown plan', () => {
  const kept = wishOfReport(report, { oneOffCents: 24_000_000, end: '2027Q4' }, '2026-11-24');
  assert.deepEqual([kept.costs, kept.newEnd], [[], null]);
  assert.deepEqual(wishOfReport(report, { oneOffCents: null, end: null }, '2026-11-24').costs, []);
});
