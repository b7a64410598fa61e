import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit, recordAudits } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import type { Day } from '../../kernel/day.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { findPerson } from '../../people/store/persons.ts';
import { persons } from '../../people/tables.ts';
import {
  type AnswerFields,
  type AnswerPatch,
  type AnswerRefusal,
  checkAnswer,
  patchAnswer,
} from '../core/answer.ts';
import type { DatedAnswer } from '../core/progress.ts';
import { securityAnswers } from '../tables.ts';

/** What an answer is about: a requirement of a sheet, for the municipality or for one target object. */
export type AnswerPlace = { sheet: string; requirement: string; targetId: string | null };

export type Answer = AnswerFields & {
  requirement: string;
  targetId: string | null;
  version: number;
  person: string | null;
  answeredAt: Date;
  answeredBy: string;
};

const columns = {
  requirement: securityAnswers.requirement,
  targetId: securityAnswers.targetId,
  version: securityAnswers.version,
  status: securityAnswers.status,
  note: securityAnswers.note,
  evidence: securityAnswers.evidence,
  personId: securityAnswers.personId,
  person: persons.name,
  dueOn: securityAnswers.dueOn,
  answeredAt: securityAnswers.answeredAt,
  answeredBy: securityAnswers.answeredBy,
};

const withPersons = (tx: Tx) =>
  tx
    .select(columns)
    .from(securityAnswers)
    .leftJoin(
      persons,
      and(
        eq(persons.municipalityId, securityAnswers.municipalityId),
        eq(persons.id, securityAnswers.personId),
      ),
    );

const isAbout = (targetId: string | null) =>
  targetId ? eq(securityAnswers.targetId, targetId) : isNull(securityAnswers.targetId);

/** The newest answer of each requirement for the municipality as a whole, or for one target object. */
export async function listAnswers(
  tx: Tx,
  sheet: string,
  targetId: string | null,
): Promise<Map<string, Answer>> {
  const rows = await withPersons(tx)
    .where(and(eq(securityAnswers.sheet, sheet), isAbout(targetId), isNewest))
    .orderBy(asc(securityAnswers.requirement));
  return new Map(rows.map((row) => [row.requirement, row]));
}

const isNewest = sql`not exists (select from security_answers newer
  where newer.municipality_id = ${securityAnswers.municipalityId} and newer.sheet = ${securityAnswers.sheet}
  and newer.requirement = ${securityAnswers.requirement}
  and newer.target_id is not distinct from ${securityAnswers.targetId}
  and newer.version > ${securityAnswers.version})`;

const isAt = ({ sheet, requirement, targetId }: AnswerPlace) =>
  and(eq(securityAnswers.sheet, sheet), eq(securityAnswers.requirement, requirement), isAbout(targetId));

/** The newest answer of one requirement for each target object that has one. */
export async function listAnswersByTarget(
  tx: Tx,
  sheet: string,
  requirement: string,
): Promise<Map<string, Answer>> {
  const rows = await withPersons(tx).where(
    and(
      eq(securityAnswers.sheet, sheet),
      eq(securityAnswers.requirement, requirement),
      isNotNull(securityAnswers.targetId),
      isNewest,
    ),
  );
  return new Map(rows.map((row) => [row.targetId!, row]));
}

/** The newest answers for all target objects, for what is overdue and what is checked. */
export const listTargetAnswers = (tx: Tx): Promise<(Answer & { sheet: string })[]> =>
  tx
    .select({ ...columns, sheet: securityAnswers.sheet })
    .from(securityAnswers)
    .leftJoin(
      persons,
      and(
        eq(persons.municipalityId, securityAnswers.municipalityId),
        eq(persons.id, securityAnswers.personId),
      ),
    )
    .where(and(isNotNull(securityAnswers.targetId), isNewest));

/** All answers ever given at this place, the newest first. */
export const listAnswerHistory = (tx: Tx, place: AnswerPlace): Promise<Answer[]> =>
  withPersons(tx).where(isAt(place)).orderBy(desc(securityAnswers.version));

