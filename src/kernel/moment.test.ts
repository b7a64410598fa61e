import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatMoment, momentInGermany, startOfDay } from './moment.ts';

describe('a moment', () => {
  it('is read off a German clock', () => {
    const moment = new Date('2026-11-25T09:39:00Z');
    assert.equal(formatMoment(moment, 'de'), '25.11.2026, 10:39');
    assert.equal(formatMoment(moment, 'en'), '25 Nov 2026, 10:39');
  });

  it('begins a day at midnight, also when the clocks change', () => {
    assert.equal(startOfDay('2026-11-25').toISOString(), '2026-11-24T23:00:00.000Z');
    assert.equal(startOfDay('2027-07-01').toISOString(), '2027-06-30T22:00:00.000Z');
    assert.equal(startOfDay('2027-03-28').toISOString(), '2027-03-27T23:00:00.000Z');
    assert.equal(startOfDay('2027-03-29').toISOString(), '2027-03-28T22:00:00.000Z');
    assert.equal(startOfDay('2027-10-31').toISOString(), '2027-10-30T22:00:00.000Z');
    assert.equal(startOfDay('2027-11-01').toISOString(), '2027-10-31T23:00:00.000Z');
  });

  it('is a clock time on a day, also when the clocks change', () => {
    assert.equal(momentInGermany('2026-12-03', '14:30').toISOString(), '2026-12-03T13:30:00.000Z');
    assert.equal(momentInGermany('2027-03-28', '07:00').toISOString(), '2027-03-28T05:00:00.000Z');
    assert.equal(momentInGermany('2026-10-25', '18:15').toISOString(), '2026-10-25T17:15:00.000Z');
  });
});
