import assert from 'node:assert/strict';
import { test } from 'node:test';
import { computeLights, isStale, type LightFacts, overallLight, plannedDays, raisedLight } from './light.ts';

const calm: LightFacts = {
  today: '2027-01-01',
  plannedEnd: '2028-12-31',
  forecastEnd: '2028-12-31',
  deadline: null,
  plannedCents: 100_000_00,
  forecastCents: 100_000_00,
  higherBody: false,
  highestLoad: { team: 'FV', share: 0.9 },
};
const lightOf = (change: Partial<LightFacts>, dimension: 'time' | 'costs' | 'resources') =>
  computeLights({ ...calm, ...change })[dimension].light;

test('on time, on budget and with free teams all computed lights are green', () => {
  const { time, costs, scope, resources } = computeLights(calm);
  assert.deepEqual(
    [time.light, costs.light, resources.light, scope.light],
    ['green', 'green', 'green', null],
  );
});

test('five weeks late is yellow, thirteen weeks late is red', () => {
  assert.equal(lightOf({ forecastEnd: '2029-02-04' }, 'time'), 'yellow');
  assert.equal(lightOf({ forecastEnd: '2029-04-02' }, 'time'), 'red');
  assert.equal(lightOf({ forecastEnd: '2029-01-20' }, 'time'), 'green');
});

test('late by more than a quarter of the time left is red, however few days that are', () => {
  assert.equal(lightOf({ today: '2028-12-01', forecastEnd: '2029-01-09' }, 'time'), 'red');
});

test('a missed deadline is red even where the plan is kept', () => {
  assert.equal(lightOf({ deadline: '2028-08-01' }, 'time'), 'red');
});

test('a quarter ends on its last day, so a deadline within it is missed', () => {
  assert.equal(
    lightOf({ plannedEnd: '2027Q3', forecastEnd: '2027Q3', deadline: '2027-08-01' }, 'time'),
    'red',
  );
});

test('6 % dearer is yellow, 11 % or a higher body is red, cheaper is green', () => {
  assert.equal(lightOf({ forecastCents: 106_000_00 }, 'costs'), 'yellow');
  assert.equal(lightOf({ forecastCents: 111_000_00 }, 'costs'), 'red');
  assert.equal(lightOf({ higherBody: true }, 'costs'), 'red');
  assert.equal(lightOf({ forecastCents: 90_000_00 }, 'costs'), 'green');
});

test('a team over 100 % makes it yellow, over 120 % red', () => {
  assert.equal(lightOf({ highestLoad: { team: 'FV', share: 1.05 } }, 'resources'), 'yellow');
  assert.equal(lightOf({ highestLoad: { team: 'FV', share: 1.73 } }, 'resources'), 'red');
});

test('without forecast nothing is computed', () => {
  const none = computeLights({ ...calm, forecastEnd: null, forecastCents: null, highestLoad: null });
  assert.deepEqual([none.time.light, none.costs.light, none.resources.light], [null, null, null]);
});

test('the overall light is the worst of reported and computed, and names where the report is kinder', () => {
  const computed = computeLights({ ...calm, forecastCents: 150_000_00 });
  const overall = overallLight({ time: 'green', costs: 'green', scope: 'yellow' }, computed);
  assert.deepEqual(overall, { light: 'red', kinder: ['costs'], demandsDecision: true });
});

test('raising the light by hand needs a reason and a name', () => {
  const red = overallLight({}, computeLights({ ...calm, higherBody: true }));
  assert.equal(raisedLight(red, { light: 'yellow', reason: '', name: 'A' }), 'red');
  assert.equal(
    raisedLight(red, { light: 'yellow', reason: 'Nachtrag ist beschlossen', name: 'A' }),
    'yellow',
  );
  assert.equal(raisedLight(red, null), 'red');
});

test('a report older than a quarter is stale', () => {
  assert.equal(isStale('2026-07-01', '2026-11-25'), true);
  assert.equal(isStale('2026-10-01', '2026-11-25'), false);
  assert.equal(isStale(null, '2026-11-25'), true);
});

test('a span of periods has its days', () => {
  assert.equal(plannedDays('2027Q1', '2027Q2'), 181);
});
