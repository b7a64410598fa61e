import { date, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { id, moment, municipalityId } from '../db/columns.ts';
import type { Catalogue } from './core/catalogue.ts';
import type { AnswerValue } from './core/question.ts';

export const lawPublishers = pgTable(
  'law_publishers',
  {
    municipalityId: municipalityId(),
    id: id(),
    name: text('name').notNull(),
    publicKey: text('public_key').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const lawCatalogues = pgTable(
  'law_catalogues',
  {
    municipalityId: municipalityId(),
    id: id(),
    publisher: text('publisher').notNull(),
    catalogueVersion: text('catalogue_version').notNull(),
    knowledgeAsOf: date('knowledge_as_of').notNull(),
    content: text('content').notNull(),
    offeredAt: moment('offered_at').notNull(),
    offeredBy: text('offered_by').notNull(),
    adoptedAt: moment('adopted_at'),
    adoptedBy: text('adopted_by'),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const lawOwnEntries = pgTable(
  'law_own_entries',
  {
    municipalityId: municipalityId(),
    id: id(),
    content: jsonb('content').$type<Catalogue>().notNull(),
    version: integer('version').notNull().default(1),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const lawAnswers = pgTable(
  'law_answers',
  {
    municipalityId: municipalityId(),
    fact: text('fact').notNull(),
    value: jsonb('value').$type<AnswerValue>().notNull(),
    answeredBy: text('answered_by').notNull(),
    answeredAt: moment('answered_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.fact] })],
);

export const lawStatements = pgTable(
  'law_statements',
  {
    municipalityId: municipalityId(),
    obligationId: text('obligation_id').notNull(),
    applies: text('applies').$type<'yes' | 'no'>(),
    reason: text('reason'),
    decidedBy: text('decided_by'),
    decidedOn: date('decided_on'),
    responsibleId: uuid('responsible_id'),
    version: integer('version').notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.obligationId] })],
);

export const lawEvidence = pgTable(
  'law_evidence',
  {
    municipalityId: municipalityId(),
    id: id(),
    obligationId: text('obligation_id').notNull(),
    day: date('day').notNull(),
    label: text('label').notNull(),
    place: text('place'),
    enteredBy: text('entered_by').notNull(),
    enteredAt: moment('entered_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const lawCoverages = pgTable(
  'law_coverages',
  {
    municipalityId: municipalityId(),
    obligationId: text('obligation_id').notNull(),
    initiativeId: uuid('initiative_id').notNull(),
    share: text('share').$type<'full' | 'partial'>().notNull(),
    linkedBy: text('linked_by').notNull(),
    linkedOn: date('linked_on').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.obligationId, table.initiativeId] })],
);
