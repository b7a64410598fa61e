import { formatNumber } from '../../../kernel/money.ts';
import type { Language } from '../../../kernel/text.ts';

/** How values and FEEL tests are said in a language; names are those of the tables (`landkreis`, `M3`). */
type Speech = {
  yes: string;
  no: string;
  not: string;
  or: string;
  below: (number: string) => string;
  atMost: (number: string) => string;
  above: (number: string) => string;
  atLeast: (number: string) => string;
  between: (low: string, high: string, closed: boolean) => string;
};

const speech: Record<Language, Speech> = {
  de: {
    yes: 'ja',
    no: 'nein',
    not: 'nicht',
    or: 'oder',
    below: (number) => `unter ${number}`,
    atMost: (number) => `bis ${number}`,
    above: (number) => `über ${number}`,
    atLeast: (number) => `ab ${number}`,
    between: (low, high, closed) => `${low} bis ${closed ? '' : 'unter '}${high}`,
  },
  en: {
    yes: 'yes',
    no: 'no',
    not: 'not',
    or: 'or',
    below: (number) => `below ${number}`,
    atMost: (number) => `up to ${number}`,
    above: (number) => `above ${number}`,
    atLeast: (number) => `from ${number}`,
    between: (low, high, closed) => `${low} to ${closed ? '' : 'below '}${high}`,
  },
};

/** A FEEL cell in plain words; what is not a common form is shown as it stands. */
export function sayCell(text: string, language: Language): string {
  const source = text.trim();
  const said = speech[language];
  if (source === '-') return '–';
  const negated = /^not\s*\((.*)\)$/s.exec(source);
  if (negated) return `${said.not} ${sayCell(negated[1]!, language)}`;
  const parts = source.match(/(?:"(?:[^"\\]|\\.)*"|[^",])+/gs) ?? [source];
  return parts.map((part) => saySimple(part.trim(), said, language)).join(` ${said.or} `);
}

function saySimple(text: string, said: Speech, language: Language): string {
  const number = (digits: string) => sayNumber(Number(digits), language);
  const compared = /^(<=|>=|<|>)\s*(-?\d+(?:\.\d+)?)$/.exec(text);
  if (compared) {
    const words = { '<': said.below, '<=': said.atMost, '>': said.above, '>=': said.atLeast };
    return words[compared[1] as keyof typeof words](number(compared[2]!));
  }
  const between = /^[[\](]\s*(-?\d+(?:\.\d+)?)\s*\.\.\s*(-?\d+(?:\.\d+)?)\s*([\])[])$/.exec(text);
  if (between) return said.between(number(between[1]!), number(between[2]!), between[3] === ']');
  if (text === 'true' || text === 'false') return text === 'true' ? said.yes : said.no;
  if (/^-?\d+(\.\d+)?$/.test(text)) return number(text);
  const quoted = /^"((?:[^"\\]|\\.)*)"$/s.exec(text);
  return quoted ? quoted[1]!.replaceAll('\\"', '"') : text;
}

/** With as many decimals as it has, three at most. */
export function sayNumber(value: number, language: Language): string {
  const digits = [0, 1, 2, 3].find((count) => Number(value.toFixed(count)) === value) ?? 3;
  return formatNumber(value, language, digits);
}
