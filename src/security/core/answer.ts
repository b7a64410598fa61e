import type { Day } from '../../kernel/day.ts';
import type { Refusal } from '../../kernel/result.ts';

/** How far a requirement is met; one without an answer is open. */
export const answerStatuses = ['open', 'met', 'partly', 'unmet', 'not-relevant'] as const;
export type AnswerStatus = (typeof answerStatuses)[number];

export type AnswerFields = {
  status: AnswerStatus;
  note: string | null;
  evidence: string | null;
  personId: string | null;
  dueOn: Day | null;
};

export type AnswerRefusal = Refusal<'reason-missing' | 'due-without-need'>;

/** "Not relevant" is a decision and needs its reason; a due day needs something that is still to be done. */
export function checkAnswer({ status, note, dueOn }: AnswerFields): AnswerRefusal | null {
  if (status === 'not-relevant' && !note) return { refusal: 'reason-missing', at: 'note' };
  if (dueOn && (status === 'met' || status === 'not-relevant'))
    return { refusal: 'due-without-need', at: 'dueOn' };
  return null;
}

/** Something is still to be done. */
export const isUndone = (status: AnswerStatus): boolean => status !== 'met' && status !== 'not-relevant';

/** What many requirements get at once; null leaves what is there. */
export type AnswerPatch = { [Field in keyof AnswerFields]: AnswerFields[Field] | null };

/** A due day that stood there goes when nothing is left to do. */
export function patchAnswer(before: AnswerFields | undefined, patch: AnswerPatch): AnswerFields {
  const status = patch.status ?? before?.status ?? 'open';
  return {
    status,
    note: patch.note ?? before?.note ?? null,
    evidence: patch.evidence ?? before?.evidence ?? null,
    personId: patch.personId ?? before?.personId ?? null,
    dueOn: patch.dueOn ?? (isUndone(status) ? (before?.dueOn ?? null) : null),
  };
}
