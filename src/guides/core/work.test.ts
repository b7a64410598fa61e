import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeCalendar } from './calendar.ts';
import { measurePulse } from './pulse.ts';

const entry = {
  id: '01890000-0000-7000-8000-0000000000a1',
  sequence: 2,
  title: 'Treffen; mit Komma, und Umbruch\nÄÖÜ '.repeat(3),
  description: null,
  place: 'Rathaus, Raum 12',
  startsAt: new Date('2026-12-03T13:00:00Z'),
  endsAt: new Date('2026-12-03T14:30:00Z'),
  cancelled: false,
  url: 'https://augenmass.example/digitale-lotsen/termine/1',
};

test('a date is written as iCalendar: escaped, folded at 75 octets, in UTC', () => {
  const file = writeCalendar(entry, new Date('2026-11-24T08:00:00Z'));
  assert.match(file, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
  assert.match(file, /\r\nDTSTART:20261203T130000Z\r\nDTEND:20261203T143000Z\r\n/);
  assert.match(file, /LOCATION:Rathaus\\, Raum 12/);
  for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.match(file.replaceAll('\r\n ', ''), /SUMMARY:Treffen\\; mit Komma\\, und Umbruch\\nÄÖÜ/);
});

test('a cancelled date tells calendars to drop it', () => {
  const file = writeCalendar({ ...entry, cancelled: true }, new Date('2026-11-24T08:00:00Z'));
  assert.match(file, /METHOD:CANCEL[\s\S]*STATUS:CANCELLED/);
});

test('a survey shows nothing below five answers, and means from five on', () => {
  const answer = { backing: 4, learning: 3, usefulness: 5 };
  const four = [answer, answer, answer, answer];
  const five = [...four, { backing: 2, learning: 1, usefulness: 5 }];
  assert.equal(measurePulse(four, true).questions, null);
  const result = measurePulse(five, true);
  assert.equal(result.questions!.backing.mean, 3.6);
  assert.deepEqual(result.questions!.learning.counts, [1, 0, 4, 0, 0]);
  assert.equal(result.hint, 3.7);
  assert.deepEqual(
    measurePulse(five, false),
    { count: 5, isOver: false, questions: null, hint: null },
    'while it runs a new answer could be read off the difference',
  );
});
