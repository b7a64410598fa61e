import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatEuro, formatEuroShort, percentSign } from './money.ts';

test('German holds the sign to its number by a space that does not break', () => {
  assert.equal(formatEuro(1_234_567, 'de'), '12.345,67\u00a0€');
  assert.equal(formatEuro(-500_00, 'de'), '-500\u00a0€');
  assert.equal(formatEuroShort(480_000_00, 'de'), '480\u00a0Tsd.\u00a0€');
  assert.equal(formatEuroShort(2_310_000_00, 'de'), '2,31\u00a0Mio.\u00a0€');
  assert.equal(`118${percentSign('de')}`, '118\u00a0%');
});

test('English writes the euro before the number and the per cent close behind', () => {
  assert.equal(formatEuro(1_234_567, 'en'), '€12,345.67');
  assert.equal(formatEuro(-500_00, 'en'), '-€500');
  assert.equal(formatEuroShort(480_000_00, 'en'), '€480k');
  assert.equal(formatEuroShort(2_310_000_00, 'en'), '€2.31m');
  assert.equal(`118${percentSign('en')}`, '118%');
});
