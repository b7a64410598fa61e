import type { Bilingual } from '../../../kernel/text.ts';
import { decide, type Hit } from '../rules/evaluate.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { type Estimated, estimate } from './estimate.ts';
import { type Evidence, evidenceOf, type Sources } from './evidence.ts';
import { adviseGuides, findGuideTurns, type GuideAdvice, type GuideTurn } from './guides.ts';
import { chooseModel, findTurns, type ModelId, modelFacts, type Turn } from './model.ts';
import { countPosts, type PostPart, type Range } from './posts.ts';
import { type AdvisorProfile, type Dimension, dimensions } from './profile.ts';
import { reasonFor } from './reason.ts';
import { findWarnings, type Warning } from './warnings.ts';

/** What the catalogue says about a role model. */
export type ModelText = {
  name: Bilingual;
  cio: Bilingual;
  cdo: Bilingual;
  typical: Bilingual;
  seenIn: readonly string[];
  /** Who carries it: one person, one office for both functions, two posts. */
  people: 'one' | 'one-office' | 'two';
};

export type Knowledge = {
  rules: RuleSet;
  models: Readonly<Record<ModelId | 'M7', ModelText>>;
  sources: Sources;
};

export type Placement = { id: string; rule: string } & Bilingual & { reason: Bilingual };

export type ModelAdvice = {
  id: ModelId;
  rule: string;
  name: Bilingual;
  reason: Bilingual;
  fte: { cdo: Range; cio: Range };
  placement: Placement;
};

export type Advice = {
  /** The model the rules choose and its alternative: always two. */
  models: [ModelAdvice, ModelAdvice];
  overlays: { id: 'M7'; rule: string; name: Bilingual; reason: Bilingual }[];
  fte: { cdo: Range; cio: Range };
  /** What the posts of the CDO side are made of, before they are held within the range of the model. */
  posts: PostPart[];
  placement: Placement;
  guides: Omit<GuideAdvice, 'hits'> & { rule: string };
  delineation: ({ id: string; rule: string } & Bilingual)[];
  warnings: Warning[];
  nextStep: { rule: string; dimension: Dimension; score: number } & Bilingual & { reason: Bilingual };
  sensitivity: Turn[];
  /** Inputs that would change the form of the guides. */
  guideSensitivity: GuideTurn[];
  estimated: string[];
  missing: string[];
  /** The values the rules were asked with, assumed ones included. */
  inputs: Record<string, number | string | boolean | null>;
  rules: string[];
  evidence: Evidence[];
  version: string;
  notice: Bilingual;
};

/** The whole advice: decisions D1 to D7 in the order in which they need each other. */
export function advise(profile: AdvisorProfile, knowledge: Knowledge): Advice {
  const { rules } = knowledge;
  const estimated = estimate(profile, rules);
  const facts = modelFacts(estimated);
  const chosen = chooseModel(rules, facts);
  // A hub is advised on what is known, never on an assumed number of towns.
  const overlay = rules.table('D1.overlay').hits({ ...facts, townsServed: profile.townsServed ?? 0 });
  const guides = adviseGuides(rules, estimated);
  const [first, second] = (['model', 'alternative'] as const).map((role) =>
    adviseModel(knowledge, estimated, { hit: chosen, role, hub: overlay.length > 0, guides }),
  ) as [ModelPart, ModelPart];
  const delineation = delineate(rules, estimated, { model: first.advice.id, guides });
  const warnings = findWarnings(knowledge, estimated, { facts, first: first.advice, guides });
  const step = nextStep(rules, estimated);
  const hits = [chosen, ...overlay, ...first.hits, ...guides.hits];
  const allHits = [...hits, ...delineation, ...step.hits, ...warnings.hits];
  const { hits: guideHits, ...guideAdvice } = guides;
  return {
    models: [first.advice, second.advice],
    overlays: overlay.map(({ rule }) => overlayAdvice(knowledge, rule.id, rule.notes)),
    fte: first.advice.fte,
    posts: first.posts,
    placement: first.advice.placement,
    guides: { ...guideAdvice, rule: guideHits[0]!.rule.id },
    delineation: delineation.map(({ rule, values }) => ({
      ...(values as { id: string } & Bilingual),
      rule: rule.id,
    })),
    warnings: warnings.list,
    nextStep: step.advice,
    sensitivity: findTurns(rules, facts),
    guideSensitivity: findGuideTurns(rules, estimated),
    estimated: estimated.estimated,
    missing: estimated.missing,
    inputs: inputsOf(estimated),
    rules: allHits.map(({ rule }) => rule.id),
    evidence: evidenceOf(allHits, knowledge.sources),
    version: rules.version,
    notice,
  };
}

