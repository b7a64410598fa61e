import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import { dayInGermany } from '../kernel/day.ts';
import { isId } from '../kernel/id.ts';
import { listPersons } from '../people/store/persons.ts';
import { type Ctx, type Env, inMunicipality, municipalityOf } from '../web/env.ts';
import { emptyForm, type Form, formOf, readForm, withFault } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound } from '../web/request.tsx';
import { checkClosing } from './core/incident.ts';
import { incidentTexts } from './incident-texts.ts';
import { entryInput, lessonsInput, reportInput, taskInput } from './input.ts';
import { asTyped } from './pages/clock.tsx';
import { inWords } from './pages/in-words.ts';
import { IncidentPage } from './pages/incident.tsx';
import { ReportPage } from './pages/report.tsx';
import { findSeenIncident } from './seen-incident.ts';
import { listContacts } from './store/contacts.ts';
import {
  changeIncidentRow,
  type Incident,
  readIncidentClocks,
  type StoredReport,
  saveReport,
} from './store/incidents.ts';
import { addEntry, addTask, finishTask, listEntries, listTasks } from './store/notebook.ts';

const t = (c: Ctx) => incidentTexts(c.var.view.language);
const idOf = (c: Ctx): string => c.req.param('id') ?? '';
const back = (c: Ctx, anchor: string) => c.redirect(paths.securityIncident(idOf(c), anchor), 303);

/** One incident as a notebook: clocks, course, tasks, lessons. */
export const notebookRoutes = new Hono<Env>()
  .get('/it-sicherheit/vorfaelle/:id', signedIn, (c) => show(c, {}, 200))
  .get('/it-sicherheit/vorfaelle/:id/meldungen/:duty', act('X2', 'comment'), async (c) => {
    const { now, viewer } = c.var;
    const first = { kind: 'told', reportedAt: asTyped(now()), reportedBy: viewer!.name };
    return showReport(c, (stored) => stored ?? formOf(first), 200);
  })
  .post('/it-sicherheit/vorfaelle/:id/meldungen/:duty', act('X2', 'comment'), async (c) => {
    const duty = await findClock(c);
    if (!duty) return notFound(c);
    const input = await readForm(c, reportInput);
    if (!input.ok) return showReport(c, () => input.form, 422);
    const { kind, version, ...report } = input.value;
    if (report.reportedAt > c.var.now())
      return showReport(c, () => withFault(input.form, 'reportedAt', 'noticed-later-than-now'), 422);
    const stored = { ...report, waived: kind === 'waived', duty: duty.clock.duty.id };
    const saved = await inMunicipality(c, (tx) => saveReport(tx, actorOf(c), idOf(c), stored, version));
    if (!saved.ok) return showReport(c, () => input.form, 409);
    leaveNotice(c, t(c).reportSaved);
    return back(c, 'fristen');
  })
  .post('/it-sicherheit/vorfaelle/:id/verlauf', act('X2', 'comment'), async (c) => {
    if (!(await findSeenIncident(c))) return notFound(c);
    const input = await readForm(c, entryInput);
    if (!input.ok) return show(c, { entry: input.form }, 422);
    const { text, happenedAt } = input.value;
    const now = c.var.now();
    if (happenedAt && happenedAt > now)
      return show(c, { entry: withFault(input.form, 'happenedAt', 'noticed-later-than-now') }, 422);
    await inMunicipality(c, (tx) =>
      addEntry(tx, actorOf(c), idOf(c), { text, happenedAt: happenedAt ?? now }),
    );
    leaveNotice(c, t(c).entrySaved);
    return back(c, 'verlauf');
  })
  .post('/it-sicherheit/vorfaelle/:id/aufgaben', act('X2', 'comment'), async (c) => {
    if (!(await findSeenIncident(c))) return notFound(c);
    const input = await readForm(c, taskInput);
    if (!input.ok) return show(c, { task: input.form }, 422);
    const { taskText: text, ...task } = input.value;
    await inMunicipality(c, (tx) => addTask(tx, actorOf(c), idOf(c), { text, ...task }));
    leaveNotice(c, t(c).taskSaved);
    return back(c, 'aufgaben');
  })
  .post('/it-sicherheit/vorfaelle/:id/aufgaben/:task/erledigung', act('X2', 'comment'), async (c) => {
    const task = c.req.param('task');
    if (!(await findSeenIncident(c)) || !isId(task)) return notFound(c);
    if (!(await inMunicipality(c, (tx) => finishTask(tx, actorOf(c), idOf(c), task)))) return notFound(c);
    leaveNotice(c, t(c).taskFinished);
    return back(c, 'aufgaben');
  })
  .post('/it-sicherheit/vorfaelle/:id/lehren', act('X2', 'comment'), (c) => saveLessons(c, false))
  .post('/it-sicherheit/vorfaelle/:id/abschluss', act('X2', 'prepare'), (c) => saveLessons(c, true))
  .post('/it-sicherheit/vorfaelle/:id/wiederaufnahme', act('X2', 'prepare'), async (c) => {
    const incident = await findSeenIncident(c);
    if (!incident) return notFound(c);
    const open = { closedAt: null, closedBy: null };
    await inMunicipality(c, (tx) => changeIncidentRow(tx, actorOf(c), incident.id, open, incident.version));
    leaveNotice(c, t(c).reopened);
    return back(c, 'lehren');
  });

