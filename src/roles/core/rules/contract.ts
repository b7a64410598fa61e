import { evaluate, unaryTest } from 'feelin';
import { type CellTest, compileTest } from './cell.ts';
import { checkTable, type TableFault } from './check.ts';
import type { Column, DecisionTable } from './table.ts';

/** What an uploaded file lacks against the shipped one that it is to stand in for. */
export type UploadFault =
  | { fault: 'table-missing' | 'table-unknown'; table: string }
  | { fault: 'hit-policy'; table: string; expected: string; found: string }
  | { fault: 'input-unknown' | 'output-missing' | 'output-unknown'; table: string; column: string }
  | { fault: 'too-large'; table: string }
  /** `row` as modelers number the rules, from 1. */
  | { fault: 'output-empty'; table: string; row: number }
  | { fault: 'loop' | 'unknown-name' | 'output-type'; table: string; rule: string; text: string }
  | (TableFault & { table: string });

/** More would not be read by people, and would let a check run for long. */
const maxRules = 300;
const maxCell = 500;

/** Compares uploaded tables with the shipped ones and checks that they are complete and unique. */
export function checkUpload(
  shipped: readonly DecisionTable[],
  uploaded: readonly DecisionTable[],
): UploadFault[] {
  const missing = shipped.filter(({ id }) => !uploaded.some((table) => table.id === id));
  const foreign = uploaded.filter(({ id }) => !shipped.some((table) => table.id === id));
  return [
    ...missing.map(({ id }) => ({ fault: 'table-missing' as const, table: id })),
    ...foreign.map(({ id }) => ({ fault: 'table-unknown' as const, table: id })),
    ...uploaded.flatMap((table) => {
      const original = shipped.find(({ id }) => id === table.id);
      return original ? checkAgainst(original, table) : [];
    }),
  ];
}

function checkAgainst(original: DecisionTable, table: DecisionTable): UploadFault[] {
  const shape = [...checkShape(original, table), ...checkCells(original, table)];
  if (shape.length) return shape;
  return checkTable(withAllowed(original, table)).map((fault) => ({ ...fault, table: table.id }));
}

function checkShape(original: DecisionTable, table: DecisionTable): UploadFault[] {
  const faults: UploadFault[] = [];
  const policy = ({ hitPolicy, aggregation }: DecisionTable) =>
    [hitPolicy, aggregation ?? ''].join(' ').trim();
  if (policy(original) !== policy(table)) {
    const [expected, found] = [policy(original), policy(table)];
    faults.push({ fault: 'hit-policy', table: table.id, expected, found });
  }
  const has = (columns: readonly Column[], name: string) => columns.some((column) => column.name === name);
  for (const { name } of table.inputs)
    if (!has(original.inputs, name)) faults.push({ fault: 'input-unknown', table: table.id, column: name });
  for (const { name } of original.outputs)
    if (!has(table.outputs, name)) faults.push({ fault: 'output-missing', table: table.id, column: name });
  for (const { name } of table.outputs)
    if (!has(original.outputs, name)) faults.push({ fault: 'output-unknown', table: table.id, column: name });
  return faults;
}

function checkCells(original: DecisionTable, table: DecisionTable): UploadFault[] {
  const cells = table.rules.flatMap(({ id, tests, outputs }) =>
    [...tests, ...outputs].map((text) => ({ rule: id, text })),
  );
  if (table.rules.length > maxRules || cells.some(({ text }) => text.length > maxCell))
    return [{ fault: 'too-large', table: table.id }];
  const at = (fault: 'loop' | 'unknown-name' | 'output-type') => (cell: { rule: string; text: string }) => ({
    fault,
    table: table.id,
    ...cell,
  });
  const loops = cells.filter(({ text }) => loop.test(withoutTexts(text)));
  if (loops.length) return loops.map(at('loop'));
  const empty = table.rules.flatMap(({ outputs }, index) => (outputs.includes('') ? [index + 1] : []));
  if (empty.length) return empty.map((row) => ({ fault: 'output-empty', table: table.id, row }));
  return [
    ...findUnknownNames(original, table).map(at('unknown-name')),
    ...findWrongTypes(original, table).map(at('output-type')),
  ];
}

/** FEEL can count to any number; a cell that repeats things has no place in a table that answers at once. */
const loop = /\b(for|some|every|function)\b/;
const withoutTexts = (text: string): string => text.replace(/"(?:[^"\\]|\\.)*"/g, '""');

/** Names that are neither an input of this decision nor known to the program: they would silently be null. */
function findUnknownNames(original: DecisionTable, table: DecisionTable) {
  const known = namesIn(original);
  const facts = Object.fromEntries([...known].map((name) => [name, samples[name] ?? 1]));
  const unknown = (ask: () => { warnings: { type: string }[] }) => {
    try {
      return ask().warnings.some(({ type }) => type === 'NO_VARIABLE_FOUND');
    } catch {
      return false;
    }
  };
  return table.rules.flatMap(({ id, tests, outputs }) => [
    ...tests
      .filter((text) => !isCompiled(text) && unknown(() => unaryTest(text, { ...facts, '?': 1 })))
      .map((text) => ({ rule: id, text })),
    ...outputs.filter((text) => unknown(() => evaluate(text, facts))).map((text) => ({ rule: id, text })),
  ]);
}

const samples: Record<string, object> = { base: { cdoMin: 1, cdoMax: 1, cioMin: 1, cioMax: 1 } };

/** Inputs of the shipped table and every name its outputs speak of. */
const namesIn = ({ inputs, rules }: DecisionTable): Set<string> =>
  new Set([
    ...inputs.map(({ name }) => name),
    ...rules.flatMap(({ outputs }) =>
      outputs.flatMap((text) => withoutTexts(text).match(/[A-Za-z_]\w*/g) ?? []),
    ),
  ]);

function isCompiled(text: string): boolean {
  try {
    return (compileTest(text) satisfies CellTest).compiled;
  } catch {
    return true;
  }
}

function findWrongTypes(original: DecisionTable, table: DecisionTable) {
  return table.outputs.flatMap(({ name }, index) => {
    const wanted = original.outputs.find((column) => column.name === name)?.type;
    return table.rules
      .map(({ id, outputs }) => ({ rule: id, text: outputs[index]! }))
      .filter(({ text }) =>
        wanted === 'number' ? /^("|true$|false$|null$|$)/.test(text) : !/^"/.test(text),
      );
  });
}

/** The closed lists of the shipped table hold, whatever the uploaded file says. */
const withAllowed = (original: DecisionTable, table: DecisionTable): DecisionTable => {
  const held = (columns: readonly Column[], own: readonly Column[]) =>
    own.map((column) => {
      const shipped = columns.find(({ name }) => name === column.name);
      return { ...column, type: shipped?.type ?? column.type, allowed: shipped?.allowed ?? column.allowed };
    });
  return {
    ...table,
    inputs: held(original.inputs, table.inputs),
    outputs: held(original.outputs, table.outputs),
  };
};
