import {
  boolean,
  date,
  doublePrecision,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, id, municipalityId, version } from '../db/columns.ts';
import type { Frequency, IndicatorLevel, Licence } from './core/goal.ts';
import type { Direction } from './core/indicator.ts';
import type { MaturityModel, Origin, Payment, RegisterMeasure } from './core/online-services.ts';

export const agendas = pgTable(
  'agendas',
  {
    municipalityId: municipalityId(),
    id: id(),
    name: text('name').notNull(),
    vision: text('vision'),
    fromYear: integer('from_year').notNull(),
    toYear: integer('to_year').notNull(),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const agendaFields = pgTable(
  'agenda_fields',
  {
    municipalityId: municipalityId(),
    id: id(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    description: text('description'),
    easyText: text('easy_text'),
    position: integer('position').notNull().default(0),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const agendaGoals = pgTable(
  'agenda_goals',
  {
    municipalityId: municipalityId(),
    id: id(),
    fieldId: uuid('field_id').notNull(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    description: text('description'),
    qualityOfLife: boolean('quality_of_life').notNull().default(false),
    citizenService: boolean('citizen_service').notNull().default(false),
    economy: boolean('economy').notNull().default(false),
    ownerUnitId: uuid('owner_unit_id'),
    partner: text('partner'),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const indicators = pgTable(
  'indicators',
  {
    municipalityId: municipalityId(),
    id: id(),
    goalId: uuid('goal_id').notNull(),
    name: text('name').notNull(),
    definition: text('definition'),
    source: text('source'),
    frequency: text('frequency').$type<Frequency>().notNull().default('yearly'),
    level: text('level').$type<IndicatorLevel>().notNull().default('outcome'),
    unit: text('unit').notNull(),
    direction: text('direction').$type<Direction>().notNull(),
    baselineDay: date('baseline_day').notNull(),
    baselineValue: doublePrecision('baseline_value').notNull(),
    tolerance: doublePrecision('tolerance'),
    licence: text('licence').$type<Licence>().notNull().default('dl-de/by-2-0'),
    registerMeasure: text('register_measure').$type<RegisterMeasure>(),
    registerLevel: smallint('register_level'),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const indicatorTargets = pgTable(
  'indicator_targets',
  {
    municipalityId: municipalityId(),
    indicatorId: uuid('indicator_id').notNull(),
    day: date('day').notNull(),
    value: doublePrecision('value').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.indicatorId, table.day] })],
);

export const indicatorValues = pgTable(
  'indicator_values',
  {
    municipalityId: municipalityId(),
    id: id(),
    indicatorId: uuid('indicator_id').notNull(),
    day: date('day').notNull(),
    value: doublePrecision('value').notNull(),
    provisional: boolean('provisional').notNull().default(false),
    comment: text('comment'),
    evidence: text('evidence'),
    enteredAt: timestamp('entered_at', { withTimezone: true }).notNull(),
    enteredBy: text('entered_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const agendaResolutions = pgTable(
  'agenda_resolutions',
  {
    municipalityId: municipalityId(),
    id: id(),
    number: integer('number').notNull(),
    resolvedOn: date('resolved_on').notNull(),
    body: text('body').notNull(),
    paper: text('paper'),
    snapshot: jsonb('snapshot').$type<unknown>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const onlineServices = pgTable(
  'online_services',
  {
    municipalityId: municipalityId(),
    id: id(),
    name: text('name').notNull(),
    leika: text('leika'),
    unitId: uuid('unit_id').notNull(),
    contact: text('contact'),
    origin: text('origin').$type<Origin>(),
    url: text('url'),
    onlineSince: date('online_since'),
    connected: text('connected'),
    payment: text('payment').$type<Payment>(),
    requestsYearly: integer('requests_yearly'),
    targetLevel: smallint('target_level'),
    targetOn: date('target_on'),
    goalId: uuid('goal_id'),
    initiativeId: uuid('initiative_id'),
    applicationId: uuid('application_id'),
    note: text('note'),
    public: boolean('public').notNull().default(true),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const onlineServiceLevels = pgTable(
  'online_service_levels',
  {
    municipalityId: municipalityId(),
    id: id(),
    serviceId: uuid('service_id').notNull(),
    day: date('day').notNull(),
    model: text('model').$type<MaturityModel>().notNull(),
    level: smallint('level').notNull(),
    evidence: text('evidence'),
    comment: text('comment'),
    enteredAt: timestamp('entered_at', { withTimezone: true }).notNull(),
    enteredBy: text('entered_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);
