import { type CellTest, compileOutput, compileTest } from './cell.ts';
import type { DecisionTable, Facts, FeelValue, Rule } from './table.ts';

/** A rule that fired and what it says. */
export type Hit = { rule: Rule; values: Record<string, FeelValue> };

export type CompiledTable = {
  table: DecisionTable;
  /** For each rule, for each input column. */
  tests: CellTest[][];
  /** The rules that fire, in table order; of a FIRST table at most one. More than one of a UNIQUE table is a fault. */
  hits: (facts: Facts) => Hit[];
};

/** Compiles each cell once. @throws FeelFault for a cell that is no FEEL. */
export function compileTable(table: DecisionTable): CompiledTable {
  const rows = table.rules.map((rule) => ({
    rule,
    tests: rule.tests.map(compileTest),
    outputs: rule.outputs.map(compileOutput),
  }));
  const names = table.inputs.map(({ name }) => name);
  const first = table.hitPolicy === 'FIRST';
  const hits = (facts: Facts): Hit[] => {
    const values = names.map((name) => (facts[name] ?? null) as FeelValue);
    const found: Hit[] = [];
    for (const { rule, tests, outputs } of rows) {
      if (!fires(tests, values, facts)) continue;
      found.push({ rule, values: speak(table, outputs, facts) });
      if (first) break;
    }
    return found;
  };
  return { table, tests: rows.map(({ tests }) => tests), hits };
}

function fires(tests: readonly CellTest[], values: readonly FeelValue[], facts: Facts): boolean {
  for (let column = 0; column < tests.length; column++)
    if (!tests[column]!.matches(values[column]!, facts)) return false;
  return true;
}

function speak(
  table: DecisionTable,
  outputs: readonly ((facts: Facts) => FeelValue)[],
  facts: Facts,
): Record<string, FeelValue> {
  const values: Record<string, FeelValue> = {};
  table.outputs.forEach(({ name }, column) => {
    values[name] = outputs[column]!(facts);
  });
  return values;
}

/** The one rule of a UNIQUE or FIRST table. A table that is not complete or not unique is refused before it counts. */
export function decide(compiled: CompiledTable, facts: Facts): Hit {
  const hits = compiled.hits(facts);
  if (hits.length !== 1) throw new Error(`${compiled.table.id}: ${hits.length} rules fire where one must.`);
  return hits[0]!;
}

/** The sum of a single output over all rules that fire (hit policy C+). */
export function sum(compiled: CompiledTable, facts: Facts): { total: number; hits: Hit[] } {
  const name = compiled.table.outputs[0]!.name;
  const hits = compiled.hits(facts);
  return { total: hits.reduce((total, { values }) => total + Number(values[name] ?? 0), 0), hits };
}
