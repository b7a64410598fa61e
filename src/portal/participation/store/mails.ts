import type { Actor } from '../../../audit/core/actor.ts';
import type { Tx } from '../../../db/index.ts';
import { dayInGermany, formatDay } from '../../../kernel/day.ts';
import { inBothLanguages, type Language } from '../../../kernel/text.ts';
import { enqueueMail } from '../../../notice/store/mails.ts';
import { enqueueNotices } from '../../../notice/store/notices.ts';
import { currentHolders } from '../../../roles/core/matrix/holder.ts';
import { listHolders } from '../../../roles/store/holders.ts';
import { paths } from '../../../web/paths.ts';
import { mailTexts } from '../mail-texts.ts';
import type { Contribution } from './contributions.ts';

/** The path of the giver's own page of a contribution, which only the mail's receiver knows. */
export type OwnPage = (contributionId: string) => string;

export type Said = { subject: string; text: string; link: string };

async function mailTo(
  tx: Tx,
  actor: Actor,
  { id, email, giverName, language }: Contribution,
  mail: { key: string; page: OwnPage; stoppable: boolean },
  said: Said,
): Promise<void> {
  if (!email) return;
  await enqueueMail(tx, actor, {
    to: { address: email, ...(giverName && { name: giverName }) },
    kind: 'participation',
    key: `contribution:${id}:${mail.key}`,
    language,
    subject: said.subject,
    parts: [{ text: said.text, link: { href: mail.page(id), text: said.link } }],
    stoppable: mail.stoppable,
  });
}

export const askToConfirm = (tx: Tx, actor: Actor, given: Contribution, page: OwnPage): Promise<void> =>
  mailTo(tx, actor, given, { key: 'confirm', page, stoppable: false }, confirmWords(given));

export const confirmWords = ({ language, kind, title }: Contribution): Said =>
  mailTexts(language)[kind === 'idea' ? 'confirmIdea' : 'confirm'](title);

export function tellModerated(tx: Tx, actor: Actor, given: Contribution, page: OwnPage): Promise<void> {
  const t = mailTexts(given.language);
  const said =
    given.state === 'published'
      ? t.published(given.title, formatDay(given.dueOn!, given.language))
      : t.refused(given.title, given.refusal ?? '');
  return mailTo(tx, actor, given, { key: 'moderated', page, stoppable: true }, said);
}

export function tellAnswer(tx: Tx, actor: Actor, given: Contribution, page: OwnPage): Promise<void> {
  const { text } = given.answers.at(-1)!;
  const key = `answer-${given.answers.length}`;
  return mailTo(
    tx,
    actor,
    given,
    { key, page, stoppable: true },
    mailTexts(given.language).answered(given.title, text),
  );
}

/** Those who answer for the agenda; where nobody does, those who answer for IT. */
export async function tellModerators(
  tx: Tx,
  actor: Actor,
  { id, number, title, dueOn }: Contribution,
  occasion: 'new' | 'due',
): Promise<void> {
  const holders = currentHolders(await listHolders(tx), dayInGermany(actor.now));
  const of = (role: string) => holders.filter((holder) => holder.role === role);
  const persons = new Set((of('cdo').length > 0 ? of('cdo') : of('cio')).map(({ personId }) => personId));
  const say = (language: Language) =>
    mailTexts(language)[occasion === 'new' ? 'arrived' : 'due'](number!, title, formatDay(dueOn!, language));
  const text = inBothLanguages(say);
  await enqueueNotices(
    tx,
    actor,
    [...persons].map((personId) => ({
      personId,
      kind: 'participation',
      key: `contribution:${id}:${occasion}`,
      text,
      href: paths.contribution(id),
    })),
  );
}
