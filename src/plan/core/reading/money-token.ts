import type { Note } from './confidence.ts';
import { readNumber, type Scale } from './money-number.ts';

export type MoneyToken =
  | {
      kind: 'amount';
      /** Euros with scale and sign; null where the digits are ambiguous. */
      value: number | null;
      scale: Scale;
      scaled: boolean;
      currency: boolean;
      negative: boolean;
      digits: string;
      notes: Note[];
      unclear: boolean;
      /** The word behind a number that is no unit of money: `PT`, `Stück`. */
      follower: string | null;
      /** A letter follows without a blank: columns that ran into one another. */
      glued: boolean;
    }
  | { kind: 'year'; year: number; open: boolean }
  | { kind: 'join'; text: '-' | '+' | 'bis' }
  | { kind: 'text'; text: string };

export type AmountToken = Extract<MoneyToken, { kind: 'amount' }>;

const currencyWord = `(?:€|euro?s?(?![a-zäöüß])|eur(?![a-zäöüß]))`;
const digits = String.raw`\d{1,3}(?:[ ']\d{3})+(?:[,.]\d+)?(?![\d.,]*\d)|\d+(?:[.,']\d+)*`;
const dash = String.raw`,-{1,2}|\.-{2}|,-|\.-(?! ?\d)`;
const scaleWord = String.raw`mrd|milliarden?|mi[o0]|mil(?:l(?:ionen|ion)?|0)|tsd|tds|tausend|t(?=\s?${currencyWord}|\b)|k(?=\s?${currencyWord}|\b)`;
const amount = new RegExp(
  String.raw`(?:(?<ahead>t|k|tsd\.?\s?|mio\.?\s?)?(?<before>${currencyWord})\s?)?(?<sign>[-+])?\s?(?:(?<between>${currencyWord})\s?)?(?<digits>${digits})(?<abbreviated>\.(?=-\d))?(?:${dash})?(?:\s?(?<scale>${scaleWord})\.?(?=[^a-zäöüß]|eur|$))?\s?(?<second>teur|t€)?\s?(?<after>${currencyWord})?(?<again>\s?${currencyWord})?`,
  'iuy',
);
const year = /((?:19[89]|20[0-9])\d)(?![\d.,]*\d|\s?(?:€|eur|t€|mio|tsd|mrd))(\s?ff\.?)?/iy;
const day = /\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})(?!\d)/y;
const join = /(\+|-|–|bis(?! zu)\b)/iy;
const word = /[\p{L}][\p{L}.\d]*(?:-[\p{L}\d]+)*|[^\s]/uy;
const follower = /\s?([\p{L}%][\p{L}.]*)/uy;

/** Cuts a normalised cell text into amounts, years, joints and the words between. */
export function tokeniseMoney(text: string): MoneyToken[] {
  const tokens: MoneyToken[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === ' ') {
      at++;
      continue;
    }
    const [token, length] = nextToken(text, at, tokens);
    tokens.push(token);
    at += Math.max(1, length);
  }
  return tokens;
}

function nextToken(text: string, at: number, before: readonly MoneyToken[]): [MoneyToken, number] {
  const dayMatch = matchAt(day, text, at);
  if (dayMatch) return [{ kind: 'text', text: dayMatch[0] }, dayMatch[0].length];
  const yearMatch = matchAt(year, text, at);
  if (yearMatch)
    return [{ kind: 'year', year: Number(yearMatch[1]), open: !!yearMatch[2] }, yearMatch[0].length];
  const isJoint = before.at(-1)?.kind === 'amount' || before.at(-1)?.kind === 'year';
  const joinMatch = matchAt(join, text, at);
  if (joinMatch && (isJoint || /^b/i.test(joinMatch[0])))
    return [
      { kind: 'join', text: /^b/i.test(joinMatch[0]) ? 'bis' : joinMatch[0] === '+' ? '+' : '-' },
      joinMatch[0].length,
    ];
  const amountMatch = matchAt(amount, text, at);
  if (amountMatch) return [readAmount(amountMatch, text, at), amountMatch[0].length];
  const wordMatch = matchAt(word, text, at);
  return [{ kind: 'text', text: wordMatch?.[0] ?? text[at]! }, wordMatch?.[0].length ?? 1];
}

function readAmount(match: RegExpExecArray, text: string, at: number): AmountToken {
  const part = match.groups as Record<string, string | undefined>;
  const scale = scaleOf(part.scale ?? part.ahead);
  const doubled = part.second !== undefined && part.scale !== undefined;
  const total = (scale * (part.second ? 1e3 : 1)) as Scale;
  const number = readNumber(part.digits!, total);
  const notes = [...number.notes];
  if (part.scale && /0/.test(part.scale)) notes.push(`typo: ${part.scale}`);
  if (doubled || (part.again && part.scale) || (part.ahead && part.scale))
    notes.push(`double-unit: ${match[0].trim()}`);
  if (part.abbreviated) notes.push('abbreviated');
  const negative = part.sign === '-';
  return {
    kind: 'amount',
    value: number.value === null ? null : exact(number.value, total) * (negative ? -1 : 1),
    scale: total,
    scaled: total > 1,
    currency: Boolean(part.before ?? part.between ?? part.after ?? part.second),
    negative,
    digits: part.digits!,
    notes,
    unclear: number.unclear || /typo|double-unit/.test(notes.join()),
    glued: /^\p{L}/u.test(text.slice(at + match[0].length)) && !/\s$/.test(match[0]),
    follower: matchAt(follower, text, at + match[0].length)?.[1] ?? null,
  };
}

function scaleOf(written: string | undefined): Scale {
  const first = written?.toLowerCase() ?? '';
  if (first.startsWith('mrd') || first.startsWith('millia')) return 1e9;
  if (first.startsWith('mi')) return 1e6;
  return first ? 1e3 : 1;
}

/** Whole cents, so that 1,99 Mio. is 1990000 and not 1989999.9999999998. */
const exact = (value: number, scale: number): number => Math.round(value * scale * 100) / 100;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