/** Every advice says what it is. */
const notice: Bilingual = {
  de: 'Urteil der Verfasserinnen und Verfasser dieses Werkzeugs, keine Rechtsauskunft.',
  en: "Judgement of the tool's makers, not a legal opinion.",
};

type ModelPart = { advice: ModelAdvice; posts: PostPart[]; hits: Hit[] };
type Choice = { hit: Hit; role: 'model' | 'alternative'; hub: boolean; guides: GuideAdvice };

function adviseModel(knowledge: Knowledge, estimated: Estimated, choice: Choice): ModelPart {
  const { rules, models } = knowledge;
  const { hit, role, hub, guides } = choice;
  const id = hit.values[role] as ModelId;
  const count = estimated.profile.guides ?? (guides.regime === 'team' ? 0 : guides.recommended);
  const posts = countPosts(rules, estimated, { model: id, hub, guides: count });
  const placed = decide(rules.table('D3'), {
    model: id,
    involvement: Math.min(estimated.item('F1'), estimated.item('F3')),
    // Unless said otherwise, only M3 puts the CDO function into the line: one office for both.
    cdoInLine: estimated.profile.cdoInLine ?? id === 'M3',
  });
  return {
    advice: {
      id,
      rule: hit.rule.id,
      name: models[id].name,
      reason: reasonFor(rules, hit, role, modelFacts(estimated)),
      fte: { cdo: posts.cdo, cio: posts.cio },
      placement: placementOf(placed),
    },
    posts: posts.parts,
    hits: [...posts.hits, placed],
  };
}

const placementOf = ({ rule, values }: Hit): Placement => ({
  id: String(values.id),
  rule: rule.id,
  de: String(values.de),
  en: String(values.en),
  reason: { de: rule.notes.Grund ?? '', en: rule.notes.Reason ?? '' },
});

const overlayAdvice = ({ models }: Knowledge, rule: string, notes: Record<string, string>) => ({
  id: 'M7' as const,
  rule,
  name: models.M7.name,
  reason: { de: notes.Grund ?? '', en: notes.Reason ?? '' },
});

function delineate(
  rules: RuleSet,
  { profile, konzern }: Estimated,
  { model, guides }: { model: ModelId; guides: GuideAdvice },
): Hit[] {
  const has = (role: 'cio' | 'cdo') => profile.existingRoles.includes(role);
  return rules.table('D5').hits({
    bothExist: (has('cio') && has('cdo')) || ['M3', 'M4', 'M5', 'M6'].includes(model),
    onePerson: ['M3', 'M5'].includes(model) || sameHand(profile, 'cio', 'cdo'),
    model,
    konzern,
    itOperation: profile.itOperation ?? 'unknown',
    hasGuides: guides.regime !== 'team' || profile.existingRoles.includes('guides'),
  });
}

export const sameHand = ({ samePerson }: AdvisorProfile, one: string, other: string): boolean =>
  samePerson.some(
    (pair) => (pair as readonly string[]).includes(one) && (pair as readonly string[]).includes(other),
  );

/** Decision D6 by maturity scores; ties go to the first dimension. */
export function nextStep(rules: RuleSet, { scores }: Pick<Estimated, 'scores'>) {
  const bottleneck = decide(rules.table('D6'), scores);
  const named = bottleneck.values.dimension;
  const dimension = named === 'lowest' ? lowest(scores) : (named as Dimension);
  const step = decide(rules.table('D6.step'), { dimension });
  return {
    advice: {
      rule: bottleneck.rule.id,
      dimension,
      score: scores[dimension],
      de: String(step.values.de),
      en: String(step.values.en),
      reason: { de: bottleneck.rule.notes.Grund ?? '', en: bottleneck.rule.notes.Reason ?? '' },
    },
    hits: [bottleneck, step],
  };
}

const lowest = (scores: Record<Dimension, number>): Dimension =>
  dimensions.reduce((least, one) => (scores[one] < scores[least] ? one : least));

const inputsOf = (estimated: Estimated): Advice['inputs'] => ({
  ...modelFacts(estimated),
  officeStaff: estimated.officeStaff,
  units: estimated.units,
  itPosts: estimated.profile.itPosts,
  itOperation: estimated.profile.itOperation,
  townsServed: estimated.townsServed,
  ...estimated.scores,
});
