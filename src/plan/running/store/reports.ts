import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Actor } from '../../../audit/core/actor.ts';
import { differenceOf } from '../../../audit/core/difference.ts';
import { recordAudit, type SaveFault } from '../../../audit/store.ts';
import { failedSave, type Tx, updateVersioned } from '../../../db/index.ts';
import { dayInGermany } from '../../../kernel/day.ts';
import type { Quarter } from '../../../kernel/quarter.ts';
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts';
import type { Light } from '../../core/initiative.ts';
import type { Computed, LightReason } from '../../core/light.ts';
import { changeInitiative, findWholeInitiative, type WholeInitiative } from '../../store/initiatives.ts';
import { mergeMilestones, milestoneOf } from '../core/milestone.ts';
import {
  type LightKey,
  lightKeys,
  type Report,
  type ReportFault,
  reportFaults,
  unsaidLights,
} from '../core/status.ts';
import { statusReportLights, statusReports } from '../tables.ts';
import { refreshComputedLights } from './computed.ts';
import { figuresOf, lightsFrom, plannedCentsOf } from './figures.ts';
import { findRules } from './rules.ts';

/** A report as it lies in the store: what was said, and what followed from the figures then. */
export type StoredReport = Report & {
  id: string;
  initiativeId: string;
  quarter: Quarter;
  state: 'draft' | 'released';
  plannedEnd: string | null;
  plannedCents: number | null;
  computed: Record<LightKey, { light: Light | null; because: LightReason | null }>;
  reportedBy: string;
  reportedAt: Date;
  releasedBy: string | null;
  releasedRole: string | null;
  releasedAt: Date | null;
  version: number;
};

export async function findReport(
  tx: Tx,
  initiativeId: string,
  quarter: Quarter,
): Promise<StoredReport | undefined> {
  const [row] = await tx
    .select()
    .from(statusReports)
    .where(and(eq(statusReports.initiativeId, initiativeId), eq(statusReports.quarter, quarter)));
  return row && (await withLights(tx, [row]))[0];
}

/** The report before this quarter, from which the next one is filled. */
export async function findLastReport(
  tx: Tx,
  initiativeId: string,
  before: Quarter,
): Promise<StoredReport | undefined> {
  const [row] = await tx
    .select()
    .from(statusReports)
    .where(and(eq(statusReports.initiativeId, initiativeId), lt(statusReports.quarter, before)))
    .orderBy(desc(statusReports.quarter))
    .limit(1);
  return row && (await withLights(tx, [row]))[0];
}

/** All reports of an initiative, the latest first. */
export const listReports = async (tx: Tx, initiativeId: string): Promise<StoredReport[]> =>
  withLights(
    tx,
    await tx
      .select()
      .from(statusReports)
      .where(eq(statusReports.initiativeId, initiativeId))
      .orderBy(desc(statusReports.quarter)),
  );

export const listReportsOfQuarter = async (
  tx: Tx,
  quarter: Quarter,
  only?: string,
): Promise<StoredReport[]> => {
  const ofOne = only ? eq(statusReports.initiativeId, only) : undefined;
  const wanted = and(eq(statusReports.quarter, quarter), ofOne);
  return withLights(tx, await tx.select().from(statusReports).where(wanted));
};

/** What was released last of each of these, without its lights. */
export async function listLatestReports(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, typeof statusReports.$inferSelect>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectDistinctOn([statusReports.initiativeId])
    .from(statusReports)
    .where(and(inArray(statusReports.initiativeId, [...ids]), eq(statusReports.state, 'released')))
    .orderBy(statusReports.initiativeId, desc(statusReports.quarter));
  return new Map(rows.map((row) => [row.initiativeId, row]));
}

