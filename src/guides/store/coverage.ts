import type { Tx } from '../../db/index.ts';
import { latestScores } from '../../maturity/store/rounds.ts';
import { listUnits } from '../../municipality/store/units.ts';
import { unitsWithProjects } from '../../plan/store/initiatives.ts';
import { estimate } from '../../roles/core/advisor/estimate.ts';
import { adviseGuides, distributeGuides, type GuideAdvice } from '../../roles/core/advisor/guides.ts';
import type { RuleSet } from '../../roles/core/rules/rule-set.ts';
import { knowledgeInForce } from '../../roles/store/rules.ts';
import { getsGuides, readTown } from '../../roles/store/town.ts';
import { type Coverage, measureCoverage } from '../core/coverage.ts';
import { listGuides, unitIdsOf } from './guides.ts';
import { readHeads } from './heads.ts';

export type CoverageReading = Coverage & {
  /** Null while the number of inhabitants is not known. */
  advice: GuideAdvice | null;
  /** Agreed working time of all active guides, in hours a week. */
  hours: number;
};

/** Guides beside what the advisor recommends, unit by unit. */
export async function readCoverage(
  tx: Tx,
  at: { municipalityId: string; now: Date },
): Promise<CoverageReading> {
  const town = await readTown(tx, at, latestScores);
  const { rules } = await knowledgeInForce(tx);
  const advice = town?.profile ? adviseGuides(rules, estimate(town.profile, rules)) : null;
  const busy = await unitsWithProjects(tx);
  const places = (town?.units ?? []).map(({ id, officeStaff }) => ({
    id,
    officeStaff: officeStaff ?? 0,
    citizenContact: false,
    openProject: busy.has(id),
  }));
  const dealt = distributeGuides(rules, places, advice?.recommended ?? places.length);
  const guides = await listGuides(tx);
  const leads = await readHeads(tx, at.now);
  const coverage = measureCoverage(
    (town?.units ?? []).map(({ id, code, name, officeStaff }) => ({
      id,
      code,
      name,
      staff: officeStaff,
      recommended: dealt.get(id) ?? 0,
    })),
    guides
      .filter(({ kind }) => kind !== 'community')
      .map((guide) => ({ state: guide.state, unitIds: unitIdsOf(guide), leads: leads(guide) })),
    rules.assume('staffPerGuide'),
  );
  const hours = guides
    .filter(({ state }) => state === 'active')
    .reduce((sum, { hoursPerWeek }) => sum + (hoursPerWeek ?? 0), 0);
  return { ...coverage, advice, hours };
}

/** How far the guides reach, without asking the advisor what would be enough. */
export async function readReach(tx: Tx, rules: RuleSet): Promise<Coverage> {
  const places = (await listUnits(tx)).filter(getsGuides);
  const inside = (await listGuides(tx)).filter(({ kind }) => kind !== 'community');
  return measureCoverage(
    places.map(({ id, code, name, officeStaff }) => ({ id, code, name, staff: officeStaff, recommended: 0 })),
    inside.map((guide) => ({ state: guide.state, unitIds: unitIdsOf(guide) })),
    rules.assume('staffPerGuide'),
  );
}
