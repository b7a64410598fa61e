import {
  bigint,
  date,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, moment, municipalityId, version } from '../../db/columns.ts';
import type { ChangeReason, ChangeState } from '../core/change.ts';
import type { BudgetNature, CostRecurrence, CostType, Light } from '../core/initiative.ts';
import type { LightLimits, LightReason } from '../core/light.ts';
import type { Period } from '../core/period.ts';
import type { Benefit, Verdict } from '../core/review.ts';
import type { Body, Part, Threshold } from '../core/threshold.ts';
import type { Milestone } from './core/milestone.ts';
import type { LightKey, Trend } from './core/status.ts';

const initiativeId = () => uuid('initiative_id').notNull();
const cents = (name: string) => bigint(name, { mode: 'number' });
const period = (name: string) => text(name).$type<Period>();

export const statusReports = pgTable(
  'status_reports',
  {
    municipalityId: municipalityId(),
    id: id(),
    initiativeId: initiativeId(),
    quarter: integer('quarter').notNull(),
    state: text('state').$type<'draft' | 'released'>().notNull().default('draft'),
    plannedEnd: period('planned_end'),
    plannedCents: cents('planned_cents'),
    forecastEnd: period('forecast_end'),
    actualCents: cents('actual_cents'),
    committedCents: cents('committed_cents'),
    remainingCents: cents('remaining_cents'),
    progress: smallint('progress'),
    achieved: text('achieved'),
    nextSteps: text('next_steps'),
    decisionNeeded: text('decision_needed'),
    options: text('options'),
    decideBy: date('decide_by'),
    milestones: jsonb('milestones').$type<Milestone[]>().notNull().default([]),
    reportedBy: text('reported_by').notNull(),
    reportedAt: moment('reported_at').notNull(),
    releasedBy: text('released_by'),
    releasedRole: text('released_role'),
    releasedAt: moment('released_at'),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const statusReportLights = pgTable(
  'status_report_lights',
  {
    municipalityId: municipalityId(),
    reportId: uuid('report_id').notNull(),
    dimension: text('dimension').$type<LightKey>().notNull(),
    light: text('light').$type<Light>(),
    trend: text('trend').$type<Trend>(),
    reason: text('reason'),
    computed: text('computed').$type<Light>(),
    because: jsonb('because').$type<LightReason>(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.reportId, table.dimension] })],
);

export const planRules = pgTable(
  'plan_rules',
  {
    municipalityId: municipalityId(),
    id: id(),
    number: integer('number').notNull(),
    validFrom: date('valid_from').notNull(),
    source: text('source').notNull(),
    termYears: integer('term_years').notNull(),
    costTolerance: numeric('cost_tolerance', { mode: 'number' }).notNull(),
    delayToleranceDays: integer('delay_tolerance_days').notNull(),
    reportDueDays: integer('report_due_days').notNull(),
    lightLimits: jsonb('light_limits').$type<LightLimits>().notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const planRuleLimits = pgTable(
  'plan_rule_limits',
  {
    municipalityId: municipalityId(),
    id: id(),
    rulesId: uuid('rules_id').notNull(),
    subject: text('subject').$type<Threshold['subject']>().notNull(),
    aboveCents: cents('above_cents').notNull(),
    upToCents: cents('up_to_cents'),
    body: text('body').$type<Body>().notNull(),
    part: text('part').$type<Part>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const changeRequests = pgTable(
  'change_requests',
  {
    municipalityId: municipalityId(),
    id: id(),
    code: text('code').notNull(),
    initiativeId: initiativeId(),
    state: text('state').$type<ChangeState>().notNull().default('open'),
    reason: text('reason').notNull(),
    options: text('options'),
    ifRejected: text('if_rejected'),
    scope: text('scope'),
    oldCents: cents('old_cents').notNull(),
    newCents: cents('new_cents').notNull(),
    oldEnd: period('old_end'),
    newEnd: period('new_end'),
    adoptingBody: text('adopting_body').$type<Body>().notNull(),
    decidingBody: text('deciding_body').$type<Body>().notNull(),
    because: jsonb('because').$type<ChangeReason[]>().notNull().default([]),
    quarter: integer('quarter'),
    requestedBy: text('requested_by').notNull(),
    requestedAt: moment('requested_at').notNull(),
    decidedBy: text('decided_by'),
    decidedRole: text('decided_role'),
    decidedAt: moment('decided_at'),
    paper: text('paper'),
    resolvedOn: date('resolved_on'),
    decisionNote: text('decision_note'),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const changeRequestCosts = pgTable(
  'change_request_costs',
  {
    municipalityId: municipalityId(),
    id: id(),
    requestId: uuid('request_id').notNull(),
    year: integer('year').notNull(),
    nature: text('nature').$type<BudgetNature>().notNull(),
    recurrence: text('recurrence').$type<CostRecurrence>().notNull(),
    costType: text('cost_type').$type<CostType>().notNull(),
    cents: cents('cents').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const completionReviews = pgTable(
  'completion_reviews',
  {
    municipalityId: municipalityId(),
    id: id(),
    initiativeId: initiativeId(),
    state: text('state').$type<'draft' | 'released'>().notNull().default('draft'),
    completedOn: date('completed_on').notNull(),
    judgement: text('judgement'),
    lessons: text('lessons'),
    followUp: text('follow_up'),
    reviewedBy: text('reviewed_by').notNull(),
    reviewedAt: moment('reviewed_at').notNull(),
    releasedBy: text('released_by'),
    releasedAt: moment('released_at'),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const completionReviewBenefits = pgTable(
  'completion_review_benefits',
  {
    municipalityId: municipalityId(),
    id: id(),
    reviewId: uuid('review_id').notNull(),
    position: smallint('position').notNull(),
    name: text('name').notNull(),
    unit: text('unit'),
    better: text('better').$type<Benefit['better']>().notNull(),
    promised: numeric('promised', { mode: 'number' }),
    reached: numeric('reached', { mode: 'number' }),
    verdict: text('verdict').$type<Verdict>(),
    note: text('note'),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);
