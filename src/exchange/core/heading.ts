import type { Confidence, Note } from '../../plan/core/reading/confidence.ts';
import { type EffortUnit, effortUnitNames, effortUnits } from './effort-unit.ts';
import { type Target, type TargetKind, targets } from './target.ts';

/** What a column is about: its field and what the heading says about unit, year, tax and household. */
export type ColumnMeaning = {
  /** Key of a target; null: nobody knows. */
  target: string | null;
  kind: TargetKind | null;
  year: number | null;
  /** „2029 ff.“: this year and all later ones. */
  openYears: boolean;
  nature: 'investive' | 'consumptive' | null;
  /** commitment: Verpflichtungsermächtigung; actual: Rechnungsergebnis. */
  account: 'plan' | 'commitment' | 'actual';
  scale: number | null;
  euro: boolean;
  tax: 'gross' | 'net' | null;
  effortUnit: EffortUnit | null;
  confidence: Confidence;
  notes: Note[];
};

/** Reads a heading, several lines of it joined by blanks. */
export function readHeading(heading: string): ColumnMeaning {
  const unit = unitOf(heading);
  const year = yearOf(heading);
  const bare = stripUnits(heading);
  const found =
    (year.year === null ? match(bare) : (matchYear(bare) ?? match(bare))) ?? matchPersonDays(heading);
  const meaning: ColumnMeaning = {
    target: found?.target.key ?? null,
    kind: found?.target.kind ?? null,
    ...year,
    nature: natureOf(heading, found?.target.key),
    account: accountOf(heading),
    ...unit,
    effortUnit: effortUnitOf(heading),
    confidence: found?.confidence ?? 'unclear',
    notes: found ? [] : ['heading-unknown'],
  };
  return found ? withEuroEffort(meaning) : meaning;
}

/** „Aufwand“ alone is money, „Aufwand (PT)“ is days (plan.md 5.5). */
function withEuroEffort(meaning: ColumnMeaning): ColumnMeaning {
  if (meaning.target === 'consumptive' && meaning.effortUnit && !meaning.euro && !meaning.scale)
    return { ...meaning, target: 'effort', kind: 'effort' };
  return meaning;
}

/** Letters and figures alone, so that case, umlauts, points and line breaks do not matter. */
export const headingKey = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9%]/g, '');

const exact = new Map<string, Target>();
for (const target of targets)
  for (const heading of target.headings)
    if (!exact.has(headingKey(heading))) exact.set(headingKey(heading), target);

const long = [...exact].filter(([key]) => key.length >= 5).sort(([a], [b]) => b.length - a.length);

const isName = (key: string): boolean => exact.get(key)?.key === 'name';

type Match = { target: Target; confidence: Confidence };

function match(heading: string): Match | undefined {
  const key = headingKey(heading);
  const whole = exact.get(key);
  if (whole) return { target: whole, confidence: 'sure' };
  if (/(?<!\p{L})von(?!\p{L}).*(?<!\p{L})bis(?!\p{L})/iu.test(heading))
    return { target: exact.get('laufzeit')!, confidence: 'sure' };
  const words = heading.split(/[\s/|,]+/).filter((word) => word !== '');
  const edges = [words.at(-1), words[0]].map((word) => headingKey(word ?? ''));
  // „Maßnahme Amt“ and „Beginn Projekt“ are about the office and the beginning, not about the name.
  const edge = edges
    .filter((word) => word.length >= 3 && exact.has(word))
    .sort((a, b) => Number(isName(a)) - Number(isName(b)) || b.length - a.length)[0];
  if (edge && words.length > 1) return { target: exact.get(edge)!, confidence: 'assumed' };
  const contained = long.find(([candidate]) => key.includes(candidate));
  return contained && { target: contained[1], confidence: 'assumed' };
}

/** „Personalbedarf (PT)“: the unit alone says what is counted, if it can mean nothing else. */
const matchPersonDays = (heading: string): Match | undefined =>
  /(?<!\p{L})(?:pt|pm|personen?tage?n?|personaltage?n?|(?:personen?|personal)monate?n?|vzä)(?!\p{L})/iu.test(
    heading,
  )
    ? { target: exact.get('personaltage')!, confidence: 'assumed' }
    : undefined;

const yearTarget = targets.find(({ key }) => key === 'year-amount')!;
const yearWords =
  /^(?:ansatz|plan|planung|hh|haushalt|haushaltsjahr|haushaltsansatz|mittelbedarf|bedarf|kosten|budget|re|rechnungsergebnis|ergebnis|ist|ve|verpflichtungsermaechtigung|jahr|mittel|betrag|euro|i|k|invest|investiv|finhh|finanzhaushalt|konsumtiv|erghh|ergebnishaushalt|sachkosten|investitionen|investition|vorjahr|fuer|in|im|einmalig|summe|gesamt)*$/;

