/** What FEEL cells of our tables can hold. */
export type FeelValue = number | string | boolean | null;

/** Named values a table is asked with. Deeper paths (`base.cdoMin`) read nested objects. */
export type Facts = Readonly<Record<string, FeelValue | readonly FeelValue[] | Record<string, FeelValue>>>;

export type HitPolicy = 'UNIQUE' | 'FIRST' | 'COLLECT';

export type Column = { name: string; label: string; type: string; allowed: string | null };

export type Rule = {
  id: string;
  /** One FEEL unary test per input column. */
  tests: string[];
  /** One FEEL expression per output column. */
  outputs: string[];
  /** By the name of the annotation column: `Grund`, `Reason`, `Art`, `Quelle`. */
  notes: Record<string, string>;
};

/** A decision table as DMN 1.3 knows it, without anything that only draws it. */
export type DecisionTable = {
  id: string;
  name: string;
  hitPolicy: HitPolicy;
  aggregation: 'SUM' | null;
  inputs: Column[];
  outputs: Column[];
  rules: Rule[];
};

/** How firmly a rule stands: a source says it, it was computed or observed, it is our judgement. */
export type Mark = 'evidence' | 'derived' | 'judgement';

const marks: readonly string[] = ['evidence', 'derived', 'judgement'];

/** A rule without a mark of its own is judgement. */
export function marksOf(rule: Rule): Mark[] {
  const found = (rule.notes.Art ?? '').split(',').map((mark) => mark.trim());
  const known = found.filter((mark): mark is Mark => marks.includes(mark));
  return known.length ? known : ['judgement'];
}
