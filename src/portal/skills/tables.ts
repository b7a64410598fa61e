import { sql } from 'drizzle-orm';
import { date, integer, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { municipalityId } from '../../db/columns.ts';

export const skillNeeds = pgTable(
  'skill_needs',
  {
    municipalityId: municipalityId(),
    initiativeId: uuid('initiative_id').notNull(),
    skill: text('skill').notNull(),
    days: integer('days').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.initiativeId, table.skill] })],
);

export const teamSkills = pgTable(
  'team_skills',
  {
    municipalityId: municipalityId(),
    teamId: uuid('team_id').notNull(),
    skill: text('skill').notNull(),
    persons: integer('persons').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.teamId, table.skill] })],
);

export const retirementShares = pgTable(
  'retirement_shares',
  {
    municipalityId: municipalityId(),
    id: uuid('id').notNull().default(sql`uuidv7()`),
    unitId: uuid('unit_id'),
    teamId: uuid('team_id'),
    percent: smallint('percent').notNull(),
    asOf: date('as_of').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);
