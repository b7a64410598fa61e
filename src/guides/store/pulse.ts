import { and, desc, eq } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import { dayInGermany, formatDay } from '../../kernel/day.ts';
import { enqueueNotices } from '../../notice/store/notices.ts';
import { listPersons } from '../../people/store/persons.ts';
import { paths } from '../../web/paths.ts';
import type { PulseAnswer } from '../core/pulse.ts';
import { pulseAnswers, pulseParticipants, pulseSurveys } from '../tables.ts';
import { texts } from '../texts.ts';

export const listSurveys = (tx: Tx) =>
  tx.select().from(pulseSurveys).orderBy(desc(pulseSurveys.opensOn), desc(pulseSurveys.id));
export type Survey = Awaited<ReturnType<typeof listSurveys>>[number];

export async function findSurvey(tx: Tx, id: string): Promise<Survey | undefined> {
  const [row] = await tx.select().from(pulseSurveys).where(eq(pulseSurveys.id, id));
  return row;
}

export const listPulseAnswers = (tx: Tx, surveyId: string): Promise<PulseAnswer[]> =>
  tx
    .select({
      backing: pulseAnswers.backing,
      learning: pulseAnswers.learning,
      usefulness: pulseAnswers.usefulness,
    })
    .from(pulseAnswers)
    .where(eq(pulseAnswers.surveyId, surveyId));

export async function hasAnswered(tx: Tx, surveyId: string, personId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: pulseParticipants.surveyId })
    .from(pulseParticipants)
    .where(and(eq(pulseParticipants.surveyId, surveyId), eq(pulseParticipants.personId, personId)));
  return rows.length > 0;
}

/** Opens a survey and invites everybody who works here. */
export async function openSurvey(
  tx: Tx,
  actor: Actor,
  fields: { title: string; opensOn: string; closesOn: string },
): Promise<string> {
  const [created] = await tx
    .insert(pulseSurveys)
    .values({ ...fields, municipalityId: actor.municipalityId })
    .returning({ id: pulseSurveys.id });
  const id = created!.id;
  await recordAudit(tx, actor, {
    act: 'pulse-survey.create',
    entity: 'pulse-survey',
    entityId: id,
    after: fields,
  });
  const everybody = await listPersons(tx, dayInGermany(actor.now));
  await enqueueNotices(
    tx,
    actor,
    everybody.map((person) => ({
      personId: person.id,
      kind: 'pulse',
      key: `pulse:${id}`,
      text: {
        de: texts('de').mails.pulse(fields.title, formatDay(fields.closesOn, 'de')),
        en: texts('en').mails.pulse(fields.title, formatDay(fields.closesOn, 'en')),
      },
      href: paths.guidePulseSurvey(id),
    })),
  );
  return id;
}

/**
 * One answer a person. That somebody took part and what was answered are two rows that nothing ties together; no audit
 * entry is written, since its moment would do just that.
 */
export async function answerSurvey(
  tx: Tx,
  municipalityId: string,
  surveyId: string,
  personId: string,
  answer: PulseAnswer,
): Promise<boolean> {
  const [first] = await tx
    .insert(pulseParticipants)
    .values({ municipalityId, surveyId, personId })
    .onConflictDoNothing()
    .returning({ surveyId: pulseParticipants.surveyId });
  if (!first) return false;
  await tx.insert(pulseAnswers).values({ municipalityId, surveyId, ...answer });
  return true;
}
