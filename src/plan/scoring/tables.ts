import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  date,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { WibeRow } from '../core/wibe-row.ts';

export const initiativeAssessments = pgTable(
  'initiative_assessments',
  {
    municipalityId: uuid('municipality_id').notNull(),
    id: uuid('id').notNull().default(sql`uuidv7()`),
    initiativeId: uuid('initiative_id').notNull(),
    name: text('name').notNull(),
    note: text('note'),
    baseYear: integer('base_year').notNull(),
    endYear: integer('end_year').notNull(),
    ratePercent: numeric('rate_percent', { mode: 'number' }).notNull(),
    rateFrom: date('rate_from').notNull(),
    rateSource: text('rate_source').notNull(),
    rows: jsonb('rows').$type<WibeRow[]>().notNull(),
    preferred: boolean('preferred').notNull().default(false),
    totalCents: bigint('total_cents', { mode: 'number' }).notNull(),
    effectiveCents: bigint('effective_cents', { mode: 'number' }).notNull(),
    savedBy: text('saved_by').notNull(),
    savedAt: timestamp('saved_at', { withTimezone: true }).notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);
