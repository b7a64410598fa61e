import {
  boolean,
  date,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, moment, municipalityId } from '../db/columns.ts';
import type { Role } from '../kernel/role.ts';
import type { AnswerStatus } from './core/answer.ts';
import type { CatalogueCounts } from './core/catalogue.ts';
import type { SecurityDiff } from './core/diff.ts';
import type { ContactPurpose, FactValue } from './core/duty.ts';
import type { IncidentKind } from './core/incident.ts';
import type { AcceptanceState } from './core/risk.ts';
import type { ProtectionNeed, TargetKind } from './core/target.ts';

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

export const securityTargets = pgTable(
  'security_targets',
  {
    municipalityId: municipalityId(),
    id: id(),
    kind: text('kind').$type<TargetKind>().notNull(),
    name: text('name').notNull(),
    unitId: uuid('unit_id'),
    personId: uuid('person_id'),
    note: text('note'),
    confidentiality: text('confidentiality').$type<ProtectionNeed>().notNull(),
    integrity: text('integrity').$type<ProtectionNeed>().notNull(),
    availability: text('availability').$type<ProtectionNeed>().notNull(),
    needReason: text('need_reason'),
    categories: text('categories').array().notNull(),
    operator: text('operator'),
    maxOutageHours: integer('max_outage_hours'),
    restoreTestedOn: date('restore_tested_on'),
    fallback: text('fallback'),
    restartRank: integer('restart_rank'),
    version: integer('version').notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const securityAcceptances = pgTable(
  'security_acceptances',
  {
    municipalityId: municipalityId(),
    id: id(),
    sheet: text('sheet').notNull(),
    requirement: text('requirement').notNull(),
    targetId: uuid('target_id'),
    risk: text('risk').notNull(),
    reason: text('reason').notNull(),
    untilOn: date('until_on').notNull(),
    state: text('state').$type<AcceptanceState>().notNull(),
    proposedBy: text('proposed_by').notNull(),
    proposedRole: text('proposed_role').$type<Role>().notNull(),
    proposedAt: timestamp('proposed_at', { withTimezone: true }).notNull(),
    decidedBy: text('decided_by'),
    decidedRole: text('decided_role').$type<Role>(),
    decidedAt: timestamp('decided_at', { withTimezone: true }),
    decisionNote: text('decision_note'),
    version: integer('version').notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const securityMeasures = pgTable(
  'security_measures',
  {
    municipalityId: municipalityId(),
    id: id(),
    sheet: text('sheet').notNull(),
    requirement: text('requirement').notNull(),
    targetId: uuid('target_id'),
    initiativeId: uuid('initiative_id').notNull(),
    initiativeCode: text('initiative_code').notNull(),
    linkedBy: text('linked_by').notNull(),
    linkedAt: timestamp('linked_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const securityContacts = pgTable(
  'security_contacts',
  {
    municipalityId: municipalityId(),
    id: id(),
    purpose: text('purpose').$type<ContactPurpose>().notNull(),
    name: text('name').notNull(),
    phone: text('phone'),
    email: text('email'),
    reachable: text('reachable'),
    note: text('note'),
    reportHours: integer('report_hours'),
    reportBasis: text('report_basis'),
    version: integer('version').notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const securityIncidents = pgTable(
  'security_incidents',
  {
    municipalityId: municipalityId(),
    id: id(),
    number: integer('number').notNull(),
    title: text('title').notNull(),
    kind: text('kind').$type<IncidentKind>().notNull(),
    exercise: boolean('exercise').notNull(),
    noticedAt: moment('noticed_at').notNull(),
    description: text('description'),
    effects: text('effects'),
    personalData: text('personal_data').$type<FactValue>().notNull(),
    dataKnownAt: moment('data_known_at'),
    highRisk: text('high_risk').$type<FactValue>().notNull(),
    coveredEntity: text('covered_entity').$type<FactValue>().notNull(),
    criticalOperator: text('critical_operator').$type<FactValue>().notNull(),
    manufacturer: text('manufacturer').$type<FactValue>().notNull(),
    registration: text('registration').$type<FactValue>().notNull(),
    leadId: uuid('lead_id'),
    lessons: text('lessons'),
    closedAt: moment('closed_at'),
    closedBy: text('closed_by'),
    enteredBy: text('entered_by').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const securityIncidentTargets = pgTable(
  'security_incident_targets',
  {
    municipalityId: municipalityId(),
    incidentId: uuid('incident_id').notNull(),
    targetId: uuid('target_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.incidentId, table.targetId] })],
);

export const securityReports = pgTable(
  'security_reports',
  {
    municipalityId: municipalityId(),
    incidentId: uuid('incident_id').notNull(),
    duty: text('duty').notNull(),
    waived: boolean('waived').notNull(),
    reportedAt: moment('reported_at').notNull(),
    reportedBy: text('reported_by').notNull(),
    told: text('told'),
    note: text('note'),
    version: integer('version').notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.incidentId, table.duty] })],
);

export const securityEntries = pgTable(
  'security_entries',
  {
    municipalityId: municipalityId(),
    id: id(),
    incidentId: uuid('incident_id').notNull(),
    happenedAt: moment('happened_at').notNull(),
    text: text('text').notNull(),
    enteredBy: text('entered_by').notNull(),
    enteredAt: moment('entered_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const securityTasks = pgTable(
  'security_tasks',
  {
    municipalityId: municipalityId(),
    id: id(),
    incidentId: uuid('incident_id').notNull(),
    text: text('text').notNull(),
    personId: uuid('person_id'),
    dueOn: date('due_on'),
    doneAt: moment('done_at'),
    doneBy: text('done_by'),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);
