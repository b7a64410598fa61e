import { type Day, daysBetween } from '../../../kernel/day.ts';
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts';

export const contributionKinds = ['proposal', 'comment'] as const;
/** An idea belongs to no phase and goes to the guides. */
export type ContributionKind = (typeof contributionKinds)[number] | 'idea';

/** unconfirmed → waiting → published or refused; an idea: unconfirmed → passed-on. Only what is published appears. */
export type ContributionState = 'unconfirmed' | 'waiting' | 'published' | 'refused' | 'passed-on';

/** What the municipality makes of it; the latest answer's outcome counts. */
export const outcomes = ['answered', 'taken-up', 'partly', 'realised', 'not-taken-up'] as const;
export type Outcome = (typeof outcomes)[number];

export type PhaseState = 'coming' | 'open' | 'ended';

/** How a message reaches residents: by e-mail, on the page itself, or not at all. */
export type MailWay = 'sent' | 'shown' | 'none';
/** A demonstration, which only its own machine reaches, shows on the page what the e-mail would say. */
export const mailWay = ({ smtpUrl, mode }: { smtpUrl: string | null; mode: string }): MailWay =>
  smtpUrl ? 'sent' : mode === 'demo' ? 'shown' : 'none';

/** Both days belong to the phase. */
export const phaseStateOf = (phase: { beginsOn: Day; endsOn: Day }, today: Day): PhaseState =>
  today < phase.beginsOn ? 'coming' : today > phase.endsOn ? 'ended' : 'open';

export type Duty = 'waiting' | 'due-soon' | 'overdue' | 'in-time' | 'late';

const soonDays = 7;

/** How the answer stands to its deadline; an answer on the day of the deadline is in time. */
export function dutyOf({ dueOn, answeredOn }: { dueOn: Day; answeredOn: Day | null }, today: Day): Duty {
  if (answeredOn) return answeredOn <= dueOn ? 'in-time' : 'late';
  const days = daysBetween(today, dueOn);
  return days < 0 ? 'overdue' : days <= soonDays ? 'due-soon' : 'waiting';
}

export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const quickestMs = 4_000;
const longestMs = 24 * 3_600_000;

/** Nobody reads, thinks and writes in less than four seconds; a form older than a day is read anew. */
export function checkFormAge(openedAt: number, now: number): Result<void, Refusal<'too-fast' | 'too-old'>> {
  const age = now - openedAt;
  if (age < quickestMs) return refuse({ refusal: 'too-fast' });
  return age > longestMs ? refuse({ refusal: 'too-old' }) : ok(undefined);
}

/** A household, a school class or a library shares an address: ten a day and phase. */
export const maxPerSender = 10;
/** Confirmations that may be on their way to one mailbox: nobody's mailbox is flooded from here. */
export const maxUnconfirmed = 3;
/** An unconfirmed contribution is deleted after two days. */
export const confirmWithinMs = 48 * 3_600_000;
/** Answers may come long after the phase; then the address is removed. */
export const keepAddressDays = 365;

/** Counts what one sender posts; more than `max` in a window of `windowMs` is refused before anything is read. */
export function createFloodgate(max: number, windowMs: number) {
  const counts = new Map<string, number>();
  let endsAt = 0;
  return {
    /** False where this one is too many. */
    admits: (sender: string, now: number): boolean => {
      if (now >= endsAt) {
        counts.clear();
        endsAt = now + windowMs;
      }
      const count = (counts.get(sender) ?? 0) + 1;
      // As many senders as memory is given for; those beyond share one count.
      const key = counts.has(sender) || counts.size < maxSenders ? sender : '';
      const counted = key === sender ? count : (counts.get('') ?? 0) + 1;
      counts.set(key, counted);
      return counted <= max;
    },
  };
}

const maxSenders = 50_000;
