import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toQuarter } from '../../../kernel/quarter.ts';
import type { Light } from '../../core/initiative.ts';
import {
  computedLights,
  continueReport,
  currentReportQuarter,
  disagreements,
  dueDayOf,
  forecastCents,
  type LightKey,
  lightKeys,
  type Report,
  reportFaults,
  stateAt,
  unsaidLights,
} from './status.ts';

const lit = (lights: Partial<Record<LightKey, Light>> = {}, reason: string | null = null) => {
  const all = unsaidLights();
  for (const key of lightKeys)
    all[key] = { light: lights[key] ?? 'green', trend: 'same', reason: lights[key] ? reason : null };
  return all;
};
const report = (change: Partial<Report> = {}): Report => ({
  lights: lit(),
  forecastEnd: '2027Q2',
  actualCents: 100,
  committedCents: 50,
  remainingCents: 25,
  progress: 40,
  achieved: null,
  nextSteps: null,
  decisionNeeded: null,
  options: null,
  decideBy: null,
  milestones: [],
  ...change,
});
const faults = (change: Partial<Report>) =>
  reportFaults(report(change)).map(({ refusal, at }) => `${refusal} ${at}`);

test('six green lights and a forecast are a whole report', () => {
  assert.deepEqual(faults({}), []);
});

test('yellow and red need a reason, each for itself', () => {
  assert.deepEqual(faults({ lights: lit({ overall: 'yellow', time: 'yellow' }) }), [
    'reason-missing reason-overall',
    'reason-missing reason-time',
  ]);
});

test('a green whole over a yellow part needs a reason: no watermelons by silence', () => {
  const lights = lit({ time: 'yellow' }, 'Lieferung verspätet');
  assert.deepEqual(faults({ lights }), ['milder-than-worst reason-overall']);
  lights.overall = { ...lights.overall, reason: 'Puffer reicht' };
  assert.deepEqual(faults({ lights }), []);
});

test('red demands options and a day by which it is decided', () => {
  const lights = lit({ overall: 'red', costs: 'red' }, 'Nachtrag');
  assert.deepEqual(faults({ lights }), ['options-missing options', 'decide-by-missing decideBy']);
  assert.deepEqual(faults({ lights, options: 'Umfang kürzen', decideBy: '2026-12-15' }), []);
});

test('money is said whole or not at all; unknown is not nought', () => {
  assert.deepEqual(faults({ committedCents: null }), ['costs-incomplete committedCents']);
  const unknown = { actualCents: null, committedCents: null, remainingCents: null };
  assert.deepEqual(faults(unknown), []);
  assert.equal(forecastCents(unknown), null);
  assert.equal(forecastCents(report()), 175);
});

test('an empty report lacks all its lights and its forecast', () => {
  assert.equal(reportFaults(report({ lights: unsaidLights(), forecastEnd: null })).length, 7);
});

test('a light that is kinder than its figures is told from one that is stricter', () => {
  const reported = lit({ costs: 'red' });
  const computed = {
    overall: 'red',
    time: 'yellow',
    costs: 'green',
    scope: null,
    resources: 'green',
    acceptance: null,
  } as const;
  assert.deepEqual(
    disagreements(reported, computed).map(({ key, kinder }) => [key, kinder]),
    [
      ['overall', true],
      ['time', true],
      ['costs', false],
    ],
  );
});

test('the computed whole is its worst part, and unknown where no part is known', () => {
  const none = { light: null, because: { code: 'not-computable' } } as const;
  const late = { light: 'yellow', because: { code: 'delay', days: 40, share: 0.1 } } as const;
  assert.deepEqual(computedLights({ time: late, costs: none }).overall, late);
  assert.equal(computedLights({}).overall.light, null);
});

test('the next report begins where the last one ended, without its decisions', () => {
  const last = report({
    lights: lit({ time: 'yellow' }, 'Lieferung'),
    options: 'a oder b',
    decideBy: '2026-10-01',
  });
  last.lights.time.trend = 'worse';
  const next = continueReport(last);
  assert.deepEqual(next.lights.time, { light: 'yellow', trend: 'same', reason: 'Lieferung' });
  assert.deepEqual([next.options, next.decideBy, next.actualCents], [null, null, 100]);
});

test('a quarter is reported from two weeks before its end and is due some days after', () => {
  assert.equal(currentReportQuarter('2026-11-24'), toQuarter(2026, 3));
  assert.equal(currentReportQuarter('2026-12-18'), toQuarter(2026, 4));
  assert.equal(currentReportQuarter('2027-03-17'), toQuarter(2026, 4));
  assert.equal(dueDayOf(toQuarter(2026, 3), 15), '2026-10-15');
  assert.equal(dueDayOf(toQuarter(2026, 4), 15), '2027-01-15');
});

test('the state of a past day follows from the steps taken since', () => {
  const now = { state: 'introduced', since: '2026-10-20' } as const;
  const steps = [
    { from: 'adopted', on: '2026-05-04' },
    { from: 'in-progress', on: '2026-10-20' },
  ] as const;
  assert.equal(stateAt('2026-09-30', now, steps), 'in-progress');
  assert.equal(stateAt('2026-04-30', now, steps), 'adopted');
  assert.equal(stateAt('2026-10-20', now, steps), 'introduced');
  assert.equal(stateAt('2026-09-30', now, []), undefined);
});
