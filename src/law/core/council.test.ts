import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedCatalogue } from '../shipped.ts';
import { type CoveredRow, councilFigures, councilSentence, dutySentence } from './council.ts';
import { factsOf } from './profile.ts';
import { openRadar } from './radar.ts';

const asOf = '2026-11-24';
const rows: CoveredRow[] = openRadar(shippedCatalogue())(
  factsOf({ land: 'DE-SN', tasks: ['bussgeldbehoerde'], vat: { optionDeclaredAndNotRevoked: true } }),
  { asOf },
).map((row) => ({ row, coverage: row.obligation.id === 'sn-isichg.bfis' ? 'covered' : 'none' }));

test('the council hears what binds, what is open and what comes next', () => {
  const figures = councilFigures(rows, asOf);
  assert.equal(figures.covered, 1);
  assert.equal(figures.open + figures.covered + figures.running, figures.binding);
  assert.equal(figures.next?.obligation.id, 'de-ozg.standards');
  const sentence = councilSentence('Lohenfurt', figures, asOf, 'de');
  assert.match(sentence, /^Am 24\.11\.2026 ist Lohenfurt an \d+ Rechtspflichten der IT gebunden; /);
  assert.match(sentence, /Als Nächstes am 31\.12\.2026: Verbindliche Standards im Portalverbund einhalten/);
});

test('the council hears the same in English, one duty as one', () => {
  const figures = { ...councilFigures(rows, asOf), binding: 1, toCheck: 1, covered: 1 };
  assert.match(
    councilSentence('Lohenfurt', figures, asOf, 'en'),
    /1 legal duty binds Lohenfurt in IT; 1 more is to be checked\. 1 is proven, .* Next comes on .*2026: /,
  );
  assert.doesNotMatch(councilSentence('Lohenfurt', { ...figures, next: null }, asOf, 'en'), /Next comes/);
});

test('what was waived binds nobody', () => {
  const waived = rows.map((entry) => ({ ...entry, coverage: 'waived' as const }));
  assert.deepEqual([councilFigures(waived, asOf).binding, councilFigures(waived, asOf).next], [0, null]);
});

test('one duty is told with its day, its paragraph and what covers it', () => {
  const entry = {
    ...rows.find(({ row }) => row.obligation.id === 'de-ustg-2b.anwenden')!,
    coverage: 'running' as const,
  };
  assert.match(
    dutySentence(entry, ['Umsatzsteuer umstellen'], 'de'),
    /^UStG § 2b: .* Ab dem 01\.01\.2027\. Rechtsgrundlage: § 2b UStG, § 27 Abs\. 22a UStG\. In Arbeit: „Umsatzsteuer umstellen“\.$/,
  );
});
