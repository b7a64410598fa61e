import type { Actor } from '../audit/core/actor.ts';
import type { Tx } from '../db/index.ts';
import { isRole, type Role } from '../kernel/role.ts';
import { advise } from './core/advisor/advise.ts';
import { bareProfile } from './core/advisor/landscape.ts';
import type { ModelId } from './core/advisor/model.ts';
import type { AdvisorProfile } from './core/advisor/profile.ts';
import { decisionCatalogue } from './store/catalogue.ts';
import { adoptConcept, saveConcept } from './store/concepts.ts';
import { createHolder } from './store/holders.ts';
import { changeDraft, openDraft, putInForce } from './store/matrix.ts';
import { knowledgeInForce } from './store/rules.ts';

/** data/demo/roles.yaml, and the roles of data/demo/people.yaml. */
export type DemoRoles = {
  persons: { name: string; roles?: string[] }[];
  holders: { from: string; acting: string[]; deputies: Record<string, string> };
  matrix: {
    adopted: string;
    body: string;
    paper: string;
    sentences: string[];
    guideHours: number;
    limits: { inform: number; committee: number; council: number };
  };
  concept: {
    name: string;
    model: ModelId;
    note: string;
    adopted: string;
    body: string;
    paper: string;
    heard: string;
    known: Partial<AdvisorProfile> & { inhabitants: number };
    maturity: Record<string, number>;
  };
};

type IdOf = (thing: string, key: string) => string;

export async function loadDemo(tx: Tx, actor: Actor, idOf: IdOf, demo: DemoRoles): Promise<void> {
  await loadHolders(tx, actor, idOf, demo);
  await loadMatrix(tx, actor, demo.matrix);
  await loadConcept(tx, actor, demo.concept);
}

async function loadHolders(tx: Tx, actor: Actor, idOf: IdOf, demo: DemoRoles): Promise<void> {
  const { from, acting, deputies } = demo.holders;
  for (const { name, roles = [] } of demo.persons)
    for (const role of roles.filter((text): text is Role => isRole(text))) {
      const deputy = deputies[`${role} ${name}`];
      const created = await createHolder(tx, actor, {
        role,
        personId: idOf('person', name),
        from,
        until: null,
        deputyId: deputy === undefined ? null : idOf('person', deputy),
        acting: acting.includes(`${role} ${name}`),
      });
      if (!created.ok) throw new Error(`Demo, ${role} ${name}: ${created.error.refusal}`);
    }
}

async function loadMatrix(tx: Tx, actor: Actor, demo: DemoRoles['matrix']): Promise<void> {
  const { sentences } = decisionCatalogue();
  const draft = await openDraft(tx, actor);
  const changed = await changeDraft(
    tx,
    actor,
    {
      sentences: Object.fromEntries(demo.sentences.map((kind) => [kind, sentences[kind]!.de])),
      guideHours: demo.guideHours,
      limits: {
        inform: demo.limits.inform * 100,
        committee: demo.limits.committee * 100,
        council: demo.limits.council * 100,
      },
    },
    draft.version,
  );
  if (!changed.ok) throw new Error(`Demo, matrix: ${changed.error.refusal}`);
  const resolution = { on: demo.adopted, body: demo.body, paper: demo.paper };
  await putInForce(tx, actor, changed.value, { resolution, reason: null });
}

async function loadConcept(tx: Tx, actor: Actor, demo: DemoRoles['concept']): Promise<void> {
  const on: Actor = { ...actor, now: new Date(`${demo.adopted}T09:00:00Z`) };
  const { name, note, model, known, maturity } = demo;
  const profile = {
    ...bareProfile('kreisangehoerige-stadt', known.inhabitants),
    ...known,
    maturity,
    existingRoles: ['cio' as const],
  };
  const advice = advise(profile, await knowledgeInForce(tx));
  const { id } = await saveConcept(tx, on, { name, note, model, profile, advice });
  const adopted = await adoptConcept(tx, on, id, {
    resolution: { on: demo.adopted, body: demo.body, paper: demo.paper },
    noted: [{ role: 'staff-council', verdict: 'heard', text: demo.heard }],
  });
  if (!adopted.ok) throw new Error(`Demo, ${name}: ${adopted.error.refusal}`);
}
