import { DmnModdle } from 'dmn-moddle';
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts';
import type { Column, DecisionTable, HitPolicy, Rule } from './table.ts';

export type ReadRefusal =
  | 'dmn-unreadable'
  | 'dmn-without-table'
  | 'dmn-hit-policy'
  | 'dmn-aggregation'
  | 'dmn-input-expression'
  | 'dmn-cell-count';

/** Reads every decision table of a DMN 1.3 file, in the order of the file. `at` names the decision or rule at fault. */
export async function readTables(xml: string): Promise<Result<DecisionTable[], Refusal<ReadRefusal>>> {
  const definitions = await parse(xml);
  if (!definitions) return refuse({ refusal: 'dmn-unreadable' });
  const decisions = (definitions.drgElement ?? []).filter((element) => element.$type === 'dmn:Decision');
  const tables: DecisionTable[] = [];
  for (const decision of decisions) {
    if (decision.decisionLogic?.$type !== 'dmn:DecisionTable') continue;
    const table = readTable(decision, decision.decisionLogic);
    if (!table.ok) return table;
    tables.push(table.value);
  }
  return tables.length ? ok(tables) : refuse({ refusal: 'dmn-without-table' });
}

async function parse(xml: string): Promise<Definitions | undefined> {
  try {
    const { rootElement } = await new DmnModdle().fromXML(xml);
    return rootElement.$type === 'dmn:Definitions' ? (rootElement as unknown as Definitions) : undefined;
  } catch {
    return undefined;
  }
}

function readTable(decision: Decision, logic: Logic): Result<DecisionTable, Refusal<ReadRefusal>> {
  const at = decision.id;
  const hitPolicy = logic.hitPolicy ?? 'UNIQUE';
  if (!isHitPolicy(hitPolicy)) return refuse({ refusal: 'dmn-hit-policy', at, detail: { found: hitPolicy } });
  const aggregation = logic.aggregation ?? null;
  if (aggregation !== null && (aggregation !== 'SUM' || logic.output?.length !== 1))
    return refuse({ refusal: 'dmn-aggregation', at, detail: { found: aggregation } });
  const inputs = (logic.input ?? []).map(readInput);
  const nameless = inputs.find(({ name }) => !/^[A-Za-z_]\w*$/.test(name));
  if (nameless) return refuse({ refusal: 'dmn-input-expression', at, detail: { found: nameless.name } });
  const outputs = (logic.output ?? []).map(readOutput);
  const notes = (logic.annotation ?? []).map(({ name }) => name ?? '');
  const rules = (logic.rule ?? []).map((rule) => readRule(rule, notes));
  const uneven = rules.find(
    (rule) => rule.tests.length !== inputs.length || rule.outputs.length !== outputs.length,
  );
  if (uneven) return refuse({ refusal: 'dmn-cell-count', at: `${at} › ${uneven.id}` });
  return ok({ id: at, name: decision.name ?? at, hitPolicy, aggregation, inputs, outputs, rules });
}

const isHitPolicy = (text: string): text is HitPolicy => ['UNIQUE', 'FIRST', 'COLLECT'].includes(text);

const readInput = (input: Clause): Column => ({
  name: textOf(input.inputExpression),
  label: input.label ?? textOf(input.inputExpression),
  type: input.inputExpression?.typeRef ?? 'string',
  allowed: textOf(input.inputValues) || null,
});

const readOutput = (output: Clause): Column => ({
  name: output.name ?? '',
  label: output.label ?? output.name ?? '',
  type: output.typeRef ?? 'string',
  allowed: textOf(output.outputValues) || null,
});

function readRule(rule: RuleElement, notes: string[]): Rule {
  const entries = (rule.annotationEntry ?? []).map(textOf);
  return {
    id: rule.id,
    // An empty cell means "anything", as a dash does.
    tests: (rule.inputEntry ?? []).map((entry) => textOf(entry) || '-'),
    outputs: (rule.outputEntry ?? []).map(textOf),
    notes: Object.fromEntries(notes.map((name, index) => [name, entries[index] ?? ''])),
  };
}

const textOf = (element: { text?: string } | undefined): string => (element?.text ?? '').trim();

/** What dmn-moddle hands out, as far as it is read here. */
type Text = { text?: string; typeRef?: string };
type Clause = {
  name?: string;
  label?: string;
  typeRef?: string;
  inputExpression?: Text;
  inputValues?: Text;
  outputValues?: Text;
};
type RuleElement = { id: string; inputEntry?: Text[]; outputEntry?: Text[]; annotationEntry?: Text[] };
type Logic = {
  $type: string;
  hitPolicy?: string;
  aggregation?: string;
  input?: Clause[];
  output?: Clause[];
  annotation?: { name?: string }[];
  rule?: RuleElement[];
};
type Decision = { $type: string; id: string; name?: string; decisionLogic?: Logic };
type Definitions = { drgElement?: Decision[] };
