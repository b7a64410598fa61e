import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import type { Tx } from '../db/index.ts';
import { dayInGermany } from '../kernel/day.ts';
import { missingFields } from '../plan/core/field.ts';
import { findStep, moversOf, stepsFrom } from '../plan/core/life-cycle.ts';
import { readFindings } from '../plan/store/findings.ts';
import {
  changeInitiative,
  createInitiative,
  findWholeInitiative,
  type InitiativeFields,
  type InitiativeStart,
  type WholeInitiative,
} from '../plan/store/initiatives.ts';
import { countInitiatives, listInitiatives } from '../plan/store/listing.ts';
import { listSteps, readFacts, takeStep } from '../plan/store/steps.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { apiAct, notAllowed } from './authenticate.ts';
import { tellInitiative } from './core/answer.ts';
import { partChange } from './core/change.ts';
import { initiativeChange, newInitiative } from './core/schema/initiative.ts';
import { initiativeQuery } from './core/schema/query.ts';
import { newStep } from './core/schema/running.ts';
import type { Answers } from './kept.ts';
import { problem } from './problem.ts';
import { idOf, readBody, readQuery } from './read.ts';
import { refusedBy } from './refusal.ts';

/** Initiatives and the steps of their life cycle. */
export const initiativeApi = (answers: Answers) =>
  new Hono<Env>()
    .get('/initiatives', async (c) => {
      const query = readQuery(c, initiativeQuery);
      return query.ok ? answers.answer(c, (tx) => readPage(tx, query.value)) : query.answer;
    })
    .post('/initiatives', apiAct('V1', 'anyone'), async (c) => {
      const body = await readBody(c, newInitiative);
      if (!body.ok) return body.answer;
      const { fields, lists } = partChange(body.value);
      const created = await inMunicipality(c, async (tx) => {
        const made = await createInitiative(tx, actorOf(c), fields as InitiativeStart, { lists });
        return made.ok ? { ok: true as const, value: (await findWholeInitiative(tx, made.value.id))! } : made;
      });
      if (!created.ok) return refusedBy(c, created.error);
      c.header('Location', `/api/v1/initiatives/${created.value.id}`);
      return c.json(tellInitiative(created.value), 201);
    })
    .get('/initiatives/:id', async (c) => {
      const whole = await find(c);
      return whole ? c.json(tellInitiative(whole)) : problem(c, 'not-found');
    })
    .patch('/initiatives/:id', apiAct('V1', 'prepare'), async (c) => {
      const id = idOf(c);
      if (!id) return problem(c, 'not-found');
      const body = await readBody(c, initiativeChange);
      if (!body.ok) return body.answer;
      const { version, ...given } = body.value;
      const { fields, lists } = partChange(given);
      const change = { fields: fields as Partial<InitiativeFields>, lists };
      const saved = await inMunicipality(c, (tx) => changeInitiative(tx, actorOf(c), id, change, version));
      return saved.ok ? c.json(tellInitiative(saved.value)) : refusedBy(c, saved.error);
    })
    .get('/initiatives/:id/steps', async (c) => {
      const id = idOf(c);
      const found = id && (await inMunicipality(c, (tx) => readSteps(tx, c, id)));
      return found ? c.json(found) : problem(c, 'not-found');
    })
    .post('/initiatives/:id/steps', apiAct('V1', 'anyone'), async (c) => {
      const whole = await find(c);
      if (!whole) return problem(c, 'not-found');
      const body = await readBody(c, newStep);
      if (!body.ok) return body.answer;
      const { to, version, ...said } = body.value;
      const step = findStep(whole.state, to);
      if (!step) return refusedBy(c, { refusal: 'step-unknown', at: 'to' });
      const [first] = moversOf(step, whole);
      if (!moversOf(step, whole).some((mover) => mayTake(c, mover)))
        return first ? notAllowed(c, first.decision, first.need) : problem(c, 'not-allowed');
      const today = dayInGermany(c.var.now());
      const taken = await inMunicipality(c, async (tx) => {
        const found = await readFindings(tx, whole, to, today);
        const evidence = { ...said, ...found.evidence, today };
        return takeStep(tx, actorOf(c), whole.id, to, evidence, version);
      });
      return taken.ok ? c.json(tellInitiative(taken.value)) : refusedBy(c, taken.error);
    });

async function readPage(tx: Tx, query: ReturnType<typeof initiativeQuery.parse>) {
  const { state, unit, kind, class: size, light, q, mandatory, sort, order, page, size: rows } = query;
  const filter = { q, states: state, units: unit, kinds: kind, classes: size, lights: light, mandatory };
  const data = await listInitiatives(tx, filter, {
    sort,
    descending: order === 'desc',
    page,
    size: rows as 25,
  });
  return { data, page, size: rows, total: await countInitiatives(tx, filter) };
}

const find = async (c: Ctx): Promise<WholeInitiative | undefined> => {
  const id = idOf(c);
  return id ? inMunicipality(c, (tx) => findWholeInitiative(tx, id)) : undefined;
};

const mayTake = (c: Ctx, { decision, need }: { decision: string; need: 'decide' | 'prepare' | 'anyone' }) =>
  need === 'anyone' ? c.var.access === 'write' : c.var.rights.may(decision, need);

async function readSteps(tx: Tx, c: Ctx, id: string) {
  const whole = await findWholeInitiative(tx, id);
  if (!whole) return undefined;
  const facts = await readFacts(tx, whole);
  const taken = await listSteps(tx, id);
  return {
    data: taken.map(({ fromState, toState, takenAt, role, evidence }) => ({
      from: fromState,
      to: toState,
      takenAt,
      role,
      reason: evidence.reason ?? null,
    })),
    next: stepsFrom(whole.state).map((step) => ({
      to: step.to,
      may: moversOf(step, facts).some((mover) => mayTake(c, mover)),
      missing: missingFields(step.to, facts).map(({ key }) => key),
    })),
  };
}
