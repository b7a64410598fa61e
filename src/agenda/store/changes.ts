import { and, eq, max, ne, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { changeRow, recordAudit, type SaveFault } from '../../audit/store.ts';
import { type Tx, updateVersioned, waitForTurn } from '../../db/index.ts';
import { dayInGermany } from '../../kernel/day.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { notifyInformed } from '../../roles/store/tell.ts';
import { paths } from '../../web/paths.ts';
import { checkPlan, type IndicatorPlan, type TargetPoint } from '../core/indicator.ts';
import {
  agendaFields,
  agendaGoals,
  agendaResolutions,
  agendas,
  indicators,
  indicatorTargets,
  indicatorValues,
} from '../tables.ts';
import { findAgenda, findField, findGoal, findIndicator, readOutline } from './outline.ts';

type Insert<T extends { $inferInsert: object }> = Omit<
  T['$inferInsert'],
  'municipalityId' | 'id' | 'version' | 'createdAt'
>;
export type AgendaInput = Insert<typeof agendas>;
export type FieldInput = Insert<typeof agendaFields>;
export type GoalInput = Insert<typeof agendaGoals>;
export type IndicatorInput = Insert<typeof indicators> & { targets: readonly TargetPoint[] };
type Saved = Result<string, Refusal | SaveFault<object>>;

/** The agenda's name and span; the first save creates it. */
export async function saveAgenda(tx: Tx, actor: Actor, input: AgendaInput, version: number): Promise<Saved> {
  const known = await findAgenda(tx);
  if (!known) {
    const [created] = await tx
      .insert(agendas)
      .values({ ...input, municipalityId: actor.municipalityId })
      .returning();
    return recordCreation(tx, actor, 'agenda', created!.id, input);
  }
  return changed(
    known.id,
    await changeRow(tx, actor, 'agenda', known.id, {
      find: () => findAgenda(tx),
      update: () => updateVersioned(tx, agendas, eq(agendas.id, known.id), version, input),
    }),
  );
}

export async function saveField(
  tx: Tx,
  actor: Actor,
  id: string | null,
  input: FieldInput,
  version: number,
): Promise<Saved> {
  const taken = await tx
    .select({ id: agendaFields.id })
    .from(agendaFields)
    .where(and(eq(agendaFields.code, input.code), id ? ne(agendaFields.id, id) : undefined));
  if (taken.length > 0) return refuse({ refusal: 'code-taken', at: 'code' });
  if (!id) {
    const position = sql<number>`(select coalesce(max(position), 0) + 1 from agenda_fields)`;
    const [row] = await tx
      .insert(agendaFields)
      .values({ ...input, position, municipalityId: actor.municipalityId })
      .returning({ id: agendaFields.id });
    return recordCreation(tx, actor, 'agenda-field', row!.id, input);
  }
  return changed(
    id,
    await changeRow(tx, actor, 'agenda-field', id, {
      find: () => findField(tx, id),
      update: () => updateVersioned(tx, agendaFields, eq(agendaFields.id, id), version, input),
    }),
  );
}

export async function saveGoal(
  tx: Tx,
  actor: Actor,
  id: string | null,
  input: GoalInput,
  version: number,
): Promise<Saved> {
  if (!(await findField(tx, input.fieldId))) return refuse({ refusal: 'not-found', at: 'fieldId' });
  const taken = await tx
    .select({ id: agendaGoals.id })
    .from(agendaGoals)
    .where(and(eq(agendaGoals.code, input.code), id ? ne(agendaGoals.id, id) : undefined));
  if (taken.length > 0) return refuse({ refusal: 'code-taken', at: 'code' });
  if (!id) {
    const [row] = await tx
      .insert(agendaGoals)
      .values({ ...input, municipalityId: actor.municipalityId })
      .returning({ id: agendaGoals.id });
    return recordCreation(tx, actor, 'agenda-goal', row!.id, input);
  }
  return changed(
    id,
    await changeRow(tx, actor, 'agenda-goal', id, {
      find: () => findGoal(tx, id),
      update: () => updateVersioned(tx, agendaGoals, eq(agendaGoals.id, id), version, input),
    }),
  );
}

export async function saveIndicator(
  tx: Tx,
  actor: Actor,
  id: string | null,
  { targets, ...input }: IndicatorInput,
  version: number,
): Promise<Saved> {
  if (!(await findGoal(tx, input.goalId))) return refuse({ refusal: 'not-found', at: 'goalId' });
  const plan: IndicatorPlan = {
    direction: input.direction,
    baseline: { day: input.baselineDay, value: input.baselineValue },
    targets,
  };
  const fault = checkPlan(plan);
  if (fault) return refuse({ ...fault, at: fault.at.startsWith('targets') ? 'targets' : fault.at });
  const saved = id
    ? await changeIndicator(tx, actor, id, input, version)
    : await createIndicator(tx, actor, input);
  if (saved.ok) await putTargets(tx, actor.municipalityId, saved.value, targets);
  return saved;
}

type IndicatorFields = Omit<IndicatorInput, 'targets'>;

async function createIndicator(tx: Tx, actor: Actor, input: IndicatorFields): Promise<Saved> {
  const [row] = await tx
    .insert(indicators)
    .values({ ...input, municipalityId: actor.municipalityId })
    .returning({ id: indicators.id });
  return recordCreation(tx, actor, 'indicator', row!.id, input);
}

async function changeIndicator(
  tx: Tx,
  actor: Actor,
  id: string,
  input: IndicatorFields,
  version: number,
): Promise<Saved> {
  const today = dayInGermany(actor.now);
  return changed(
    id,
    await changeRow(tx, actor, 'indicator', id, {
      find: () => findIndicator(tx, id, today),
      update: () => updateVersioned(tx, indicators, eq(indicators.id, id), version, input),
    }),
  );
}

async function putTargets(
  tx: Tx,
  municipalityId: string,
  indicatorId: string,
  targets: readonly TargetPoint[],
): Promise<void> {
  await tx.delete(indicatorTargets).where(eq(indicatorTargets.indicatorId, indicatorId));
  await tx
    .insert(indicatorTargets)
    .values(targets.map((target) => ({ municipalityId, indicatorId, ...target })));
}

export type ValueInput = {
  day: string;
  value: number;
  provisional: boolean;
  comment: string | null;
  evidence: string | null;
};

/** Adds a value; for a day that has one already it is a correction and needs a comment. The earlier one is kept. */
export async function addValue(tx: Tx, actor: Actor, indicatorId: string, input: ValueInput): Promise<Saved> {
  const indicator = await findIndicator(tx, indicatorId, dayInGermany(actor.now));
  if (!indicator) return refuse({ refusal: 'not-found' });
  if (input.day > dayInGermany(actor.now)) return refuse({ refusal: 'day-in-future', at: 'day' });
  if (input.day < indicator.baselineDay) return refuse({ refusal: 'day-before-baseline', at: 'day' });
  const earlier = indicator.values.filter(({ day }) => day === input.day);
  if (earlier.length > 0 && !input.comment)
    return refuse({ refusal: 'correction-without-comment', at: 'comment' });
  const [row] = await tx
    .insert(indicatorValues)
    .values({
      ...input,
      indicatorId,
      municipalityId: actor.municipalityId,
      enteredAt: actor.now,
      enteredBy: actor.name,
    })
    .returning({ id: indicatorValues.id });
  await recordAudit(tx, actor, {
    act: earlier.length > 0 ? 'indicator.correct' : 'indicator.measure',
    entity: 'indicator',
    entityId: indicatorId,
    before: earlier.at(-1) && { day: input.day, value: earlier.at(-1)!.value },
    after: input,
  });
  return ok(row!.id);
}

export type ResolutionInput = { resolvedOn: string; body: string; paper: string | null };

/** Keeps the agenda as it stands, with the resolution that adopted it; `seen` is the number of the last one then, or 0. */
export async function resolveAgenda(
  tx: Tx,
  actor: Actor,
  input: ResolutionInput,
  seen: number,
): Promise<Saved> {
  await waitForTurn(tx, 'agenda-resolutions');
  const last = await findLastNumber(tx);
  if (last !== seen) return refuse({ refusal: 'resolved-meanwhile', at: 'body' });
  const outline = await readOutline(tx, dayInGermany(actor.now));
  if (outline.fields.length === 0) return refuse({ refusal: 'agenda-empty', at: 'body' });
  const [row] = await tx
    .insert(agendaResolutions)
    .values({ ...input, number: last + 1, snapshot: outline, municipalityId: actor.municipalityId })
    .returning({ id: agendaResolutions.id });
  await recordAudit(tx, actor, { act: 'agenda.resolve', entity: 'agenda', entityId: row!.id, after: input });
  await notifyInformed(tx, actor, 'S1', {
    subject: 'Digitale Agenda',
    href: paths.agenda(),
    key: `agenda:${row!.id}`,
  });
  return ok(row!.id);
}

/** Number of the newest resolution; 0 before the first. */
export async function findLastNumber(tx: Tx): Promise<number> {
  const [row] = await tx.select({ number: max(agendaResolutions.number) }).from(agendaResolutions);
  return row?.number ?? 0;
}

export const listResolutions = (tx: Tx) =>
  tx
    .select({
      id: agendaResolutions.id,
      number: agendaResolutions.number,
      resolvedOn: agendaResolutions.resolvedOn,
      body: agendaResolutions.body,
      paper: agendaResolutions.paper,
    })
    .from(agendaResolutions)
    .orderBy(sql`${agendaResolutions.number} desc`);

async function recordCreation(
  tx: Tx,
  actor: Actor,
  entity: string,
  entityId: string,
  after: object,
): Promise<Saved> {
  await recordAudit(tx, actor, { act: `${entity}.create`, entity, entityId, after });
  return ok(entityId);
}

const changed = (id: string, result: Result<object, SaveFault<object>>): Saved =>
  result.ok ? ok(id) : result;
