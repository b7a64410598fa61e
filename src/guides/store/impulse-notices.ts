import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import type { Tx } from '../../db/index.ts';
import { dayInGermany, formatDay } from '../../kernel/day.ts';
import { inBothLanguages, type Language } from '../../kernel/text.ts';
import { enqueueMail } from '../../notice/store/mails.ts';
import { enqueueNotices, type NewNotice } from '../../notice/store/notices.ts';
import { currentHolders } from '../../roles/core/matrix/holder.ts';
import { listHolders } from '../../roles/store/holders.ts';
import { paths } from '../../web/paths.ts';
import { guides, guideUnits, impulseSupports } from '../tables.ts';
import { texts } from '../texts.ts';
import type { Impulse } from './impulses.ts';

type Said = NewNotice['text'];

/** Those who sort it: the guides of its unit, else those who answer for the guides. */
export async function tellNewImpulse(tx: Tx, actor: Actor, impulse: Impulse): Promise<void> {
  const sorters = await findSorters(tx, actor, impulse);
  const text = inBothLanguages((language) => {
    const t = texts(language).impulses.mails;
    return {
      subject: t.newSubject(impulse.number, impulse.title),
      text: t.newText(formatDay(impulse.dueOn, language), shortened(impulse.text)),
    };
  });
  await enqueueNotices(
    tx,
    actor,
    sorters
      .filter((personId) => personId !== impulse.giverId)
      .map((personId) => noticeOf('impulse-new', personId, impulse, `impulse:${impulse.id}:new`, text)),
  );
}

const shortened = (text: string): string => (text.length > 600 ? `${text.slice(0, 599)}…` : text);

const noticeOf = (kind: string, personId: string, { id }: Impulse, key: string, text: Said): NewNotice => ({
  personId,
  kind,
  key,
  text,
  href: paths.impulse(id),
});

/** Persons who sort impulses of this unit. */
export async function findSorters(tx: Tx, { now }: Pick<Actor, 'now'>, impulse: Impulse): Promise<string[]> {
  const ofUnit = impulse.unitId ? await guidesOfUnit(tx, impulse.unitId) : [];
  if (ofUnit.length > 0) return ofUnit;
  const holders = currentHolders(await listHolders(tx), dayInGermany(now));
  return [...new Set(holders.filter(({ role }) => role === 'cdo').map(({ personId }) => personId))];
}

async function guidesOfUnit(tx: Tx, unitId: string): Promise<string[]> {
  const rows = await tx
    .select({ personId: guides.personId })
    .from(guides)
    .where(
      and(
        eq(guides.state, 'active'),
        sql`${guides.personId} is not null`,
        sql`(${guides.unitId} = ${unitId} or exists (select from ${guideUnits} u
          where u.municipality_id = ${guides.municipalityId} and u.guide_id = ${guides.id} and u.unit_id = ${unitId}))`,
      ),
    );
  return rows.flatMap(({ personId }) => personId ?? []);
}

/**
 * The giver sees each step; where it was taken on `original`, the giver of its duplicate hears what became of it there.
 */
export async function tellStep(
  tx: Tx,
  actor: Actor,
  impulse: Impulse,
  stepId: string,
  answer: string | null,
  original: Impulse = impulse,
): Promise<void> {
  const text = inBothLanguages((language) => stepInWords(original, answer, language, impulse));
  await tellGiver(tx, actor, impulse, `impulse:${impulse.id}:step:${stepId}`, text);
}

/** The giver hears, once, that the initiative was introduced or ended before that. */
export async function tellSettled(tx: Tx, actor: Actor, impulse: Impulse): Promise<void> {
  const outcome = impulse.introduced ? 'introduced' : 'dropped';
  const text = inBothLanguages((language) => {
    const { stepSubject, outcomes } = texts(language).impulses.mails;
    const { word, sentence } = outcomes[outcome];
    return { subject: stepSubject(impulse.title, word), text: sentence(impulse.initiative!) };
  });
  await tellGiver(tx, actor, impulse, `impulse:${impulse.id}:${outcome}`, text);
}

/** A colleague in the inbox and by mail, a resident by mail where an address was given. */
async function tellGiver(tx: Tx, actor: Actor, impulse: Impulse, key: string, text: Said): Promise<void> {
  if (impulse.giverId && impulse.giverId !== actor.personId)
    await enqueueNotices(tx, actor, [noticeOf('impulse-step', impulse.giverId, impulse, key, text)]);
  if (!impulse.giverEmail) return;
  const { subject, text: words } = text[impulse.giverLanguage];
  await enqueueMail(tx, actor, {
    to: { address: impulse.giverEmail, ...(impulse.giver && { name: impulse.giver }) },
    kind: 'participation',
    key,
    language: impulse.giverLanguage,
    subject,
    parts: [{ text: words }],
  });
}

/** Colleagues who added their voice are told the answer, not each step on the way. */
export async function tellSupporters(
  tx: Tx,
  actor: Actor,
  impulse: Impulse,
  stepId: string,
  answer: string | null,
): Promise<void> {
  const rows = await tx
    .select({ personId: impulseSupports.personId })
    .from(impulseSupports)
    .where(inArray(impulseSupports.impulseId, [impulse.id]));
  const text = inBothLanguages((language) => stepInWords(impulse, answer, language));
  await enqueueNotices(
    tx,
    actor,
    rows
      .filter(({ personId }) => personId !== impulse.giverId && personId !== actor.personId)
      .map(({ personId }) =>
        noticeOf('impulse-step', personId, impulse, `impulse:${impulse.id}:step:${stepId}`, text),
      ),
  );
}

function stepInWords(impulse: Impulse, answer: string | null, language: Language, given = impulse) {
  const t = texts(language).impulses;
  const subject = t.mails.stepSubject(given.title, t.states[impulse.state]);
  const about = [
    given !== impulse && t.mails.duplicateOf(impulse.title),
    t.mails.steps[impulse.state],
    impulse.state === 'initiative' && impulse.initiative && t.mails.initiative(impulse.initiative),
    impulse.state === 'duplicate' && impulse.initiative && t.mails.duplicateOf(impulse.initiative),
    answer && t.mails.answer(answer),
  ];
  return { subject, text: about.filter(Boolean).join('\n') };
}
