import { type Cents, formatEuro, formatEuroShort } from '../../kernel/money.ts';
import type { Language } from '../../kernel/text.ts';
import type { Means } from '../../plan/means/core/means.ts';
import { remaindersInto } from '../../plan/means/core/remainder.ts';
import type { Block } from './paper.ts';

/** What a year takes of each household, and how much is there; null: no frame is known. */
export type MoneyOfYear = {
  year: number;
  investive: Cents;
  consumptive: Cents;
  frame: { investive: Cents | null; consumptive: Cents | null };
  /** Investive, left of the frames of years before and not in this one: Ermächtigungsübertragung. */
  carried: Cents;
};

/** Sets what is left of each investive frame into the years after it, unless it is entered there already. */
export function carryRemainders(
  years: readonly Omit<MoneyOfYear, 'carried'>[],
  { money }: Pick<Means, 'money'>,
): MoneyOfYear[] {
  const carried = remaindersInto(
    years.map(({ year, investive, frame }) => ({
      year,
      usedCents: investive,
      limitCents: frame.investive,
      settled: money.some((one) => one.year === year && one.nature === 'investive' && one.carriedInCents > 0),
    })),
  );
  return years.map((one) => ({ ...one, carried: carried.get(one.year) ?? 0 }));
}

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
  const hasCarried = years.some(({ carried }) => carried > 0);
  const cells = (
    label: string,
    pick: (value: (year: MoneyOfYear) => Cents | null) => Cents | null,
    carried?: Cents,
  ): string[] => [
    label,
    euro(pick(({ investive }) => investive)),
    euro(pick(({ frame }) => frame.investive)),
    // What is carried on twice would count twice in a sum.
    ...(hasCarried ? [carried === undefined ? '' : euro(carried)] : []),
    euro(pick(({ consumptive }) => consumptive)),
    euro(pick(({ frame }) => frame.consumptive)),
  ];
  return [
    {
      kind: 'table',
      caption: t.table,
      head: [t.year, t.investive, t.frame, ...(hasCarried ? [t.carried] : []), t.consumptive, t.frame],
      figures: hasCarried ? [1, 2, 3, 4, 5] : [1, 2, 3, 4],
      rows: [
        ...years.map((year) => cells(String(year.year), (value) => value(year), year.carried)),
        cells(t.sum, sum),
      ],
      hasSum: true,
    },
    {
      kind: 'bars',
      title: hasCarried ? t.barsWithCarried : t.bars,
      bars: years.flatMap(({ year, investive, consumptive, frame, carried }) => [
        bar(
          `${year} ${t.investive}`,
          investive,
          frame.investive === null ? null : frame.investive + carried,
          language,
        ),
        bar(`${year} ${t.consumptive}`, consumptive, frame.consumptive, language),
      ]),
    },
  ];
}

/** What goes beyond the frame, by year and kind, and how far what is left of years before covers it. */
export function overrunBlocks(years: readonly MoneyOfYear[], language: Language): Block[] {
  const t = words[language];
  const euro = (cents: Cents) => formatEuro(cents, language);
  return years.flatMap((one) =>
    (['investive', 'consumptive'] as const).flatMap((nature): Block[] => {
      const over = one[nature] - (one.frame[nature] ?? Number.POSITIVE_INFINITY);
      if (over <= 0) return [];
      const covered = nature === 'investive' ? Math.min(over, one.carried) : 0;
      const cover =
        covered === 0 ? t.open : covered === over ? t.covered : t.partly(euro(covered), euro(over - covered));
      return [{ kind: 'paragraph', text: t.over(one.year, t[nature], euro(over), cover) }];
    }),
  );
}

/** What the frames of these years hold beside the budget: money carried over in, blocked money out. */
export function frameBlocks(
  years: readonly MoneyOfYear[],
  money: Means['money'],
  language: Language,
): Block[] {
  const t = words[language];
  return money
    .filter((one) => years.some(({ year, frame }) => year === one.year && frame[one.nature] !== null))
    .filter(({ carriedInCents, blockedCents }) => carriedInCents + blockedCents > 0)
    .map(({ year, nature, carriedInCents, blockedCents }) => {
      const [carried, blocked] = [carriedInCents, blockedCents].map((cents) => formatEuro(cents, language));
      const frame = t.frameOf(year, t[nature]);
      const text =
        carriedInCents === 0
          ? t.blocked(frame, blocked!)
          : `${t.holds(frame, carried!)}${blockedCents > 0 ? t.andBlocked(blocked!) : ''}.`;
      return { kind: 'paragraph', text };
    });
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
    barsWithCarried: 'Einmalige Kosten je Jahr; der Strich zeigt den Rahmen, investiv mit Resten',
    year: 'Jahr',
    investive: 'investiv',
    consumptive: 'konsumtiv',
    frame: 'Rahmen',
    carried: 'Reste aus Vorjahren',
    sum: 'Summe',
    unknown: 'nicht bekannt',
    over: (year: number, nature: string, amount: string, cover: string) =>
      `${year} liegen die einmaligen Kosten ${nature} ${amount} über dem Rahmen; ${cover}`,
    open: 'das ist nicht gedeckt.',
    covered:
      'investive Reste aus Vorjahren decken das, sobald die Ermächtigungen übertragen sind (Ermächtigungsübertragung).',
    partly: (covered: string, left: string) =>
      `investive Reste aus Vorjahren decken davon ${covered}, sobald die Ermächtigungen übertragen sind (Ermächtigungsübertragung). ${left} sind nicht gedeckt.`,
    frameOf: (year: number, nature: string) => `Rahmen ${year} ${nature}`,
    holds: (frame: string, amount: string) =>
      `Im ${frame} stehen ${amount} Reste aus dem Vorjahr (Ermächtigungsübertragung)`,
    andBlocked: (amount: string) => `; ${amount} sind gesperrt und abgezogen`,
    blocked: (frame: string, amount: string) => `Im ${frame} sind ${amount} gesperrt und abgezogen.`,
  },
  en: {
    table: 'One-off cost by year and kind',
    bars: 'One-off cost by year; the mark shows the frame',
    barsWithCarried: 'One-off cost by year; the mark shows the frame, investive with remainders',
    year: 'Year',
    investive: 'investive',
    consumptive: 'consumptive',
    frame: 'Frame',
    carried: 'Left of years before',
    sum: 'Sum',
    unknown: 'unknown',
    over: (year: number, nature: string, amount: string, cover: string) =>
      `In ${year} the one-off ${nature} cost lies ${amount} above the frame; ${cover}`,
    open: 'this is not covered.',
    covered: 'what is left of investive money of years before covers this once it is carried over.',
    partly: (covered: string, left: string) =>
      `what is left of investive money of years before covers ${covered} of this once it is carried over. ${left} are not covered.`,
    frameOf: (year: number, nature: string) => `The ${nature} frame of ${year}`,
    holds: (frame: string, amount: string) => `${frame} holds ${amount} carried over from the year before`,
    andBlocked: (amount: string) => `; ${amount} are blocked and taken off`,
    blocked: (frame: string, amount: string) => `${frame} is without ${amount} that are blocked.`,
  },
};
