import type { Tx } from '../../db/index.ts';
import type { Day } from '../../kernel/day.ts';
import { listInitiativeEnds } from '../../plan/store/ends.ts';
import {
  isInUse,
  type Notice,
  noticeOf,
  type Replacement,
  replacementOf,
} from '../../strategy/core/application.ts';
import { type Application, listApplications } from '../../strategy/store/applications.ts';

export type Successor = { id: string; code: string; name: string; endsOn: Day | null };
/** An application with what is due: its replacement beside the initiative's end, and the last day of notice. */
export type RegisteredApplication = Application & {
  successor: Successor | undefined;
  replacement: Replacement;
  notice: Notice | undefined;
};

export async function readRegister(tx: Tx, today: Day): Promise<RegisteredApplication[]> {
  const successors = new Map((await listInitiativeEnds(tx)).map((one) => [one.id, one]));
  return (await listApplications(tx)).map((application) => {
    const successor = application.successorId ? successors.get(application.successorId) : undefined;
    return {
      ...application,
      successor,
      replacement: replacementOf(application, successor, today),
      notice: noticeOf(application, today),
    };
  });
}

export const findRegistered = async (tx: Tx, id: string, today: Day) =>
  (await readRegister(tx, today)).find((one) => one.id === id);

/** Something has to be done about it now. */
export const needsAttention = ({ replacement, notice }: RegisteredApplication): boolean =>
  replacement.state === 'due' || replacement.state === 'too-late' || notice?.state === 'soon';

export type RegisterFilter = { text?: string; unitId?: string; lifeCycle?: string; attention?: boolean };

export function filterRegister(
  rows: readonly RegisteredApplication[],
  filter: RegisterFilter,
): RegisteredApplication[] {
  const words = (filter.text ?? '').toLocaleLowerCase('de').split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const said = [row.name, row.task, row.vendor, row.technology, row.contact]
      .join(' ')
      .toLocaleLowerCase('de');
    return (
      words.every((word) => said.includes(word)) &&
      (!filter.unitId || row.unitId === filter.unitId) &&
      (filter.lifeCycle ? row.lifeCycle === filter.lifeCycle : row.lifeCycle !== 'retired') &&
      (!filter.attention || needsAttention(row))
    );
  });
}

export function countRegister(rows: readonly RegisteredApplication[]) {
  const count = (fits: (row: RegisteredApplication) => boolean) => rows.filter(fits).length;
  return {
    inUse: count(({ lifeCycle }) => isInUse(lifeCycle)),
    due: count(({ replacement }) => replacement.state === 'due'),
    late: count(({ replacement }) => replacement.state === 'too-late'),
    notice: count(({ notice }) => notice?.state === 'soon'),
  };
}
