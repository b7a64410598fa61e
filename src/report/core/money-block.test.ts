import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carryRemainders, frameBlocks, type MoneyOfYear, moneyBlocks, overrunBlocks } from './money-block.ts';

const euro = 100_000_00;
const year = (of: number, investive: number, frame: number | null, consumptive = 0) => ({
  year: of,
  investive: investive * euro,
  consumptive: consumptive * euro,
  frame: { investive: frame === null ? null : frame * euro, consumptive: 0 },
});
const entered = (carried: number, blocked = 0) => [
  {
    year: 2027,
    nature: 'investive' as const,
    carriedInCents: carried * euro,
    blockedCents: blocked * euro,
  },
];
const said = (years: readonly MoneyOfYear[]) =>
  overrunBlocks(years, 'de').map((block) => ('text' in block ? block.text.replaceAll('\u00a0', ' ') : ''));

test('a year over its frame is covered by what is left of the year before', () => {
  const years = carryRemainders([year(2026, 2, 5), year(2027, 4, 1)], { money: [] });
  assert.deepEqual(said(years), [
    '2027 liegen die einmaligen Kosten investiv 300.000 € über dem Rahmen; investive Reste aus Vorjahren decken das, sobald die Ermächtigungen übertragen sind (Ermächtigungsübertragung).',
  ]);
});

test('where the remainder is too small, both parts are named', () => {
  const years = carryRemainders([year(2026, 4, 5), year(2027, 4, 1)], { money: [] });
  assert.match(said(years)[0]!, /decken davon 100\.000 €, .* 200\.000 € sind nicht gedeckt\.$/);
});

test('consumptive money is not carried over', () => {
  const years = carryRemainders([year(2026, 2, 5), year(2027, 0, 1, 1)], { money: [] });
  assert.deepEqual(said(years.slice(1)), [
    '2027 liegen die einmaligen Kosten konsumtiv 100.000 € über dem Rahmen; das ist nicht gedeckt.',
  ]);
});

test('a remainder that is entered stands in the frame, is told there and does not count a second time', () => {
  const money = entered(2, 1);
  const years = carryRemainders([year(2026, 2, 5), year(2027, 4, 3)], { money });
  assert.equal(years[1]!.carried, 0);
  assert.match(said(years)[0]!, /das ist nicht gedeckt/);
  const [told] = frameBlocks(years, money, 'de');
  assert.equal(
    'text' in told! && told.text.replaceAll('\u00a0', ' '),
    'Im Rahmen 2027 investiv stehen 200.000 € Reste aus dem Vorjahr (Ermächtigungsübertragung); 100.000 € sind gesperrt und abgezogen.',
  );
});

test('what is only blocked is told without a remainder, and nothing without an entry', () => {
  const years = carryRemainders([year(2027, 0, 1)], { money: [] });
  const texts = frameBlocks(years, entered(0, 1), 'de').map((block) => 'text' in block && block.text);
  assert.match(String(texts), /^Im Rahmen 2027 investiv sind 100\.000.€ gesperrt und abgezogen\.$/);
  assert.deepEqual(frameBlocks(years, entered(0), 'de'), []);
});

test('the table has a column of remainders only where there are some, and never sums it', () => {
  const [plain] = moneyBlocks(carryRemainders([year(2026, 5, 5)], { money: [] }), 'de');
  assert.ok(plain?.kind === 'table');
  assert.equal(plain.head.length, 5);
  const [table] = moneyBlocks(carryRemainders([year(2026, 2, 5), year(2027, 4, 1)], { money: [] }), 'de');
  assert.ok(table!.kind === 'table');
  assert.equal(table!.head[3], 'Reste aus Vorjahren');
  assert.deepEqual(
    table!.rows.map((row) => row[3]!.replaceAll('\u00a0', ' ')),
    ['0 €', '300.000 €', ''],
  );
});
