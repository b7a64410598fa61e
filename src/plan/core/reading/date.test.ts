import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type DateReading, dateOfDay, dateOfNumber, parseDate } from './date.ts';

/** Real strings of the field and what is expected of each: plan.md 5.3. */
const cases: [string, Partial<DateReading>][] = [
  ['III. Quartal 2021', { value: '2021Q3', min: '2021-07-01', max: '2021-09-30', precision: 'quarter' }],
  ['III. Quartal', { value: null, unclear: true, notes: ['year-missing'] }],
  [
    'von Ende Q3/2025 bis Q3/2027',
    { start: '2025-09-30', end: '2027Q3', min: '2025-09-30', max: '2027-09-30' },
  ],
  ['31. KW 2023 – 09. KW 2025', { min: '2023-07-31', max: '2025-03-02' }],
  ['KW 2/20', { value: '2020-W02', min: '2020-01-06', max: '2020-01-12', precision: 'week' }],
  ['bis Ende 2024', { end: '2024-12-31', start: null, openStart: true }],
  ['ab 2021 ff.', { start: '2021', min: '2021-01-01', max: null, openEnd: true }],
  ['2024 ff.', { start: '2024', openEnd: true }],
  ['2030ff.', { start: '2030', openEnd: true }],
  ['15.10.08', { value: '2008-10-15', precision: 'day' }],
  ['vsl. ab September 2026', { start: '2026-09', precision: 'month', provisional: true, openEnd: true }],
  ['voraussichtlich im Januar 2022', { value: '2022-01', precision: 'month', provisional: true }],
  ['46023', { value: '2026-01-01', confidence: 'assumed' }],
  // beyond the list
  ['', { value: null, unclear: false }],
  ['offen', { value: null, unclear: false, notes: ['unknown: offen'] }],
  ['laufend', { value: null, unclear: true, openEnd: true }],
  ['2027', { value: '2027', precision: 'year' }],
  ['2027/28', { start: '2027', end: '2028' }],
  ['Doppelhaushalt 2027/2028', { min: '2027-01-01', max: '2028-12-31' }],
  ['2027-08', { value: '2027-08', precision: 'month' }],
  ['vor 2028', { value: '../2027', max: '2027-12-31' }],
  ['nach 2027', { value: '2028/..', min: '2028-01-01' }],
  ['Mitte 2027', { value: '2027-mid', precision: 'part' }],
  ['Ende 2027', { value: '2027-late', max: '2027-12-31' }],
  ['Frühjahr 2027', { value: '2027-spring', precision: 'season' }],
  ['2. Halbjahr 2027', { value: '2027H2', precision: 'half-year' }],
  ['Q1-Q3 2027', { start: '2027Q1', end: '2027Q3', year: 2027 }],
  ['I.-III. Quartal 2027', { start: '2027Q1', end: '2027Q3' }],
  ['01.03. - 31.05.2027', { start: '2027-03-01', end: '2027-05-31' }],
  ['Schuljahr 2027/28', { min: '2027-08-01', max: '2028-07-31', confidence: 'assumed' }],
  ['umgesetzt im Juni 2018', { value: '2018-06', confidence: 'assumed' }],
  ['Q5 2027', { value: null, unclear: true, notes: ['no-such-date: Q5 2027'] }],
  ['31.02.2027', { value: null, unclear: true }],
  ['03/04/2027', { unclear: true, notes: ['day-or-month'] }],
  ['12/31/2027', { value: '2027-12-31', confidence: 'assumed' }],
  ['01.01.1900', { unclear: true, notes: ['implausible-year: 1900'] }],
  ['2028 - 2027', { unclear: true }],
  ['siehe Anlage 1', { value: null, unclear: true }],
];

for (const [text, expected] of cases) {
  test(`date: „${text}“`, () => {
    const read = parseDate(text);
    for (const [field, value] of Object.entries(expected))
      assert.deepEqual(read[field as keyof DateReading], value, `${field} of ${JSON.stringify(read)}`);
    if (!('unclear' in expected)) assert.equal(read.unclear, false, JSON.stringify(read));
  });
}

test('date: a quarter without year takes the year of its column', () => {
  const read = parseDate('III. Quartal', { year: 2021 });
  assert.equal(read.value, '2021Q3');
  assert.equal(read.confidence, 'assumed');
});

test('date: the same serial number is another day in the system of 1904', () => {
  assert.equal(dateOfNumber(46_023).value, '2026-01-01');
  assert.equal(dateOfNumber(46_023, { dateSystem: 1904 }).value, '2030-01-02');
  assert.equal(dateOfNumber(44_561, { dateSystem: 1904 }).value, '2026-01-01');
});

test('date: a serial number of the year 1900 is asked about', () => {
  assert.equal(dateOfNumber(1).unclear, true);
  assert.equal(dateOfNumber(0).unclear, true);
  assert.equal(dateOfNumber(Number.POSITIVE_INFINITY).unclear, true);
  assert.equal(dateOfDay('1900-01-01').unclear, true);
});

test('date: a number that is a year stays a year', () => {
  assert.equal(dateOfNumber(2027).precision, 'year');
});

test('date: no string makes the parser throw, and what is sure has its days in order', () => {
  const alphabet = [
    ...'0123456789. -/–§'.split(''),
    'Q',
    'KW ',
    'bis ',
    'ab ',
    'Ende ',
    'Mai ',
    '2027',
    'III. ',
    'Quartal ',
    ' ff.',
  ];
  const typed = fc.array(fc.constantFrom(...alphabet), { maxLength: 20 }).map((letters) => letters.join(''));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), typed), (text) => {
      const read = parseDate(text);
      if (read.min && read.max && !read.unclear)
        assert.ok(read.min <= read.max, JSON.stringify([text, read]));
    }),
    { numRuns: 3_000 },
  );
});

test('date: every day of the plan years is read back in German writing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 14_600 }), (offset) => {
      const iso = new Date(Date.UTC(2010, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);
      const [year, month, day] = iso.split('-');
      assert.equal(parseDate(`${day}.${month}.${year}`).value, iso);
    }),
    { numRuns: 300 },
  );
});
