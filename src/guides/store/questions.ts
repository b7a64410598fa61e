import { and, asc, desc, eq, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import { enqueueNotices } from '../../notice/store/notices.ts';
import { persons } from '../../people/tables.ts';
import { paths } from '../../web/paths.ts';
import { guideAnswers, guideQuestions, guideTopics } from '../tables.ts';
import { texts } from '../texts.ts';
import { listGuides } from './guides.ts';

const askers = alias(persons, 'askers');

const select = (tx: Tx) =>
  tx
    .select({
      id: guideQuestions.id,
      title: guideQuestions.title,
      text: guideQuestions.text,
      topicId: guideQuestions.topicId,
      topic: guideTopics.name,
      askedBy: guideQuestions.askedBy,
      asker: askers.name,
      askedAt: guideQuestions.askedAt,
      answers: sql<number>`(select count(*)::int from ${guideAnswers} a
        where a.municipality_id = ${guideQuestions.municipalityId} and a.question_id = ${guideQuestions.id})`,
    })
    .from(guideQuestions)
    .leftJoin(
      guideTopics,
      and(
        eq(guideTopics.municipalityId, guideQuestions.municipalityId),
        eq(guideTopics.id, guideQuestions.topicId),
      ),
    )
    .leftJoin(
      askers,
      and(eq(askers.municipalityId, guideQuestions.municipalityId), eq(askers.id, guideQuestions.askedBy)),
    );
export type Question = Awaited<ReturnType<typeof select>>[number];

/** All, the newest first; or those whose words, or whose answers' words, fit the text best. */
export const listQuestions = (tx: Tx, text?: string): Promise<Question[]> => {
  const asked = sql`websearch_to_tsquery('german_unaccent', plain_words(${text ?? ''}))`;
  const inAnswer = sql`exists (select from ${guideAnswers} a where a.municipality_id = ${guideQuestions.municipalityId}
    and a.question_id = ${guideQuestions.id} and a.searched @@ ${asked})`;
  return select(tx)
    .where(
      text
        ? or(
            sql`${guideQuestions}.searched @@ ${asked}`,
            inAnswer,
            sql`word_similarity(${text}, ${guideQuestions.title}) > 0.5`,
          )
        : undefined,
    )
    .orderBy(
      ...(text ? [desc(sql`ts_rank(${guideQuestions}.searched, ${asked})`)] : []),
      desc(guideQuestions.askedAt),
    )
    .limit(200);
};

/** Questions without an answer, of these topics or of none. */
export const listOpenQuestions = async (tx: Tx, topicIds: readonly string[]): Promise<Question[]> =>
  (await listQuestions(tx)).filter(
    ({ answers, topicId }) => answers === 0 && (topicId === null || topicIds.includes(topicId)),
  );

export async function findQuestion(tx: Tx, id: string): Promise<Question | undefined> {
  const [row] = await select(tx).where(eq(guideQuestions.id, id));
  return row;
}

export const listAnswers = (tx: Tx, questionId: string) =>
  tx
    .select({
      id: guideAnswers.id,
      text: guideAnswers.text,
      givenBy: guideAnswers.givenBy,
      giver: persons.name,
      givenAt: guideAnswers.givenAt,
    })
    .from(guideAnswers)
    .leftJoin(
      persons,
      and(eq(persons.municipalityId, guideAnswers.municipalityId), eq(persons.id, guideAnswers.givenBy)),
    )
    .where(eq(guideAnswers.questionId, questionId))
    .orderBy(asc(guideAnswers.givenAt));
export type Answer = Awaited<ReturnType<typeof listAnswers>>[number];

/** Asks the network; guides who know the topic are told. */
export async function askQuestion(
  tx: Tx,
  actor: Actor,
  fields: { title: string; text: string | null; topicId: string | null },
): Promise<string> {
  const [created] = await tx
    .insert(guideQuestions)
    .values({
      ...fields,
      municipalityId: actor.municipalityId,
      askedBy: actor.personId,
      askedAt: actor.now,
    })
    .returning({ id: guideQuestions.id });
  const id = created!.id;
  await recordAudit(tx, actor, {
    act: 'guide-question.create',
    entity: 'guide-question',
    entityId: id,
    after: { title: fields.title, topicId: fields.topicId },
  });
  const knowing = fields.topicId ? await listGuides(tx, { topicId: fields.topicId }) : [];
  await enqueueNotices(
    tx,
    actor,
    knowing
      .filter(({ state, personId }) => state === 'active' && personId && personId !== actor.personId)
      .map(({ personId }) => ({
        personId: personId!,
        kind: 'question',
        key: `question:${id}`,
        text: {
          de: texts('de').mails.question(fields.title),
          en: texts('en').mails.question(fields.title),
        },
        href: paths.guideQuestion(id),
      })),
  );
  return id;
}

export async function answerQuestion(tx: Tx, actor: Actor, question: Question, text: string): Promise<void> {
  const [created] = await tx
    .insert(guideAnswers)
    .values({
      municipalityId: actor.municipalityId,
      questionId: question.id,
      text,
      givenBy: actor.personId,
      givenAt: actor.now,
    })
    .returning({ id: guideAnswers.id });
  await recordAudit(tx, actor, {
    act: 'guide-question.answer',
    entity: 'guide-question',
    entityId: question.id,
  });
  if (!question.askedBy || question.askedBy === actor.personId) return;
  await enqueueNotices(tx, actor, [
    {
      personId: question.askedBy,
      kind: 'question',
      key: `answer:${created!.id}`,
      text: {
        de: texts('de').mails.answer(question.title, text),
        en: texts('en').mails.answer(question.title, text),
      },
      href: paths.guideQuestion(question.id),
    },
  ]);
}

/** Takes a question away with its answers. */
export async function removeQuestion(tx: Tx, actor: Actor, id: string): Promise<void> {
  await tx.delete(guideQuestions).where(eq(guideQuestions.id, id));
  await recordAudit(tx, actor, { act: 'guide-question.remove', entity: 'guide-question', entityId: id });
}

export async function removeAnswer(tx: Tx, actor: Actor, questionId: string, id: string): Promise<void> {
  await tx.delete(guideAnswers).where(eq(guideAnswers.id, id));
  await recordAudit(tx, actor, {
    act: 'guide-question.change',
    entity: 'guide-question',
    entityId: questionId,
    before: { answer: id },
  });
}
