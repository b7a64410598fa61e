import { sql } from 'drizzle-orm';
import { customType, integer, timestamp, uuid } from 'drizzle-orm/pg-core';

// Columns that many tables of the rooms have alike.

export const id = () => uuid('id').notNull().default(sql`uuidv7()`);
export const municipalityId = () => uuid('municipality_id').notNull();
/** Counts the saves of a row; a save from an older one is a conflict. */
export const version = () => integer('version').notNull().default(1);
export const createdAt = () => timestamp('created_at', { withTimezone: true }).notNull().defaultNow();
export const moment = (name: string) => timestamp(name, { withTimezone: true });
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });
