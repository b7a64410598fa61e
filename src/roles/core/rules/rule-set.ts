import { type CompiledTable, compileTable, decide } from './evaluate.ts';
import type { DecisionTable } from './table.ts';

/** All tables of the advisor, compiled, under the version that its advice names. */
export type RuleSet = {
  version: string;
  table: (id: TableId) => CompiledTable;
  /** A number of the table of assumptions (D0). */
  assume: (name: Assumption) => number;
};

export const tableIds = [
  'D0',
  'D1',
  'D1.overlay',
  'D2',
  'D2.hub',
  'D2.cdoMin',
  'D2.cdoMax',
  'D3',
  'D4',
  'D4.distribution',
  'D5',
  'D6',
  'D6.step',
  'D7',
] as const;
export type TableId = (typeof tableIds)[number];

export const assumptions = [
  'officeStaffPerThousandMin',
  'officeStaffPerThousandMax',
  'officeStaffPerUnit',
  'maturityDefault',
  'nearLimitShare',
  'townsServedDefault',
  'guideHours',
  'guideHoursProject',
  'weekHours',
  'staffPerGuide',
  'guidesPerUnitMax',
  'guidesPerUnitUpper',
  'guideTimeShare',
  'inhabitantsPerSiteMin',
  'inhabitantsPerSiteMax',
  'volunteersPerSiteMin',
  'volunteersPerSiteMax',
] as const;
export type Assumption = (typeof assumptions)[number];

/** Compiles each cell once. @throws FeelFault; @throws Error when a table is missing. */
export function buildRuleSet(tables: readonly DecisionTable[], version: string): RuleSet {
  const compiled = new Map(tables.map((table) => [table.id, compileTable(table)]));
  const table = (id: TableId): CompiledTable => {
    const found = compiled.get(id);
    if (!found) throw new Error(`The rules lack the table ${id}.`);
    return found;
  };
  for (const id of tableIds) table(id);
  const values = new Map(
    assumptions.map((name) => [name, Number(decide(table('D0'), { name }).values.value)]),
  );
  return { version, table, assume: (name) => values.get(name)! };
}
