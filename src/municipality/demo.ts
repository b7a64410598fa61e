import type { Actor } from '../audit/core/actor.ts';
import { recordAudits } from '../audit/store.ts';
import type { Tx } from '../db/index.ts';
import type { BudgetState } from './core/budget.ts';
import type { Profile } from './core/profile.ts';
import type { UnitItOperation, UnitKind } from './core/unit-tree.ts';
import { insertMunicipality } from './store/profile.ts';
import { budgets, units } from './tables.ts';

/** data/demo/municipality.yaml; money in euro. */
export type DemoMunicipality = {
  profile: Omit<Profile, 'ars'>;
  units: {
    code: string;
    name: string;
    kind: UnitKind;
    in?: string;
    staff?: number;
    employees?: number;
    applications?: number;
    it?: UnitItOperation;
  }[];
  budgets: {
    year: number;
    state: BudgetState;
    investive: number;
    consumptive: number;
    operation: number;
    personnel: number;
  }[];
};

export async function loadDemo(
  tx: Tx,
  actor: Actor,
  idOf: (thing: string, key: string) => string,
  demo: DemoMunicipality,
): Promise<void> {
  const created = await insertMunicipality(tx, actor, { ...demo.profile, ars: null }, true);
  if (!created)
    throw new Error(`The official key ${demo.profile.ags} of the demo belongs to another municipality.`);
  await loadUnits(tx, actor, idOf, demo.units);
  await loadBudgets(tx, actor, demo.budgets);
}

async function loadUnits(
  tx: Tx,
  actor: Actor,
  idOf: (thing: string, key: string) => string,
  list: DemoMunicipality['units'],
): Promise<void> {
  const rows = list.map((unit, position) => ({
    municipalityId: actor.municipalityId,
    id: idOf('unit', unit.code),
    code: unit.code,
    name: unit.name,
    kind: unit.kind,
    parentId: unit.in === undefined ? null : idOf('unit', unit.in),
    officeStaff: unit.staff ?? null,
    employees: unit.employees ?? null,
    applicationCount: unit.applications ?? null,
    itOperation: unit.it ?? null,
    position,
  }));
  await tx.insert(units).values(rows);
  await recordAudits(
    tx,
    actor,
    rows.map(({ municipalityId: _, id, ...after }) => ({
      act: 'unit.create',
      entity: 'unit',
      entityId: id,
      after,
    })),
  );
}

async function loadBudgets(tx: Tx, actor: Actor, years: DemoMunicipality['budgets']): Promise<void> {
  const rows = years.flatMap(({ year, state, investive, consumptive, operation, personnel }) =>
    (
      [
        ['investive', 'initiatives', investive],
        ['consumptive', 'initiatives', consumptive],
        ['consumptive', 'operation', operation],
        ['consumptive', 'personnel', personnel],
      ] as const
    ).map(([nature, purpose, euro]) => ({
      municipalityId: actor.municipalityId,
      fiscalYear: year,
      nature,
      purpose,
      cents: euro * 100,
      state,
    })),
  );
  await tx.insert(budgets).values(rows);
  await recordAudits(
    tx,
    actor,
    years.map(({ year, ...after }) => ({
      act: 'budget.change',
      entity: 'budget',
      entityId: String(year),
      after,
    })),
  );
}
