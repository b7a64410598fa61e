import {
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

const number = (name: string) => numeric(name, { mode: 'number' });

export const persons = pgTable(
  'persons',
  {
    municipalityId: municipalityId(),
    id: id(),
    name: text('name').notNull(),
    occupation: text('occupation'),
    email: text('email'),
    phone: text('phone'),
    unitId: uuid('unit_id'),
    leftOn: date('left_on'),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const posts = pgTable(
  'posts',
  {
    municipalityId: municipalityId(),
    id: id(),
    unitId: uuid('unit_id').notNull(),
    name: text('name').notNull(),
    grade: text('grade'),
    fullTimeEquivalents: number('full_time_equivalents').notNull().default(1),
    isIt: boolean('is_it').notNull().default(false),
    personId: uuid('person_id'),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const personSkills = pgTable(
  'person_skills',
  {
    municipalityId: municipalityId(),
    personId: uuid('person_id').notNull(),
    skill: text('skill').notNull(),
    level: smallint('level').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.personId, table.skill] })],
);

export const teams = pgTable(
  'teams',
  {
    municipalityId: municipalityId(),
    id: id(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    unitId: uuid('unit_id'),
    fullTimeEquivalents: number('full_time_equivalents').notNull(),
    projectShare: number('project_share').notNull(),
    daysPerYear: number('days_per_year').notNull().default(200),
    position: integer('position').notNull().default(0),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const teamMembers = pgTable(
  'team_members',
  {
    municipalityId: municipalityId(),
    teamId: uuid('team_id').notNull(),
    personId: uuid('person_id').notNull(),
    share: number('share').notNull().default(100),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.teamId, table.personId] })],
);

export const teamCapacities = pgTable(
  'team_capacities',
  {
    municipalityId: municipalityId(),
    teamId: uuid('team_id').notNull(),
    quarter: integer('quarter').notNull(),
    days: number('days').notNull(),
    reason: text('reason'),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.teamId, table.quarter] })],
);
