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
import { createdAt, id, municipalityId, version } from '../db/columns.ts';
import type { Role } from '../kernel/role.ts';
import type { Advice } from './core/advisor/advise.ts';
import type { AdvisorProfile } from './core/advisor/profile.ts';
import type { StoredMatrix } from './core/matrix/stored.ts';

const cents = (name: string) => bigint(name, { mode: 'number' });
const resolution = () => ({
  adoptedOn: date('adopted_on'),
  resolutionBody: text('resolution_body'),
  resolutionPaper: text('resolution_paper'),
  adoptedBy: text('adopted_by'),
});

export type VersionState = 'draft' | 'adopted' | 'superseded';

export const decisionMatrices = pgTable(
  'decision_matrices',
  {
    municipalityId: municipalityId(),
    id: id(),
    number: integer('number').notNull(),
    state: text('state').$type<VersionState>().notNull(),
    rows: jsonb('rows').$type<StoredMatrix>().notNull(),
    sentences: jsonb('sentences').$type<Record<string, string>>().notNull().default({}),
    substitutions: text('substitutions').array().notNull().default([]),
    dropped: text('dropped').array().$type<Role[]>().notNull().default([]),
    inherited: text('inherited').array().$type<Role[]>().notNull().default([]),
    informCents: cents('inform_cents'),
    committeeCents: cents('committee_cents'),
    councilCents: cents('council_cents'),
    guideHours: numeric('guide_hours', { mode: 'number' }),
    reason: text('reason'),
    changedAt: timestamp('changed_at', { withTimezone: true }),
    ...resolution(),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const roleHolders = pgTable(
  'role_holders',
  {
    municipalityId: municipalityId(),
    id: id(),
    role: text('role').$type<Role>().notNull(),
    personId: uuid('person_id').notNull(),
    from: date('from_day').notNull(),
    until: date('until_day'),
    deputyId: uuid('deputy_id'),
    acting: boolean('acting').notNull().default(false),
    position: integer('position').notNull().default(0),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const roleConcepts = pgTable(
  'role_concepts',
  {
    municipalityId: municipalityId(),
    id: id(),
    number: integer('number').notNull(),
    state: text('state').$type<VersionState>().notNull(),
    name: text('name').notNull(),
    note: text('note'),
    model: text('model').notNull(),
    profile: jsonb('profile').$type<AdvisorProfile>().notNull(),
    advice: jsonb('advice').$type<Advice>().notNull(),
    rulesVersion: text('rules_version').notNull(),
    ...resolution(),
    createdBy: text('created_by').notNull(),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const ruleFiles = pgTable(
  'rule_files',
  {
    municipalityId: municipalityId(),
    id: id(),
    name: text('name').notNull(),
    xml: text('xml').notNull(),
    state: text('state').$type<'in-force' | 'superseded'>().notNull(),
    reason: text('reason').notNull(),
    uploadedBy: text('uploaded_by').notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export type HandoverState = 'open' | 'taken' | 'declined' | 'withdrawn';

export const handovers = pgTable(
  'handovers',
  {
    municipalityId: municipalityId(),
    id: id(),
    decision: text('decision').notNull(),
    need: text('need').$type<'decide' | 'prepare' | 'comment'>().notNull(),
    path: text('path').notNull(),
    fields: jsonb('fields').$type<Record<string, string | string[]>>().notNull(),
    note: text('note'),
    fromName: text('from_name').notNull(),
    fromRole: text('from_role').$type<Role>().notNull(),
    fromPersonId: uuid('from_person_id'),
    state: text('state').$type<HandoverState>().notNull().default('open'),
    answer: text('answer'),
    answeredBy: text('answered_by'),
    answeredAt: timestamp('answered_at', { withTimezone: true }),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export type Verdict = 'heard' | 'consent' | 'refusal';

export const statements = pgTable(
  'statements',
  {
    municipalityId: municipalityId(),
    id: id(),
    decision: text('decision').notNull(),
    entity: text('entity').notNull(),
    entityId: text('entity_id').notNull(),
    role: text('role').$type<Role>().notNull(),
    verdict: text('verdict').$type<Verdict>().notNull(),
    text: text('text').notNull(),
    givenBy: text('given_by').notNull(),
    noted: boolean('noted').notNull().default(false),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);
