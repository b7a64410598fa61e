import { createHash } from 'node:crypto';
import {
  and,
  asc,
  desc,
  eq,
  gt,
  gte,
  ilike,
  inArray,
  like,
  lt,
  ne,
  notInArray,
  notLike,
  or,
  sql,
} from 'drizzle-orm';
import { likeLiteral, type Tx, type VersionConflict } from '../db/index.ts';
import { ok, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { Actor } from './core/actor.ts';
import { toJsonValue } from './core/canonical.ts';
import {
  type AuditEntry,
  type BrokenLink,
  type ChainHead,
  checkEnd,
  emptyHead,
  followLink,
  linkEntry,
} from './core/chain.ts';
import { nameIn } from './core/change.ts';
import { differenceOf } from './core/difference.ts';
import { auditEntries } from './tables.ts';

/** What was done to which thing; `before` and `after` hold what changed (null: was not there, is no more). */
export type AuditAct = {
  /** `noun.verb`: `initiative.create`. */
  act: string;
  entity: string;
  entityId: string;
  before?: unknown;
  after?: unknown;
};

/** Writes the audit entry of a change; call it in the transaction of the change itself. */
export const recordAudit = (tx: Tx, actor: Actor, act: AuditAct): Promise<void> =>
  recordAudits(tx, actor, [act]);

/** Many acts at once, in their order: one lock, one insert. */
export async function recordAudits(tx: Tx, actor: Actor, acts: readonly AuditAct[]): Promise<void> {
  if (acts.length === 0) return;
  let head = await lockHead(tx, actor.municipalityId);
  const entries = acts.map((act) => {
    const entry = linkEntry(head, contentOf(actor, act), sha256);
    head = { sequence: entry.sequence, hash: entry.hash };
    return { ...entry, at: actor.now };
  });
  await tx.insert(auditEntries).values(entries);
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const contentOf = (actor: Actor, act: AuditAct): Omit<AuditEntry, 'sequence' | 'previousHash' | 'hash'> => ({
  municipalityId: actor.municipalityId,
  at: actor.now.toISOString(),
  accountId: actor.accountId,
  personId: actor.personId,
  name: actor.name,
  role: actor.role,
  act: act.act,
  entity: act.entity,
  entityId: act.entityId,
  before: toJsonValue(act.before),
  after: toJsonValue(act.after),
});

/** The next writer of the same municipality waits here until this transaction ends. */
async function lockHead(tx: Tx, municipalityId: string): Promise<ChainHead> {
  const { rows } = await tx.execute<{ sequence: string; hash: string }>(
    sql`select sequence, hash from lock_audit_head(${municipalityId})`,
  );
  return { sequence: Number(rows[0]!.sequence), hash: rows[0]!.hash };
}

/** What verifying one chain came to. */
export type Proof = { municipalityId: string; entries: number; head: ChainHead; fault: BrokenLink | null };

/**
 * Verifies the chain of one municipality, or of all of them, as they stand at one moment: call it first in its
 * transaction.
 */
export async function verifyAudit(tx: Tx, municipalityId?: string): Promise<Proof[]> {
  await tx.execute(sql`set transaction isolation level repeatable read, read only`);
  const { rows } = await tx.execute<{ id: string }>(sql`
    select municipality_id as id from audit_heads union select municipality_id from audit_entries order by 1`);
  const proofs: Proof[] = [];
  for (const { id } of rows) {
    if (!municipalityId || id === municipalityId) proofs.push(await verifyChain(tx, id));
  }
  return proofs;
}

async function verifyChain(tx: Tx, municipalityId: string): Promise<Proof> {
  const recorded = await readHead(tx, municipalityId);
  let head = emptyHead;
  for await (const entry of readChain(tx, municipalityId)) {
    const next = followLink(head, entry, sha256);
    if (!next.ok) return { municipalityId, entries: head.sequence, head, fault: next.error };
    head = next.value;
  }
  const end = checkEnd(head, recorded);
  return { municipalityId, entries: head.sequence, head, fault: end.ok ? null : end.error };
}

async function readHead(tx: Tx, municipalityId: string): Promise<ChainHead> {
  const { rows } = await tx.execute<{ sequence: string; hash: string }>(
    sql`select sequence, hash from audit_heads where municipality_id = ${municipalityId}`,
  );
  return rows[0] ? { sequence: Number(rows[0].sequence), hash: rows[0].hash } : emptyHead;
}

const batch = 1_000;

/** All entries of a chain in their order, a batch at a time. */
async function* readChain(tx: Tx, municipalityId: string): AsyncGenerator<AuditEntry> {
  let last = 0;
  while (true) {
    const rows = await tx
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.municipalityId, municipalityId), gt(auditEntries.sequence, last)))
      .orderBy(asc(auditEntries.sequence))
      .limit(batch);
    for (const row of rows) yield { ...row, at: row.at.toISOString() };
    if (rows.length < batch) return;
    last = rows.at(-1)!.sequence;
  }
}

