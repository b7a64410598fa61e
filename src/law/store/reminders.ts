import type { Actor } from '../../audit/core/actor.ts';
import type { Tx } from '../../db/index.ts';
import { dayInGermany, daysBetween, formatDay } from '../../kernel/day.ts';
import type { Language } from '../../kernel/text.ts';
import { enqueueRound, type NewNotice } from '../../notice/store/notices.ts';
import { readAnswering } from '../../roles/store/answering.ts';
import { paths } from '../../web/paths.ts';
import { type LegalDeadline, legalDeadlines, reminderStep } from '../core/legal-deadline.ts';
import { decisionFor } from '../core/responsibility.ts';
import { reminderTexts } from '../reminder-texts.ts';
import { readRadar } from './radar.ts';

/**
 * Who answers for a duty is told 90, 30 and 7 days before its last day, each once, however often this runs; several that
 * come up in one round are one notice.
 */
export async function remindOfDeadlines(tx: Tx, actor: Actor): Promise<void> {
  const today = dayInGermany(actor.now);
  const { rows, statements } = await readRadar(tx, { municipalityId: actor.municipalityId, asOf: today });
  const near = legalDeadlines(rows, today).flatMap((deadline) => {
    const step = reminderStep(deadline.lastDay, today);
    return step ? [{ deadline, step }] : [];
  });
  if (near.length === 0) return;
  const answering = await readAnswering(tx, today);
  const byId = new Map(rows.map((row) => [row.obligation.id, row]));
  const notices = near.flatMap(({ deadline, step }) => {
    const named = statements.get(deadline.obligationId)?.responsibleId;
    const persons = named ? [named] : answering(decisionFor(byId.get(deadline.obligationId)!), 'decide');
    return persons.map((personId) => toNotice(deadline, step, personId, today));
  });
  await enqueueRound(tx, actor, notices, (several) => ({
    text: { de: sayAll(several, 'de'), en: sayAll(several, 'en') },
    href: paths.law(),
  }));
}

type Reminder = NewNotice & { deadline: LegalDeadline; step: number };

const namedInBundle = 10;

/** One line a duty, the nearest first. */
function sayAll(several: readonly Reminder[], language: Language) {
  const t = reminderTexts(language);
  const lines = several
    .toSorted((a, b) => a.deadline.lastDay.localeCompare(b.deadline.lastDay))
    .map(({ deadline: { title, law, lastDay } }) =>
      t.line(formatDay(lastDay, language), title[language], law),
    );
  const more = lines.length - namedInBundle;
  return {
    subject: t.several(several.length, Math.max(...several.map(({ step }) => step))),
    text: [...lines.slice(0, namedInBundle), ...(more > 0 ? [t.more(more)] : [])].join('\n'),
  };
}

const toNotice = (deadline: LegalDeadline, step: number, personId: string, today: string): Reminder => ({
  deadline,
  step,
  personId,
  kind: 'law-deadline',
  // A day that the law moved is a new reminder.
  key: `law:${deadline.obligationId}:${deadline.lastDay}:${step}`,
  text: { de: say(deadline, today, 'de'), en: say(deadline, today, 'en') },
  href: paths.obligation(deadline.obligationId),
});

function say({ title, law, legalRefs, lastDay, applies }: LegalDeadline, today: string, language: Language) {
  const t = reminderTexts(language);
  const days = daysBetween(today, lastDay);
  const text = t.text(law, legalRefs.join(', '), formatDay(lastDay, language));
  return {
    subject: days === 0 ? t.today(title[language]) : t.subject(title[language], days),
    text: applies === 'check' ? `${text} ${t.check}` : text,
  };
}
