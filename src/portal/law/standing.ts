import type { Tx } from '../../db/index.ts';
import { type LegalDeadline, legalDeadlines } from '../../law/core/legal-deadline.ts';
import type { Look } from '../../law/store/radar.ts';
import { readDuties } from './store.ts';

/** The Rechtsradar in brief, for the start page. */
export type LawStanding = {
  /** Due duties that bind without a running initiative, and those of which it is to be checked whether they bind. */
  uncovered: number;
  unsure: number;
  /** What must be met next; `isCovered`: an initiative is planned or runs. */
  next: (LegalDeadline & { isCovered: boolean })[];
};

const shown = 5;

export async function lawStanding(tx: Tx, look: Look): Promise<LawStanding> {
  const { duties } = await readDuties(tx, look);
  const gaps = duties.filter(({ gap }) => gap);
  const open = duties.filter(
    ({ row, coverage }) => coverage !== 'waived' && row.obligation.bindingness === 'must',
  );
  const coverages = new Map(open.map(({ row, coverage }) => [row.obligation.id, coverage]));
  const uncovered = gaps.filter(({ row }) => row.applies === 'yes').length;
  return {
    uncovered,
    unsure: gaps.length - uncovered,
    next: legalDeadlines(
      open.map(({ row }) => row),
      look.asOf,
    )
      .slice(0, shown)
      .map((deadline) => ({ ...deadline, isCovered: coverages.get(deadline.obligationId) !== 'none' })),
  };
}
