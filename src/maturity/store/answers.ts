import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import type { FileType } from '../../kernel/file-type.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { Role } from '../../kernel/role.ts';
import { itemsFor, itemsOf, type Level } from '../core/catalogue.ts';
import type { Answer } from '../core/score.ts';
import { maturityAnswers, maturityParticipants, maturityRounds } from '../tables.ts';
import { maturityCatalogue } from './catalogue.ts';

export const answerValues = ['1', '2', '3', '4', '5', 'unknown', 'not-applicable'] as const;
export type AnswerValue = (typeof answerValues)[number];

/** An answer with what belongs to it; the file itself is fetched apart. */
export type GivenAnswer = Answer & {
  comment: string | null;
  proofUrl: string | null;
  proofName: string | null;
};

/** All answers of a round, or those of one person. */
export async function listAnswers(tx: Tx, roundId: string, personId?: string): Promise<GivenAnswer[]> {
  const rows = await tx
    .select({
      item: maturityAnswers.item,
      personId: maturityAnswers.personId,
      value: maturityAnswers.value,
      comment: maturityAnswers.comment,
      proofUrl: maturityAnswers.proofUrl,
      proofName: maturityAnswers.proofName,
    })
    .from(maturityAnswers)
    .where(
      and(
        eq(maturityAnswers.roundId, roundId),
        personId === undefined ? undefined : eq(maturityAnswers.personId, personId),
      ),
    );
  return rows.map((row) => ({
    ...row,
    value: toValue(row.value as AnswerValue),
    proven: row.proofUrl !== null || row.proofName !== null,
  }));
}

const toValue = (value: AnswerValue): Answer['value'] =>
  value === 'unknown' || value === 'not-applicable' ? value : (Number(value) as Level);

/** In which role the person is asked; undefined for whoever is not asked. */
export async function findAskedRole(tx: Tx, roundId: string, personId: string): Promise<Role | undefined> {
  const [row] = await tx
    .select({ role: maturityParticipants.role })
    .from(maturityParticipants)
    .where(and(eq(maturityParticipants.roundId, roundId), eq(maturityParticipants.personId, personId)));
  return row?.role;
}

/** How many of the items that people are asked by default have an answer. */
export async function countAnswers(tx: Tx, roundId: string): Promise<{ answered: number; expected: number }> {
  const people = await tx
    .select({ personId: maturityParticipants.personId, role: maturityParticipants.role })
    .from(maturityParticipants)
    .where(eq(maturityParticipants.roundId, roundId));
  const answers = await listAnswers(tx, roundId);
  const catalogue = maturityCatalogue();
  const counts = people.map(({ personId, role }) => {
    const asked = new Set(itemsFor(catalogue, role).map(({ id }) => id));
    const given = answers.filter((answer) => answer.personId === personId && asked.has(answer.item));
    return { answered: given.length, expected: asked.size };
  });
  return {
    answered: counts.reduce((sum, { answered }) => sum + answered, 0),
    expected: counts.reduce((sum, { expected }) => sum + expected, 0),
  };
}

export type ProofFile = { name: string; type: FileType; bytes: Uint8Array };

export type AnswerFields = {
  value: AnswerValue;
  comment: string | null;
  proofUrl: string | null;
  /** A new file; undefined keeps the one that is there, null takes it away. */
  file?: ProofFile | null;
};

export type AnswerRefusal = Refusal<'not-found' | 'round-released'>;

/** Saves one person's answer to one item, again as often as the person likes until the round is released. */
export async function saveAnswer(
  tx: Tx,
  actor: Actor,
  at: { roundId: string; personId: string; item: string },
  fields: AnswerFields,
): Promise<Result<void, AnswerRefusal>> {
  const { roundId, personId, item } = at;
  const known = itemsOf(maturityCatalogue()).some(({ id }) => id === item);
  // Held until the end, so that a release waits for answers under way and none comes after it.
  const [round] = await tx
    .select({ state: maturityRounds.state })
    .from(maturityRounds)
    .where(eq(maturityRounds.id, roundId))
    .for('share');
  if (!round || !known || !(await findAskedRole(tx, roundId, personId)))
    return refuse({ refusal: 'not-found' });
  if (round.state === 'released') return refuse({ refusal: 'round-released' });
  const [before] = (await listAnswers(tx, roundId, personId)).filter((answer) => answer.item === item);
  const { value, comment, proofUrl, file } = fields;
  const proof =
    file === undefined
      ? {}
      : {
          proofName: file?.name ?? null,
          proofType: file?.type ?? null,
          proofFile: file ? Buffer.from(file.bytes) : null,
        };
  const values = { value, comment, proofUrl, answeredAt: actor.now, ...proof };
  await tx
    .insert(maturityAnswers)
    .values({ ...values, municipalityId: actor.municipalityId, roundId, personId, item })
    .onConflictDoUpdate({
      target: [
        maturityAnswers.municipalityId,
        maturityAnswers.roundId,
        maturityAnswers.personId,
        maturityAnswers.item,
      ],
      set: { ...values, version: sql`${maturityAnswers.version} + 1` },
    });
  await recordAudit(tx, actor, {
    act: before ? 'maturity-answer.change' : 'maturity-answer.create',
    entity: 'maturity-round',
    entityId: roundId,
    // That somebody answered, not what: the audit log names people, answers are shown by role only.
    after: { item },
  });
  return ok(undefined);
}

/** The file that proves an answer; undefined where there is none. */
export async function findProof(
  tx: Tx,
  at: { roundId: string; personId: string; item: string },
): Promise<ProofFile | undefined> {
  const [row] = await tx
    .select({
      name: maturityAnswers.proofName,
      type: maturityAnswers.proofType,
      bytes: maturityAnswers.proofFile,
    })
    .from(maturityAnswers)
    .where(
      and(
        eq(maturityAnswers.roundId, at.roundId),
        eq(maturityAnswers.personId, at.personId),
        eq(maturityAnswers.item, at.item),
      ),
    );
  return row?.bytes && row.name && row.type
    ? { name: row.name, type: row.type, bytes: new Uint8Array(row.bytes) }
    : undefined;
}
