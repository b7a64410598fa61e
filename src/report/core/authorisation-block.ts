import { type Cents, formatEuro } from '../../kernel/money.ts';
import type { Language } from '../../kernel/text.ts';
import type { Block } from './paper.ts';

/** Investive orders of one year that are paid in a later one: what the plan needs and what the budget provides. */
export type Authorisation = {
  year: number;
  dueYear: number;
  neededCents: Cents;
  cents: Cents;
  missingCents: Cents;
};

export const neededOf = (rows: readonly Authorisation[]): Cents => sumOf(rows, 'neededCents');

/** Verpflichtungsermächtigungen by year of the order and of payment, and what is not covered yet. */
export function authorisationBlocks(rows: readonly Authorisation[], language: Language): Block[] {
  const t = words[language];
  if (rows.length === 0) return [{ kind: 'paragraph', text: t.none }];
  const euro = (cents: Cents) => formatEuro(cents, language);
  const missing = sumOf(rows, 'missingCents');
  return [
    {
      kind: 'table',
      caption: t.table,
      head: [t.year, t.due, t.needed, t.budgeted, t.missing],
      figures: [2, 3, 4],
      rows: [
        ...rows.map((row) => [
          String(row.year),
          String(row.dueYear),
          euro(row.neededCents),
          euro(row.cents),
          euro(row.missingCents),
        ]),
        [t.sum, '', euro(neededOf(rows)), euro(sumOf(rows, 'cents')), euro(missing)],
      ],
      hasSum: true,
    },
    { kind: 'paragraph', text: missing > 0 ? t.uncovered(euro(missing)) : t.covered },
  ];
}

const sumOf = (rows: readonly Authorisation[], key: 'neededCents' | 'cents' | 'missingCents'): Cents =>
  rows.reduce((sum, row) => sum + row[key], 0);

const words = {
  de: {
    none: 'Der Plan braucht keine Verpflichtungsermächtigungen: Kein neuer investiver Auftrag wird erst in einem späteren Jahr bezahlt.',
    table: 'Verpflichtungsermächtigungen nach Jahr des Auftrags und der Zahlung',
    year: 'Auftrag im Jahr',
    due: 'zahlungswirksam in',
    needed: 'laut Plan',
    budgeted: 'im Haushalt vorgesehen',
    missing: 'fehlt',
    sum: 'Summe',
    covered: 'Der Haushalt sieht sie vor.',
    uncovered: (amount: string) =>
      `${amount} sieht der Haushalt noch nicht vor. Ohne Ermächtigung dürfen diese Aufträge nicht erteilt werden.`,
  },
  en: {
    none: 'The plan needs no commitment appropriations: no new investive order is paid in a later year only.',
    table: 'Commitment appropriations by year of order and of payment',
    year: 'Order in',
    due: 'paid in',
    needed: 'by the plan',
    budgeted: 'in the budget',
    missing: 'missing',
    sum: 'Sum',
    covered: 'The budget provides for them.',
    uncovered: (amount: string) =>
      `The budget does not provide for ${amount} yet. Without an authorisation these orders must not be placed.`,
  },
};
