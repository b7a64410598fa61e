import { sql } from 'drizzle-orm';
import { date, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { bytes, municipalityId, version } from '../db/columns.ts';
import type { FileType } from '../kernel/file-type.ts';
import type { Role } from '../kernel/role.ts';
import type { Dimension } from '../roles/core/advisor/profile.ts';
import type { MaturityScore } from './core/score.ts';

export type RoundState = 'open' | 'released';

export const maturityRounds = pgTable(
  'maturity_rounds',
  {
    municipalityId: municipalityId(),
    id: uuid('id').notNull().default(sql`uuidv7()`),
    name: text('name').notNull(),
    state: text('state').$type<RoundState>().notNull().default('open'),
    openedOn: date('opened_on').notNull(),
    dueOn: date('due_on'),
    targets: jsonb('targets').$type<Partial<Record<Dimension, number>>>().notNull().default({}),
    releasedOn: date('released_on'),
    releasedBy: text('released_by'),
    score: jsonb('score').$type<MaturityScore>(),
    version: version(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const maturityParticipants = pgTable(
  'maturity_participants',
  {
    municipalityId: municipalityId(),
    roundId: uuid('round_id').notNull(),
    personId: uuid('person_id').notNull(),
    role: text('role').$type<Role>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.roundId, table.personId] })],
);

export const maturityAnswers = pgTable(
  'maturity_answers',
  {
    municipalityId: municipalityId(),
    roundId: uuid('round_id').notNull(),
    personId: uuid('person_id').notNull(),
    item: text('item').notNull(),
    value: text('value').notNull(),
    comment: text('comment'),
    proofUrl: text('proof_url'),
    proofName: text('proof_name'),
    proofType: text('proof_type').$type<FileType>(),
    proofFile: bytes('proof_file'),
    answeredAt: timestamp('answered_at', { withTimezone: true }).notNull(),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.roundId, table.personId, table.item] })],
);
