import { sql } from 'drizzle-orm';
import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '../db/columns.ts';
import type { Role } from '../kernel/role.ts';
import type { Access, TokenKind } from './core/token.ts';

export const accessTokens = pgTable(
  'access_tokens',
  {
    municipalityId: uuid('municipality_id').notNull(),
    id: uuid('id').notNull().default(sql`uuidv7()`),
    accountId: uuid('account_id').notNull(),
    personId: uuid('person_id').notNull(),
    kind: text('kind').$type<TokenKind>().notNull(),
    name: text('name').notNull(),
    tokenHash: text('token_hash').notNull(),
    role: text('role').$type<Role>(),
    access: text('access').$type<Access>(),
    expiresAt: moment('expires_at'),
    createdAt: moment('created_at').notNull(),
    lastUsedAt: moment('last_used_at'),
    revokedAt: moment('revoked_at'),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);
