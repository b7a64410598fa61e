import type { FactValue } from '../core/duty.ts';
import type { IncidentKind } from '../core/incident.ts';
import type { Load } from '../demo.ts';
import {
  securityEntries,
  securityIncidents,
  securityIncidentTargets,
  securityReports,
  securityTasks,
} from '../tables.ts';

/** One incident of data/demo/security.yaml. */
export type DemoIncident = {
  number: number;
  title: string;
  kind: IncidentKind;
  exercise?: boolean;
  noticed: string;
  personal: FactValue;
  risk: FactValue;
  lead: string;
  description: string;
  effects?: string;
  lessons: string | null;
  closed: string | null;
  targets: string[];
  entries: [string, string][];
  tasks: { text: string; person: string; due: string; done: string | null }[];
  /** `contact-provider` stands for the duty that comes with that contact. */
  reports: { duty: string; at: string; by: string; told: string }[];
};

export async function loadIncidents(load: Load): Promise<void> {
  for (const incident of load.demo.incidents) await loadIncident(load, incident);
}

async function loadIncident(load: Load, incident: DemoIncident): Promise<void> {
  const { tx, actor, idOf, personId } = load;
  const id = idOf('security-incident', String(incident.number));
  await tx.insert(securityIncidents).values({
    municipalityId: actor.municipalityId,
    id,
    number: incident.number,
    title: incident.title,
    kind: incident.kind,
    exercise: incident.exercise ?? false,
    noticedAt: new Date(incident.noticed),
    description: incident.description,
    effects: incident.effects ?? null,
    personalData: incident.personal,
    highRisk: incident.risk,
    coveredEntity: 'no',
    criticalOperator: 'no',
    manufacturer: 'no',
    registration: 'no',
    leadId: personId(incident.lead),
    lessons: incident.lessons,
    closedAt: incident.closed ? new Date(incident.closed) : null,
    closedBy: incident.closed ? 'Stefan Albrecht' : null,
    enteredBy: incident.lead,
  });
  await loadNotebook(load, incident, id);
}

async function loadNotebook(
  { tx, actor, idOf, personId }: Load,
  { lead, targets, entries, tasks, reports }: DemoIncident,
  incidentId: string,
): Promise<void> {
  const row = { municipalityId: actor.municipalityId, incidentId };
  if (targets.length > 0)
    await tx
      .insert(securityIncidentTargets)
      .values(targets.map((name) => ({ ...row, targetId: idOf('security-target', name) })));
  await tx.insert(securityEntries).values(
    entries.map(([at, text]) => ({
      ...row,
      happenedAt: new Date(at),
      text,
      enteredBy: lead,
      enteredAt: new Date(at),
    })),
  );
  if (tasks.length > 0)
    await tx.insert(securityTasks).values(
      tasks.map(({ text, person, due, done }) => ({
        ...row,
        text,
        personId: personId(person),
        dueOn: due,
        doneAt: done ? new Date(done) : null,
        doneBy: done ? person : null,
      })),
    );
  if (reports.length > 0)
    await tx.insert(securityReports).values(
      reports.map(({ duty, at, by, told }) => ({
        ...row,
        duty: duty.startsWith('contact-')
          ? `own:${idOf('security-contact', duty.slice('contact-'.length))}`
          : duty,
        waived: false,
        reportedAt: new Date(at),
        reportedBy: by,
        told,
      })),
    );
}
