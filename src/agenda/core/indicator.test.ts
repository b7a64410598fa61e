import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  checkPlan,
  courseOf,
  effectiveValues,
  type IndicatorPlan,
  progressOf,
  standingOf,
  wantedOn,
} from './indicator.ts';

const plan = (direction: IndicatorPlan['direction'], from: number, to: number): IndicatorPlan => ({
  direction,
  baseline: { day: '2025-12-31', value: from },
  targets: [{ day: '2030-12-31', value: to }],
});
const measured = (value: number, day = '2026-12-31') => [{ day, value, enteredAt: `${day}T10:00` }];

test('52 of 38 to 150 online services are an eighth of the way and behind the path', () => {
  const standing = standingOf(plan('up', 38, 150), measured(52), '2027-01-31')!;
  assert.equal(standing.progress, 0.125);
  assert.equal(standing.light, 'behind');
  assert.ok(Math.abs(standing.wanted - 60.4) < 0.05);
});

test('less is better: days of a building permit fall from 118 to 75', () => {
  const standing = standingOf(plan('down', 118, 75), measured(108), '2027-01-31')!;
  assert.equal(standing.light, 'ahead');
  assert.ok(Math.abs(standing.progress - 10 / 43) < 1e-9);
});

test('who has come as far as the path wants, in whole per cent, is on it: neither ahead nor behind', () => {
  const light = (value: number) =>
    standingOf(plan('up', 46, 90), measured(value, '2026-11-24'), '2026-11-30')!.light;
  assert.equal(light(54), 'on-path');
  assert.equal(light(53.8), 'on-path');
  assert.equal(light(53), 'behind');
  assert.equal(light(55), 'ahead');
});

test('behind the baseline the progress is negative, not zero', () => {
  const progress = progressOf(plan('up', 7200, 8000), 6950);
  assert.equal(progress, -0.3125);
});

test('past the target the progress is above one and the target stays reached', () => {
  const standing = standingOf(plan('up', 0, 30), measured(33), '2027-01-31')!;
  assert.equal(standing.progress, 1.1);
  assert.equal(standing.light, 'reached');
});

test('from a baseline of zero the progress is the share of the target', () => {
  assert.equal(progressOf(plan('up', 0, 600), 85), 85 / 600);
});

test('a target equal to the baseline is reached as long as the value is held', () => {
  const held = { ...plan('hold', 24, 24), tolerance: 1 };
  assert.equal(progressOf(held, 24.8), 1);
  assert.equal(standingOf(held, measured(26), '2027-01-31')!.light, 'behind');
});

test('without a value there is no standing, and a future value does not count yet', () => {
  assert.equal(standingOf(plan('up', 0, 10), [], '2026-12-31'), undefined);
  assert.equal(standingOf(plan('up', 0, 10), measured(5), '2026-06-30'), undefined);
});

test('the path bends at each target and stays at the last one', () => {
  const bent: IndicatorPlan = {
    ...plan('up', 0, 0),
    targets: [
      { day: '2026-12-31', value: 10 },
      { day: '2030-12-31', value: 50 },
    ],
  };
  assert.equal(wantedOn(bent, '2025-01-01'), 0);
  assert.equal(wantedOn(bent, '2026-12-31'), 10);
  assert.ok(Math.abs(wantedOn(bent, '2028-12-31') - 30) < 0.1);
  assert.equal(wantedOn(bent, '2035-01-01'), 50);
});

test('a correction counts, and the value it corrects is kept', () => {
  const values = [
    { day: '2026-06-30', value: 45, enteredAt: '2026-07-10T09:00' },
    { day: '2026-06-30', value: 44, enteredAt: '2026-07-20T09:00' },
  ];
  assert.deepEqual(
    effectiveValues(values).map(({ value }) => value),
    [44],
  );
  assert.equal(values.length, 2);
});

test('targets out of order and against the direction are refused', () => {
  assert.equal(checkPlan({ ...plan('up', 0, 5), targets: [] })?.refusal, 'no-target');
  assert.equal(
    checkPlan({ ...plan('up', 0, 5), targets: [{ day: '2024-01-01', value: 5 }] })?.refusal,
    'target-days-not-ascending',
  );
  assert.equal(checkPlan(plan('down', 5, 10))?.refusal, 'target-against-direction');
  assert.equal(checkPlan(plan('down', 10, 5)), undefined);
});

test('a group of indicators is on its path or beyond, behind it, or not measured yet', () => {
  const lights = ['ahead', 'on-path', 'behind'] as const;
  assert.deepEqual(courseOf([...lights.map((light) => ({ standing: { light } })), {}]), {
    good: 2,
    behind: 1,
    unmeasured: 1,
  });
});
