import { and, asc, desc, eq, gte, lt, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import { type Tx, updateVersioned } from '../../db/index.ts';
import { dayInGermany } from '../../kernel/day.ts';
import { formatMoment } from '../../kernel/moment.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { inBothLanguages, type Language } from '../../kernel/text.ts';
import { enqueueNotices } from '../../notice/store/notices.ts';
import { persons } from '../../people/tables.ts';
import { paths } from '../../web/paths.ts';
import { addMonths, type MeetingKind } from '../core/guide.ts';
import { guideMeetings, guideSignUps } from '../tables.ts';
import { texts } from '../texts.ts';
import { findGuideOf, listTrainings } from './guides.ts';
import { addTraining, removeTraining } from './trainings.ts';

export type MeetingFields = {
  kind: MeetingKind;
  title: string;
  description: string | null;
  place: string | null;
  startsAt: Date;
  endsAt: Date;
  seats: number | null;
  validMonths: number | null;
};

const columns = {
  id: guideMeetings.id,
  kind: guideMeetings.kind,
  title: guideMeetings.title,
  description: guideMeetings.description,
  place: guideMeetings.place,
  startsAt: guideMeetings.startsAt,
  endsAt: guideMeetings.endsAt,
  seats: guideMeetings.seats,
  validMonths: guideMeetings.validMonths,
  cancelled: guideMeetings.cancelled,
  version: guideMeetings.version,
  signUps: sql<number>`(select count(*)::int from guide_sign_ups s
    where s.municipality_id = guide_meetings.municipality_id and s.meeting_id = guide_meetings.id)`,
};

export type Meeting = Awaited<ReturnType<typeof listMeetings>>[number];

/** Dates to come, the next first; or the past ones, the latest first. */
export const listMeetings = (tx: Tx, now: Date, past = false) =>
  tx
    .select(columns)
    .from(guideMeetings)
    .where(past ? lt(guideMeetings.endsAt, now) : gte(guideMeetings.endsAt, now))
    .orderBy(past ? desc(guideMeetings.startsAt) : asc(guideMeetings.startsAt))
    .limit(200);

export async function findMeeting(tx: Tx, id: string): Promise<Meeting | undefined> {
  const [row] = await tx.select(columns).from(guideMeetings).where(eq(guideMeetings.id, id));
  return row;
}

export const listSignUps = (tx: Tx, meetingId: string) =>
  tx
    .select({ personId: persons.id, name: persons.name, attended: guideSignUps.attended })
    .from(guideSignUps)
    .innerJoin(
      persons,
      and(eq(persons.municipalityId, guideSignUps.municipalityId), eq(persons.id, guideSignUps.personId)),
    )
    .where(eq(guideSignUps.meetingId, meetingId))
    .orderBy(sql`${persons.name} collate german`);
export type SignUp = Awaited<ReturnType<typeof listSignUps>>[number];

/** The dates to come that a person has signed up for. */
export async function signedUpIds(tx: Tx, personId: string): Promise<Set<string>> {
  const rows = await tx
    .select({ id: guideSignUps.meetingId })
    .from(guideSignUps)
    .where(eq(guideSignUps.personId, personId));
  return new Set(rows.map(({ id }) => id));
}

export async function createMeeting(tx: Tx, actor: Actor, fields: MeetingFields): Promise<string> {
  const [created] = await tx
    .insert(guideMeetings)
    .values({ ...fields, municipalityId: actor.municipalityId })
    .returning({ id: guideMeetings.id });
  await recordAudit(tx, actor, {
    act: 'guide-meeting.create',
    entity: 'guide-meeting',
    entityId: created!.id,
    after: fields,
  });
  return created!.id;
}

export type MeetingRefusal = Refusal<'not-found' | 'version-conflict' | 'full' | 'over'>;

/** Saves a date; calling it off tells everybody who has signed up. */
export async function saveMeeting(
  tx: Tx,
  actor: Actor,
  id: string,
  fields: MeetingFields & { cancelled: boolean },
  version: number,
): Promise<Result<string, MeetingRefusal>> {
  const before = await findMeeting(tx, id);
  if (!before) return refuse({ refusal: 'not-found' });
  const updated = await updateVersioned(tx, guideMeetings, eq(guideMeetings.id, id), version, fields);
  if (!updated.ok) return refuse({ refusal: 'version-conflict', at: 'title' });
  await recordAudit(tx, actor, {
    act: 'guide-meeting.change',
    entity: 'guide-meeting',
    entityId: id,
    after: fields,
  });
  if (fields.cancelled && !before.cancelled) await tellCancelled(tx, actor, before);
  return ok(id);
}

async function tellCancelled(tx: Tx, actor: Actor, meeting: Meeting): Promise<void> {
  const signUps = await listSignUps(tx, meeting.id);
  const say = (language: Language) =>
    texts(language).mails.cancelled(meeting.title, formatMoment(meeting.startsAt, language));
  await enqueueNotices(
    tx,
    actor,
    signUps.map(({ personId }) => ({
      personId,
      kind: 'meeting',
      key: `meeting:${meeting.id}:cancelled:${meeting.version}`,
      text: inBothLanguages(say),
      href: paths.guideMeeting(meeting.id),
    })),
  );
}

/** Takes a seat; the last one goes to one person only, since the meeting's row is locked. */
export async function signUp(
  tx: Tx,
  actor: Actor,
  id: string,
  personId: string,
): Promise<Result<string, MeetingRefusal>> {
  await tx.select({ id: guideMeetings.id }).from(guideMeetings).where(eq(guideMeetings.id, id)).for('update');
  const meeting = await findMeeting(tx, id);
  if (!meeting) return refuse({ refusal: 'not-found' });
  if (meeting.cancelled || meeting.endsAt < actor.now) return refuse({ refusal: 'over' });
  const here = await listSignUps(tx, id);
  if (here.some((one) => one.personId === personId)) return ok(id);
  if (meeting.seats !== null && here.length >= meeting.seats) return refuse({ refusal: 'full' });
  await tx
    .insert(guideSignUps)
    .values({ municipalityId: actor.municipalityId, meetingId: id, personId, signedAt: actor.now });
  await recordAudit(tx, actor, {
    act: 'guide-meeting.sign-up',
    entity: 'guide-meeting',
    entityId: id,
    after: { personId },
  });
  return ok(id);
}

export async function signOff(tx: Tx, actor: Actor, id: string, personId: string): Promise<void> {
  const removed = await tx
    .delete(guideSignUps)
    .where(and(eq(guideSignUps.meetingId, id), eq(guideSignUps.personId, personId)))
    .returning({ personId: guideSignUps.personId });
  if (removed.length > 0)
    await recordAudit(tx, actor, {
      act: 'guide-meeting.sign-off',
      entity: 'guide-meeting',
      entityId: id,
      before: { personId },
    });
}

/** Notes who was there; a training is entered at the mandate of each guide, and taken out again with a mistake. */
export async function noteAttendance(
  tx: Tx,
  actor: Actor,
  id: string,
  personIds: readonly string[],
): Promise<void> {
  const meeting = await findMeeting(tx, id);
  if (!meeting) return;
  for (const { personId, attended } of await listSignUps(tx, id)) {
    const isHere = personIds.includes(personId);
    if (isHere === attended) continue;
    await tx
      .update(guideSignUps)
      .set({ attended: isHere })
      .where(and(eq(guideSignUps.meetingId, id), eq(guideSignUps.personId, personId)));
    if (meeting.kind === 'training') await noteTraining(tx, actor, meeting, personId, isHere);
  }
  await recordAudit(tx, actor, {
    act: 'guide-meeting.attend',
    entity: 'guide-meeting',
    entityId: id,
    after: { personIds },
  });
}

async function noteTraining(
  tx: Tx,
  actor: Actor,
  { id: meetingId, title: name, endsAt, validMonths }: Meeting,
  personId: string,
  isHere: boolean,
): Promise<void> {
  const guide = await findGuideOf(tx, personId);
  if (!guide) return;
  const completedOn = dayInGermany(endsAt);
  const trainings = await listTrainings(tx, guide.id);
  const own = trainings.find((training) => training.meetingId === meetingId);
  if (own && !isHere) await removeTraining(tx, actor, guide.id, own.id);
  const isEntered = trainings.some(
    (training) => training.name === name && training.completedOn === completedOn,
  );
  if (own || isEntered || !isHere) return;
  const expiresOn = validMonths === null ? null : addMonths(completedOn, validMonths);
  await addTraining(tx, actor, guide.id, { name, completedOn, expiresOn }, meetingId);
}
