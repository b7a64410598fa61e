import { sql } from 'drizzle-orm';
import { date, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { AnswerStatus } from './core/answer.ts';

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
