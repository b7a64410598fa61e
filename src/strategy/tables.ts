import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  date,
  doublePrecision,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, id, municipalityId, version } from '../db/columns.ts';
import type { Hosting, LifeCycle, Protection } from './core/application.ts';
import type { GuidelineKind, Stance, StrategyText } from './core/document.ts';
import type { OutlineKey } from './core/outline.ts';
import type { Ring, Sector } from './core/standard.ts';

export const strategies = pgTable(
  'strategies',
  {
    municipalityId: municipalityId(),
    id: id(),
    name: text('name').notNull(),
    vision: text('vision'),
    fromYear: integer('from_year').notNull(),
    toYear: integer('to_year').notNull(),
    draftId: uuid('draft_id').notNull().default(sql`uuidv7()`),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const strategyChapters = pgTable(
  'strategy_chapters',
  {
    municipalityId: municipalityId(),
    id: id(),
    outline: text('outline').$type<OutlineKey>(),
    title: text('title').notNull(),
    body: text('body'),
    position: integer('position').notNull(),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const strategyGuidelines = pgTable(
  'strategy_guidelines',
  {
    municipalityId: municipalityId(),
    id: id(),
    kind: text('kind').$type<GuidelineKind>().notNull(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    reason: text('reason'),
    consequence: text('consequence'),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const chapterGoals = pgTable(
  'strategy_chapter_goals',
  {
    municipalityId: municipalityId(),
    chapterId: uuid('chapter_id').notNull(),
    goalId: uuid('goal_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.chapterId, table.goalId] })],
);

export const guidelineGoals = pgTable(
  'strategy_guideline_goals',
  {
    municipalityId: municipalityId(),
    guidelineId: uuid('guideline_id').notNull(),
    goalId: uuid('goal_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.guidelineId, table.goalId] })],
);

export const guidelineInitiatives = pgTable(
  'strategy_guideline_initiatives',
  {
    municipalityId: municipalityId(),
    guidelineId: uuid('guideline_id').notNull(),
    initiativeId: uuid('initiative_id').notNull(),
    stance: text('stance').$type<Stance>().notNull(),
    reason: text('reason'),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.guidelineId, table.initiativeId] })],
);

export const strategyComments = pgTable(
  'strategy_comments',
  {
    municipalityId: municipalityId(),
    id: id(),
    chapterId: uuid('chapter_id'),
    guidelineId: uuid('guideline_id'),
    text: text('text').notNull(),
    role: text('role').notNull(),
    givenBy: text('given_by').notNull(),
    givenAt: timestamp('given_at', { withTimezone: true }).notNull(),
    answer: text('answer'),
    taken: boolean('taken'),
    answeredBy: text('answered_by'),
    answeredAt: timestamp('answered_at', { withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const strategyResolutions = pgTable(
  'strategy_resolutions',
  {
    municipalityId: municipalityId(),
    id: id(),
    number: integer('number').notNull(),
    resolvedOn: date('resolved_on').notNull(),
    body: text('body').notNull(),
    paper: text('paper'),
    snapshot: jsonb('snapshot').$type<StrategyText>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const standards = pgTable(
  'standards',
  {
    municipalityId: municipalityId(),
    id: id(),
    name: text('name').notNull(),
    sector: text('sector').$type<Sector>().notNull(),
    ring: text('ring').$type<Ring>().notNull(),
    ringSince: date('ring_since').notNull(),
    endsOn: date('ends_on'),
    description: text('description'),
    supportUntil: date('support_until'),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const standardMoves = pgTable(
  'standard_moves',
  {
    municipalityId: municipalityId(),
    id: id(),
    standardId: uuid('standard_id').notNull(),
    fromRing: text('from_ring').$type<Ring>(),
    toRing: text('to_ring').$type<Ring>().notNull(),
    movedOn: date('moved_on').notNull(),
    reason: text('reason'),
    decidedBy: text('decided_by').notNull(),
    role: text('role').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const standardProposals = pgTable(
  'standard_proposals',
  {
    municipalityId: municipalityId(),
    id: id(),
    standardId: uuid('standard_id'),
    name: text('name').notNull(),
    sector: text('sector').$type<Sector>().notNull(),
    ring: text('ring').$type<Ring>().notNull(),
    endsOn: date('ends_on'),
    reason: text('reason').notNull(),
    proposedBy: text('proposed_by').notNull(),
    role: text('role').notNull(),
    personId: uuid('person_id'),
    proposedAt: timestamp('proposed_at', { withTimezone: true }).notNull(),
    state: text('state').$type<'open' | 'accepted' | 'declined'>().notNull().default('open'),
    decision: text('decision'),
    decidedBy: text('decided_by'),
    decidedAt: timestamp('decided_at', { withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const applications = pgTable(
  'applications',
  {
    municipalityId: municipalityId(),
    id: id(),
    name: text('name').notNull(),
    task: text('task'),
    unitId: uuid('unit_id').notNull(),
    contact: text('contact'),
    vendor: text('vendor'),
    technology: text('technology'),
    standardId: uuid('standard_id'),
    hosting: text('hosting').$type<Hosting>(),
    users: integer('users'),
    yearlyCents: bigint('yearly_cents', { mode: 'number' }),
    protection: text('protection').$type<Protection>(),
    lifeCycle: text('life_cycle').$type<LifeCycle>().notNull().default('active'),
    contractEndsOn: date('contract_ends_on'),
    noticeMonths: integer('notice_months'),
    supportUntil: date('support_until'),
    unsupported: boolean('unsupported').notNull().default(false),
    successorId: uuid('successor_id'),
    note: text('note'),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

const figureColumns = () => ({
  applications: doublePrecision('applications'),
  duplicates: doublePrecision('duplicates'),
  workplaceCents: doublePrecision('workplace_cents'),
  useCents: doublePrecision('use_cents'),
  standardShare: doublePrecision('standard_share'),
  centralShare: doublePrecision('central_share'),
});

export const consolidationYears = pgTable(
  'consolidation_years',
  {
    municipalityId: municipalityId(),
    year: integer('year').notNull(),
    ...figureColumns(),
    fromRegister: boolean('from_register').notNull(),
    notedBy: text('noted_by').notNull(),
    notedAt: timestamp('noted_at', { withTimezone: true }).notNull(),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.year] })],
);

export const consolidationTargets = pgTable('consolidation_targets', {
  municipalityId: municipalityId().primaryKey(),
  year: integer('year').notNull(),
  ...figureColumns(),
  version: version(),
});
