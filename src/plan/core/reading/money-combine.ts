import { type Note, noteOf } from './confidence.ts';
import type { MoneyContext, MoneyPeriod, MoneyPrecision } from './money.ts';
import type { AmountToken, MoneyToken } from './money-token.ts';

export type MoneyPart = { value: number | null; year: number | null; label: string };

export type Combined = {
  value: number | null;
  min: number | null;
  max: number | null;
  precision: MoneyPrecision | null;
  period?: MoneyPeriod;
  year: number | null;
  notes: Note[];
  unclear: boolean;
  parts: MoneyPart[];
};

/** Puts the amounts of one cell together: one, a range, a sum, several years, or several that must be asked about. */
export function combineAmounts(tokens: readonly MoneyToken[], context: MoneyContext): Combined {
  const amounts = tokens.filter((token): token is AmountToken => token.kind === 'amount');
  const money = dropOtherNumbers(amounts);
  const stray = amounts.length > money.length ? ['other-number'] : [];
  const text = wordsOf(tokens);
  if (money.length === 0) return nothing(tokens, text);
  const base = {
    notes: [...stray, ...notesOf(money, context)],
    unclear: money.some((amount) => amount.unclear),
  };
  const kept = tokens.filter((token) => token.kind !== 'amount' || money.includes(token));
  const combined = combine(kept, money, context);
  const foreign = /\b(?:chf|usd|gbp|dm|sfr)\b|[$£¥%]/i.exec(text);
  return {
    ...combined,
    notes: [...base.notes, ...combined.notes, ...(foreign ? [noteOf('other-unit', foreign[0])] : [])],
    unclear: base.unclear || combined.unclear || foreign !== null,
  };
}

function combine(
  tokens: readonly MoneyToken[],
  money: readonly AmountToken[],
  context: MoneyContext,
): Combined {
  const years = tokens.filter((token) => token.kind === 'year');
  if (money.length === 1) return combineOne(tokens, money[0]!, years, context);
  const range = findRange(tokens, context);
  if (range) return { ...range, year: years.length === 1 ? years[0]!.year : null };
  if (years.length > 0) return combineYears(tokens, context);
  if (hasOnlyPlus(tokens)) return sumOf(money, context);
  return combineLabelled(tokens, money, context);
}

function combineOne(
  tokens: readonly MoneyToken[],
  amount: AmountToken,
  years: readonly { year: number; open: boolean }[],
  context: MoneyContext,
): Combined {
  const value = euros(amount, context);
  const text = wordsOf(tokens);
  const notes: Note[] = [];
  if (/(^|\s)(alt|bisher|früher|ursprünglich)\b/i.test(text)) notes.push(noteOf('outdated', text));
  else if (/\p{L}{2,}/u.test(stripConnectives(text))) notes.push(noteOf('words-around', text));
  // A bare number beside words may count anything: „100 Teile“.
  const isForeign =
    notes.some((note) => note.startsWith('words-around')) && !amount.currency && !amount.scaled;
  const spanned = years.length === 2 && years[1]!.year > years[0]!.year;
  if (spanned) notes.push(noteOf('years', `${years[0]!.year}-${years[1]!.year}`));
  if (years.some((year) => year.open)) notes.push('open-end');
  // „75.600Neinx“: columns run into one another; no attempt is made to cut them.
  const glued = amount.glued && amount.value !== null;
  if (glued) notes.push(noteOf('glued', `${amount.digits}${amount.follower}`));
  const last = tokens.at(-1);
  const trailing = last?.kind === 'join' && last.text === '-' && value !== null && value > 0;
  return {
    ...single(glued ? null : trailing ? -value : value),
    ...(spanned && { period: `${years[1]!.year - years[0]!.year + 1} years` as const }),
    year: years.length === 1 ? years[0]!.year : null,
    notes,
    unclear: value === null || glued || years.length > 2 || isForeign,
    parts: [],
  };
}

