import type { Expression, FactTest } from './catalogue.ts';

/** Three values: what is not known is neither yes nor no. */
export type Answer = 'yes' | 'no' | 'check';

/** What a profile knows. A list may be known in part: `no` then means "known not to be in it". */
export type Facts = {
  /** A single value; undefined: not known. */
  value: (fact: string, at?: string) => string | number | boolean | undefined;
  /** Whether the list has the value. */
  has: (fact: string, value: string) => Answer;
  /** The items of a list of things, each with facts of its own; undefined: not known. */
  items: (fact: string) => readonly Facts[] | undefined;
};

/** The answer and, for `check`, the facts that are missing (`populationAt.2024-01-01`). */
export type Applicability = { answer: Answer; missing: string[] };

/**
 * Makes an expression callable. Kleene's logic: in `all` a no wins over a check, in `any` a yes does.
 * An expression that came through the catalogue's check never fails.
 */
export function compile(expression: Expression): (facts: Facts) => Applicability {
  if ('always' in expression) {
    const fixed = settled(expression.always);
    return () => fixed;
  }
  if ('all' in expression) return combine(expression.all.map(compile), 'no', 'yes');
  if ('any' in expression) return combine(expression.any.map(compile), 'yes', 'no');
  if ('not' in expression) {
    const inner = compile(expression.not);
    return (facts) => negate(inner(facts));
  }
  return compileTest(expression);
}

type Test = (facts: Facts) => Applicability;

const yes: Applicability = { answer: 'yes', missing: [] };
const no: Applicability = { answer: 'no', missing: [] };
const settled = (value: boolean): Applicability => (value ? yes : no);
const check = (fact: string): Applicability => ({ answer: 'check', missing: [fact] });

/** `decisive` settles the matter alone; `otherwise` needs everybody. */
function combine(tests: Test[], decisive: 'yes' | 'no', otherwise: 'yes' | 'no'): Test {
  return (facts) => {
    const missing: string[] = [];
    for (const test of tests) {
      const result = test(facts);
      if (result.answer === decisive) return settled(decisive === 'yes');
      missing.push(...result.missing);
    }
    if (missing.length === 0) return settled(otherwise === 'yes');
    return { answer: 'check', missing: [...new Set(missing)] };
  };
}

const negate = (result: Applicability): Applicability =>
  result.answer === 'check' ? result : settled(result.answer === 'no');

function compileTest(test: FactTest): Test {
  const name = test.at === undefined ? test.fact : `${test.fact}.${test.at}`;
  if (test.some !== undefined) return someItem(test.fact, compile(test.some));
  if (test.contains !== undefined) return hasOne(test.fact, [test.contains]);
  if (test.intersects !== undefined) return hasOne(test.fact, test.intersects);
  const holds = comparison(test);
  return (facts) => {
    const value = facts.value(test.fact, test.at);
    return value === undefined ? check(name) : settled(holds(value));
  };
}

/** At least one item passes; an item that cannot be judged makes the list one to be checked. */
function someItem(fact: string, inner: Test): Test {
  return (facts) => {
    const items = facts.items(fact);
    if (items === undefined) return check(fact);
    const results = items.map(inner);
    if (results.some((result) => result.answer === 'yes')) return yes;
    const missing = results.flatMap((result) => result.missing.map((name) => `${fact}.${name}`));
    return missing.length === 0 ? no : { answer: 'check', missing: [...new Set(missing)] };
  };
}

function hasOne(fact: string, values: readonly string[]): Test {
  return (facts) => {
    const answers = values.map((value) => facts.has(fact, value));
    if (answers.includes('yes')) return yes;
    return answers.includes('check') ? check(fact) : no;
  };
}

function comparison(test: FactTest): (value: string | number | boolean) => boolean {
  const { eq, ne, gt, gte, lt, lte } = test;
  if (eq !== undefined) return (value) => value === eq;
  if (ne !== undefined) return (value) => value !== ne;
  if (gt !== undefined) return (value) => Number(value) > gt;
  if (gte !== undefined) return (value) => Number(value) >= gte;
  if (lt !== undefined) return (value) => Number(value) < lt;
  if (lte !== undefined) return (value) => Number(value) <= lte;
  const among = new Set<unknown>(test.in);
  return (value) => among.has(value);
}
