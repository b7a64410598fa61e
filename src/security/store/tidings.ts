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

/** Who is told of incidents: those who see the room (`web/confidential.ts`), by the decision rights of a day. */
export async function findTold(tx: Tx, now: Date): Promise<string[]> {
  const answering = await readAnswering(tx, dayInGermany(now));
  const carry = new Set(answering('X3', 'prepare'));
  return [
    ...new Set([
      ...answering('X1', 'prepare'),
      ...answering('X2', 'prepare').filter((personId) => carry.has(personId)),
    ]),
  ];
}

/** Who must be heard on risks learns of incidents in which personal data may be involved. */
export async function findDataTold(tx: Tx, now: Date): Promise<string[]> {
  const answering = await readAnswering(tx, dayInGermany(now));
  return answering('X3', 'heard');
}

/** Tells them once for each incident, at the latest when it turns out that personal data may be involved. */
export async function tellOfData(tx: Tx, actor: Actor, incident: Incident): Promise<void> {
  if (incident.exercise || incident.personalData === 'no') return;
  const insiders = new Set(await findTold(tx, actor.now));
  const { id, number, noticedAt } = incident;
  const said = (language: Language) => {
    const t = warningTexts(language);
    return { subject: t.dataEntered(number), text: t.enteredText(formatMoment(noticedAt, language)) };
  };
  const told = (await findDataTold(tx, actor.now)).filter(
    (personId) => !insiders.has(personId) && personId !== actor.personId,
  );
  await enqueueNotices(
    tx,
    actor,
    told.map((personId) => ({
      personId,
      kind: 'security',
      key: `security:${id}:data`,
      urgent: true,
      text: inBothLanguages(said),
      href: paths.securityIncident(id),
    })),
  );
}

/** Whoever answers for incidents learns of a new one; mails leave the room, so they say no more than its number. */
export async function tellOfIncident(tx: Tx, actor: Actor, incident: Incident): Promise<void> {
  if (incident.exercise) return;
  const { id, number, noticedAt } = incident;
  const said = (language: Language) => {
    const t = warningTexts(language);
    return { subject: t.entered(number), text: t.enteredText(formatMoment(noticedAt, language)) };
  };
  const told = (await findTold(tx, actor.now)).filter((personId) => personId !== actor.personId);
  await enqueueNotices(
    tx,
    actor,
    told.map((personId) => ({
      personId,
      kind: 'security',
      key: `security:${id}:entered`,
      urgent: true,
      text: inBothLanguages(said),
      href: paths.securityIncident(id),
    })),
  );
}
