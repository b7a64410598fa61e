import {
  bigint,
  boolean,
  date,
  integer,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, id, municipalityId, version } from '../db/columns.ts';
import type { BudgetNature, BudgetPurpose, BudgetState } from './core/budget.ts';
import type { ItOperation, MunicipalityKind } from './core/profile.ts';
import type { RegisterKind, RegisterLevel } from './core/register.ts';
import type { UnitItOperation, UnitKind } from './core/unit-tree.ts';

export const municipalities = pgTable('municipalities', {
  id: id().primaryKey(),
  ags: text('ags').notNull(),
  ars: text('ars'),
  name: text('name').notNull(),
  kind: text('kind').$type<MunicipalityKind>().notNull(),
  land: text('land').notNull(),
  inhabitants: integer('inhabitants'),
  inhabitantsOn: date('inhabitants_on'),
  areaKm2: numeric('area_km2', { mode: 'number' }),
  officeStaff: integer('office_staff'),
  itPosts: numeric('it_posts', { mode: 'number' }),
  itOperation: text('it_operation').$type<ItOperation>(),
  cooperation: boolean('cooperation').notNull().default(false),
  cooperationWith: text('cooperation_with'),
  konzern: smallint('konzern'),
  demo: boolean('demo').notNull().default(false),
  version: version(),
  createdAt: createdAt(),
});

export const registerEntries = pgTable('register_entries', {
  ars: text('ars').primaryKey(),
  ags: text('ags'),
  level: text('level').$type<RegisterLevel>().notNull(),
  name: text('name').notNull(),
  shortName: text('short_name').notNull(),
  kind: text('kind').$type<RegisterKind>().notNull(),
  designation: text('designation').notNull(),
  land: text('land').notNull(),
  district: text('district'),
  association: text('association'),
  parentArs: text('parent_ars'),
  inhabitants: integer('inhabitants'),
  areaKm2: numeric('area_km2', { mode: 'number' }),
  postalCode: text('postal_code'),
  seat: text('seat'),
  asOf: date('as_of').notNull(),
});

export const units = pgTable(
  'units',
  {
    municipalityId: municipalityId(),
    id: id(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    kind: text('kind').$type<UnitKind>().notNull(),
    parentId: uuid('parent_id'),
    officeStaff: integer('office_staff'),
    employees: integer('employees'),
    applicationCount: integer('application_count'),
    itOperation: text('it_operation').$type<UnitItOperation>(),
    position: integer('position').notNull().default(0),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const budgets = pgTable(
  'budgets',
  {
    municipalityId: municipalityId(),
    id: id(),
    fiscalYear: integer('fiscal_year').notNull(),
    nature: text('nature').$type<BudgetNature>().notNull(),
    purpose: text('purpose').$type<BudgetPurpose>().notNull(),
    cents: bigint('cents', { mode: 'number' }).notNull(),
    state: text('state').$type<BudgetState>().notNull().default('draft'),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);