async function withLights(
  tx: Tx,
  rows: readonly (typeof statusReports.$inferSelect)[],
): Promise<StoredReport[]> {
  if (rows.length === 0) return [];
  const all = await tx
    .select()
    .from(statusReportLights)
    .where(
      inArray(
        statusReportLights.reportId,
        rows.map(({ id }) => id),
      ),
    );
  const byReport = Map.groupBy(all, ({ reportId }) => reportId);
  return rows.map(({ municipalityId: _, ...row }) => {
    const lights = unsaidLights();
    const computed = noneComputed();
    for (const { dimension, light, trend, reason, computed: found, because } of byReport.get(row.id) ?? []) {
      lights[dimension] = { light, trend, reason };
      computed[dimension] = { light: found, because };
    }
    return { ...row, lights, computed };
  });
}

const noneComputed = (): StoredReport['computed'] =>
  Object.fromEntries(
    lightKeys.map((key) => [key, { light: null, because: null }]),
  ) as StoredReport['computed'];

export type ReportRefusal = Refusal<'report-released'> | SaveFault<StoredReport>;

/** Saves a draft over the version it was read in; 0: there was none. Computed lights are worked out anew each time. */
export async function saveReport(
  tx: Tx,
  actor: Actor,
  initiativeId: string,
  quarter: Quarter,
  report: Report,
  version: number,
): Promise<Result<StoredReport, ReportRefusal>> {
  const whole = await findWholeInitiative(tx, initiativeId);
  if (!whole) return refuse({ refusal: 'not-found' });
  const before = await findReport(tx, initiativeId, quarter);
  if (before?.state === 'released') return refuse({ refusal: 'report-released' });
  if (before && before.version !== version) return refuse({ refusal: 'version-conflict', current: before });
  const { lights, ...said } = report;
  const { planned, computed } = await judge(tx, whole, report, dayInGermany(actor.now));
  const fields = { ...said, ...planned, reportedBy: actor.name, reportedAt: actor.now };
  const id = before ? before.id : await insertReport(tx, actor, initiativeId, quarter, fields);
  if (!id)
    return refuse({ refusal: 'version-conflict', current: (await findReport(tx, initiativeId, quarter))! });
  if (before) {
    const saved = await updateVersioned(tx, statusReports, eq(statusReports.id, id), version, fields);
    if (!saved.ok) return refuse({ refusal: 'version-conflict', current: before });
  }
  await writeLights(tx, actor, id, lights, computed);
  const after = (await findReport(tx, initiativeId, quarter))!;
  await recordSave(tx, actor, before, after);
  return ok(after);
}

async function insertReport(
  tx: Tx,
  actor: Actor,
  initiativeId: string,
  quarter: Quarter,
  fields: Omit<typeof statusReports.$inferInsert, 'municipalityId' | 'initiativeId' | 'quarter'>,
): Promise<string | undefined> {
  const [row] = await tx
    .insert(statusReports)
    .values({ ...fields, municipalityId: actor.municipalityId, initiativeId, quarter })
    .onConflictDoNothing()
    .returning({ id: statusReports.id });
  return row?.id;
}

/** Plan and computed lights as of this day. */
async function judge(tx: Tx, whole: WholeInitiative, report: Report, today: string) {
  const figures = await figuresOf(tx, whole.id, today);
  return {
    planned: { plannedEnd: whole.plannedEnd, plannedCents: plannedCentsOf(figures) },
    computed: lightsFrom(whole, figures, report, await findRules(tx, today), today),
  };
}

async function writeLights(
  tx: Tx,
  { municipalityId }: Actor,
  reportId: string,
  lights: Report['lights'],
  computed: Record<LightKey, Computed>,
): Promise<void> {
  const rows = lightKeys.map((dimension) => ({
    municipalityId,
    reportId,
    dimension,
    ...lights[dimension],
    computed: computed[dimension].light,
    because: computed[dimension].light ? computed[dimension].because : null,
  }));
  await tx
    .insert(statusReportLights)
    .values(rows)
    .onConflictDoUpdate({
      target: [statusReportLights.municipalityId, statusReportLights.reportId, statusReportLights.dimension],
      set: {
        light: sql`excluded.light`,
        trend: sql`excluded.trend`,
        reason: sql`excluded.reason`,
        computed: sql`excluded.computed`,
        because: sql`excluded.because`,
      },
    });
}

