import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  customType,
  date,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, municipalityId } from '../db/columns.ts';
import type { Role } from '../kernel/role.ts';
import type {
  BudgetNature,
  Climate,
  CostEstimate,
  CostRecurrence,
  CostType,
  Cover,
  DeadlineHardness,
  DependencyType,
  FundingState,
  InitiativeClass,
  InitiativeKind,
  InitiativeOrigin,
  InitiativeReason,
  InitiativeState,
  Light,
  OpinionBody,
  Vote,
} from './core/initiative.ts';
import type { Evidence } from './core/life-cycle.ts';
import type { Period } from './core/period.ts';

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
    computedLight: text('computed_light').$type<Light>(),
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
    startingPoint: text('starting_point'),
    goalText: text('goal_text'),
    nonGoals: text('non_goals'),
    results: text('results').array().notNull().default(sql`'{}'`),
    papers: text('papers').array().notNull().default(sql`'{}'`),
    participants: text('participants').array().notNull().default(sql`'{}'`),
    standards: text('standards').array().notNull().default(sql`'{}'`),
    fileNumber: text('file_number'),
    guideId: uuid('guide_id'),
    clientId: uuid('client_id'),
    leadOfficeId: uuid('lead_office_id'),
    leadItId: uuid('lead_it_id'),
    mandatory: boolean('mandatory'),
    crossCutting: boolean('cross_cutting').notNull().default(false),
    actualStart: period('actual_start'),
    forecastEnd: period('forecast_end'),
    actualEnd: period('actual_end'),
    cover: text('cover').$type<Cover>(),
    feeRelevant: boolean('fee_relevant'),
    officeDays: integer('office_days'),
    climate: text('climate').$type<Climate>(),
    ifRejected: text('if_rejected'),
    manualPriority: integer('manual_priority'),
    manualReason: text('manual_reason'),
    resumeOn: date('resume_on'),
    againstAdvice: boolean('against_advice').notNull().default(false),
    contact: text('contact'),
    remark: text('remark'),
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

export const initiativePosts = pgTable(
  'initiative_posts',
  {
    municipalityId: municipalityId(),
    id: id(),
    initiativeId: initiativeId(),
    year: integer('year').notNull(),
    fullTimeEquivalents: numeric('full_time_equivalents', { mode: 'number' }).notNull(),
    grade: text('grade'),
    until: date('until'),
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

export const initiativeOpinions = pgTable(
  'initiative_opinions',
  {
    municipalityId: municipalityId(),
    initiativeId: initiativeId(),
    body: text('body').$type<OpinionBody>().notNull(),
    vote: text('vote').$type<Vote>().notNull(),
    statement: text('statement'),
    spokenOn: date('spoken_on').notNull(),
    spokenBy: text('spoken_by').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.initiativeId, table.body] })],
);

export const initiativeSteps = pgTable(
  'initiative_steps',
  {
    municipalityId: municipalityId(),
    id: id(),
    initiativeId: initiativeId(),
    fromState: text('from_state').$type<InitiativeState>(),
    toState: text('to_state').$type<InitiativeState>().notNull(),
    takenAt: timestamp('taken_at', { withTimezone: true }).notNull(),
    takenBy: text('taken_by').notNull(),
    role: text('role').$type<Role | 'none'>().notNull(),
    evidence: jsonb('evidence').$type<Partial<Evidence>>().notNull().default({}),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const initiativeViews = pgTable(
  'initiative_views',
  {
    municipalityId: municipalityId(),
    id: id(),
    accountId: uuid('account_id').notNull(),
    name: text('name').notNull(),
    query: text('query').notNull(),
    shared: boolean('shared').notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);
