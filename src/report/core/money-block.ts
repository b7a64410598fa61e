import { type Cents, formatEuro, formatEuroShort } from '../../kernel/money.ts';
import type { Language } from '../../kernel/text.ts';
import type { Block } from './paper.ts';

/** What a year takes of each household, and how much is there; null: no frame is known. */
export type MoneyOfYear = {
  year: number;
  investive: Cents;
  consumptive: Cents;
  frame: { investive: Cents | null; consumptive: Cents | null };
};

/** One-off cost by year and kind with its frame, as table and as chart. */
export function moneyBlocks(years: readonly MoneyOfYear[], language: Language): Block[] {
  const t = words[language];
  // In one table all amounts have cents, or none has.
  const digits = years.some(({ investive, consumptive }) => investive % 100 || consumptive % 100) ? 2 : 0;
  const euro = (cents: Cents | null) => (cents === null ? t.unknown : formatEuro(cents, language, digits));
  const sum = (pick: (year: MoneyOfYear) => Cents | null) =>
    years.reduce<Cents | null>((all, year) => {
      const value = pick(year);
      return all === null || value === null ? null : all + value;
    }, 0);
  const cells = (
    label: string,
    pick: (value: (year: MoneyOfYear) => Cents | null) => Cents | null,
  ): string[] => [
    label,
    euro(pick(({ investive }) => investive)),
    euro(pick(({ frame }) => frame.investive)),
    euro(pick(({ consumptive }) => consumptive)),
    euro(pick(({ frame }) => frame.consumptive)),
  ];
  return [
    {
      kind: 'table',
      caption: t.table,
      head: [t.year, t.investive, t.frame, t.consumptive, t.frame],
      figures: [1, 2, 3, 4],
      rows: [...years.map((year) => cells(String(year.year), (value) => value(year))), cells(t.sum, sum)],
      hasSum: true,
    },
    {
      kind: 'bars',
      title: t.bars,
      bars: years.flatMap(({ year, investive, consumptive, frame }) => [
        bar(`${year} ${t.investive}`, investive, frame.investive, language),
        bar(`${year} ${t.consumptive}`, consumptive, frame.consumptive, language),
      ]),
    },
  ];
}

/** What goes beyond the frame, by year and kind. */
export function overrunBlocks(years: readonly MoneyOfYear[], language: Language): Block[] {
  const t = words[language];
  return years.flatMap((one) =>
    (['investive', 'consumptive'] as const).flatMap((nature): Block[] => {
      const over = one[nature] - (one.frame[nature] ?? Number.POSITIVE_INFINITY);
      return over > 0
        ? [{ kind: 'paragraph', text: t.over(one.year, t[nature], formatEuro(over, language)) }]
        : [];
    }),
  );
}

const bar = (label: string, value: Cents, frame: Cents | null, language: Language) => ({
  label,
  value,
  ...(frame !== null && { target: frame }),
  text: formatEuroShort(value, language),
});

const words = {
  de: {
    table: 'Einmalige Kosten je Jahr und Art',
    bars: 'Einmalige Kosten je Jahr; der Strich zeigt den Rahmen',
    year: 'Jahr',
    investive: 'investiv',
    consumptive: 'konsumtiv',
    frame: 'Rahmen',
    sum: 'Summe',
    unknown: 'nicht bekannt',
    over: (year: number, nature: string, amount: string) =>
      `${year} liegen die einmaligen Kosten ${nature} ${amount} über dem Rahmen.`,
  },
  en: {
    table: 'One-off cost by year and kind',
    bars: 'One-off cost by year; the mark shows the frame',
    year: 'Year',
    investive: 'investive',
    consumptive: 'consumptive',
    frame: 'Frame',
    sum: 'Sum',
    unknown: 'unknown',
    over: (year: number, nature: string, amount: string) =>
      `In ${year} the one-off ${nature} cost lies ${amount} above the frame.`,
  },
};
