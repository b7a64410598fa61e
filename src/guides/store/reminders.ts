import { and, eq, gt, isNotNull, lte, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import type { Tx } from '../../db/index.ts';
import { dayInGermany, formatDay } from '../../kernel/day.ts';
import { formatMoment } from '../../kernel/moment.ts';
import { inBothLanguages } from '../../kernel/text.ts';
import { municipalities } from '../../municipality/tables.ts';
import { enqueueNotices, type NewNotice } from '../../notice/store/notices.ts';
import { paths } from '../../web/paths.ts';
import { standingOf } from '../core/guide.ts';
import { addWorkingDays } from '../core/working-day.ts';
import { guideMeetings, guideSignUps, guides, guideTrainings } from '../tables.ts';
import { texts } from '../texts.ts';
import { findSorters, tellSettled } from './impulse-notices.ts';
import { listSettled, listWaiting } from './impulses.ts';
import { clearOld } from './retention.ts';

/** In the whole installation: whom to work for. */
export async function listMunicipalityIds(tx: Tx): Promise<string[]> {
  const rows = await tx.select({ id: municipalities.id }).from(municipalities);
  return rows.map(({ id }) => id);
}

/**
 * What is due by the clock alone, in one municipality: dates of tomorrow, answers that are promised in two working days,
 * trainings that run out, impulses whose initiative has come to its end, data whose period is over. Each is told once,
 * however often this runs.
 */
export async function remind(tx: Tx, actor: Actor): Promise<void> {
  await enqueueNotices(tx, actor, [
    ...(await meetingsOfTomorrow(tx, actor)),
    ...(await answersDue(tx, actor)),
    ...(await trainingsRunningOut(tx, actor)),
  ]);
  for (const impulse of await listSettled(tx)) await tellSettled(tx, actor, impulse);
  await clearOld(tx, actor);
}

async function meetingsOfTomorrow(tx: Tx, { now }: Actor): Promise<NewNotice[]> {
  const soon = new Date(now.getTime() + 24 * 3_600_000);
  const rows = await tx
    .select({
      id: guideMeetings.id,
      title: guideMeetings.title,
      place: guideMeetings.place,
      startsAt: guideMeetings.startsAt,
      personId: guideSignUps.personId,
    })
    .from(guideMeetings)
    .innerJoin(
      guideSignUps,
      and(
        eq(guideSignUps.municipalityId, guideMeetings.municipalityId),
        eq(guideSignUps.meetingId, guideMeetings.id),
      ),
    )
    .where(
      and(
        eq(guideMeetings.cancelled, false),
        gt(guideMeetings.startsAt, now),
        lte(guideMeetings.startsAt, soon),
      ),
    );
  return rows.map(({ id, title, place, startsAt, personId }) => ({
    personId,
    kind: 'meeting',
    // A date that was moved is a new reminder.
    key: `meeting:${id}:reminder:${startsAt.toISOString()}`,
    text: inBothLanguages((language) =>
      texts(language).mails.meeting(title, formatMoment(startsAt, language), place),
    ),
    href: paths.guideMeeting(id),
  }));
}

async function answersDue(tx: Tx, actor: Actor): Promise<NewNotice[]> {
  const limit = addWorkingDays(dayInGermany(actor.now), 2);
  const due = (await listWaiting(tx)).filter(({ dueOn }) => dueOn <= limit);
  const notices: NewNotice[] = [];
  for (const impulse of due) {
    const { id, number, title, dueOn } = impulse;
    const text = inBothLanguages((language) => {
      const t = texts(language).impulses.mails;
      return { subject: t.dueSubject(number, title), text: t.dueText(formatDay(dueOn, language)) };
    });
    for (const personId of await findSorters(tx, actor, impulse))
      notices.push({
        personId,
        kind: 'impulse-due',
        key: `impulse:${id}:due:${dueOn}`,
        text,
        href: paths.impulse(id),
      });
  }
  return notices;
}

async function trainingsRunningOut(tx: Tx, { now }: Actor): Promise<NewNotice[]> {
  const today = dayInGermany(now);
  const rows = await tx
    .select({
      id: guideTrainings.id,
      name: guideTrainings.name,
      expiresOn: sql<string>`${guideTrainings.expiresOn}`,
      personId: sql<string>`${guides.personId}`,
      guideId: guides.id,
    })
    .from(guideTrainings)
    .innerJoin(
      guides,
      and(eq(guides.municipalityId, guideTrainings.municipalityId), eq(guides.id, guideTrainings.guideId)),
    )
    .where(and(isNotNull(guideTrainings.expiresOn), isNotNull(guides.personId), eq(guides.state, 'active')));
  return rows
    .filter(({ expiresOn }) => standingOf(expiresOn, today) === 'expiring')
    .map(({ id, name, expiresOn, personId, guideId }) => ({
      personId,
      kind: 'meeting',
      key: `training:${id}:expiring`,
      text: inBothLanguages((language) =>
        texts(language).mails.training(name, formatDay(expiresOn, language)),
      ),
      href: paths.guide(guideId),
    }));
}
