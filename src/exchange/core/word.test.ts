import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readHeading } from './heading.ts';
import { lightOfColour, readLight } from './light-word.ts';
import { readState } from './state-word.ts';
import { readYesNo } from './yes-no.ts';

const states: [string, string | null, string][] = [
  ['Idee', 'idea', 'sure'],
  ['noch nicht geplant', 'idea', 'sure'],
  ['beantragt', 'announced', 'assumed'],
  ['in Prüfung', 'in-assessment', 'sure'],
  ['geplant', 'planned', 'assumed'],
  ['beschlossen', 'adopted', 'sure'],
  ['in Umsetzung', 'in-progress', 'sure'],
  ['lfd.', 'in-progress', 'sure'],
  ['begonnen: teilweise umgesetzt', 'in-progress', 'assumed'],
  ['nahezu abgeschlossen', 'in-progress', 'assumed'],
  ['laufend', null, 'unclear'],
  ['als Daueraufgabe etabliert', null, 'unclear'],
  ['Verstetigt ab Juli 2025 mit 50 %', null, 'unclear'],
  ['produktiv', 'introduced', 'sure'],
  ['abgeschlossen', 'completed', 'sure'],
  ['umgesetzt im Juni 2018', 'completed', 'assumed'],
  ['zunächst zurückgestellt', 'deferred', 'assumed'],
  ['ruht', 'paused', 'sure'],
  ['gestoppt', 'paused', 'unclear'],
  ['abgelehnt', 'rejected', 'sure'],
  ['nicht weiter verfolgt', 'cancelled', 'sure'],
  ['Wird überführt in die E-Akte', 'completed', 'unclear'],
  ['in_umsetzung', 'in-progress', 'sure'],
  ['Eingeführt', 'introduced', 'sure'],
  ['blau', null, 'unclear'],
  ['', null, 'sure'],
];

for (const [text, state, confidence] of states) {
  test(`state: „${text}“ is ${state ?? 'no state'}, ${confidence}`, () => {
    const read = readState(text);
    assert.deepEqual([read.state, read.confidence], [state, confidence]);
  });
}

test('state: a date beside the word is drawn out, a permanent task is named as one', () => {
  assert.equal(readState('umgesetzt im Juni 2018').when, '2018-06');
  assert.equal(readState('kontinuierlich').operation, true);
});

test('light: by word, by colour, and asked about where both differ', () => {
  assert.deepEqual(readLight('grün', undefined), { light: 'green', notes: [], confidence: 'sure' });
  assert.equal(readLight('', 'FF0000').light, 'red');
  assert.equal(readLight('', 'FFC000').light, 'yellow');
  assert.equal(readLight('', '92D050').light, 'green');
  assert.equal(readLight('', 'FF0000').confidence, 'assumed');
  assert.equal(readLight('grün', 'FF0000').confidence, 'unclear');
  assert.equal(readLight('G', undefined).confidence, 'unclear');
  assert.equal(readLight('G', '92D050').light, 'green');
});

test('light: grey, blue and white are no light', () => {
  assert.deepEqual(['808080', '4472C4', 'F2F2F2', '000000'].map(lightOfColour), [null, null, null, null]);
});

test('yes or no: crosses, words, and „in Planung“ as a third answer', () => {
  assert.deepEqual(
    ['x', '☒', 'Ja', '☐', 'nein', 'Einführung in Planung', ''].map((text) => readYesNo(text).answer),
    ['yes', 'yes', 'yes', 'no', 'no', 'planned', null],
  );
  assert.equal(readYesNo('vielleicht').confidence, 'unclear');
});

const headings: [string, string | null, Record<string, unknown>?][] = [
  ['lfd. Nr.', 'code'],
  ['Maßnahme', 'name'],
  ['MASSNAHME*', 'name'],
  ['Bereich/Amt', 'unit'],
  ['Dst', 'unit'],
  ['Verantwortliche*r', 'responsible'],
  ['Status/GR-Beteiligung', 'state'],
  ['2027', 'year-amount', { year: 2027, scale: null }],
  ['Ansatz 2027 in T€', 'year-amount', { year: 2027, scale: 1000 }],
  ['Plan 27', 'year-amount', { year: 2027 }],
  ['i27', 'year-amount', { year: 2027, nature: 'investive' }],
  ['RE 2025', 'year-amount', { year: 2025, account: 'actual' }],
  ['VE 2028', 'year-amount', { year: 2028, account: 'commitment' }],
  ['2029 ff.', 'year-amount', { year: 2029, openYears: true }],
  ['Kosten 2027 (netto)', 'year-amount', { year: 2027, tax: 'net' }],
  ['Finanzhaushalt 2027', 'year-amount', { nature: 'investive' }],
  ['Jährliche/r Budgetbedarf', 'running'],
  ['Aufwand (PT)', 'effort', { effortUnit: 'days' }],
  ['Personalbedarf (PT)', 'effort', { effortUnit: 'days', confidence: 'assumed' }],
  ['Aufwand in Arbeitstagen', 'effort', { effortUnit: 'days' }],
  ['Aufwand (Mannmonate)', 'effort', { effortUnit: 'months' }],
  ['Aufwand (VZÄ)', 'effort', { effortUnit: 'fte' }],
  ['Aufwand in Stunden', 'effort', { effortUnit: 'hours' }],
  ['Umsetzung', 'span'],
  ['Aufwand in €', 'consumptive', { euro: true }],
  ['Geplante Kosten [TEUR]', 'total', { scale: 1000 }],
  ['Laufzeit von - bis', 'span'],
  ['freiwillige Leistung', 'voluntary'],
  ['Farbe der Tür', 'light', { confidence: 'assumed' }],
  ['Maßnahme Amt', 'unit', { confidence: 'assumed' }],
  ['Beginn der Maßnahme Projekt', 'start', { confidence: 'assumed' }],
  ['Irgendwas', null, { confidence: 'unclear' }],
];

for (const [heading, target, more] of headings) {
  test(`heading: „${heading}“ is ${target ?? 'unknown'}`, () => {
    const read = readHeading(heading);
    assert.equal(read.target, target);
    for (const [key, value] of Object.entries(more ?? {}))
      assert.equal(read[key as keyof typeof read], value, key);
  });
}

test('no text makes a reader of words throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      readHeading(text);
      readState(text);
      readLight(text, undefined);
      readYesNo(text);
    }),
    { numRuns: 500 },
  );
});
