import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import { dayInGermany } from '../kernel/day.ts';
import { listPersons } from '../people/store/persons.ts';
import { seesIncident } from '../web/confidential.ts';
import { type Ctx, type Env, inMunicipality, municipalityOf } from '../web/env.ts';
import { emptyForm, type Form, formOf, readForm, withFault } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound } from '../web/request.tsx';
import { incidentTexts } from './incident-texts.ts';
import { incidentInput } from './input.ts';
import { asTyped } from './pages/clock.tsx';
import { IncidentFormPage } from './pages/incident-form.tsx';
import { IncidentsPage } from './pages/incidents.tsx';
import { findSeenIncident } from './seen-incident.ts';
import {
  changeIncident,
  createIncident,
  type Incident,
  type IncidentSaveRefusal,
  listIncidents,
  readPresumed,
  withClocks,
} from './store/incidents.ts';
import { listTargets } from './store/targets.ts';

const t = (c: Ctx) => incidentTexts(c.var.view.language);

/** Incidents: the list, and what is known of one. */
export const incidentRoutes = new Hono<Env>()
  .get('/it-sicherheit/vorfaelle', signedIn, async (c) => {
    const rows = await inMunicipality(c, async (tx) =>
      withClocks(tx, municipalityOf(c), (await listIncidents(tx)).filter(seen(c)), c.var.now()),
    );
    return c.html(<IncidentsPage view={c.var.view} now={c.var.now()} rows={rows} />);
  })
  .get('/it-sicherheit/vorfaelle/neu', act('X2', 'comment'), async (c) => {
    const presumed = await inMunicipality(c, (tx) => readPresumed(tx, municipalityOf(c)));
    const values = { kind: 'malware', noticedAt: asTyped(c.var.now()), ...presumed };
    return showForm(c, undefined, { ...emptyForm, values }, 200);
  })
  .post('/it-sicherheit/vorfaelle/neu', act('X2', 'comment'), (c) => save(c, undefined))
  .get('/it-sicherheit/vorfaelle/:id/bearbeiten', act('X2', 'comment'), async (c) => {
    const incident = await findSeenIncident(c);
    return incident ? showForm(c, incident, formFor(incident), 200) : notFound(c);
  })
  .post('/it-sicherheit/vorfaelle/:id/bearbeiten', act('X2', 'comment'), async (c) => {
    const incident = await findSeenIncident(c);
    return incident ? save(c, incident) : notFound(c);
  });

const seen = (c: Ctx) => (incident: Incident) => seesIncident(c.var.rights, incident);

function formFor(incident: Incident): Form {
  const { noticedAt, dataKnownAt, targets, exercise, ...fields } = incident;
  const form = formOf({
    ...fields,
    exercise: exercise ? 'on' : '',
    noticedAt: asTyped(noticedAt),
    dataKnownAt: dataKnownAt && asTyped(dataKnownAt),
  });
  return { ...form, values: { ...form.values, targetIds: targets.map(({ id }) => id) } };
}

async function save(c: Ctx, incident: Incident | undefined) {
  const input = await readForm(c, incidentInput);
  if (!input.ok) return showForm(c, incident, input.form, 422);
  const { version, ...known } = input.value;
  const fields = { ...known, lessons: incident?.lessons ?? null };
  const saved = await inMunicipality(c, (tx) =>
    incident
      ? changeIncident(tx, actorOf(c), incident.id, fields, version)
      : createIncident(tx, actorOf(c), fields),
  );
  if (!saved.ok) return refuseSave(c, incident, input.form, saved.error);
  leaveNotice(c, t(c).saved);
  const place = seen(c)(saved.value) ? paths.securityIncident(saved.value.id) : paths.securityIncidents();
  return c.redirect(place, 303);
}

function refuseSave(c: Ctx, incident: Incident | undefined, form: Form, fault: IncidentSaveRefusal) {
  if (fault.refusal === 'not-found') return notFound(c);
  if (fault.refusal === 'version-conflict') return showForm(c, fault.current, form, 409);
  return showForm(c, incident, withFault(form, fault.at!, fault.refusal), 422);
}

async function showForm(c: Ctx, incident: Incident | undefined, form: Form, status: 200 | 409 | 422) {
  const read = await inMunicipality(c, async (tx) => ({
    persons: await listPersons(tx, dayInGermany(c.var.now())),
    targets: await listTargets(tx),
  }));
  return c.html(
    <IncidentFormPage
      view={c.var.view}
      incident={incident}
      form={form}
      theirs={status === 409 ? formFor(incident!) : undefined}
      {...read}
    />,
    status,
  );
}
