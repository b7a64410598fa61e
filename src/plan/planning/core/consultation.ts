import type { Day } from '../../../kernel/day.ts';
import type { Bilingual, Language } from '../../../kernel/text.ts';

/** What a body does with a paper: advise on it (Vorberatung), decide, or take note. */
export const consultationTasks = ['preparation', 'decision', 'information'] as const;
export type ConsultationTask = (typeof consultationTasks)[number];

export const taskWords: Record<ConsultationTask, Bilingual> = {
  preparation: { de: 'Vorberatung', en: 'Advice' },
  decision: { de: 'Entscheidung', en: 'Decision' },
  information: { de: 'Kenntnisnahme', en: 'Taking note' },
};

export const openWords: Record<'yes' | 'no', Bilingual> = {
  yes: { de: 'öffentlich', en: 'public' },
  no: { de: 'nicht öffentlich', en: 'not public' },
};

/** Of the decision itself nobody may know whether it is public. */
export const openIn = (open: boolean | null, language: Language): string =>
  open === null ? '–' : openWords[open ? 'yes' : 'no'][language];

/** One sitting of the Beratungsfolge. */
export type Sitting = {
  body: string;
  meetsOn: Day;
  /** Number on the agenda. */
  agendaItem: string | null;
  public: boolean;
  task: ConsultationTask;
  result: string | null;
};

/** The decision itself: before it is taken without a result, and without a day until its sitting is entered. */
export type Deciding = { body: string; resolvedOn: Day | null; result: string | null };

/**
 * The Beratungsfolge in the order of its days. The decision on the plan belongs to it, whether or not somebody entered
 * its sitting; nobody knows then whether that is public.
 */
export function consultationsOf<S extends Sitting>(
  entered: readonly S[],
  { body, resolvedOn, result }: Deciding,
): (S | DecidingSitting)[] {
  const decides = ({ task, meetsOn }: Sitting): boolean =>
    task === 'decision' && (resolvedOn === null || meetsOn === resolvedOn);
  const deciding: DecidingSitting = {
    body,
    meetsOn: resolvedOn,
    agendaItem: null,
    public: null,
    task: 'decision',
    result,
  };
  const sittings = entered.map((one) => (decides(one) ? { ...one, result: one.result ?? result } : one));
  return [...sittings, ...(entered.some(decides) ? [] : [deciding])].toSorted(
    (a, b) => dayOf(a).localeCompare(dayOf(b)) || rank(a.task) - rank(b.task),
  );
}

/** Of the decision itself only body, day and result are known. */
export type DecidingSitting = Omit<Sitting, 'public' | 'meetsOn'> & { public: null; meetsOn: Day | null };

const dayOf = ({ meetsOn }: { meetsOn: Day | null }): Day => meetsOn ?? '9999-12-31';

const rank = (task: ConsultationTask): number => consultationTasks.indexOf(task);
