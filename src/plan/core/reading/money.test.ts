import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type MoneyReading, moneyOfNumber, parseMoney } from './money.ts';

const nbsp = '\u00a0';
const narrow = '\u202f';

/** Real strings of the field and what is expected of each: plan.md 5.2. */
const cases: [string, Partial<MoneyReading>][] = [
  ['56.700', { value: 56_700, precision: 'exact', notes: ['currency-assumed'], confidence: 'assumed' }],
  ['400.000,00', { value: 400_000, precision: 'exact' }],
  ['2.111.655,38', { value: 2_111_655.38, precision: 'exact' }],
  ['135.420.000€', { value: 135_420_000, confidence: 'sure' }],
  ['9.640Euro', { value: 9_640, confidence: 'sure' }],
  ['685€', { value: 685, confidence: 'sure' }],
  ['587 225,04 Euro', { value: 587_225.04, confidence: 'sure' }],
  ['20 000 Euro', { value: 20_000 }],
  [`20${nbsp}000 Euro`, { value: 20_000 }],
  [`20${narrow}000 Euro`, { value: 20_000 }],
  ['Euro 432.089,00', { value: 432_089, confidence: 'sure' }],
  ['0,00 EUR', { value: 0, min: 0, max: 0, confidence: 'sure' }],
  ['1,2 Mi0.€', { value: 1_200_000, unclear: true, notes: ['typo: Mi0'] }],
  ['bis zu 2.8 Mio. Euro', { value: 2_800_000, min: null, max: 2_800_000, precision: 'upper-bound' }],
  ['1,99 Mio.', { value: 1_990_000, notes: ['currency-assumed'] }],
  ['+450 T€', { value: 450_000 }],
  ['ca. 600 T€', { value: 600_000, precision: 'approximate' }],
  ['~ 100T €', { value: 100_000, precision: 'approximate' }],
  ['250TSD €', { value: 250_000 }],
  ['15.000 TEUR €', { value: 15_000_000, unclear: true }],
  ['4.239.656,641 Euro/brutto', { value: null, unclear: true, tax: 'gross' }],
  ['20.-50.000 Euro', { min: 20_000, max: 50_000, precision: 'range', unclear: true }],
  ['> 6 Mio € ', { value: 6_000_000, min: 6_000_000, max: null, precision: 'lower-bound' }],
  ['mind. 22.000 €', { min: 22_000, max: null, precision: 'lower-bound' }],
  ['-63.000 €', { value: -63_000, unclear: true, notes: ['sign'] }],
  ['- 25.000 Euro', { value: -25_000, unclear: true }],
  ['-17.500€', { value: -17_500, unclear: true }],
  ['28.555,20 Euro p.a.', { value: 28_555.2, period: 'yearly' }],
  ['15.000 €/Jahr', { value: 15_000, period: 'yearly' }],
  ['120 € / Jahr', { value: 120, period: 'yearly' }],
  ['4.355.000,00 € + 435.000,00 €', { value: 4_790_000, notes: ['sum'] }],
  [
    '120.000 € zzgl. Personalkosten',
    { min: 120_000, max: null, precision: 'lower-bound', notes: ['plus: Personalkosten'] },
  ],
  ['1.980.000 €, brutto', { value: 1_980_000, tax: 'gross' }],
  ['alt: 135.420.000 € netto', { value: 135_420_000, tax: 'net', confidence: 'assumed' }],
  ['25.000.000 Euro*', { value: 25_000_000, notes: ['footnote: *'] }],
  ['520.020 € *', { value: 520_020, notes: ['footnote: *'] }],
  ['20,9 Mio. € (Preisstand 2020)', { value: 20_900_000, year: null, notes: ['price-level: 2020'] }],
  ['300.000 € geschätzt', { value: 300_000, precision: 'approximate', notes: ['estimate-rough'] }],
  ['keine', { value: 0 }],
  ['nein', { value: 0 }],
  ['siehe Anlage 1', { value: null, unclear: true, notes: ['reference: siehe Anlage 1'] }],
  ['s.o.', { value: null, unclear: true }],
  ['dto.', { value: null, unclear: true, notes: ['same-as-above: dto.'] }],
  ['ca. 50 T€', { value: 50_000, precision: 'approximate' }],
  ['1,2 Mio.', { value: 1_200_000, notes: ['currency-assumed'] }],
  // beyond the list
  ['', { value: null, unclear: false, notes: [] }],
  ['Bitte aus Liste auswählen', { value: null, unclear: false }],
  ['#BEZUG!', { value: null, unclear: false, notes: ['broken-reference: #BEZUG!'] }],
  ['k. A.', { value: null, unclear: false, notes: ['unknown: k. A.'] }],
  ['2027', { value: null, unclear: true, notes: ['year-or-amount: 2027'] }],
  ['1,234', { value: null, unclear: true }],
  ['1.234 Mio. €', { unclear: true }],
  ['12.50012.500Neinx', { value: null, unclear: true }],
  ['1,0075.600', { value: null, unclear: true }],
  ['75.600Neinx', { value: null, unclear: true }],
  ['1.000,- €', { value: 1_000 }],
  ['TEUR 120', { value: 120_000 }],
  ['20-50 T€', { min: 20_000, max: 50_000, confidence: 'assumed', notes: ['scale-shared'] }],
  [
    '40.000–310.000 € brutto',
    { min: 40_000, max: 310_000, precision: 'range', tax: 'gross', unclear: false },
  ],
  ['zwischen 10.000 € und 20.000 €', { min: 10_000, max: 20_000, precision: 'range' }],
  ['30.000 € bis 10.000 €', { unclear: true }],
  ['50 T€ (2027)', { value: 50_000, year: 2027 }],
  ['HH 2027: 50.000 €', { value: 50_000, year: 2027 }],
  ['2024-2026: 50.000 €', { value: 50_000, period: '3 years', year: null }],
  ['264.798,80 € für 72 Monate', { value: 264_798.8, period: '6 years' }],
  ['12.000 €/Schuljahr', { value: 12_000, period: 'school-year' }],
  ['35.000 € brutto (29.411,76 € netto)', { value: 35_000, tax: 'gross', confidence: 'assumed' }],
  ['alt: 100.000 € neu: 120.000 €', { value: 120_000 }],
  ['5.000 € und 3.000 €', { value: null, unclear: true, notes: ['several-amounts'] }],
  ['100.000 € davon 40.000 € Förderung', { value: 100_000, confidence: 'assumed' }],
  ['10 PT à 400 €', { value: 400, confidence: 'assumed' }],
  ['100 Teile', { unclear: true }],
  ['5.000 CHF', { unclear: true }],
  ['50 %', { value: null, unclear: true }],
  ['50.000 € zzgl. 19 % MwSt.', { value: 50_000, tax: 'net', precision: 'exact' }],
  ['(5.000) €', { value: -5_000, unclear: true, notes: ['sign'] }],
  ['5.000 (netto)', { value: 5_000, tax: 'net' }],
  ['über 50.000 €', { min: 50_000, max: null, precision: 'lower-bound' }],
  ['999999999999999999999', { value: null, unclear: true }],
];