async function findClock(c: Ctx) {
  const incident = await findSeenIncident(c);
  if (!incident) return undefined;
  const clocks = await inMunicipality(c, (tx) =>
    readIncidentClocks(tx, municipalityOf(c), incident, c.var.now()),
  );
  const clock = clocks.find(({ duty }) => duty.id === c.req.param('duty'));
  return clock && { incident, clock };
}

/** `formFor` gets the report as it is stored, undefined while there is none. */
async function showReport(c: Ctx, formFor: (stored: Form | undefined) => Form, status: 200 | 409 | 422) {
  const found = await findClock(c);
  if (!found) return notFound(c);
  const stored = found.clock.report ? formOfReport(found.clock.report) : undefined;
  return c.html(
    <ReportPage
      view={c.var.view}
      now={c.var.now()}
      form={formFor(stored)}
      theirs={status === 409 ? stored : undefined}
      {...found}
    />,
    status,
  );
}

const formOfReport = ({ waived, reportedAt, reportedBy, told, note }: StoredReport): Form =>
  formOf({
    kind: waived ? 'waived' : 'told',
    reportedAt: asTyped(reportedAt),
    reportedBy,
    told,
    note,
  });

/** What was learned; closing asks that all are told and all is done. */
async function saveLessons(c: Ctx, closing: boolean) {
  const incident = await findSeenIncident(c);
  if (!incident) return notFound(c);
  const input = await readForm(c, lessonsInput);
  if (!input.ok) return show(c, { lessons: input.form }, 422);
  const { version, lessons } = input.value;
  const fault = closing ? await findClosingFault(c, { ...incident, lessons }) : null;
  if (fault) return show(c, { lessons: withFault(input.form, 'lessons', fault.refusal) }, 422);
  const closed = closing ? { closedAt: c.var.now(), closedBy: c.var.viewer!.name } : {};
  const saved = await inMunicipality(c, (tx) =>
    changeIncidentRow(tx, actorOf(c), incident.id, { lessons, ...closed }, version),
  );
  if (!saved.ok) return show(c, { lessons: withFault(input.form, 'lessons', t(c).conflict) }, 409);
  leaveNotice(c, closing ? t(c).closedNotice : t(c).lessonsSaved);
  return back(c, 'lehren');
}

const findClosingFault = (c: Ctx, incident: Incident) =>
  inMunicipality(c, async (tx) => {
    const clocks = await readIncidentClocks(tx, municipalityOf(c), incident, c.var.now());
    const open = (await listTasks(tx, incident.id)).filter(({ doneAt }) => !doneAt).length;
    return checkClosing(incident, clocks, open);
  });

type Forms = { entry?: Form; task?: Form; lessons?: Form };

async function show(c: Ctx, forms: Forms, status: 200 | 409 | 422) {
  const incident = await findSeenIncident(c);
  if (!incident) return notFound(c);
  const read = await inMunicipality(c, async (tx) => ({
    clocks: await readIncidentClocks(tx, municipalityOf(c), incident, c.var.now()),
    contacts: await listContacts(tx),
    entries: await listEntries(tx, incident.id),
    tasks: await listTasks(tx, incident.id),
    persons: await listPersons(tx, dayInGermany(c.var.now())),
  }));
  const said = (form: Form) => inWords(form, t(c).refusals);
  return c.html(
    <IncidentPage
      view={c.var.view}
      now={c.var.now()}
      incident={incident}
      entryForm={said(forms.entry ?? emptyForm)}
      taskForm={said(forms.task ?? emptyForm)}
      lessonsForm={said(forms.lessons ?? formOf({ lessons: incident.lessons }))}
      {...read}
    />,
    status,
  );
}
