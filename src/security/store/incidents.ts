import { and, asc, desc, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { changeRow, recordAudit, type SaveFault } from '../../audit/store.ts';
import { type Tx, updateVersioned, type VersionConflict, waitForTurn } from '../../db/index.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { readFacts } from '../../law/store/radar.ts';
import { findMunicipality } from '../../municipality/store/profile.ts';
import { findPerson } from '../../people/store/persons.ts';
import { persons } from '../../people/tables.ts';
import { type RunningClock, readClocks } from '../core/clock.ts';
import { type Duty, dutiesIn, type IncidentFacts } from '../core/duty.ts';
import { checkIncident, type IncidentRefusal } from '../core/incident.ts';
import { presumedFacts } from '../core/presumed.ts';
import { dutyCatalogue } from '../shipped.ts';
import { securityIncidents, securityIncidentTargets, securityReports, securityTargets } from '../tables.ts';
import { listContacts } from './contacts.ts';
import { tellOfData, tellOfIncident } from './tidings.ts';

const { municipalityId: _, ...columns } = getTableColumns(securityIncidents);

type Row = Omit<typeof securityIncidents.$inferSelect, 'municipalityId'>;
export type Incident = Row & { lead: string | null; targets: { id: string; name: string }[] };
export type IncidentFields = Omit<
  Row,
  'id' | 'number' | 'closedAt' | 'closedBy' | 'enteredBy' | 'version'
> & {
  targetIds: readonly string[];
};
export type StoredReport = Omit<typeof securityReports.$inferSelect, 'municipalityId' | 'incidentId'>;
export type ReportFields = Omit<StoredReport, 'version'>;
export type IncidentSaveRefusal = IncidentRefusal | Refusal<'person-unknown'> | SaveFault<Incident>;

const targetsOf = sql<Incident['targets']>`coalesce((
  select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.name)
  from ${securityIncidentTargets} l
  join ${securityTargets} t on t.municipality_id = l.municipality_id and t.id = l.target_id
  where l.municipality_id = ${securityIncidents.municipalityId} and l.incident_id = ${securityIncidents.id}), '[]')`;

const select = (tx: Tx) =>
  tx
    .select({ ...columns, lead: persons.name, targets: targetsOf })
    .from(securityIncidents)
    .leftJoin(
      persons,
      and(
        eq(persons.municipalityId, securityIncidents.municipalityId),
        eq(persons.id, securityIncidents.leadId),
      ),
    );

/** Open ones first, the newest first. */
export const listIncidents = (tx: Tx): Promise<Incident[]> =>
  select(tx).orderBy(sql`${securityIncidents.closedAt} is not null`, desc(securityIncidents.noticedAt));

export async function findIncident(tx: Tx, id: string): Promise<Incident | undefined> {
  const [row] = await select(tx).where(eq(securityIncidents.id, id));
  return row;
}

export async function createIncident(
  tx: Tx,
  actor: Actor,
  { targetIds, ...fields }: IncidentFields,
): Promise<Result<Incident, IncidentSaveRefusal>> {
  const fault = await findFault(tx, actor, fields);
  if (fault) return refuse(fault);
  await waitForTurn(tx, 'incidents');
  const [last] = await tx
    .select({ number: sql<number>`coalesce(max(${securityIncidents.number}), 0)::int` })
    .from(securityIncidents);
  const [created] = await tx
    .insert(securityIncidents)
    .values({
      ...fields,
      municipalityId: actor.municipalityId,
      number: last!.number + 1,
      enteredBy: actor.name,
    })
    .returning({ id: securityIncidents.id });
  await replaceTargets(tx, actor, created!.id, targetIds);
  await recordAudit(tx, actor, {
    act: 'security-incident.create',
    entity: 'security-incident',
    entityId: created!.id,
    after: fields,
  });
  const incident = (await findIncident(tx, created!.id))!;
  await tellOfIncident(tx, actor, incident);
  await tellOfData(tx, actor, incident);
  return ok(incident);
}

export async function changeIncident(
  tx: Tx,
  actor: Actor,
  id: string,
  { targetIds, ...fields }: IncidentFields,
  version: number,
): Promise<Result<Incident, IncidentSaveRefusal>> {
  const fault = await findFault(tx, actor, fields);
  if (fault) return refuse(fault);
  const changed = await changeIncidentRow(tx, actor, id, fields, version);
  if (!changed.ok) return changed;
  await replaceTargets(tx, actor, id, targetIds);
  const incident = (await findIncident(tx, id))!;
  await tellOfData(tx, actor, incident);
  return ok(incident);
}

/** Closes it, opens it again, or writes down what was learned. */
export const changeIncidentRow = (
  tx: Tx,
  actor: Actor,
  id: string,
  fields: Partial<Row>,
  version: number,
): Promise<Result<Incident, SaveFault<Incident>>> =>
  changeRow(tx, actor, 'security-incident', id, {
    find: () => findIncident(tx, id),
    update: () => updateVersioned(tx, securityIncidents, eq(securityIncidents.id, id), version, fields),
  });

async function findFault(tx: Tx, { now }: Actor, fields: Omit<IncidentFields, 'targetIds'>) {
  if (fields.leadId && !(await findPerson(tx, fields.leadId)))
    return { refusal: 'person-unknown', at: 'leadId' } as const;
  return checkIncident(fields, now);
}

async function replaceTargets(tx: Tx, { municipalityId }: Actor, incidentId: string, ids: readonly string[]) {
  await tx.delete(securityIncidentTargets).where(eq(securityIncidentTargets.incidentId, incidentId));
  const known = new Set(
    (await tx.select({ id: securityTargets.id }).from(securityTargets)).map(({ id }) => id),
  );
  const rows = [...new Set(ids)]
    .filter((targetId) => known.has(targetId))
    .map((targetId) => ({ municipalityId, incidentId, targetId }));
  if (rows.length > 0) await tx.insert(securityIncidentTargets).values(rows);
}

export const listReports = async (tx: Tx, incidentId: string): Promise<StoredReport[]> =>
  (await listReportsOf(tx, [incidentId])).get(incidentId) ?? [];

/** The reports of several incidents, by incident. */
async function listReportsOf(tx: Tx, incidentIds: readonly string[]): Promise<Map<string, StoredReport[]>> {
  const rows = await tx
    .select()
    .from(securityReports)
    .where(inArray(securityReports.incidentId, [...incidentIds]))
    .orderBy(asc(securityReports.reportedAt));
  const byIncident = Map.groupBy(rows, ({ incidentId }) => incidentId);
  const bare = ({ municipalityId: _m, incidentId: _i, ...report }: (typeof rows)[number]): StoredReport =>
    report;
  return new Map([...byIncident].map(([id, reports]) => [id, reports.map(bare)]));
}

/** Duties that count in the municipality's Land, with those of its own contacts. */
export async function listDuties(tx: Tx, municipalityId: string): Promise<Duty[]> {
  const { ags } = (await findMunicipality(tx, municipalityId))!;
  return dutiesIn(dutyCatalogue(), ags.slice(0, 2), await listContacts(tx));
}

/** What the municipality has ruled out by its answers to the Rechtsradar; a new incident begins with it. */
export const readPresumed = async (tx: Tx, municipalityId: string): Promise<IncidentFacts> =>
  presumedFacts((await readFacts(tx, municipalityId)).facts);

/** All clocks of an incident at this moment. */
export const readIncidentClocks = async (
  tx: Tx,
  municipalityId: string,
  incident: Incident,
  now: Date,
): Promise<IncidentClock[]> => (await withClocks(tx, municipalityId, [incident], now))[0]!.clocks;

export type IncidentClock = RunningClock<StoredReport>;

/** Incidents with their clocks, in the same order. */
export async function withClocks(
  tx: Tx,
  municipalityId: string,
  incidents: readonly Incident[],
  now: Date,
): Promise<{ incident: Incident; clocks: IncidentClock[] }[]> {
  if (incidents.length === 0) return [];
  const duties = await listDuties(tx, municipalityId);
  const reports = await listReportsOf(
    tx,
    incidents.map(({ id }) => id),
  );
  return incidents.map((incident) => ({
    incident,
    clocks: readClocks(duties, incident, reports.get(incident.id) ?? [], now),
  }));
}

/**
 * Says who was told when, or why nobody had to be; a second word on the same duty takes the place of the first.
 * `version`: of the word that was seen, 0 where there was none.
 */
export async function saveReport(
  tx: Tx,
  actor: Actor,
  incidentId: string,
  report: ReportFields,
  version: number,
): Promise<Result<void, VersionConflict<StoredReport>>> {
  await waitForTurn(tx, `report ${incidentId}`);
  const before = (await listReports(tx, incidentId)).find(({ duty }) => duty === report.duty);
  if (before && before.version !== version) return refuse({ refusal: 'version-conflict', current: before });
  const row = { ...report, municipalityId: actor.municipalityId, incidentId };
  await tx
    .insert(securityReports)
    .values(row)
    .onConflictDoUpdate({
      target: [securityReports.municipalityId, securityReports.incidentId, securityReports.duty],
      set: { ...report, version: sql`${securityReports.version} + 1` },
    });
  await recordAudit(tx, actor, {
    act: 'security-report.save',
    entity: 'security-report',
    entityId: incidentId,
    before,
    after: report,
  });
  return ok(undefined);
}