/** „Ansatz 2027“, „2027“, „i27“, „HH 2027“, „2029 ff.“ are amounts of a year. */
function matchYear(heading: string): Match | undefined {
  const rest = headingKey(heading.replace(anyYear, ' ').replace(/\bff\b\.?/gi, ' '));
  return yearWords.test(rest) ? { target: yearTarget, confidence: 'sure' } : undefined;
}

const anyYear =
  /(?<!\d)(?:20\d\d)(?!\d)|(?<=^|\s)(?:[ik]|plan\s?|hh\s?|ansatz\s?|re\s?|ve\s?)'?(\d\d)(?!\d)/gi;

function yearOf(heading: string): { year: number | null; openYears: boolean } {
  const full = /(?<!\d)(20\d\d)(?!\d)(\s*ff)?/i.exec(heading);
  if (full) return { year: Number(full[1]), openYears: Boolean(full[2]) };
  const short = /(?:^|\s)(?:[ik]|plan\s?|hh\s?|ansatz\s?|re\s?|ve\s?)'?(\d\d)(?!\d)/i.exec(heading);
  return { year: short ? 2000 + Number(short[1]) : null, openYears: false };
}

const thousands =
  /(?<!\p{L})(?:in\s)?(?:t\s?€|t\s?eur(?:o)?|tsd\.?(?:\s?(?:€|eur(?:o)?))?|tds\.?\s?(?:€|eur)?|tausend(?:\seuro)?|k\s?€)(?!\p{L})/iu;
const millions = /(?<!\p{L})(?:in\s)?(?:mio\.?(?:\s?(?:€|eur(?:o)?))?|mill\.?\s?(?:€|euro?))(?!\p{L})/iu;
const euros = /€|(?<!\p{L})(?:in\s)?eur(?:o)?(?!\p{L})/iu;
const gross = /(?<!\p{L})(?:brutto|inkl\.? mwst\.?)(?!\p{L})/iu;
const net = /(?<!\p{L})(?:netto|zzgl\.? mwst\.?|ohne mwst\.?)(?!\p{L})/iu;

/** Unit and tax that a heading or a line above the table states: „Angaben in TEUR“. */
export function unitOf(text: string): { scale: number | null; euro: boolean; tax: 'gross' | 'net' | null } {
  const scale = thousands.test(text) ? 1_000 : millions.test(text) ? 1_000_000 : null;
  const tax = gross.test(text) ? 'gross' : net.test(text) ? 'net' : null;
  return { scale, euro: scale !== null || euros.test(text), tax };
}

/** The heading without units, tax, footnotes and „(geplant)“. */
const stripUnits = (heading: string): string =>
  [thousands, millions, gross, net, euros]
    .reduce((text, pattern) => text.replace(new RegExp(pattern.source, 'giu'), ' '), heading)
    .replace(/\bin\s*$/i, ' ')
    .replace(/\(\s*\)|\[\s*\]|\*+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

function natureOf(heading: string, target: string | undefined): ColumnMeaning['nature'] {
  if (target === 'investive' || /invest|finhh|finanzhaushalt|(?:^|\s)i\d\d(?!\d)/i.test(heading))
    return 'investive';
  if (
    target === 'consumptive' ||
    /konsum|erghh|ergebnishaushalt|sachkosten|(?:^|\s)k\d\d(?!\d)/i.test(heading)
  )
    return 'consumptive';
  return target === 'running' ? 'consumptive' : null;
}

function accountOf(heading: string): ColumnMeaning['account'] {
  if (/(?<!\p{L})ve(?!\p{L})|verpflichtungserm/iu.test(heading)) return 'commitment';
  return /(?<!\p{L})(?:re|ist|rechnungsergebnis|ergebnis vorjahr)(?!\p{L})/iu.test(heading)
    ? 'actual'
    : 'plan';
}

const effortUnitOf = (heading: string): EffortUnit | null =>
  /vollzeit|stellenanteil/i.test(heading)
    ? 'fte'
    : (effortUnitNames.find((unit) => saidUnits[unit].test(heading)) ?? null);

const saidUnits = Object.fromEntries(
  effortUnitNames.map((unit) => [
    unit,
    new RegExp(String.raw`(?<!\p{L})(?:${effortUnits[unit]})(?!\p{L})`, 'iu'),
  ]),
) as Record<EffortUnit, RegExp>;
