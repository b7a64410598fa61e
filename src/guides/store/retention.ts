import { inArray, lte, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import { dayInGermany } from '../../kernel/day.ts';
import { addMonths } from '../core/guide.ts';
import { guideContacts, guideMeetings, guideSignUps, pulseParticipants, pulseSurveys } from '../tables.ts';
import { removeContactList } from './contact-list.ts';
import { clearFormerGuides } from './mandates.ts';
import { readSettings } from './settings.ts';

/** Removes what is kept about people longer than set: figures look back half a year at most. */
export async function clearOld(tx: Tx, actor: Actor): Promise<void> {
  const today = dayInGermany(actor.now);
  const { contactMonths } = await readSettings(tx);
  const limit = addMonths(today, -contactMonths);
  await clearFormerGuides(tx, actor);
  await clearContacts(tx, actor, limit);
  await removeContactList(tx, actor, limit);
  await clearSignUps(tx, limit);
  await clearParticipants(tx, today);
}

async function clearContacts(tx: Tx, actor: Actor, limit: string): Promise<void> {
  const old = await tx
    .delete(guideContacts)
    .where(lte(guideContacts.day, limit))
    .returning({ id: guideContacts.id });
  if (old.length === 0) return;
  await recordAudit(tx, actor, {
    act: 'guide-contact.clear',
    entity: 'guide-contact',
    entityId: actor.municipalityId,
    after: { count: old.length },
  });
}

/** What somebody learned stands with the mandate; who came to which meeting need not be known for good. */
const clearSignUps = (tx: Tx, limit: string) =>
  tx.delete(guideSignUps).where(
    inArray(
      guideSignUps.meetingId,
      tx
        .select({ id: guideMeetings.id })
        .from(guideMeetings)
        .where(lte(sql`(${guideMeetings.endsAt} at time zone 'Europe/Berlin')::date`, limit)),
    ),
  );

/** Who took part is known only so that nobody answers twice; once a survey is closed, nobody can. */
const clearParticipants = (tx: Tx, today: string) =>
  tx
    .delete(pulseParticipants)
    .where(
      inArray(
        pulseParticipants.surveyId,
        tx.select({ id: pulseSurveys.id }).from(pulseSurveys).where(sql`${pulseSurveys.closesOn} < ${today}`),
      ),
    );