for (const [text, expected] of cases) {
  test(`money: „${text}“`, () => {
    const read = parseMoney(text);
    for (const [field, value] of Object.entries(expected))
      assert.deepEqual(read[field as keyof MoneyReading], value, `${field} of ${JSON.stringify(read)}`);
    if (!('unclear' in expected)) assert.equal(read.unclear, false, JSON.stringify(read));
  });
}

test('money: a year beside an amount is no amount', () => {
  for (const text of [
    '2022: 173.200 €, 2023: 194.900 €',
    '2022 173.200 €, 2023 194.900 €',
    '173.200 € (2022), 194.900 € (2023)',
    '173.200 € in 2022 und 194.900 € in 2023',
  ])
    assert.deepEqual(
      parseMoney(text).parts.map(({ year, value }) => [year, value]),
      [
        [2022, 173_200],
        [2023, 194_900],
      ],
      text,
    );
});

test('money: an amount without its year among years is asked about', () => {
  const read = parseMoney('79,3 Mio. € in 2026 und 83,7 Mio.');
  assert.equal(read.unclear, true);
  assert.deepEqual(
    read.parts.map(({ year, value }) => [year, value]),
    [
      [2026, 79_300_000],
      [null, 83_700_000],
    ],
  );
});

test('money: a sum keeps its parts', () => {
  assert.deepEqual(
    parseMoney('4.355.000,00 € + 435.000,00 €').parts.map((part) => part.value),
    [4_355_000, 435_000],
  );
});

test('money: the column says what the cell leaves out', () => {
  assert.equal(parseMoney('12,5', { scale: 1000 }).value, 12_500);
  assert.equal(parseMoney('12,5 Mio. €', { scale: 1000 }).value, 12_500_000);
  assert.equal(parseMoney('12,5 €', { scale: 1000 }).value, 12.5);
  assert.deepEqual(parseMoney('5.000', { euro: true }).notes, []);
  assert.equal(parseMoney('-63.000 €', { sign: 'expense' }).unclear, false);
  assert.equal(parseMoney('5.000 €', { year: 2028, tax: 'net' }).year, 2028);
});

test('money: a number cell keeps its value and is never read as text', () => {
  assert.equal(moneyOfNumber(2027, { euro: true }).value, 2027);
  assert.equal(moneyOfNumber(0.1 + 0.2, { euro: true }).value, 0.3);
  assert.equal(moneyOfNumber(12.5, { scale: 1000 }).value, 12_500);
  assert.equal(moneyOfNumber(Number.NaN).unclear, true);
});

test('money: no string makes the parser throw, and what is sure is a finite number', () => {
  const alphabet = [
    ...'0123456789., -+€TtMmiokEeuUrR/()*:;~<>%x§'.split(''),
    'Mio. ',
    ' T€',
    ' bis ',
    '2027',
    'ca. ',
  ];
  const typed = fc.array(fc.constantFrom(...alphabet), { maxLength: 25 }).map((letters) => letters.join(''));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), typed), (text) => {
      const read = parseMoney(text);
      for (const value of [read.value, read.min, read.max])
        assert.ok(value === null || Number.isFinite(value));
      if (read.min !== null && read.max !== null && !read.unclear) assert.ok(read.min <= read.max);
    }),
    { numRuns: 3_000 },
  );
});

test('money: every amount that is written in full is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (cents) => {
      const text = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' }).format(cents / 100);
      assert.equal(parseMoney(text).value, cents / 100);
    }),
    { numRuns: 500 },
  );
});

test('money: a hostile cell is read quickly', () => {
  for (const text of [
    '1'.repeat(50_000),
    '1.'.repeat(20_000),
    '1 €-'.repeat(10_000),
    ' '.repeat(90_000),
    'ca. '.repeat(9_000),
  ]) {
    const start = performance.now();
    parseMoney(text);
    assert.ok(performance.now() - start < 250, text.slice(0, 8));
  }
});
