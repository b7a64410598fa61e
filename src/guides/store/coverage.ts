import type { Tx } from '../../db/index.ts';
import { dayInGermany } from '../../kernel/day.ts';
import { latestScores } from '../../maturity/store/rounds.ts';
import { listUnits, type Unit } from '../../municipality/store/units.ts';
import { listPersons } from '../../people/store/persons.ts';
import { unitsWithProjects } from '../../plan/store/initiatives.ts';
import { estimate } from '../../roles/core/advisor/estimate.ts';
import { adviseGuides, distributeGuides, type GuideAdvice } from '../../roles/core/advisor/guides.ts';
import { currentHolders } from '../../roles/core/matrix/holder.ts';
import type { RuleSet } from '../../roles/core/rules/rule-set.ts';
import { listHolders } from '../../roles/store/holders.ts';
import { knowledgeInForce } from '../../roles/store/rules.ts';
import { getsGuides, readTown } from '../../roles/store/town.ts';
import { type Coverage, type CoverageUnit, measureCoverage } from '../core/coverage.ts';
import { type Guide, listGuides, unitIdsOf } from './guides.ts';
import { readHeads } from './heads.ts';

export type CoverageReading = Coverage & {
  /** Who holds the role by the list of holders, but has no mandate in the network. */
  withoutMandate: { personId: string; name: string; unitId: string | null }[];
  /** Null while the number of inhabitants is not known. */
  advice: GuideAdvice | null;
  /** Volunteers of the local community, and the sites they are at. */
  community: { sites: number; volunteers: number };
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
  const companies = (await listUnits(tx)).filter(({ kind }) => kind === 'company');
  // With many subsidiaries decision D4 wants one guide in each; below that they are welcome, not owed.
  const perCompany = advice?.distribution.some(({ id }) => id === 'subsidiaries') ? 1 : 0;
  const guides = await listGuides(tx);
  const leads = await readHeads(tx, at.now);
  const coverage = measureCoverage(
    [...(town?.units ?? []), ...companies].map((unit) => toPlace(unit, dealt.get(unit.id) ?? perCompany)),
    insideOf(guides).map((guide) => ({ ...toMandate(guide), leads: leads(guide) })),
    {
      staffPerGuide: rules.assume('staffPerGuide'),
      guideHours: advice?.hours ?? rules.assume('guideHours'),
    },
  );
  return {
    ...coverage,
    advice,
    community: countVolunteers(guides),
    withoutMandate: await listWithoutMandate(tx, guides, dayInGermany(at.now)),
  };
}

/** The role alone has no unit, no hours and no deputy; the advisor counts it, the network does not. */
async function listWithoutMandate(tx: Tx, guides: readonly Guide[], today: string) {
  const mandated = new Set(guides.map(({ personId }) => personId));
  const ids = currentHolders(await listHolders(tx), today)
    .filter(({ role, personId }) => role === 'guide' && !mandated.has(personId))
    .map(({ personId }) => personId);
  if (ids.length === 0) return [];
  const rows = await listPersons(tx, today);
  return rows
    .filter(({ id }) => ids.includes(id))
    .map(({ id, name, unitId }) => ({ personId: id, name, unitId }));
}

/** How far the guides reach, without asking the advisor what would be enough. */
export async function readReach(tx: Tx, rules: RuleSet): Promise<Coverage> {
  return measureCoverage(
    (await listUnits(tx)).filter(getsGuides).map((unit) => toPlace(unit, 0)),
    insideOf(await listGuides(tx)).map(toMandate),
    { staffPerGuide: rules.assume('staffPerGuide'), guideHours: rules.assume('guideHours') },
  );
}

const toPlace = (
  { id, code, name, kind, officeStaff, employees }: Unit,
  recommended: number,
): CoverageUnit => ({
  id,
  code,
  name,
  form: kind === 'company' || kind === 'eigenbetrieb' ? kind : 'inside',
  staff: officeStaff,
  employees,
  recommended,
});

const toMandate = (guide: Guide) => ({
  state: guide.state,
  kind: guide.kind,
  unitIds: unitIdsOf(guide),
  hoursPerWeek: guide.hoursPerWeek,
});

const insideOf = (guides: readonly Guide[]) => guides.filter(({ kind }) => kind !== 'community');

function countVolunteers(guides: readonly Guide[]): CoverageReading['community'] {
  const here = guides.filter(({ kind, state }) => kind === 'community' && state === 'active');
  return { sites: new Set(here.flatMap(({ site }) => site ?? [])).size, volunteers: here.length };
}
