import { sql } from 'drizzle-orm';
import { integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Snapshot } from './core/difference.ts';
import type { Means } from './core/means.ts';

export const planMeans = pgTable(
  'plan_means',
  {
    municipalityId: uuid('municipality_id').notNull(),
    id: uuid('id').notNull().default(sql`uuidv7()`),
    number: integer('number').notNull(),
    reason: text('reason').notNull(),
    means: jsonb('means').$type<Means>().notNull(),
    snapshot: jsonb('snapshot').$type<Snapshot>().notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);
