import type { Day } from '../../../kernel/day.ts';

/** What a body does with a paper: advise on it (Vorberatung), decide, or take note. */
export const consultationTasks = ['preparation', 'decision', 'information'] as const;
export type ConsultationTask = (typeof consultationTasks)[number];

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

/**
 * The Beratungsfolge in the order of its days. The resolution that adopted the plan belongs to it, whether or not
 * somebody entered it; nobody knows then whether the sitting was public.
 */
export function consultationsOf<S extends Sitting>(
  entered: readonly S[],
  adopted: { body: string; resolvedOn: Day; result: string },
): (S | AdoptingSitting)[] {
  const isEntered = entered.some(
    ({ task, meetsOn }) => task === 'decision' && meetsOn === adopted.resolvedOn,
  );
  const deciding: AdoptingSitting = {
    body: adopted.body,
    meetsOn: adopted.resolvedOn,
    agendaItem: null,
    public: null,
    task: 'decision',
    result: adopted.result,
  };
  return [...entered, ...(isEntered ? [] : [deciding])].toSorted(
    (a, b) => a.meetsOn.localeCompare(b.meetsOn) || rank(a.task) - rank(b.task),
  );
}

/** Of the resolution itself only body, day and result are known. */
export type AdoptingSitting = Omit<Sitting, 'public'> & { public: null };

const rank = (task: ConsultationTask): number => consultationTasks.indexOf(task);
