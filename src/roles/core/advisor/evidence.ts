import type { Hit } from '../rules/evaluate.ts';
import { type Mark, marksOf, type Rule } from '../rules/table.ts';

export type Sources = Readonly<Record<string, { title: string; url: string }>>;

/** How firmly a fired rule stands and what it leans on. */
export type Evidence = {
  rule: string;
  marks: Mark[];
  /** As the rule words it: `Q2; beobachtet: Ulm`. */
  note: string;
  sources: { id: string; title: string; url: string }[];
};

export const evidenceOf = (hits: readonly Hit[], sources: Sources): Evidence[] =>
  hits.map(({ rule }) => {
    const evidence = found.get(rule) ?? evidenceFor(rule, sources);
    found.set(rule, evidence);
    return evidence;
  });

/** What a rule leans on never changes; it is worked out once. */
const found = new WeakMap<Rule, Evidence>();

const evidenceFor = (rule: Rule, sources: Sources): Evidence => ({
  rule: rule.id,
  marks: marksOf(rule),
  note: rule.notes.Quelle ?? '',
  sources: namedIn(rule.notes.Quelle ?? '', sources),
});

/** The sources that a note names by number. */
export const namedIn = (note: string, sources: Sources): Evidence['sources'] =>
  (note.match(/\bQ\d+b?\b/g) ?? []).flatMap((id) => (sources[id] ? [{ id, ...sources[id] }] : []));
