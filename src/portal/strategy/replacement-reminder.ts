import type { Actor } from '../../audit/core/actor.ts';
import type { Tx } from '../../db/index.ts';
import { type Day, dayInGermany, formatDay } from '../../kernel/day.ts';
import { inBothLanguages, type Language } from '../../kernel/text.ts';
import { enqueueRound, type NewNotice } from '../../notice/store/notices.ts';
import { listPersons } from '../../people/store/persons.ts';
import { currentHolders } from '../../roles/core/matrix/holder.ts';
import { readAnswering } from '../../roles/store/answering.ts';
import { listHolders } from '../../roles/store/holders.ts';
import { paths } from '../../web/paths.ts';
import { type RegisteredApplication, readRegister } from './application-store.ts';
import { replacementTexts } from './replacement-texts.ts';

/**
 * 24 months before the end of support, whoever answers for the application in its unit and whoever decides on applications
 * are told that a replacement has to begin, or that the planned one comes too late: once, however often this runs.
 */
export async function remindOfReplacements(tx: Tx, actor: Actor): Promise<void> {
  const today = dayInGermany(actor.now);
  const open = (await readRegister(tx, today)).filter(
    ({ replacement: { state } }) => state === 'due' || state === 'too-late',
  );
  if (open.length === 0) return;
  const deciders = (await readAnswering(tx, today))('T4', 'decide');
  const owners = await ownersByUnit(tx, today);
  const notices = open.flatMap((application) =>
    [...new Set([...deciders, ...(owners.get(application.unitId) ?? [])])].map((personId) =>
      toNotice(application, personId),
    ),
  );
  await enqueueRound(tx, actor, notices, (several) => ({
    text: inBothLanguages((language) => sayAll(several, language)),
    href: paths.applications({ handlung: 'on' }),
  }));
}

/** Who holds the role of the office in the unit itself. */
async function ownersByUnit(tx: Tx, today: Day): Promise<Map<string, string[]>> {
  const holders = currentHolders(await listHolders(tx), today).filter(({ role }) => role === 'office');
  const units = new Map((await listPersons(tx, today)).map(({ id, unitId }) => [id, unitId]));
  const placed = holders.flatMap(({ personId }) => {
    const unitId = units.get(personId);
    return unitId ? [{ personId, unitId }] : [];
  });
  return new Map(
    [...Map.groupBy(placed, ({ unitId }) => unitId)].map(([unitId, persons]) => [
      unitId,
      persons.map(({ personId }) => personId),
    ]),
  );
}

type Reminder = NewNotice & { application: RegisteredApplication };

const toNotice = (application: RegisteredApplication, personId: string): Reminder => ({
  application,
  personId,
  kind: 'replacement-due',
  // Another end of support, or another end of the initiative, is a new reminder.
  key: `replacement:${application.id}:${application.replacement.state}:${application.supportUntil ?? 'none'}:${application.successor?.endsOn ?? ''}`,
  text: inBothLanguages((language) => say(application, language)),
  href: paths.application(application.id),
});

type Said = { subject: string; text: string };

function say(
  { name, replacement, supportUntil, successor }: RegisteredApplication,
  language: Language,
): Said {
  const t = replacementTexts(language);
  const day = (value: Day) => formatDay(value, language);
  if (replacement.state === 'too-late')
    return {
      subject: t.late(name),
      text: t.lateText(successor!.code, day(successor!.endsOn!), day(supportUntil!)),
    };
  return { subject: t.due(name), text: supportUntil ? t.dueText(day(supportUntil)) : t.unsupportedText };
}

const namedInBundle = 10;

/** One line an application, by name as the register has them. */
function sayAll(several: readonly Reminder[], language: Language): Said {
  const t = replacementTexts(language);
  const lines = several.map(({ application }) => {
    const { subject, text } = say(application, language);
    return `${subject}. ${text}`;
  });
  const more = lines.length - namedInBundle;
  return {
    subject: t.several(several.length),
    text: [...lines.slice(0, namedInBundle), ...(more > 0 ? [t.more(more)] : [])].join('\n'),
  };
}
