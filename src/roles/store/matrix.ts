import { isDeepStrictEqual } from 'node:util';
import { desc, eq, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit, type SaveFault } from '../../audit/store.ts';
import { type Tx, updateVersioned, waitForTurn } from '../../db/index.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Role } from '../../kernel/role.ts';
import type { ValueLimits } from '../core/matrix/limits.ts';
import { compareMatrices, type Matrix, type MatrixChange } from '../core/matrix/matrix.ts';
import { restoreMatrix, storeMatrix } from '../core/matrix/stored.ts';
import { decisionMatrices, type VersionState } from '../tables.ts';
import { decisionCatalogue } from './catalogue.ts';

/** The decision by which a version counts: day, body and paper of the resolution, and who adopted it here. */
export type Resolution = { on: string; body: string | null; paper: string | null };

/** One version of the municipality's matrix with what was agreed beside the letters. */
export type MatrixVersion = {
  /** Null: the proposal as shipped, before the municipality has a version of its own. */
  id: string | null;
  number: number;
  state: VersionState;
  matrix: Matrix;
  /** Delineation sentences by kind of object. */
  sentences: Record<string, string>;
  substitutions: string[];
  dropped: Role[];
  inherited: Role[];
  limits: ValueLimits;
  guideHours: number | null;
  reason: string | null;
  resolution: Resolution | null;
  adoptedBy: string | null;
  /** When letters or agreements last changed in the draft; null: as it was opened. */
  changedAt: Date | null;
  version: number;
};

const shipped = (): MatrixVersion => ({
  id: null,
  number: 0,
  state: 'adopted',
  matrix: decisionCatalogue().matrix,
  sentences: {},
  substitutions: [],
  dropped: [],
  inherited: [],
  limits: { inform: null, committee: null, council: null },
  guideHours: null,
  reason: null,
  resolution: null,
  adoptedBy: null,
  changedAt: null,
  version: 0,
});

type Row = typeof decisionMatrices.$inferSelect;

const toVersion = (row: Row): MatrixVersion => ({
  id: row.id,
  number: row.number,
  state: row.state,
  matrix: restoreMatrix(decisionCatalogue().matrix, row.rows),
  sentences: row.sentences,
  substitutions: row.substitutions,
  dropped: row.dropped,
  inherited: row.inherited,
  limits: { inform: row.informCents, committee: row.committeeCents, council: row.councilCents },
  guideHours: row.guideHours,
  reason: row.reason,
  resolution: row.adoptedOn
    ? { on: row.adoptedOn, body: row.resolutionBody, paper: row.resolutionPaper }
    : null,
  adoptedBy: row.adoptedBy,
  changedAt: row.changedAt,
  version: row.version,
});

/** The version that counts; the shipped proposal as long as none was adopted. */
export async function findInForce(tx: Tx): Promise<MatrixVersion> {
  const [row] = await tx.select().from(decisionMatrices).where(eq(decisionMatrices.state, 'adopted'));
  return row ? toVersion(row) : shipped();
}

/** Which version counts, cheaply; null for the shipped proposal. */
export async function findInForceId(tx: Tx): Promise<string | null> {
  const [row] = await tx
    .select({ id: decisionMatrices.id })
    .from(decisionMatrices)
    .where(eq(decisionMatrices.state, 'adopted'));
  return row?.id ?? null;
}

export async function findDraft(tx: Tx): Promise<MatrixVersion | undefined> {
  const [row] = await tx.select().from(decisionMatrices).where(eq(decisionMatrices.state, 'draft'));
  return row && toVersion(row);
}

/** The draft, which nobody else can change any more until this transaction ends. */
export async function holdDraft(tx: Tx): Promise<MatrixVersion | undefined> {
  const [row] = await tx
    .select()
    .from(decisionMatrices)
    .where(eq(decisionMatrices.state, 'draft'))
    .for('update');
  return row && toVersion(row);
}

export async function findMatrixVersion(tx: Tx, id: string): Promise<MatrixVersion | undefined> {
  const [row] = await tx.select().from(decisionMatrices).where(eq(decisionMatrices.id, id));
  return row && toVersion(row);
}

/** All versions, the newest first. */
export async function listMatrixVersions(tx: Tx): Promise<MatrixVersion[]> {
  const rows = await tx.select().from(decisionMatrices).orderBy(desc(decisionMatrices.number));
  return rows.map(toVersion);
}

/** The draft that is open, or a new one that begins as a copy of what counts. */
export async function openDraft(tx: Tx, actor: Actor): Promise<MatrixVersion> {
  await waitForTurn(tx, 'matrix');
  const open = await findDraft(tx);
  if (open) return open;
  const base = await findInForce(tx);
  const row = await insertVersion(tx, actor, base, 'draft');
  await recordAudit(tx, actor, {
    act: 'matrix.create',
    entity: 'matrix',
    entityId: row.id!,
    after: { number: row.number },
  });
  return row;
}

