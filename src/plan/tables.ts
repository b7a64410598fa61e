import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  customType,
  date,
  integer,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type {
  BudgetNature,
  CostEstimate,
  CostRecurrence,
  CostType,
  DeadlineHardness,
  DependencyType,
  FundingState,
  InitiativeClass,
  InitiativeKind,
  InitiativeOrigin,
  InitiativeReason,
  InitiativeState,
  Light,
} from './core/initiative.ts';
import type { Period } from './core/period.ts';

const id = () => uuid('id').notNull().default(sql`uuidv7()`);
const municipalityId = () => uuid('municipality_id').notNull();
const initiativeId = () => uuid('initiative_id').notNull();
const cents = () => bigint('cents', { mode: 'number' });
const period = customType<{ data: Period; driverData: string }>({ dataType: () => 'period' });

export const initiatives = pgTable(
  'initiatives',
  {
    municipalityId: municipalityId(),
    id: id(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    description: text('description'),
    unitId: uuid('unit_id').notNull(),
    fieldId: uuid('field_id'),
    kind: text('kind').$type<InitiativeKind>(),
    class: text('class').$type<InitiativeClass>(),
    reason: text('reason').$type<InitiativeReason>(),
    origin: text('origin').$type<InitiativeOrigin>(),
    state: text('state').$type<InitiativeState>().notNull().default('idea'),
    stateSince: date('state_since').notNull(),
    light: text('light').$type<Light>(),
    plannedStart: period('planned_start'),
    plannedEnd: period('planned_end'),
    startsOn: date('starts_on').generatedAlwaysAs(sql`period_start(planned_start::text)`),
    endsOn: date('ends_on').generatedAlwaysAs(sql`period_end(planned_end::text)`),
    legalBasis: text('legal_basis'),
    deadline: date('deadline'),
    deadlineHardness: text('deadline_hardness').$type<DeadlineHardness>(),
    qualityOfLife: smallint('quality_of_life'),
    citizenService: smallint('citizen_service'),
    economy: smallint('economy'),
    unitRank: integer('unit_rank'),
    public: boolean('public').notNull().default(true),
    version: integer('version').notNull().default(1),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const initiativeCosts = pgTable(
  'initiative_costs',
  {
    municipalityId: municipalityId(),
    id: id(),
    initiativeId: initiativeId(),
    year: integer('year').notNull(),
    nature: text('nature').$type<BudgetNature>().notNull(),
    recurrence: text('recurrence').$type<CostRecurrence>().notNull().default('one-off'),
    costType: text('cost_type').$type<CostType>().notNull().default('other'),
    cents: cents(),
    estimate: text('estimate').$type<CostEstimate>(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const initiativeSavings = pgTable(
  'initiative_savings',
  {
    municipalityId: municipalityId(),
    id: id(),
    initiativeId: initiativeId(),
    year: integer('year').notNull(),
    cents: cents(),
    budgetEffective: boolean('budget_effective'),
    unitId: uuid('unit_id'),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const initiativeFundings = pgTable(
  'initiative_fundings',
  {
    municipalityId: municipalityId(),
    id: id(),
    initiativeId: initiativeId(),
    programme: text('programme').notNull(),
    cents: cents(),
    state: text('state').$type<FundingState>().notNull().default('planned'),
    earmarkedUntil: date('earmarked_until'),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const initiativeEfforts = pgTable(
  'initiative_efforts',
  {
    municipalityId: municipalityId(),
    id: id(),
    initiativeId: initiativeId(),
    teamId: uuid('team_id').notNull(),
    quarter: integer('quarter'),
    days: numeric('days', { mode: 'number' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const initiativeDependencies = pgTable(
  'initiative_dependencies',
  {
    municipalityId: municipalityId(),
    predecessorId: uuid('predecessor_id').notNull(),
    successorId: uuid('successor_id').notNull(),
    type: text('type').$type<DependencyType>().notNull().default('end-start'),
    hard: boolean('hard').notNull().default(true),
    note: text('note'),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.predecessorId, table.successorId] })],
);

export const initiativeContributions = pgTable(
  'initiative_contributions',
  {
    municipalityId: municipalityId(),
    initiativeId: initiativeId(),
    goalId: uuid('goal_id').notNull(),
    strength: smallint('strength').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.initiativeId, table.goalId] })],
);
