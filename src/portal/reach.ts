import type { Tx } from '../db/index.ts';
import { type ImpulseFigures, measureImpulses } from '../guides/core/impulse.ts';
import { readCoverage } from '../guides/store/coverage.ts';
import { type Impulse, listImpulses } from '../guides/store/impulses.ts';
import { dayInGermany } from '../kernel/day.ts';

/** What the start page says of the guides: whom they reach, where one is missing, which impulses wait. */
export type Reach = {
  guides: number;
  staff: number;
  reached: number;
  without: string[];
  figures: ImpulseFigures;
  waiting: Impulse[];
};

const shownImpulses = 4;

export async function readReach(tx: Tx, at: { municipalityId: string; now: Date }): Promise<Reach> {
  const coverage = await readCoverage(tx, at);
  const impulses = await listImpulses(tx);
  const figures = measureImpulses(impulses, dayInGermany(at.now));
  return {
    guides: coverage.guides,
    staff: coverage.staff,
    reached: coverage.reached,
    without: coverage.without.map(({ name }) => name),
    figures,
    waiting: impulses.slice(0, Math.min(shownImpulses, figures.waiting)),
  };
}
