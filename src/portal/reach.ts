import type { Tx } from '../db/index.ts';
import { type ImpulseFigures, measureImpulses } from '../guides/core/impulse.ts';
import { readCoverage } from '../guides/store/coverage.ts';
import { type Impulse, listMeasured, listWaiting } from '../guides/store/impulses.ts';
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
  const figures = measureImpulses(await listMeasured(tx), dayInGermany(at.now));
  return {
    guides: coverage.guides,
    staff: coverage.staff,
    reached: coverage.reached,
    without: coverage.without.map(({ name }) => name),
    figures,
    waiting: (await listWaiting(tx)).slice(0, shownImpulses),
  };
}
