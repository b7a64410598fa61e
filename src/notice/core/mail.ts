/** One paragraph of a mail: what it is about, what happened, where to look. `href` is a path of the program. */
export type MailPart = { title?: string; text: string; link?: { href: string; text: string } };

/**
 * waiting → sending → handed-over → sent. Until `sending` a crash leads to another try; `handed-over` is written before
 * the last byte goes to the mail server, and from then on the mail is never tried again.
 */
export type MailState = 'waiting' | 'sending' | 'handed-over' | 'sent' | 'failed';

const firstPauseMs = 60_000;
const longestPauseMs = 30 * 60_000;
const giveUpAfterMs = 3 * 24 * 3_600_000;

/**
 * When a mail that the server put off is tried again: after 1, 2, 4 … at most 30 minutes; null when it is older than
 * three days, since a message of last week helps nobody.
 */
export function nextTry(attempts: number, createdAt: Date, now: Date): Date | null {
  if (isTooOld(createdAt, now)) return null;
  const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** Math.max(0, attempts - 1));
  return new Date(now.getTime() + pause);
}

export const isTooOld = (createdAt: Date, now: Date): boolean =>
  now.getTime() - createdAt.getTime() > giveUpAfterMs;

/** Cut at a word, with an ellipsis: a long title must not make the act fail that it tells of. */
export function shorten(text: string, max: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= max) return line;
  const cut = line.slice(0, max - 1);
  const space = cut.lastIndexOf(' ');
  return `${space > max / 2 ? cut.slice(0, space) : cut}…`;
}