/** Two amounts with a dash or „bis“ between them. */
function findRange(tokens: readonly MoneyToken[], context: MoneyContext): Combined | undefined {
  const between = tokens.some((token) => token.kind === 'text' && /^zwischen$/i.test(token.text));
  const joined = tokens.map(
    (token): MoneyToken =>
      between && token.kind === 'text' && /^und$/i.test(token.text) ? { kind: 'join', text: 'bis' } : token,
  );
  const core = joined.filter(
    (token) => token.kind !== 'year' && !(token.kind === 'text' && isConnective(token.text)),
  );
  const at = core.findIndex((token) => token.kind === 'amount');
  const [from, joint, to] = core.slice(at, at + 3);
  const more = core.slice(at + 3).some((token) => token.kind === 'amount');
  if (
    more ||
    from?.kind !== 'amount' ||
    to?.kind !== 'amount' ||
    joint?.kind !== 'join' ||
    joint.text === '+'
  )
    return undefined;
  return rangeOf(from, to, context);
}

function rangeOf(from: AmountToken, to: AmountToken, context: MoneyContext): Combined {
  const notes: Note[] = [];
  let low = euros(from, context);
  const high = euros(to, context);
  const short = from.notes.includes('abbreviated') || (!from.scaled && !to.scaled && isShort(from, to));
  if (low !== null && high !== null && !from.scaled && to.scaled && !from.currency && low < high) {
    low *= to.scale;
    notes.push('scale-shared');
  } else if (low !== null && short) low *= 1000;
  if (short) notes.push(noteOf('range-abbreviated', `${from.digits}-${to.digits}`));
  const fits = low !== null && high !== null && low <= high;
  return {
    value: null,
    min: low,
    max: high,
    precision: 'range',
    year: null,
    notes: fits ? notes : [...notes, 'range-reversed'],
    unclear: short || !fits,
    parts: [],
  };
}

/** „20-50.000“: the first figure is probably meant in thousands as well. */
const isShort = (from: AmountToken, to: AmountToken): boolean =>
  !from.currency && /^\d{1,3}$/.test(from.digits) && Math.abs(to.value ?? 0) >= 1000 && (from.value ?? 0) > 0;

/** „2026 38.477 €, 2027 53.877 €“ or „79,3 Mio. € in 2026 und 83,7 Mio. in 2027“. */
function combineYears(tokens: readonly MoneyToken[], context: MoneyContext): Combined {
  const parts = yearParts(tokens, context);
  const known = parts.map((part) => part.value);
  const missing = parts.some((part) => part.year === null);
  const doubled = new Set(parts.map((part) => part.year)).size < parts.length;
  const total = known.includes(null) ? null : round(known.reduce((sum: number, value) => sum + value!, 0));
  return {
    ...single(total),
    year: null,
    notes: [missing ? 'year-missing' : doubled ? 'year-twice' : 'years-separate'],
    unclear: total === null || missing || doubled,
    parts,
  };
}

function yearParts(tokens: readonly MoneyToken[], context: MoneyContext): MoneyPart[] {
  const firstYear = tokens.findIndex((token) => token.kind === 'year');
  const yearFirst = firstYear < tokens.findIndex((token) => token.kind === 'amount');
  const parts: MoneyPart[] = [];
  let pending: number | null = null;
  for (const token of tokens) {
    if (token.kind === 'year' && !yearFirst && parts.at(-1)?.year === null) parts.at(-1)!.year = token.year;
    else if (token.kind === 'year') pending = token.year;
    else if (token.kind === 'amount') {
      parts.push({ value: euros(token, context), year: yearFirst ? pending : null, label: '' });
      pending = null;
    }
  }
  return parts;
}

function sumOf(money: readonly AmountToken[], context: MoneyContext): Combined {
  const parts = money.map((amount) => ({ value: euros(amount, context), year: null, label: '' }));
  const broken = parts.some((part) => part.value === null);
  const total = broken ? null : round(parts.reduce((sum, part) => sum + part.value!, 0));
  return { ...single(total), year: null, notes: ['sum'], unclear: broken, parts };
}

