/** Where a unit stands: an office or staff unit, an Eigenbetrieb, or a company that the municipality holds. */
export type CoverageForm = 'inside' | 'eigenbetrieb' | 'company';

/** A unit as coverage looks at it. */
export type CoverageUnit = {
  id: string;
  code: string;
  name: string;
  form: CoverageForm;
  /** People with a desk; null: unknown. */
  staff: number | null;
  /** Everyone who works there; null: unknown. */
  employees: number | null;
  /** Guides the advisor recommends for this unit (decision D4). */
  recommended: number;
};

export type CoverageRow = CoverageUnit & {
  active: number;
  /** Of them, those whom the Eigenbetrieb or the company itself sends. */
  own: number;
  proposed: number;
  /** How many more the recommendation wants; never below 0. */
  missing: number;
  /** Staff that the unit's guides can be there for. */
  reached: number;
  /** Agreed working time for this unit in hours a week, and what the recommended guides would have. */
  hours: number;
  recommendedHours: number;
  /** Only whoever leads the unit is its guide: decision D4 advises against it (Konstanz). */
  headAlone: boolean;
};

export type Coverage = {
  /** What counts: offices, staff units and Eigenbetriebe. */
  rows: CoverageRow[];
  /** Companies have guides of their own, but their staff is not the administration's. */
  companies: CoverageRow[];
  /** Units with at least one guide, of all. */
  covered: number;
  without: CoverageRow[];
  guides: number;
  recommended: number;
  /** Agreed working time of these guides, in hours a week. */
  hours: number;
  staff: number;
  reached: number;
};

type Mandate = {
  state: string;
  kind: string;
  /** The own unit first. */
  unitIds: readonly string[];
  hoursPerWeek: number | null;
  /** The unit that the guide leads. */
  leads?: string | null;
};

/** Office staff one guide is there for, and the usual hours a week of one. */
type Measure = { staffPerGuide: number; guideHours: number };

/**
 * What is beside what the advisor recommends. A guide is there for about as many colleagues as the rule deals one guide
 * to (30); one who is there for several units divides by them, and so do the hours.
 */
export function measureCoverage(
  units: readonly CoverageUnit[],
  mandates: readonly Mandate[],
  measure: Measure,
): Coverage {
  const all = units.map((unit) => rowOf(unit, mandates, measure));
  const [companies, rows] = [true, false].map((is) => all.filter(({ form }) => (form === 'company') === is));
  const counted = new Set(rows!.map(({ id }) => id));
  const sum = (of: (row: CoverageRow) => number) => rows!.reduce((total, row) => total + of(row), 0);
  const without = rows!.filter(({ active }) => active === 0);
  return {
    rows: rows!,
    companies: companies!,
    covered: rows!.length - without.length,
    without,
    guides: mandates.filter(
      ({ state, unitIds }) => state === 'active' && unitIds.some((id) => counted.has(id)),
    ).length,
    recommended: sum(({ recommended }) => recommended),
    hours: sum(({ hours }) => hours),
    staff: sum(({ staff }) => staff ?? 0),
    reached: sum(({ reached }) => reached),
  };
}

function rowOf(unit: CoverageUnit, mandates: readonly Mandate[], measure: Measure): CoverageRow {
  const here = mandates.filter(({ unitIds }) => unitIds.includes(unit.id));
  const active = here.filter(({ state }) => state === 'active');
  const share = (of: (mandate: Mandate) => number) =>
    active.reduce((sum, mandate) => sum + of(mandate) / mandate.unitIds.length, 0);
  return {
    ...unit,
    active: active.length,
    own: active.filter(({ kind, unitIds }) => kind === 'holding' && unitIds[0] === unit.id).length,
    proposed: here.filter(({ state }) => state === 'proposed').length,
    missing: Math.max(0, unit.recommended - active.length),
    reached: Math.min(unit.staff ?? 0, Math.round(share(() => measure.staffPerGuide))),
    hours: share(({ hoursPerWeek }) => hoursPerWeek ?? 0),
    recommendedHours: unit.recommended * measure.guideHours,
    headAlone: active.length > 0 && active.every(({ leads }) => leads === unit.id),
  };
}
