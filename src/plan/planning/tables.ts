import { sql } from 'drizzle-orm';
import { boolean, date, integer, jsonb, numeric, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { id, moment, municipalityId } from '../../db/columns.ts';
import type { Role } from '../../kernel/role.ts';
import type { Outcome } from '../../planner/core/outcome.ts';
import type { CriterionKey, Scheme } from '../core/score.ts';
import type { ConsultationTask } from './core/consultation.ts';
import type { ScoreRules } from './core/criterion.ts';
import type { Frame } from './core/frame.ts';
import type { Insights } from './core/insights.ts';
import type { Basis } from './core/portfolio.ts';
import type { AdoptingBody, Stage } from './core/round.ts';
import type { VersionState } from './core/version-state.ts';

export type ScenarioState = 'draft' | 'running' | 'done' | 'failed' | 'cancelled';

export const planScenarios = pgTable(
  'plan_scenarios',
  {
    municipalityId: municipalityId(),
    id: id(),
    name: text('name').notNull(),
    note: text('note'),
    frame: jsonb('frame').$type<Frame>().notNull(),
    working: boolean('working').notNull().default(false),
    state: text('state').$type<ScenarioState>().notNull().default('draft'),
    basis: jsonb('basis').$type<Basis>(),
    outcome: jsonb('outcome').$type<Outcome>(),
    insights: jsonb('insights').$type<Insights>(),
    value: integer('value'),
    bound: integer('bound'),
    selected: integer('selected'),
    startedAt: moment('started_at'),
    finishedAt: moment('finished_at'),
    calculatedBy: text('calculated_by'),
    fault: text('fault'),
    version: integer('version').notNull().default(1),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const planSchemes = pgTable(
  'plan_schemes',
  {
    municipalityId: municipalityId(),
    id: id(),
    method: text('method').$type<Scheme['method']>().notNull().default('weighted'),
    weights: jsonb('weights').$type<Record<CriterionKey, number>>().notNull(),
    focusBonus: integer('focus_bonus').notNull().default(5),
    focusGoals: uuid('focus_goals').array().notNull().default(sql`'{}'`),
    source: text('source'),
    ratePercent: numeric('rate_percent', { mode: 'number' }).notNull(),
    rateFrom: date('rate_from').notNull(),
    rateSource: text('rate_source').notNull(),
    number: integer('number').notNull().default(1),
    createdBy: text('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const planRounds = pgTable(
  'plan_rounds',
  {
    municipalityId: municipalityId(),
    id: id(),
    name: text('name').notNull(),
    fromYear: integer('from_year').notNull(),
    toYear: integer('to_year').notNull(),
    stage: text('stage').$type<Stage>().notNull().default('call'),
    days: jsonb('days').$type<Partial<Record<Stage, string>>>().notNull().default({}),
    version: integer('version').notNull().default(1),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const planRoundSteps = pgTable(
  'plan_round_steps',
  {
    municipalityId: municipalityId(),
    id: id(),
    roundId: uuid('round_id').notNull(),
    stage: text('stage').$type<Stage>().notNull(),
    takenAt: moment('taken_at').notNull(),
    takenBy: text('taken_by').notNull(),
    role: text('role').$type<Role | 'none'>().notNull(),
    note: text('note'),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const planVersions = pgTable(
  'plan_versions',
  {
    municipalityId: municipalityId(),
    id: id(),
    number: integer('number').notNull(),
    name: text('name').notNull(),
    roundId: uuid('round_id'),
    basis: jsonb('basis').$type<Basis>().notNull(),
    outcome: jsonb('outcome').$type<Outcome>().notNull(),
    insights: jsonb('insights').$type<Insights>(),
    scheme: jsonb('scheme').$type<Pick<ScoreRules, 'scheme' | 'focusGoals' | 'rate'>>().notNull(),
    body: text('body').$type<AdoptingBody>().notNull(),
    state: text('state').$type<VersionState>().notNull(),
    proposedBy: text('proposed_by'),
    proposedRole: text('proposed_role'),
    proposedAt: moment('proposed_at'),
    resolvedOn: date('resolved_on'),
    paper: text('paper'),
    note: text('note'),
    decidedBy: text('decided_by'),
    decidedRole: text('decided_role'),
    decidedAt: moment('decided_at'),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const planConsultations = pgTable(
  'plan_consultations',
  {
    municipalityId: municipalityId(),
    id: id(),
    versionId: uuid('version_id').notNull(),
    body: text('body').notNull(),
    meetsOn: date('meets_on').notNull(),
    agendaItem: text('agenda_item'),
    public: boolean('public').notNull(),
    task: text('task').$type<ConsultationTask>().notNull(),
    result: text('result'),
    version: integer('version').notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);
