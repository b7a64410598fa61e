import { and, asc, eq, sql } from 'drizzle-orm';
import type { Actor } from '../../../audit/core/actor.ts';
import { differenceOf } from '../../../audit/core/difference.ts';
import { recordAudit } from '../../../audit/store.ts';
import { failedSave, type Tx, updateVersioned } from '../../../db/index.ts';
import type { Day } from '../../../kernel/day.ts';
import { dayInGermany } from '../../../kernel/day.ts';
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts';
import { units } from '../../../municipality/tables.ts';
import { type Review, type ReviewFault, reviewFaults, reviewStanding } from '../../core/review.ts';
import type { WholeInitiative } from '../../store/initiatives.ts';
import { takeStep } from '../../store/steps.ts';
import { initiativeSteps, initiatives } from '../../tables.ts';
import { completionReviewBenefits, completionReviews } from '../tables.ts';

export type StoredReview = Review & {
  id: string;
  initiativeId: string;
  state: 'draft' | 'released';
  completedOn: Day;
  reviewedBy: string;
  reviewedAt: Date;
  releasedBy: string | null;
  releasedAt: Date | null;
  version: number;
};

export async function findReview(tx: Tx, initiativeId: string): Promise<StoredReview | undefined> {
  const [row] = await tx
    .select()
    .from(completionReviews)
    .where(eq(completionReviews.initiativeId, initiativeId));
  if (!row) return undefined;
  const { municipalityId: _, ...review } = row;
  const benefits = await tx
    .select()
    .from(completionReviewBenefits)
    .where(eq(completionReviewBenefits.reviewId, row.id))
    .orderBy(asc(completionReviewBenefits.position));
  return {
    ...review,
    benefits: benefits.map(({ name, unit, better, promised, reached, verdict, note }) => ({
      name,
      unit,
      better,
      promised,
      reached,
      verdict,
      note,
    })),
  };
}

export type ListedReview = {
  id: string;
  code: string;
  name: string;
  unitName: string;
  clientId: string | null;
  leadOfficeId: string | null;
  leadItId: string | null;
  completedOn: Day;
  state: 'draft' | 'released' | null;
};

/** All that were completed, the longest ago first. */
export async function listReviews(tx: Tx): Promise<ListedReview[]> {
  const rows = await tx
    .select({
      id: initiatives.id,
      code: initiatives.code,
      name: initiatives.name,
      unitName: units.name,
      clientId: initiatives.clientId,
      leadOfficeId: initiatives.leadOfficeId,
      leadItId: initiatives.leadItId,
      completedOn: completedDay,
      state: completionReviews.state,
    })
    .from(initiatives)
    .innerJoin(
      units,
      and(eq(units.municipalityId, initiatives.municipalityId), eq(units.id, initiatives.unitId)),
    )
    .leftJoin(
      completionReviews,
      and(
        eq(completionReviews.municipalityId, initiatives.municipalityId),
        eq(completionReviews.initiativeId, initiatives.id),
      ),
    )
    .where(sql`${initiatives.state} in ('completed', 'effect-reviewed')`);
  return rows.toSorted((a, b) => a.completedOn.localeCompare(b.completedOn) || a.code.localeCompare(b.code));
}

/** The day of the step; an initiative that came completed says it by its state. */
const completedDay = sql<string>`coalesce(
  case when ${initiatives.state} = 'completed' then ${initiatives.stateSince}::text end,
  ${completionReviews.completedOn}::text,
  (select max(s.taken_at)::date::text from ${initiativeSteps} s where s.municipality_id = ${initiatives.municipalityId}
    and s.initiative_id = ${initiatives.id} and s.to_state = 'completed'),
  ${initiatives.stateSince}::text)`;

export type ReviewRefusal =
  | Refusal<'not-found' | 'not-completed' | 'too-early' | 'review-released'>
  | { refusal: 'version-conflict'; current: StoredReview }
  | { refusal: 'review-incomplete'; faults: ReviewFault[] };