async function recordSave(
  tx: Tx,
  actor: Actor,
  before: StoredReport | undefined,
  after: StoredReport,
): Promise<void> {
  if (!before)
    return recordAudit(tx, actor, {
      act: 'status-report.create',
      entity: 'status-report',
      entityId: after.id,
      after,
    });
  const { reportedAt: _b, ...was } = before;
  const { reportedAt: _a, ...is } = after;
  const difference = differenceOf(was, is);
  if (Object.keys(difference.after).length > 0)
    await recordAudit(tx, actor, {
      act: 'status-report.change',
      entity: 'status-report',
      entityId: after.id,
      ...difference,
    });
}

export type ReleaseRefusal = ReportRefusal | { refusal: 'report-incomplete'; faults: ReportFault[] };

/**
 * Freezes a report, with the computed lights of this day beside the reported ones, and lets the initiative show its
 * light, its forecast and its milestones.
 */
export async function releaseReport(
  tx: Tx,
  actor: Actor,
  initiativeId: string,
  quarter: Quarter,
  version: number,
): Promise<Result<StoredReport, ReleaseRefusal>> {
  const [whole, before] = [
    await findWholeInitiative(tx, initiativeId),
    await findReport(tx, initiativeId, quarter),
  ];
  if (!whole || !before) return refuse({ refusal: 'not-found' });
  if (before.state === 'released') return refuse({ refusal: 'report-released' });
  if (before.version !== version) return refuse({ refusal: 'version-conflict', current: before });
  const faults = reportFaults(before);
  if (faults.length > 0) return refuse({ refusal: 'report-incomplete', faults });
  const { planned, computed } = await judge(tx, whole, before, dayInGermany(actor.now));
  await writeLights(tx, actor, before.id, before.lights, computed);
  const saved = await updateVersioned(tx, statusReports, eq(statusReports.id, before.id), version, {
    ...planned,
    state: 'released',
    releasedBy: actor.name,
    releasedRole: actor.role,
    releasedAt: actor.now,
  });
  if (!saved.ok) return refuse({ refusal: 'version-conflict', current: before });
  await recordAudit(tx, actor, {
    act: 'status-report.release',
    entity: 'status-report',
    entityId: before.id,
    before: { state: 'draft' },
    after: { state: 'released', quarter, initiative: whole.code, light: before.lights.overall.light },
  });
  await showOnInitiative(tx, actor, whole, before);
  await refreshComputedLights(tx, dayInGermany(actor.now), [whole.id]);
  return ok((await findReport(tx, initiativeId, quarter))!);
}

/** Only the latest report speaks for the initiative; one that is handed in late for an older quarter does not. */
async function showOnInitiative(
  tx: Tx,
  actor: Actor,
  whole: WholeInitiative,
  report: StoredReport,
): Promise<void> {
  const [newer] = await tx
    .select({ id: statusReports.id })
    .from(statusReports)
    .where(
      and(
        eq(statusReports.initiativeId, whole.id),
        eq(statusReports.state, 'released'),
        sql`${statusReports.quarter} > ${report.quarter}`,
      ),
    );
  if (newer) return;
  const current = (whole.lists.milestones ?? []).map(milestoneOf);
  const milestones = mergeMilestones(current, report.milestones);
  const changed = await changeInitiative(
    tx,
    actor,
    whole.id,
    {
      fields: { light: report.lights.overall.light, forecastEnd: report.forecastEnd },
      lists: { milestones },
    },
    whole.version,
  );
  // Nothing a report says can break a rule of the initiative; only somebody else's save can.
  if (!changed.ok) throw failedSave(`The report of ${whole.code} does not fit`, changed.error.refusal);
}
