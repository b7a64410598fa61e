import { integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { bytes, id, municipalityId, version } from '../db/columns.ts';
import type { BookFormat } from './core/book.ts';
import type { Decisions } from './core/candidate.ts';
import type { ImportSummary, SenderProfile } from './core/profile.ts';
import type { SheetLayout } from './core/write-table.ts';

export const importSenders = pgTable(
  'import_senders',
  {
    municipalityId: municipalityId(),
    id: id(),
    name: text('name').notNull(),
    unitId: uuid('unit_id'),
    profile: jsonb('profile').$type<SenderProfile>().notNull().default({}),
    layout: jsonb('layout').$type<SheetLayout[]>().notNull().default([]),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export type ImportState = 'open' | 'applied' | 'undone' | 'discarded';

export const imports = pgTable(
  'imports',
  {
    municipalityId: municipalityId(),
    id: id(),
    senderId: uuid('sender_id').notNull(),
    fileName: text('file_name').notNull(),
    format: text('format').$type<BookFormat>().notNull(),
    file: bytes('file'),
    summary: jsonb('summary').$type<ImportSummary>().notNull(),
    decisions: jsonb('decisions').$type<Decisions>().notNull().default({}),
    state: text('state').$type<ImportState>().notNull().default('open'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    createdBy: text('created_by').notNull(),
    closedAt: timestamp('closed_at', { withTimezone: true }),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

/** Fields and lists of an initiative, as many as an import changed. */
export type Parts = { fields: Record<string, unknown>; lists: Record<string, unknown[]> };

export const importRows = pgTable(
  'import_rows',
  {
    municipalityId: municipalityId(),
    importId: uuid('import_id').notNull(),
    sheet: text('sheet').notNull(),
    rowNumber: integer('row_number').notNull(),
    initiativeId: uuid('initiative_id').notNull(),
    rowKey: text('row_key').notNull(),
    outcome: text('outcome').$type<'new' | 'changed' | 'same'>().notNull(),
    before: jsonb('before').$type<Parts>(),
    afterVersion: integer('after_version').notNull(),
    raw: jsonb('raw').$type<Record<string, string | number | boolean>>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.importId, table.sheet, table.rowNumber] })],
);
