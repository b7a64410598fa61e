/** A unit as coverage looks at it. */
export type CoverageUnit = {
  id: string;
  code: string;
  name: string;
  /** People with a desk; null: unknown. */
  staff: number | null;
  /** Guides the advisor recommends for this unit (decision D4). */
  recommended: number;
};

export type CoverageRow = CoverageUnit & {
  active: number;
  proposed: number;
  /** How many more the recommendation wants; never below 0. */
  missing: number;
  /** Staff that the unit's guides can be there for. */
  reached: number;
  /** Only whoever leads the unit is its guide: decision D4 advises against it (Konstanz). */
  headAlone: boolean;
};

export type Coverage = {
  rows: CoverageRow[];
  /** Units with at least one guide, of all. */
  covered: number;
  without: CoverageRow[];
  guides: number;
  recommended: number;
  staff: number;
  reached: number;
};

type Mandate = {
  state: string;
  unitIds: readonly string[];
  /** The unit that the guide leads. */
  leads?: string | null;
};

/**
 * What is beside what the advisor recommends. A guide is there for about as many colleagues as the rule deals one guide
 * to (30); one who is there for several units divides by them.
 */
export function measureCoverage(
  units: readonly CoverageUnit[],
  mandates: readonly Mandate[],
  staffPerGuide: number,
): Coverage {
  const rows = units.map((unit) => rowOf(unit, mandates, staffPerGuide));
  const sum = (of: (row: CoverageRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const without = rows.filter(({ active }) => active === 0);
  return {
    rows,
    covered: rows.length - without.length,
    without,
    guides: mandates.filter(({ state }) => state === 'active').length,
    recommended: sum(({ recommended }) => recommended),
    staff: sum(({ staff }) => staff ?? 0),
    reached: sum(({ reached }) => reached),
  };
}

function rowOf(unit: CoverageUnit, mandates: readonly Mandate[], staffPerGuide: number): CoverageRow {
  const here = mandates.filter(({ unitIds }) => unitIds.includes(unit.id));
  const active = here.filter(({ state }) => state === 'active');
  const places = active.reduce((sum, { unitIds }) => sum + staffPerGuide / unitIds.length, 0);
  return {
    ...unit,
    active: active.length,
    proposed: here.filter(({ state }) => state === 'proposed').length,
    missing: Math.max(0, unit.recommended - active.length),
    reached: Math.min(unit.staff ?? 0, Math.round(places)),
    headAlone: active.length > 0 && active.every(({ leads }) => leads === unit.id),
  };
}