async function insertVersion(
  tx: Tx,
  actor: Actor,
  base: MatrixVersion,
  state: VersionState,
  more: Partial<Row> = {},
): Promise<MatrixVersion> {
  const [row] = await tx
    .insert(decisionMatrices)
    .values({
      ...valuesOf(base),
      ...more,
      municipalityId: actor.municipalityId,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from decision_matrices)`,
      state,
    })
    .returning();
  return toVersion(row!);
}

const valuesOf = (version: MatrixVersion) => ({
  rows: storeMatrix(version.matrix),
  sentences: version.sentences,
  substitutions: version.substitutions,
  dropped: version.dropped,
  inherited: version.inherited,
  informCents: version.limits.inform,
  committeeCents: version.limits.committee,
  councilCents: version.limits.council,
  guideHours: version.guideHours,
});

export type DraftChange = Partial<
  Pick<
    MatrixVersion,
    'matrix' | 'sentences' | 'substitutions' | 'dropped' | 'inherited' | 'limits' | 'guideHours'
  >
>;

/** Changes the draft over the version it was read in; the audit names each letter. */
export async function changeDraft(
  tx: Tx,
  actor: Actor,
  change: DraftChange,
  seenVersion: number,
): Promise<Result<MatrixVersion, SaveFault<MatrixVersion>>> {
  const before = await findDraft(tx);
  if (!before?.id) return refuse({ refusal: 'not-found' });
  const where = eq(decisionMatrices.id, before.id);
  const values = valuesOf({ ...before, ...change });
  const saved = await updateVersioned(tx, decisionMatrices, where, seenVersion, {
    ...values,
    ...(isDeepStrictEqual(values, valuesOf(before)) ? {} : { changedAt: actor.now }),
  });
  if (!saved.ok)
    return saved.error.refusal === 'version-conflict'
      ? refuse({ refusal: 'version-conflict', current: toVersion(saved.error.current) })
      : refuse({ refusal: 'not-found' });
  const after = toVersion(saved.value);
  await recordAudit(tx, actor, {
    act: 'matrix.change',
    entity: 'matrix',
    entityId: before.id,
    ...differenceOf(before, after),
  });
  return ok(after);
}

function differenceOf(before: MatrixVersion, after: MatrixVersion) {
  const letters = compareMatrices(before.matrix, after.matrix);
  const named = (pick: (change: MatrixChange) => unknown) =>
    Object.fromEntries(
      letters.map((change) => [`${change.row}${change.role ? ` ${change.role}` : ''}`, pick(change)]),
    );
  const rest = ({ sentences, substitutions, limits, guideHours }: MatrixVersion) => ({
    sentences,
    substitutions,
    limits,
    guideHours,
  });
  const [old, now] = [rest(before), rest(after)];
  const changed = (Object.keys(old) as (keyof typeof old)[]).filter(
    (key) => JSON.stringify(old[key]) !== JSON.stringify(now[key]),
  );
  const only = (values: typeof old) => Object.fromEntries(changed.map((key) => [key, values[key]]));
  return {
    before: { ...named(({ before: letter }) => letter), ...only(old) },
    after: { ...named(({ after: letter }) => letter), ...only(now) },
  };
}

/** Throws the draft away; what counts stays. */
export async function discardDraft(tx: Tx, actor: Actor): Promise<boolean> {
  const draft = await findDraft(tx);
  if (!draft?.id) return false;
  await tx.delete(decisionMatrices).where(eq(decisionMatrices.id, draft.id));
  await recordAudit(tx, actor, {
    act: 'matrix.discard',
    entity: 'matrix',
    entityId: draft.id,
    before: { number: draft.number },
  });
  return true;
}

/** Makes the draft the version that counts. Whether it may is decided before (adoption.ts). */
export async function putInForce(
  tx: Tx,
  actor: Actor,
  draft: MatrixVersion,
  decided: { resolution: Resolution; reason: string | null },
): Promise<void> {
  const { resolution, reason } = decided;
  const before = await supersede(tx);
  await tx
    .update(decisionMatrices)
    .set({
      state: 'adopted',
      adoptedOn: resolution.on,
      resolutionBody: resolution.body,
      resolutionPaper: resolution.paper,
      adoptedBy: actor.name,
      reason,
      version: sql`${decisionMatrices.version} + 1`,
    })
    .where(eq(decisionMatrices.id, draft.id!));
  await recordAudit(tx, actor, {
    act: 'matrix.adopt',
    entity: 'matrix',
    entityId: draft.id!,
    before: { number: before.number },
    after: { number: draft.number, resolution, reason },
  });
}

async function supersede(tx: Tx): Promise<MatrixVersion> {
  const before = await findInForce(tx);
  await tx.update(decisionMatrices).set({ state: 'superseded' }).where(eq(decisionMatrices.state, 'adopted'));
  return before;
}

/**
 * The one way back when nobody may change the matrix any more: the rows given are set back to the shipped proposal,
 * at once and on the record. For the command line, called by whoever runs the program.
 */
export async function recoverMatrix(
  tx: Tx,
  actor: Actor,
  decisions: readonly string[],
  given: { reason: string; on: string },
): Promise<MatrixVersion> {
  const base = await supersede(tx);
  const { matrix: proposal } = decisionCatalogue();
  const matrix = base.matrix.map((row) =>
    decisions.includes(row.id) ? (proposal.find(({ id }) => id === row.id) ?? row) : row,
  );
  const recovered = await insertVersion(tx, actor, { ...base, matrix }, 'adopted', {
    adoptedOn: given.on,
    adoptedBy: actor.name,
    reason: given.reason,
  });
  await recordAudit(tx, actor, {
    act: 'matrix.recover',
    entity: 'matrix',
    entityId: recovered.id!,
    before: { number: base.number },
    after: { number: recovered.number, decisions, reason: given.reason },
  });
  return recovered;
}
