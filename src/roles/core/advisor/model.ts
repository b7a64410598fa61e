import { type CompiledTable, decide, type Hit } from '../rules/evaluate.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { FeelValue } from '../rules/table.ts';
import type { Estimated } from './estimate.ts';

export const modelIds = ['M0', 'M1', 'M2', 'M3', 'M4', 'M5', 'M6'] as const;
export type ModelId = (typeof modelIds)[number];

/** What decision table D1 is asked with. */
export type ModelFacts = {
  type: string;
  inhabitants: number;
  g: number;
  konzern: number;
  cooperation: boolean;
};

export const modelFacts = ({ profile, g, konzern, cooperation }: Estimated): ModelFacts => ({
  type: profile.type,
  inhabitants: profile.inhabitants,
  g,
  konzern,
  cooperation,
});

export const chooseModel = (rules: RuleSet, facts: ModelFacts): Hit => decide(rules.table('D1'), facts);

/** The nearest value of an input at which another model would be first. */
export type Turn = {
  input: 'inhabitants' | 'g' | 'konzern' | 'cooperation';
  /** The limit itself; `value` is the nearest input beyond it. */
  threshold: number | boolean;
  value: number | boolean;
  model: ModelId;
  alternative: ModelId;
  rule: string;
};

/** For each input on its own: what is the least change that changes the model? Inputs that change nothing are left out. */
export function findTurns(rules: RuleSet, facts: ModelFacts): Turn[] {
  const current = chooseModel(rules, facts).values.model;
  const inputs = ['inhabitants', 'g', 'konzern', 'cooperation'] as const;
  return inputs.flatMap((input) => {
    for (const { value, threshold } of stepsOf(rules, facts, input)) {
      const hit = chooseModel(rules, { ...facts, [input]: value } as ModelFacts);
      if (hit.values.model === current) continue;
      const { model, alternative } = hit.values as { model: ModelId; alternative: ModelId };
      return [{ input, threshold, value, model, alternative, rule: hit.rule.id }];
    }
    return [];
  });
}

type Step = { value: number | boolean; threshold: number | boolean };

/** The values to try for an input, nearest first. */
function stepsOf(rules: RuleSet, facts: ModelFacts, input: Turn['input']): Step[] {
  if (input === 'cooperation') return [{ value: !facts.cooperation, threshold: !facts.cooperation }];
  const [low, high, grain] = ranges[input];
  const current = facts[input];
  const steps = edgesOf(rules, 'D1', input).flatMap((edge) =>
    [edge - grain, edge, edge + grain].map((value) => ({
      value: Math.round(value * 100) / 100,
      threshold: input === 'konzern' ? value : edge,
    })),
  );
  return steps
    .filter(({ value }) => value >= low && value <= high && value !== current)
    .sort((a, b) => Math.abs(a.value - current) - Math.abs(b.value - current));
}

const ranges = {
  inhabitants: [1, Number.POSITIVE_INFINITY, 1],
  g: [1, 5, 0.01],
  konzern: [0, 3, 1],
} as const;

/** Limits that a table (for this kind of municipality) names for an input; asked often, so found once. */
export function edgesOf(rules: RuleSet, id: 'D1' | 'D4', input: string, type?: string): readonly number[] {
  const found = edges.get(rules) ?? new Map<string, readonly number[]>();
  edges.set(rules, found);
  const key = `${id} ${input} ${type ?? ''}`;
  if (!found.has(key)) found.set(key, findEdges(rules.table(id), input, type));
  return found.get(key)!;
}

const edges = new WeakMap<RuleSet, Map<string, readonly number[]>>();

function findEdges({ table, tests }: CompiledTable, input: string, type?: string): number[] {
  const column = table.inputs.findIndex(({ name }) => name === input);
  const typeColumn = table.inputs.findIndex(({ name }) => name === 'type');
  const rows = type === undefined ? tests : tests.filter((row) => row[typeColumn]!.matches(type, {}));
  return [...new Set(rows.flatMap((row) => row[column]!.edges.filter(isNumber)))].sort((a, b) => a - b);
}

const isNumber = (value: FeelValue): value is number => typeof value === 'number';

/** The limit that the number of inhabitants lies close to, and the models on both its sides. */
export function findNearLimit(rules: RuleSet, facts: ModelFacts) {
  const share = rules.assume('nearLimitShare');
  const limit = edgesOf(rules, 'D1', 'inhabitants', facts.type).find(
    (edge) => edge > 1 && Math.abs(facts.inhabitants - edge) <= edge * share,
  );
  if (limit === undefined) return undefined;
  const at = (inhabitants: number) => chooseModel(rules, { ...facts, inhabitants }).values.model as ModelId;
  return { limit, below: at(limit - 1), from: at(limit) };
}
