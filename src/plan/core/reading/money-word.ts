import { type Note, noteOf } from './confidence.ts';
import type { MoneyPeriod } from './money.ts';

/** What the words around the digits say; `rest` is the text without them. */
export type MoneyWords = {
  tax: 'gross' | 'net' | null;
  period: MoneyPeriod | null;
  bound: 'lower' | 'upper' | 'approximate' | null;
  notes: Note[];
};

type Rule = { pattern: RegExp; read: (words: MoneyWords, match: RegExpExecArray) => void };

const note =
  (code: string, group = 0) =>
  (words: MoneyWords, match: RegExpExecArray) => {
    words.notes.push(noteOf(code, match[group]));
  };

/** In this order: a longer word eats the shorter one it contains. */
const rules: Rule[] = (
  [
    {
      pattern:
        /\(?\b(?:preisstand|preisbasis|kostenstand|stand)\b:?\s?((?:\d{1,2}[./])*(?:i+v?\/|q\d\/)?\d{4})\)?/i,
      read: note('price-level', 1),
    },
    { pattern: /\s?(\*+|(?<=[€or] )\d\))\s*$/i, read: note('footnote', 1) },
    {
      pattern:
        /\b(?:zzgl\.?|zuzüglich|exkl\.?|ohne|o\.) ?(?:(?:\d{1,2} ?% )?(?:der )?(?:gesetzl\.? |ges\. )?)?(?:mwst\.?|ust\.?|mehrwertsteuer|umsatzsteuer)/i,
      read: (words) => {
        words.tax = 'net';
      },
    },
    {
      pattern:
        /\b(?:inkl\.?|inklusive|einschl\.?|einschließlich|incl\.?|mit) ?(?:(?:\d{1,2} ?% )?(?:der )?(?:gesetzl\.? |ges\. )?)?(?:mwst\.?|ust\.?|mehrwertsteuer|umsatzsteuer)/i,
      read: (words) => {
        words.tax = 'gross';
      },
    },
    {
      pattern: /[/,(]?\s?\bbrutto\b\)?/i,
      read: (words) => {
        words.tax ??= 'gross';
      },
    },
    {
      pattern: /[/,(]?\s?\bnetto\b\)?/i,
      read: (words) => {
        words.tax ??= 'net';
      },
    },
    {
      pattern: /(?:\/|pro|je|p\.|im)\s?schulj(?:ahr|\.)|\bschuljahr(?: \d{4}\/\d{2,4})?/i,
      read: (words) => {
        words.period = 'school-year';
      },
    },
    {
      pattern:
        /\bp\. ?a\.|\bpa\.?(?=$|\s)|\/\s?(?:jahr|j\.|a\b)|\b(?:pro|je) (?:haushalts)?jahr\b|\bjährlich(?:e[rns]?)?\b|\bim jahr\b(?! ?\d)|\bp\. ?j\.|\bper annum\b/i,
      read: (words) => {
        words.period = 'yearly';
      },
    },
    {
      pattern: /\bp\. ?m\.|\/\s?(?:monat|mon\.)|\b(?:pro|je) monat\b|\bmonatlich(?:e[rns]?)?\b|\bmtl\.?/i,
      read: (words) => {
        words.period = 'monthly';
      },
    },
    {
      pattern: /\b(?:einmalig(?:e[rns]?)?|einm\.)/i,
      read: (words) => {
        words.period = 'one-off';
      },
    },
    {
      pattern:
        /[,(/]?\s?(?:\b(?:für|auf|über|in|verteilt auf|laufzeit:?)\s|^)(\d{1,2}) (jahre|monate)n?\b[):]?/i,
      read: readSpan,
    },
    {
      pattern: /\b(?:zzgl\.?|zuzüglich|plus)\s(?![\d€])(.+)$/i,
      read: (words, match) => {
        words.bound = 'lower';
        words.notes.push(noteOf('plus', match[1]));
      },
    },
    {
      pattern:
        /\b(?:bis zu|bis max\.?|max\.|max\b|maximal|höchstens|nicht mehr als|weniger als|unter|bis unter)\s?|[<≤]=?\s?|^bis\s/i,
      read: (words) => {
        words.bound ??= 'upper';
      },
    },
    {
      pattern:
        /\b(?:mind\.|mind\b|mindestens|min\.|wenigstens|nicht unter|nicht weniger als|über|mehr als)\s?|[>≥]=?\s?|\bab\s(?=\d[\d.]*(?:\s?€|\s?eur| ?t€))/i,
      read: (words) => {
        words.bound ??= 'lower';
      },
    },
    {
      pattern:
        /\(?\b(?:grob )?(?:geschätzt(?:e[rns]?)?|schätzung(?:sweise)?|kostenschätzung|grobschätzung|schätzwert)\b\)?/i,
      read: (words) => {
        words.bound ??= 'approximate';
        words.notes.push('estimate-rough');
      },
    },
    {
      pattern:
        /\b(?:ca\.?|circa|zirka|rd\.?|rund|etwa|ungefähr|ungef\.|knapp|gut|vsl\.?|voraussichtlich)(?=\s|\d|~|$)\s?|[~≈]\s?/i,
      read: (words) => {
        words.bound ??= 'approximate';
      },
    },
  ] satisfies Rule[]
).map((rule) => ({ ...rule, pattern: withGermanBoundaries(rule.pattern) }));

/** `\b` knows no umlauts: „über“ would have no beginning. */
function withGermanBoundaries(pattern: RegExp): RegExp {
  const edge = String.raw`(?:(?<=\p{L})(?!\p{L})|(?<!\p{L})(?=\p{L}))`;
  return new RegExp(pattern.source.replaceAll('\\b', edge), 'iu');
}

function readSpan(words: MoneyWords, match: RegExpExecArray): void {
  const count = Number(match[1]) / (/^m/i.test(match[2]!) ? 12 : 1);
  if (words.period === null && Number.isInteger(count) && count > 0) words.period = `${count} years`;
  else words.notes.push(noteOf('span', match[0]));
}

/** Reads and takes out every word that qualifies the amount. */
export function readMoneyWords(text: string): { words: MoneyWords; rest: string } {
  const words: MoneyWords = { tax: null, period: null, bound: null, notes: [] };
  let rest = ` ${text} `.replace(/\s+/g, ' ').trim();
  for (const rule of rules) {
    // A cell seldom repeats a word more than a few times; the limit bounds the work on hostile text.
    for (let round = 0; round < 6; round++) {
      const match = rule.pattern.exec(rest);
      if (!match) break;
      rule.read(words, match);
      rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`.trim();
    }
  }
  return { words, rest };
}
