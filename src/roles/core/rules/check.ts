import { compileTest, FeelFault } from './cell.ts';
import { type CompiledTable, compileTable } from './evaluate.ts';
import type { Column, DecisionTable, FeelValue } from './table.ts';

/** What a table lacks before it may count; `rules` are ids, `example` names input values that show the fault. */
export type TableFault =
  | { fault: 'no-feel'; rule: string; column: string; text: string }
  | { fault: 'gap'; example: Record<string, FeelValue> }
  | { fault: 'overlap'; rules: [string, string]; example: Record<string, FeelValue> }
  | { fault: 'output-not-allowed'; rule: string; column: string; text: string };

/**
 * Checks that every cell is FEEL, that a UNIQUE or FIRST table answers every input, and that no two rules of a UNIQUE
 * table fire together. Inputs are tried at every bound the cells name, between the bounds and beyond them.
 */
export function checkTable(table: DecisionTable): TableFault[] {
  const unreadable = findNoFeel(table);
  if (unreadable.length) return unreadable;
  const compiled = compileTable(table);
  const candidates = table.inputs.map((column, index) => candidatesOf(column, compiled, index));
  const bits = rowBits(compiled, candidates);
  const gap = table.hitPolicy === 'COLLECT' ? undefined : findGap(bits, candidates);
  return [
    ...(gap ? [{ fault: 'gap' as const, example: exampleOf(table, candidates, gap) }] : []),
    ...(table.hitPolicy === 'UNIQUE' ? findOverlaps(table, bits, candidates) : []),
    ...findForeignOutputs(table),
  ];
}

function findNoFeel(table: DecisionTable): TableFault[] {
  const faults: TableFault[] = [];
  const attempt = (rule: string, column: Column, text: string, compile: () => unknown) => {
    try {
      compile();
    } catch (error) {
      if (!(error instanceof FeelFault)) throw error;
      faults.push({ fault: 'no-feel', rule, column: column.label, text });
    }
  };
  for (const column of table.inputs)
    if (column.allowed !== null) attempt('', column, column.allowed, () => compileTest(column.allowed!));
  for (const rule of table.rules) {
    rule.tests.forEach((text, index) => {
      attempt(rule.id, table.inputs[index]!, text, () => compileTest(text));
    });
    rule.outputs.forEach((text, index) => {
      const one = { ...table, rules: [{ ...rule, tests: table.inputs.map(() => '-') }] };
      attempt(rule.id, table.outputs[index]!, text, () => compileTable(one));
    });
  }
  return faults;
}

/** The values of a column that matter: each allowed or named value, and for numbers one between and beyond the bounds. */
export function candidatesOf(column: Column, compiled: CompiledTable, index: number): FeelValue[] {
  const allowed = column.allowed === null ? null : compileTest(column.allowed);
  const edges = [...compiled.tests.flatMap((tests) => tests[index]!.edges), ...(allowed?.edges ?? [])];
  const tried = column.type === 'number' ? numbersAround(edges) : namesAround(column, edges);
  const possible = allowed ? tried.filter((value) => allowed.matches(value, {})) : tried;
  return possible.length ? possible : [null];
}

function numbersAround(edges: readonly FeelValue[]): number[] {
  const bounds = [...new Set(edges.filter((edge) => typeof edge === 'number'))].sort((a, b) => a - b);
  if (!bounds.length) return [0];
  const between = bounds.slice(1).map((bound, index) => (bound + bounds[index]!) / 2);
  return [bounds[0]! - 1, ...bounds, ...between, bounds.at(-1)! + 1].sort((a, b) => a - b);
}

function namesAround(column: Column, edges: readonly FeelValue[]): FeelValue[] {
  if (column.type === 'boolean') return [true, false];
  return [...new Set([...edges, 'anything else'])];
}

/** For each rule and column one bit per candidate: does the cell hold there? */
type Bits = bigint[][];

const rowBits = (compiled: CompiledTable, candidates: readonly FeelValue[][]): Bits =>
  compiled.tests.map((tests) =>
    tests.map((test, column) =>
      candidates[column]!.reduce<bigint>(
        (bits, value, place) => (test.matches(value, {}) ? bits | (1n << BigInt(place)) : bits),
        0n,
      ),
    ),
  );

/** Column by column, follows which rules are still in play; a dead end is an input that no rule answers. */
function findGap(bits: Bits, candidates: readonly FeelValue[][]): number[] | undefined {
  const sound = new Set<string>();
  const search = (column: number, rules: readonly number[], path: number[]): number[] | undefined => {
    if (!rules.length) return [...path, ...candidates.slice(column).map(() => 0)];
    if (column === candidates.length) return undefined;
    const key = `${column}:${rules.join(',')}`;
    if (sound.has(key)) return undefined;
    for (const place of candidates[column]!.keys()) {
      const still = rules.filter((rule) => (bits[rule]![column]! >> BigInt(place)) & 1n);
      const gap = search(column + 1, still, [...path, place]);
      if (gap) return gap;
    }
    sound.add(key);
    return undefined;
  };
  return search(0, [...bits.keys()], []);
}

function findOverlaps(table: DecisionTable, bits: Bits, candidates: readonly FeelValue[][]): TableFault[] {
  const faults: TableFault[] = [];
  for (let one = 0; one < bits.length; one++)
    for (let other = one + 1; other < bits.length; other++) {
      const shared = bits[one]!.map((row, column) => row & bits[other]![column]!);
      if (shared.some((row) => row === 0n)) continue;
      const example = exampleOf(table, candidates, shared.map(lowestBit));
      faults.push({ fault: 'overlap', rules: [table.rules[one]!.id, table.rules[other]!.id], example });
    }
  return faults;
}

function lowestBit(bits: bigint): number {
  let place = 0;
  while (!((bits >> BigInt(place)) & 1n)) place++;
  return place;
}

const exampleOf = (table: DecisionTable, candidates: readonly FeelValue[][], places: readonly number[]) =>
  Object.fromEntries(table.inputs.map(({ name }, column) => [name, candidates[column]![places[column]!]!]));

/** Outputs that name a value outside of the closed list of their column. */
function findForeignOutputs(table: DecisionTable): TableFault[] {
  return table.outputs.flatMap((column, index) => {
    if (column.allowed === null) return [];
    const allowed = compileTest(column.allowed);
    return table.rules
      .filter((rule) => {
        const text = rule.outputs[index]!;
        return /^"/.test(text) && !allowed.matches(JSON.parse(text) as string, {});
      })
      .map((rule) => ({
        fault: 'output-not-allowed' as const,
        rule: rule.id,
        column: column.label,
        text: rule.outputs[index]!,
      }));
  });
}
