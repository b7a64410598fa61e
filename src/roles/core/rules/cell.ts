import { evaluate, unaryTest } from 'feelin';
import type { Facts, FeelValue } from './table.ts';

/**
 * A FEEL unary test as a function. Common forms (`-`, `< 5`, `[1..3)`, `"a","b"`, `not(…)`, `true`) are compiled;
 * everything else is asked of feelin each time. Both ways give the same answers (tested).
 */
export type CellTest = {
  matches: (value: FeelValue, facts: Facts) => boolean;
  /** Values the test turns at: bounds of ranges, literals. Empty for a test only feelin understands. */
  edges: readonly FeelValue[];
  compiled: boolean;
};

/** @throws FeelFault when the text is no FEEL unary test. */
export function compileTest(text: string): CellTest {
  const source = text.trim();
  if (source === '-') return anything;
  const negated = /^not\s*\((.*)\)$/s.exec(source);
  const parts = splitList(negated ? negated[1]! : source)?.map(compileSimple);
  if (!parts || parts.length === 0 || parts.some((part) => part === undefined)) return askFeelin(source);
  const tests = parts as SimpleTest[];
  const any = tests.length === 1 ? tests[0]!.matches : anyOf(tests);
  return {
    matches: negated ? (value) => !any(value) : any,
    edges: tests.flatMap((test) => test.edges),
    compiled: true,
  };
}

const anyOf = (tests: readonly SimpleTest[]) => (value: FeelValue) =>
  tests.some((test) => test.matches(value));

/** The text is no FEEL; `where` says what stood there. */
export class FeelFault extends Error {
  override name = 'FeelFault';
}

const anything: CellTest = { matches: () => true, edges: [], compiled: true };

type SimpleTest = { matches: (value: FeelValue) => boolean; edges: FeelValue[] };

const number = '-?\\d+(?:\\.\\d+)?';
const comparison = new RegExp(`^(<=|>=|<|>)\\s*(${number})$`);
const interval = new RegExp(`^([[\\](])\\s*(${number})\\s*\\.\\.\\s*(${number})\\s*([\\])[])$`);

function compileSimple(text: string): SimpleTest | undefined {
  const literal = readLiteral(text);
  if (literal !== undefined) return { matches: (value) => value === literal, edges: [literal] };
  const compared = comparison.exec(text);
  if (compared) return compare(compared[1]!, Number(compared[2]));
  const between = interval.exec(text);
  if (between) return within(between[1] === '[', Number(between[2]), Number(between[3]), between[4] === ']');
  return undefined;
}

function compare(operator: string, bound: number): SimpleTest {
  const compared: Record<string, (value: number) => boolean> = {
    '<': (value) => value < bound,
    '<=': (value) => value <= bound,
    '>': (value) => value > bound,
    '>=': (value) => value >= bound,
  };
  const holds = compared[operator]!;
  return { matches: (value) => typeof value === 'number' && holds(value), edges: [bound] };
}

const within = (closedLow: boolean, low: number, high: number, closedHigh: boolean): SimpleTest => ({
  matches: (value) =>
    typeof value === 'number' &&
    (closedLow ? value >= low : value > low) &&
    (closedHigh ? value <= high : value < high),
  edges: [low, high],
});

/** A number, text, truth value or null as FEEL writes it; undefined for anything else. */
function readLiteral(text: string): FeelValue | undefined {
  if (new RegExp(`^${number}$`).test(text)) return Number(text);
  if (/^"(?:[^"\\]|\\.)*"$/s.test(text)) {
    try {
      return JSON.parse(text.replaceAll('\n', '\\n')) as string;
    } catch {
      return undefined;
    }
  }
  if (text === 'true' || text === 'false') return text === 'true';
  return text === 'null' ? null : undefined;
}

/** Splits at commas outside of quotes; undefined where brackets make the text more than a flat list. */
function splitList(text: string): string[] | undefined {
  const parts = text.match(/(?:"(?:[^"\\]|\\.)*"|[^",])+/gs);
  return parts?.join(',') === text ? parts.map((part) => part.trim()) : undefined;
}

function askFeelin(source: string): CellTest {
  const ask = (value: FeelValue, facts: Facts): boolean =>
    unaryTest(source, { ...facts, '?': value }).value === true;
  guarded(source, () => ask(null, {}));
  return { matches: ask, edges: [], compiled: false };
}

/** A FEEL output as a function of the facts: literals and paths (`base.cdoMin`) are compiled. @throws FeelFault */
export function compileOutput(text: string): (facts: Facts) => FeelValue {
  const source = text.trim();
  const literal = readLiteral(source);
  if (literal !== undefined) return () => literal;
  if (/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(source)) {
    const path = source.split('.');
    return (facts) => follow(facts, path);
  }
  guarded(source, () => evaluate(source, {}));
  return (facts) => (evaluate(source, facts).value ?? null) as FeelValue;
}

function follow(facts: Facts, path: readonly string[]): FeelValue {
  let found: unknown = facts;
  for (const step of path) found = (found as Record<string, unknown> | null | undefined)?.[step];
  return (found ?? null) as FeelValue;
}

function guarded(source: string, ask: () => unknown): void {
  try {
    ask();
  } catch (error) {
    throw new FeelFault(`${source || '(leer)'}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
