import { sql } from 'drizzle-orm';
import { date, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { AnswerStatus } from './core/answer.ts';
import type { CatalogueCounts } from './core/catalogue.ts';
import type { SecurityDiff } from './core/diff.ts';

const id = () => uuid('id').notNull().default(sql`uuidv7()`);
const municipalityId = () => uuid('municipality_id').notNull();

export const securityAnswers = pgTable(
  'security_answers',
  {
    municipalityId: municipalityId(),
    id: id(),
    sheet: text('sheet').notNull(),
    requirement: text('requirement').notNull(),
    targetId: uuid('target_id'),
    version: integer('version').notNull(),
    status: text('status').$type<AnswerStatus>().notNull(),
    note: text('note'),
    evidence: text('evidence'),
    personId: uuid('person_id'),
    dueOn: date('due_on'),
    answeredAt: timestamp('answered_at', { withTimezone: true }).notNull(),
    answeredBy: text('answered_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const securityCatalogues = pgTable(
  'security_catalogues',
  {
    municipalityId: municipalityId(),
    id: id(),
    catalogueId: uuid('catalogue_id').notNull(),
    beforeId: uuid('before_id'),
    title: text('title').notNull(),
    edition: text('edition').notNull(),
    lastModified: timestamp('last_modified', { withTimezone: true }).notNull(),
    oscalVersion: text('oscal_version').notNull(),
    fileName: text('file_name').notNull(),
    content: text('content').notNull(),
    counts: jsonb('counts').$type<CatalogueCounts>().notNull(),
    diff: jsonb('diff').$type<SecurityDiff>(),
    offeredAt: timestamp('offered_at', { withTimezone: true }).notNull(),
    offeredBy: text('offered_by').notNull(),
    adoptedAt: timestamp('adopted_at', { withTimezone: true }),
    adoptedBy: text('adopted_by'),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);
