import type { Actor } from '../../audit/core/actor.ts';
import type { Tx } from '../../db/index.ts';
import { dayInGermany } from '../../kernel/day.ts';
import { formatMoment } from '../../kernel/moment.ts';
import { inBothLanguages, type Language } from '../../kernel/text.ts';
import { enqueueNotices } from '../../notice/store/notices.ts';
import { readAnswering } from '../../roles/store/answering.ts';
import { paths } from '../../web/paths.ts';
import { warningTexts } from '../warning-texts.ts';
import type { Incident } from './incidents.ts';

/** Whom incidents concern: insiders all of them, those for data only such with personal data. */
type Told = { insiders: string[]; forData: string[] };

/**
 * Who is told of incidents, by the decision rights of a day: insiders see the room (`web/confidential.ts`); beside them,
 * whoever must be heard on risks learns of incidents in which personal data may be involved.
 */
export async function findTold(tx: Tx, now: Date): Promise<Told> {
  const answering = await readAnswering(tx, dayInGermany(now));
  const carry = new Set(answering('X3', 'prepare'));
  const insiders = new Set([
    ...answering('X1', 'prepare'),
    ...answering('X2', 'prepare').filter((personId) => carry.has(personId)),
  ]);
  const forData = answering('X3', 'heard').filter((personId) => !insiders.has(personId));
  return { insiders: [...insiders], forData };
}

/** Tells them once for each incident, at the latest when it turns out that personal data may be involved. */
export async function tellOfData(tx: Tx, actor: Actor, incident: Incident): Promise<void> {
  if (incident.exercise || incident.personalData === 'no') return;
  const { forData } = await findTold(tx, actor.now);
  await tell(tx, actor, incident, { told: forData, key: 'data', subject: 'dataEntered' });
}

/** Whoever answers for incidents learns of a new one. */
export async function tellOfIncident(tx: Tx, actor: Actor, incident: Incident): Promise<void> {
  if (incident.exercise) return;
  const { insiders } = await findTold(tx, actor.now);
  await tell(tx, actor, incident, { told: insiders, key: 'entered', subject: 'entered' });
}

type News = { told: readonly string[]; key: string; subject: 'entered' | 'dataEntered' };

/** Mails leave the room, so they say no more than the number of the incident. */
async function tell(
  tx: Tx,
  actor: Actor,
  { id, number, noticedAt }: Incident,
  { told, key, subject }: News,
): Promise<void> {
  const said = (language: Language) => {
    const t = warningTexts(language);
    return { subject: t[subject](number), text: t.enteredText(formatMoment(noticedAt, language)) };
  };
  const notices = told
    .filter((personId) => personId !== actor.personId)
    .map((personId) => ({
      personId,
      kind: 'security' as const,
      key: `security:${id}:${key}`,
      urgent: true,
      text: inBothLanguages(said),
      href: paths.securityIncident(id),
    }));
  await enqueueNotices(tx, actor, notices);
}