/** Everything ever answered for the municipality as a whole, the oldest first: for progress over time. */
export const listDatedAnswers = (tx: Tx, sheet: string): Promise<DatedAnswer[]> =>
  tx
    .select({
      key: securityAnswers.requirement,
      status: securityAnswers.status,
      evidence: securityAnswers.evidence,
      day: sql<Day>`(${securityAnswers.answeredAt} at time zone 'Europe/Berlin')::date::text`,
    })
    .from(securityAnswers)
    .where(and(eq(securityAnswers.sheet, sheet), isNull(securityAnswers.targetId)))
    .orderBy(asc(securityAnswers.answeredAt), asc(securityAnswers.version));

export type SaveAnswerRefusal =
  | AnswerRefusal
  | Refusal<'person-unknown'>
  | (Refusal<'version-conflict'> & { current: Answer });

/** Adds an answer over the one that was seen (`seen` 0: none); the earlier ones stay. */
export async function saveAnswer(
  tx: Tx,
  actor: Actor,
  place: AnswerPlace,
  fields: AnswerFields,
  seen: number,
): Promise<Result<Answer, SaveAnswerRefusal>> {
  const fault = checkAnswer(fields);
  if (fault) return refuse(fault);
  if (fields.personId && !(await findPerson(tx, fields.personId)))
    return refuse({ refusal: 'person-unknown', at: 'personId' });
  const [before] = await listAnswerHistory(tx, place);
  if (before && before.version !== seen) return refuse({ refusal: 'version-conflict', current: before });
  const { municipalityId, now, name } = actor;
  const [row] = await tx
    .insert(securityAnswers)
    .values({
      ...fields,
      ...place,
      municipalityId,
      version: (before?.version ?? 0) + 1,
      answeredAt: now,
      answeredBy: name,
    })
    .onConflictDoNothing()
    .returning({ id: securityAnswers.id });
  const [current] = await listAnswerHistory(tx, place);
  if (!row) return refuse({ refusal: 'version-conflict', current: current! });
  await recordAudit(tx, actor, {
    act: 'security-answer.save',
    entity: 'security-answer',
    entityId: row.id,
    before: before && contentOf(before),
    after: { requirement: place.requirement, ...contentOf(current!) },
  });
  return ok(current!);
}

/** A requirement that was picked in a list, and the version of its answer that was seen there. */
export type Pick = { key: string; seen: number };

/**
 * The same answer to many requirements, all or none; what somebody else answered since it was seen stays and is named.
 */
export async function saveAnswers(
  tx: Tx,
  actor: Actor,
  { sheet, targetId }: Omit<AnswerPlace, 'requirement'>,
  picks: readonly Pick[],
  patch: AnswerPatch,
): Promise<Result<{ saved: number; conflicts: string[] }, AnswerRefusal | Refusal<'person-unknown'>>> {
  if (patch.personId && !(await findPerson(tx, patch.personId)))
    return refuse({ refusal: 'person-unknown', at: 'personId' });
  const answers = await listAnswers(tx, sheet, targetId);
  const isSeen = ({ key, seen }: Pick) => (answers.get(key)?.version ?? 0) === seen;
  const rows = picks.filter(isSeen).map(({ key, seen }) => ({
    ...patchAnswer(answers.get(key), patch),
    municipalityId: actor.municipalityId,
    sheet,
    requirement: key,
    targetId,
    version: seen + 1,
    answeredAt: actor.now,
    answeredBy: actor.name,
  }));
  const fault = rows.map(checkAnswer).find((one) => one !== null);
  if (fault) return refuse(fault);
  const saved =
    rows.length === 0
      ? []
      : await tx.insert(securityAnswers).values(rows).onConflictDoNothing().returning({
          id: securityAnswers.id,
          requirement: securityAnswers.requirement,
        });
  await recordAudits(
    tx,
    actor,
    saved.map(({ id, requirement }) => ({
      act: 'security-answer.save',
      entity: 'security-answer',
      entityId: id,
      after: { requirement, ...patch },
    })),
  );
  const done = new Set(saved.map(({ requirement }) => requirement));
  return ok({ saved: done.size, conflicts: picks.flatMap(({ key }) => (done.has(key) ? [] : [key])) });
}

const contentOf = ({ status, note, evidence, person, dueOn }: Answer) => ({
  status,
  note,
  evidence,
  person,
  dueOn,
});
