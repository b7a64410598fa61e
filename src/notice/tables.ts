import { boolean, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { id, moment, municipalityId } from '../db/columns.ts';
import type { Language } from '../kernel/text.ts';
import type { MailPart, MailState } from './core/mail.ts';
import type { Rhythm } from './core/rhythm.ts';

export const notices = pgTable(
  'personal_notices',
  {
    municipalityId: municipalityId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    kind: text('kind').notNull(),
    key: text('key').notNull(),
    subjectDe: text('subject_de').notNull(),
    subjectEn: text('subject_en').notNull(),
    textDe: text('text_de').notNull(),
    textEn: text('text_en').notNull(),
    href: text('href'),
    /** Keys of the reminders that this one notice stands for. */
    bundled: text('bundled').array().notNull().default([]),
    mailing: text('mailing').$type<'app' | 'digest' | 'mailed'>().notNull(),
    mailId: uuid('mail_id'),
    createdAt: moment('created_at').notNull(),
    readAt: moment('read_at'),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const noticeSettings = pgTable(
  'notice_settings',
  {
    municipalityId: municipalityId(),
    personId: uuid('person_id').notNull(),
    rhythm: text('rhythm').$type<Rhythm>().notNull(),
    language: text('language').$type<Language>().notNull(),
    muted: text('muted').array().notNull().default([]),
    version: integer('version').notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.personId] })],
);

export const mails = pgTable(
  'mails',
  {
    municipalityId: municipalityId(),
    id: id(),
    personId: uuid('person_id'),
    address: text('address'),
    addressName: text('address_name'),
    addressHash: text('address_hash').notNull(),
    kind: text('kind').notNull(),
    key: text('key').notNull(),
    language: text('language').$type<Language>().notNull(),
    subject: text('subject').notNull(),
    content: jsonb('content').$type<MailPart[]>(),
    stoppable: boolean('stoppable').notNull().default(true),
    state: text('state').$type<MailState>().notNull().default('waiting'),
    attempts: integer('attempts').notNull().default(0),
    dueAt: moment('due_at').notNull(),
    leaseUntil: moment('lease_until'),
    fault: text('fault'),
    createdAt: moment('created_at').notNull(),
    sentAt: moment('sent_at'),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const mailStops = pgTable(
  'mail_stops',
  {
    municipalityId: municipalityId(),
    addressHash: text('address_hash').notNull(),
    kind: text('kind').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.addressHash, table.kind] })],
);
