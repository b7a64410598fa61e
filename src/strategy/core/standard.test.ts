import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRing, dueOf, placeBlips, ringEdges, rings, sectors } from './standard.ts';

const today = '2026-11-24';

test('a pilot and a phase-out need a day to come; what is adopted or watched needs none', () => {
  const fault = (...given: Parameters<typeof checkRing>) => {
    const checked = checkRing(...given);
    return checked.ok ? undefined : checked.error.refusal;
  };
  assert.equal(fault('trial', null, today), 'trial-without-end');
  assert.equal(fault('hold', null, today), 'hold-without-end');
  assert.equal(fault('trial', today, today), 'end-in-past');
  assert.equal(fault('trial', '2027-06-30', today), undefined);
  assert.equal(fault('adopt', null, today), undefined);
  assert.equal(fault('assess', null, today), undefined);
});

test('what waits for a decision is named', () => {
  const thing = { ring: 'trial' as const, endsOn: '2026-11-23', supportUntil: null };
  assert.equal(dueOf(thing, today), 'trial-over');
  assert.equal(dueOf({ ...thing, ring: 'hold' }, today), 'hold-over');
  assert.equal(dueOf({ ring: 'adopt', endsOn: null, supportUntil: '2027-10-31' }, today), 'support-ends');
  assert.equal(dueOf({ ring: 'adopt', endsOn: null, supportUntil: '2028-10-31' }, today), undefined);
});

test('every thing of the radar lies in its ring and its sector, and no two on one spot', () => {
  const things = sectors.flatMap((sector) =>
    rings.flatMap((ring) =>
      Array.from({ length: 5 }, (_, at) => ({ id: `${sector}${ring}${at}`, sector, ring })),
    ),
  );
  const blips = placeBlips(things);
  for (const { x, y, ring, sector } of blips) {
    const radius = Math.hypot(x, y);
    assert.ok(radius > ringEdges[ring][0] - 0.001 && radius < ringEdges[ring][1] + 0.001, ring);
    const clock = (Math.atan2(x, -y) + 2 * Math.PI) % (2 * Math.PI);
    assert.equal(Math.floor(clock / (Math.PI / 2)), sectors.indexOf(sector));
  }
  assert.equal(new Set(blips.map(({ x, y }) => `${x} ${y}`)).size, things.length);
  assert.deepEqual(
    blips.map(({ number }) => number),
    things.map((_, at) => at + 1),
  );
});
