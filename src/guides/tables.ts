import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  integer,
  numeric,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytes, createdAt, id, moment, municipalityId, version } from '../db/columns.ts';
import type { FileType } from '../kernel/file-type.ts';
import type { Language } from '../kernel/text.ts';
import type { ContactOutcome, GuideKind, GuideState, MeetingKind } from './core/guide.ts';
import type { ImpulseState } from './core/impulse.ts';

export const guideTopics = pgTable(
  'guide_topics',
  {
    municipalityId: municipalityId(),
    id: id(),
    name: text('name').notNull(),
    description: text('description'),
    position: integer('position').notNull().default(0),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const guides = pgTable(
  'guides',
  {
    municipalityId: municipalityId(),
    id: id(),
    kind: text('kind').$type<GuideKind>().notNull(),
    state: text('state').$type<GuideState>().notNull().default('proposed'),
    personId: uuid('person_id'),
    name: text('name'),
    email: text('email'),
    phone: text('phone'),
    unitId: uuid('unit_id'),
    site: text('site'),
    openingHours: text('opening_hours'),
    languages: text('languages').array().notNull().default([]),
    skills: text('skills').array().notNull().default([]),
    volunteered: boolean('volunteered').notNull().default(false),
    managerAgreedOn: date('manager_agreed_on'),
    deputyId: uuid('deputy_id'),
    hoursPerWeek: numeric('hours_per_week', { mode: 'number' }),
    since: date('since'),
    until: date('until'),
    reason: text('reason'),
    endReason: text('end_reason'),
    consentOn: date('consent_on'),
    nominatedBy: text('nominated_by'),
    nominatedOn: date('nominated_on'),
    listName: text('list_name'),
    clearedOn: date('cleared_on'),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const guideUnits = pgTable(
  'guide_units',
  {
    municipalityId: municipalityId(),
    guideId: uuid('guide_id').notNull(),
    unitId: uuid('unit_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.guideId, table.unitId] })],
);

export const guideTopicLinks = pgTable(
  'guide_topic_links',
  {
    municipalityId: municipalityId(),
    guideId: uuid('guide_id').notNull(),
    topicId: uuid('topic_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.guideId, table.topicId] })],
);

export const guideTrainings = pgTable(
  'guide_trainings',
  {
    municipalityId: municipalityId(),
    id: id(),
    guideId: uuid('guide_id').notNull(),
    name: text('name').notNull(),
    completedOn: date('completed_on').notNull(),
    expiresOn: date('expires_on'),
    /** The meeting whose attendance entered it; null: entered by hand. */
    meetingId: uuid('meeting_id'),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const guideContacts = pgTable(
  'guide_contacts',
  {
    municipalityId: municipalityId(),
    id: id(),
    guideId: uuid('guide_id').notNull(),
    day: date('day').notNull(),
    unitId: uuid('unit_id'),
    outside: text('outside'),
    topicId: uuid('topic_id'),
    minutes: integer('minutes').notNull(),
    outcome: text('outcome').$type<ContactOutcome>().notNull(),
    note: text('note'),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const guideCommunities = pgTable(
  'guide_communities',
  {
    municipalityId: municipalityId(),
    id: id(),
    name: text('name').notNull(),
    purpose: text('purpose'),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const guideCommunityMembers = pgTable(
  'guide_community_members',
  {
    municipalityId: municipalityId(),
    communityId: uuid('community_id').notNull(),
    guideId: uuid('guide_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.communityId, table.guideId] })],
);

export const contactLists = pgTable(
  'contact_lists',
  {
    municipalityId: municipalityId(),
    id: id(),
    source: text('source').notNull(),
    people: text('people').array().notNull(),
    units: text('units').array().notNull(),
    unitOf: integer('unit_of').array().notNull(),
    pairs: integer('pairs').array().notNull(),
    hours: real('hours').array(),
    importedOn: date('imported_on').notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const guideSettings = pgTable(
  'guide_settings',
  {
    municipalityId: municipalityId(),
    keepMonths: integer('keep_months').notNull().default(12),
    contactMonths: integer('contact_months').notNull().default(12),
    answerDays: integer('answer_days').notNull().default(10),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId] })],
);

export const impulses = pgTable(
  'impulses',
  {
    municipalityId: municipalityId(),
    id: id(),
    number: integer('number').notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    unitId: uuid('unit_id'),
    topicId: uuid('topic_id'),
    giverId: uuid('giver_id'),
    giverName: text('giver_name'),
    giverEmail: text('giver_email'),
    giverLanguage: text('giver_language').$type<Language>().notNull().default('de'),
    showsName: boolean('shows_name').notNull().default(true),
    state: text('state').$type<ImpulseState>().notNull().default('submitted'),
    submittedOn: date('submitted_on').notNull(),
    dueOn: date('due_on').notNull(),
    answeredOn: date('answered_on'),
    realisedOn: date('realised_on'),
    duplicateOf: uuid('duplicate_of'),
    initiativeId: uuid('initiative_id'),
    releasedOn: date('released_on'),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const impulseSteps = pgTable(
  'impulse_steps',
  {
    municipalityId: municipalityId(),
    id: id(),
    impulseId: uuid('impulse_id').notNull(),
    state: text('state').$type<ImpulseState>().notNull(),
    text: text('text'),
    byName: text('by_name').notNull(),
    takenAt: moment('taken_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const impulseSupports = pgTable(
  'impulse_supports',
  {
    municipalityId: municipalityId(),
    impulseId: uuid('impulse_id').notNull(),
    personId: uuid('person_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.impulseId, table.personId] })],
);

export const impulseAttachments = pgTable(
  'impulse_attachments',
  {
    municipalityId: municipalityId(),
    id: id(),
    impulseId: uuid('impulse_id').notNull(),
    name: text('name').notNull(),
    type: text('type').$type<FileType>().notNull(),
    bytes: bytes('bytes').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const guideMeetings = pgTable(
  'guide_meetings',
  {
    municipalityId: municipalityId(),
    id: id(),
    kind: text('kind').$type<MeetingKind>().notNull(),
    title: text('title').notNull(),
    description: text('description'),
    place: text('place'),
    startsAt: moment('starts_at').notNull(),
    endsAt: moment('ends_at').notNull(),
    seats: integer('seats'),
    validMonths: integer('valid_months'),
    cancelled: boolean('cancelled').notNull().default(false),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const guideSignUps = pgTable(
  'guide_sign_ups',
  {
    municipalityId: municipalityId(),
    meetingId: uuid('meeting_id').notNull(),
    personId: uuid('person_id').notNull(),
    signedAt: moment('signed_at').notNull(),
    attended: boolean('attended').notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.meetingId, table.personId] })],
);

export const guideQuestions = pgTable(
  'guide_questions',
  {
    municipalityId: municipalityId(),
    id: id(),
    title: text('title').notNull(),
    text: text('text'),
    topicId: uuid('topic_id'),
    askedBy: uuid('asked_by'),
    askedAt: moment('asked_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const guideAnswers = pgTable(
  'guide_answers',
  {
    municipalityId: municipalityId(),
    id: id(),
    questionId: uuid('question_id').notNull(),
    text: text('text').notNull(),
    givenBy: uuid('given_by'),
    givenAt: moment('given_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const guideMaterials = pgTable(
  'guide_materials',
  {
    municipalityId: municipalityId(),
    id: id(),
    title: text('title').notNull(),
    url: text('url').notNull(),
    topicId: uuid('topic_id'),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const pulseSurveys = pgTable(
  'pulse_surveys',
  {
    municipalityId: municipalityId(),
    id: id(),
    title: text('title').notNull(),
    opensOn: date('opens_on').notNull(),
    closesOn: date('closes_on').notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const pulseParticipants = pgTable(
  'pulse_participants',
  {
    municipalityId: municipalityId(),
    surveyId: uuid('survey_id').notNull(),
    personId: uuid('person_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.surveyId, table.personId] })],
);

export const pulseAnswers = pgTable(
  'pulse_answers',
  {
    municipalityId: municipalityId(),
    id: uuid('id').notNull().default(sql`gen_random_uuid()`),
    surveyId: uuid('survey_id').notNull(),
    backing: smallint('backing').notNull(),
    learning: smallint('learning').notNull(),
    usefulness: smallint('usefulness').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);
