import { sql } from 'drizzle-orm';
import { boolean, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '../db/columns.ts';

// Property names are those of better-auth, which reads and writes the first five; column names are ours.

const id = () => uuid('id').primaryKey().default(sql`uuidv7()`);
const changes = () => ({
  createdAt: moment('created_at').notNull().defaultNow(),
  updatedAt: moment('updated_at').notNull().defaultNow(),
});

export const accounts = pgTable('accounts', {
  id: id(),
  email: text('email').notNull(),
  emailVerified: boolean('email_verified').notNull().default(false),
  name: text('name').notNull(),
  image: text('image'),
  twoFactorEnabled: boolean('two_factor_enabled').notNull().default(false),
  demo: boolean('demo').notNull().default(false),
  closedAt: moment('closed_at'),
  ...changes(),
});

export const credentials = pgTable('credentials', {
  id: id(),
  userId: uuid('account_id').notNull(),
  providerId: text('provider').notNull(),
  accountId: text('provider_account_id').notNull(),
  password: text('password'),
  accessToken: text('access_token'),
  refreshToken: text('refresh_token'),
  idToken: text('id_token'),
  accessTokenExpiresAt: moment('access_token_expires_at'),
  refreshTokenExpiresAt: moment('refresh_token_expires_at'),
  scope: text('scope'),
  ...changes(),
});

export const sessions = pgTable('sessions', {
  id: id(),
  token: text('token_hash').notNull(),
  userId: uuid('account_id').notNull(),
  expiresAt: moment('expires_at').notNull(),
  ipAddress: text('ip_address'),
  userAgent: text('user_agent'),
  ...changes(),
});

export const verifications = pgTable('verifications', {
  id: id(),
  identifier: text('identifier').notNull(),
  value: text('value').notNull(),
  expiresAt: moment('expires_at').notNull(),
  ...changes(),
});

export const twoFactors = pgTable('two_factors', {
  id: id(),
  userId: uuid('account_id').notNull(),
  secret: text('secret').notNull(),
  backupCodes: text('backup_codes').notNull(),
  verified: boolean('verified').notNull().default(false),
  failedVerificationCount: integer('failed_verification_count').notNull().default(0),
  lockedUntil: moment('locked_until'),
  lastUsedStep: integer('last_used_step').notNull().default(0),
});

export const setUpLinks = pgTable('set_up_links', {
  id: id(),
  tokenHash: text('token_hash').notNull(),
  accountId: uuid('account_id'),
  removesTwoFactor: boolean('removes_two_factor').notNull().default(false),
  expiresAt: moment('expires_at').notNull(),
  usedAt: moment('used_at'),
  createdAt: moment('created_at').notNull().defaultNow(),
});

export const rateLimits = pgTable('rate_limits', {
  key: text('key').primaryKey(),
  count: integer('count').notNull(),
  endsAt: moment('ends_at').notNull(),
});

export const memberships = pgTable(
  'memberships',
  {
    municipalityId: uuid('municipality_id').notNull(),
    accountId: uuid('account_id').notNull(),
    personId: uuid('person_id').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.accountId] })],
);

export const actingRoles = pgTable(
  'acting_roles',
  {
    municipalityId: uuid('municipality_id').notNull(),
    sessionId: uuid('session_id').notNull(),
    role: text('role').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.sessionId] })],
);
