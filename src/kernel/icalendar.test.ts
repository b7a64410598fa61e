import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { writeCalendar } from './icalendar.ts';

const event = {
  uid: 'de-ustg-2b.anwenden@augenmass',
  day: '2027-01-01',
  title: '§ 2b UStG anwenden',
  description: 'Zeile eins; mit Komma, und Strich \\\nZeile zwei',
  url: 'https://lohenfurt.example/rechtsradar/de-ustg-2b.anwenden',
  sequence: 0,
};
const write = (change: Partial<typeof event> = {}) =>
  writeCalendar({
    name: 'Fristen',
    product: 'Rechtsradar',
    reminderDays: [90, 30, 7],
    events: [{ ...event, ...change }],
    stamp: new Date('2026-11-24T08:00:00.000Z'),
  });
const unfold = (text: string) => text.replaceAll('\r\n ', '');

test('a deadline is a whole day with three reminders', () => {
  const text = write();
  assert.match(text, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
  assert.match(text, /\r\nDTSTART;VALUE=DATE:20270101\r\n/);
  assert.match(text, /\r\nDTSTAMP:20261124T080000Z\r\n/);
  assert.deepEqual(text.match(/TRIGGER:-P\d+D/g), ['TRIGGER:-P90D', 'TRIGGER:-P30D', 'TRIGGER:-P7D']);
});

test('comma, semicolon, backslash and line break are escaped', () => {
  assert.match(unfold(write()), /DESCRIPTION:Zeile eins\\; mit Komma\\, und Strich \\\\\\nZeile zwei\r\n/);
});

test('a carriage return in a title starts no line of its own', () => {
  assert.doesNotMatch(write({ title: 'Pflicht\r\nATTENDEE:x' }), /\r\nATTENDEE/);
});

test('no line is longer than 75 octets and unfolding gives the text back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 60, maxLength: 300 }), (title) => {
      const text = write({ title: title.replace(/[\p{Cc}\\;,]/gu, 'x') });
      for (const line of text.split('\r\n')) assert.ok(new TextEncoder().encode(line).length <= 75);
      assert.ok(unfold(text).includes(`SUMMARY:${title.replace(/[\p{Cc}\\;,]/gu, 'x')}\r\n`));
    }),
  );
});