/** Why a row is not saved: it is gone, or somebody else saved first. */
export type SaveFault<Row> = VersionConflict<Row> | Refusal<'not-found'>;

/**
 * Changes one row over the version it was read in (`update`, by `updateVersioned`) and records what changed,
 * as `find` shows it before and after.
 */
export async function changeRow<Row extends object>(
  tx: Tx,
  actor: Actor,
  entity: string,
  entityId: string,
  steps: { find: () => Promise<Row | undefined>; update: () => Promise<Result<unknown>> },
): Promise<Result<Row, SaveFault<Row>>> {
  const before = await steps.find();
  if (!before) return refuse({ refusal: 'not-found' });
  const updated = await steps.update();
  const after = (await steps.find())!;
  if (!updated.ok) return refuse({ refusal: 'version-conflict', current: after });
  await recordAudit(tx, actor, { act: `${entity}.change`, entity, entityId, ...differenceOf(before, after) });
  return ok(after);
}

/** Which entries to show; what is left out does not narrow. */
export type AuditFilter = {
  /** Part of the name of who acted. */
  who?: string;
  /** Verbs of the act, one of which it has: `create`, `change`. */
  verbs?: readonly string[];
  entity?: string;
  entityId?: string;
  from?: Date;
  /** Before this moment. */
  until?: Date;
  /** Leaves out what was done in IT security, which few may see. */
  withoutSecurity?: boolean;
  /** Of what concerns one person alone, only what this account did itself. */
  personalOf?: string;
  /** Only entries older than this sequence number: the next page. */
  before?: number;
};

/** Neither of IT security nor said on a thing of it. */
const isNoSecurity = and(
  notLike(auditEntries.entity, 'security-%'),
  notLike(sql`coalesce(${auditEntries.after} ->> 'entity', '')`, 'security-%'),
);

/**
 * When somebody signs in and out says how somebody works, which colleagues have no need to know; and what a page shows
 * to a few (a proposed guide, an act handed over) the log shows to no more.
 */
const isNobodysOwn = and(
  notInArray(auditEntries.entity, ['access-token', 'account', 'handover', 'session']),
  ne(auditEntries.act, 'guide.create'),
);

/** Entries of the transaction's municipality, newest first. */
export async function listAudit(tx: Tx, filter: AuditFilter, limit: number): Promise<AuditEntry[]> {
  const { who, verbs, entity, entityId, from, until, withoutSecurity, personalOf, before } = filter;
  const rows = await tx
    .select()
    .from(auditEntries)
    .where(
      and(
        who ? ilike(auditEntries.name, `%${likeLiteral(who)}%`) : undefined,
        verbs && or(...verbs.map((verb) => like(auditEntries.act, `%.${likeLiteral(verb)}`))),
        entity ? eq(auditEntries.entity, entity) : undefined,
        entityId ? eq(auditEntries.entityId, entityId) : undefined,
        withoutSecurity ? isNoSecurity : undefined,
        personalOf ? or(isNobodysOwn, eq(auditEntries.accountId, personalOf)) : undefined,
        from ? gte(auditEntries.at, from) : undefined,
        until ? lt(auditEntries.at, until) : undefined,
        before ? lt(auditEntries.sequence, before) : undefined,
      ),
    )
    .orderBy(desc(auditEntries.sequence))
    .limit(limit);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** What things were last called, by their ids; the log itself tells. */
export async function namesOf(
  tx: Tx,
  ids: readonly string[],
  withoutSecurity: boolean,
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectDistinctOn([auditEntries.entityId], {
      id: auditEntries.entityId,
      before: auditEntries.before,
      after: auditEntries.after,
    })
    .from(auditEntries)
    .where(
      and(
        inArray(auditEntries.entityId, [...new Set(ids)]),
        sql`(${auditEntries.after} ?| array['title', 'name'] or ${auditEntries.before} ?| array['title', 'name'])`,
        withoutSecurity ? isNoSecurity : undefined,
      ),
    )
    .orderBy(auditEntries.entityId, desc(auditEntries.sequence));
  return new Map(rows.map(({ id, before, after }) => [id, nameIn(before, after) ?? id]));
}

/** How many entries the municipality's chain has. */
export async function countAudit(tx: Tx): Promise<number> {
  const { rows } = await tx.execute<{ entries: string }>(
    sql`select coalesce(max(sequence), 0) as entries from audit_heads`,
  );
  return Number(rows[0]!.entries);
}

/** The hash of one entry; undefined if the chain does not reach so far. */
export async function findHash(
  tx: Tx,
  municipalityId: string,
  sequence: number,
): Promise<string | undefined> {
  const [row] = await tx
    .select({ hash: auditEntries.hash })
    .from(auditEntries)
    .where(and(eq(auditEntries.municipalityId, municipalityId), eq(auditEntries.sequence, sequence)));
  return row?.hash;
}
