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
    assert.equal(momentInGermany('2026-12-03', '8:05').toISOString(), '2026-12-03T07:05:00.000Z');
    assert.equal(momentInGermany('2027-03-28', '07:00').toISOString(), '2027-03-28T05:00:00.000Z');
    assert.equal(momentInGermany('2026-10-25', '18:15').toISOString(), '2026-10-25T17:15:00.000Z');
  });

  it('stays on its day in the last hour before midnight on which the clocks changed', () => {
    assert.equal(momentInGermany('2027-03-28', '23:30').toISOString(), '2027-03-28T21:30:00.000Z');
    assert.equal(momentInGermany('2027-10-31', '23:30').toISOString(), '2027-10-31T22:30:00.000Z');
    assert.equal(momentInGermany('2027-10-31', '00:15').toISOString(), '2027-10-30T22:15:00.000Z');
  });

  it('is the first of two in autumn, and the hour after the leap in spring', () => {
    assert.equal(momentInGermany('2027-10-31', '02:30').toISOString(), '2027-10-31T00:30:00.000Z');
    assert.equal(momentInGermany('2027-03-28', '02:30').toISOString(), '2027-03-28T01:30:00.000Z');
  });

  it('shows the same time again on whatever clock it was read off', () => {
    for (const day of ['2027-03-27', '2027-03-28', '2027-03-29', '2027-10-30', '2027-10-31', '2027-11-01'])
      for (let minute = 0; minute < 1_440; minute += 15) {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        if (day === '2027-03-28' && time.startsWith('02')) continue;
        const [year, month, date] = day.split('-');
        assert.equal(formatMoment(momentInGermany(day, time), 'de'), `${date}.${month}.${year}, ${time}`);
      }
  });
});