/** Saves a draft over the version it was read in (0: none yet); released, it moves the initiative to „effect reviewed“. */
export async function saveReview(
  tx: Tx,
  actor: Actor,
  whole: WholeInitiative,
  review: Review,
  version: number,
  release: boolean,
): Promise<Result<StoredReview, ReviewRefusal>> {
  const before = await findReview(tx, whole.id);
  const completedOn = whole.stateSince;
  const fault = saveFault(whole, before, review, version, release);
  if (fault) return refuse(fault);
  if (release && reviewStanding(completedOn, dayInGermany(actor.now)) === 'too-early')
    return refuse({ refusal: 'too-early' });
  const isWritten = await writeReview(tx, actor, whole.id, { before, review, completedOn });
  const after = (await findReview(tx, whole.id))!;
  if (!isWritten) return refuse({ refusal: 'version-conflict', current: after });
  await recordSave(tx, actor, before, after);
  return release ? releaseReview(tx, actor, whole, after) : ok(after);
}

function saveFault(
  { state }: WholeInitiative,
  before: StoredReview | undefined,
  review: Review,
  version: number,
  release: boolean,
): ReviewRefusal | undefined {
  if (before?.state === 'released') return { refusal: 'review-released' };
  if (state !== 'completed') return { refusal: 'not-completed' };
  if (before && before.version !== version) return { refusal: 'version-conflict', current: before };
  const faults = release ? reviewFaults(review) : [];
  return faults.length > 0 ? { refusal: 'review-incomplete', faults } : undefined;
}

/** False where somebody else was quicker; nothing is written then. */
async function writeReview(
  tx: Tx,
  { municipalityId, name, now }: Actor,
  initiativeId: string,
  { before, review, completedOn }: { before?: StoredReview | undefined; review: Review; completedOn: Day },
): Promise<boolean> {
  const { benefits, ...said } = review;
  const fields = { ...said, completedOn, reviewedBy: name, reviewedAt: now };
  const reviewId = before
    ? await changeReview(tx, before, fields)
    : await insertReview(tx, { ...fields, municipalityId, initiativeId });
  if (!reviewId) return false;
  await tx.delete(completionReviewBenefits).where(eq(completionReviewBenefits.reviewId, reviewId));
  if (benefits.length > 0)
    await tx
      .insert(completionReviewBenefits)
      .values(benefits.map((benefit, position) => ({ ...benefit, municipalityId, reviewId, position })));
  return true;
}

type ReviewRow = typeof completionReviews.$inferInsert;

async function changeReview(
  tx: Tx,
  { id, version }: StoredReview,
  fields: Partial<ReviewRow>,
): Promise<string | undefined> {
  const saved = await updateVersioned(tx, completionReviews, eq(completionReviews.id, id), version, fields);
  return saved.ok ? id : undefined;
}

async function insertReview(tx: Tx, row: ReviewRow): Promise<string | undefined> {
  const [created] = await tx
    .insert(completionReviews)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: completionReviews.id });
  return created?.id;
}

async function recordSave(
  tx: Tx,
  actor: Actor,
  before: StoredReview | undefined,
  after: StoredReview,
): Promise<void> {
  const entry = { entity: 'completion-review', entityId: after.id };
  if (!before) return recordAudit(tx, actor, { act: 'completion-review.create', ...entry, after });
  const { reviewedAt: _b, ...was } = before;
  const { reviewedAt: _a, ...is } = after;
  await recordAudit(tx, actor, { act: 'completion-review.change', ...entry, ...differenceOf(was, is) });
}

async function releaseReview(
  tx: Tx,
  actor: Actor,
  whole: WholeInitiative,
  { id, version, completedOn }: StoredReview,
): Promise<Result<StoredReview, ReviewRefusal>> {
  const released = { state: 'released' as const, releasedBy: actor.name, releasedAt: actor.now };
  const saved = await updateVersioned(tx, completionReviews, eq(completionReviews.id, id), version, released);
  if (!saved.ok) throw failedSave(`The review of ${whole.code} is not released`, saved.error.refusal);
  await recordAudit(tx, actor, {
    act: 'completion-review.release',
    entity: 'completion-review',
    entityId: id,
    before: { state: 'draft' },
    after: { state: 'released', initiative: whole.code, completedOn },
  });
  const evidence = { indicatorsMeasured: true, today: dayInGermany(actor.now) };
  const moved = await takeStep(tx, actor, whole.id, 'effect-reviewed', evidence, whole.version);
  // State and day were checked before the first write.
  if (!moved.ok) throw failedSave(`The review of ${whole.code} does not close it`, moved.error.refusal);
  return ok((await findReview(tx, whole.id))!);
}