/** Several amounts that are neither range, sum nor years: gross and net of one, „davon“, „neu“ after „alt“, or unclear. */
function combineLabelled(
  tokens: readonly MoneyToken[],
  money: readonly AmountToken[],
  context: MoneyContext,
): Combined {
  const parts = labelledParts(tokens, context);
  const renewed = parts.find((part) => /\b(neu|aktuell|jetzt|nunmehr)\b/i.test(part.label));
  const old = parts.some((part) => /\b(alt|bisher|früher|ursprünglich)\b/i.test(part.label));
  if (renewed && old)
    return {
      ...single(renewed.value),
      year: null,
      notes: ['outdated-dropped'],
      unclear: renewed.value === null,
      parts,
    };
  if (money.length > 1 && /\b(davon|darin|dav\.)/i.test(parts[1]?.label ?? ''))
    return {
      ...single(parts[0]!.value),
      year: null,
      notes: ['of-which'],
      unclear: parts[0]!.value === null,
      parts,
    };
  return { ...single(null), year: null, notes: ['several-amounts'], unclear: true, parts };
}

function labelledParts(tokens: readonly MoneyToken[], context: MoneyContext): MoneyPart[] {
  const parts: MoneyPart[] = [];
  let label = '';
  for (const token of tokens) {
    if (token.kind === 'text') label += ` ${token.text}`;
    if (token.kind !== 'amount') continue;
    parts.push({ value: euros(token, context), year: null, label: label.trim() });
    label = '';
  }
  return parts;
}

/** A number with a unit of its own beside a real amount is none: „3 Lizenzen zu 500 €“. */
function dropOtherNumbers(amounts: readonly AmountToken[]): AmountToken[] {
  const marked = amounts.filter((amount) => amount.currency || amount.scaled);
  const bare = amounts.filter((amount) => !marked.includes(amount));
  if (marked.length > 0) return amounts.filter((amount) => marked.includes(amount) || !hasOwnUnit(amount));
  return bare.filter((amount) => !hasOwnUnit(amount));
}

const hasOwnUnit = (amount: AmountToken): boolean =>
  amount.follower !== null &&
  (/^(?:%|pt|personentage?|tage?n?|vzä|vzw|stunden|std|h|stück|stk|lizenz\w*|jahr\w*|monat\w*|person\w*|plätze|arbeitsplätze|geräte|nutzer\w*|user|schulen|stellen|km|m²|qm|kwp?|kw)\.?$/i.test(
    amount.follower,
  ) ||
    amount.follower === '%');

function nothing(tokens: readonly MoneyToken[], text: string): Combined {
  const year = tokens.find((token) => token.kind === 'year');
  const onlyYear = year && tokens.length === 1;
  return {
    ...single(null),
    year: null,
    notes: [onlyYear ? noteOf('year-or-amount', String(year.year)) : noteOf('no-amount', text)],
    unclear: true,
    parts: [],
  };
}

const single = (value: number | null) => ({
  value,
  min: value,
  max: value,
  precision: value === null ? null : ('exact' as const),
});

const euros = (amount: AmountToken, context: MoneyContext): number | null =>
  amount.value === null || amount.scaled || amount.currency
    ? amount.value
    : round(amount.value * (context.scale ?? 1));

const round = (value: number): number => Math.round(value * 100) / 100;

function notesOf(money: readonly AmountToken[], context: MoneyContext): Note[] {
  const notes = money.flatMap((amount) => amount.notes).filter((note) => note !== 'abbreviated');
  const hasCurrency = money.some((amount) => amount.currency);
  const assumed = hasCurrency || context.euro || context.scale ? [] : ['currency-assumed'];
  return [...new Set([...notes, ...assumed])];
}

const hasOnlyPlus = (tokens: readonly MoneyToken[]): boolean =>
  tokens.some((token) => token.kind === 'join' && token.text === '+') &&
  tokens.every((token) => token.kind === 'amount' || (token.kind === 'join' && token.text === '+'));

const wordsOf = (tokens: readonly MoneyToken[]): string =>
  tokens
    .flatMap((token) => (token.kind === 'text' ? [token.text] : []))
    .join(' ')
    .trim();

const connective =
  /^(?:in|im|für|und|je|hh|haushaltsjahr|haushalt|jahr|ansatz|plan|von|zwischen|ab|bis|:|,|;|=|\(|\)|\.|\/|-)$/i;
const isConnective = (text: string): boolean => connective.test(text);
const stripConnectives = (text: string): string =>
  text
    .split(' ')
    .filter((word) => !isConnective(word))
    .join(' ');
