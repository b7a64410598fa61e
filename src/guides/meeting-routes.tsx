import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import { dayInGermany, formatDay } from '../kernel/day.ts';
import { isId } from '../kernel/id.ts';
import { momentInGermany } from '../kernel/moment.ts';
import { type Ctx, type Env, inMunicipality, municipalityOf } from '../web/env.ts';
import { emptyForm, type Form, formOf, readForm, withFault } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound } from '../web/request.tsx';
import { writeCalendar } from './core/calendar.ts';
import { attendanceInput, meetingInput } from './input.ts';
import { MeetingFormPage, MeetingPage, MeetingsPage } from './pages/meetings.tsx';
import { NoGuidePage, OwnPage } from './pages/own.tsx';
import { listCommunities, listMaterials } from './store/basics.ts';
import { readCoverage } from './store/coverage.ts';
import { findGuideOf, unitIdsOf } from './store/guides.ts';
import { listWaiting } from './store/impulses.ts';
import {
  createMeeting,
  findMeeting,
  listMeetings,
  listSignUps,
  type Meeting,
  noteAttendance,
  saveMeeting,
  signedUpIds,
  signOff,
  signUp,
} from './store/meetings.ts';
import { listOpenQuestions } from './store/questions.ts';
import { texts } from './texts.ts';

const t = (c: Ctx) => texts(c.var.view.language).meetings;
const personOf = (c: Ctx): string => c.var.viewer?.personId ?? '';

/** A guide's own page, and trainings and meetings. */
export const meetingRoutes = new Hono<Env>()
  .get('/digitale-lotsen/mein-bereich', signedIn, showOwn)
  .get('/digitale-lotsen/termine', signedIn, async (c) => {
    const shown = await inMunicipality(c, async (tx) => ({
      next: await listMeetings(tx, c.var.now()),
      past: await listMeetings(tx, c.var.now(), true),
      signedUp: await signedUpIds(tx, personOf(c)),
    }));
    return c.html(<MeetingsPage view={c.var.view} {...shown} />);
  })
  .get('/digitale-lotsen/termine/neu', act('L3', 'prepare'), (c) =>
    showForm(c, null, { ...emptyForm, values: { kind: 'meeting' } }, 200),
  )
  .post('/digitale-lotsen/termine/neu', act('L3', 'prepare'), async (c) => {
    const input = await readForm(c, meetingInput);
    if (!input.ok) return showForm(c, null, inWords(c, input.form), 422);
    const fields = fieldsOf(input.value);
    const id = await inMunicipality(c, (tx) => createMeeting(tx, actorOf(c), fields));
    leaveNotice(c, t(c).saved(fields.title));
    return c.redirect(paths.guideMeeting(id), 303);
  })
  .get('/digitale-lotsen/termine/:id{[0-9a-f-]{36}\\.ics}', signedIn, async (c) => {
    const meeting = await findBy(c, c.req.param('id').slice(0, 36));
    if (!meeting) return notFound(c);
    const url = c.var.config.baseUrl + paths.guideMeeting(meeting.id);
    return c.body(writeCalendar({ ...meeting, sequence: meeting.version, url }, c.var.now()), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="termin.ics"',
    });
  })
  .get('/digitale-lotsen/termine/:id', signedIn, async (c) => {
    const meeting = await findAt(c);
    if (!meeting) return notFound(c);
    const signUps = await inMunicipality(c, (tx) => listSignUps(tx, meeting.id));
    return c.html(
      <MeetingPage
        view={c.var.view}
        meeting={meeting}
        signUps={signUps}
        isSignedUp={signUps.some(({ personId }) => personId === personOf(c))}
        isOver={meeting.endsAt < c.var.now()}
      />,
    );
  })
  .get('/digitale-lotsen/termine/:id/bearbeiten', act('L3', 'prepare'), async (c) => {
    const meeting = await findAt(c);
    return meeting ? showForm(c, meeting, meetingForm(meeting), 200) : notFound(c);
  })
  .post('/digitale-lotsen/termine/:id/bearbeiten', act('L3', 'prepare'), async (c) => {
    const meeting = await findAt(c);
    if (!meeting) return notFound(c);
    const input = await readForm(c, meetingInput);
    if (!input.ok) return showForm(c, meeting, inWords(c, input.form), 422);
    const { cancelled, version } = input.value;
    const fields = { ...fieldsOf(input.value), cancelled };
    const saved = await inMunicipality(c, (tx) =>
      saveMeeting(tx, actorOf(c), meeting.id, fields, version ?? 0),
    );
    if (!saved.ok)
      return showForm(c, meeting, inWords(c, withFault(input.form, 'title', saved.error.refusal)), 409);
    leaveNotice(c, t(c).saved(fields.title));
    return c.redirect(paths.guideMeeting(meeting.id), 303);
  })
  .post('/digitale-lotsen/termine/:id/anmeldung', act('L3', 'anyone'), async (c) => {
    const meeting = await findAt(c);
    if (!meeting) return notFound(c);
    const done = await inMunicipality(c, (tx) => signUp(tx, actorOf(c), meeting.id, personOf(c)));
    leaveNotice(c, done.ok ? t(c).signedUp : done.error.refusal === 'full' ? t(c).full : t(c).over);
    return c.redirect(paths.guideMeeting(meeting.id), 303);
  })
  .post('/digitale-lotsen/termine/:id/abmeldung', act('L3', 'anyone'), async (c) => {
    const meeting = await findAt(c);
    if (!meeting) return notFound(c);
    await inMunicipality(c, (tx) => signOff(tx, actorOf(c), meeting.id, personOf(c)));
    leaveNotice(c, t(c).signedOff);
    return c.redirect(paths.guideMeeting(meeting.id), 303);
  })
  .post('/digitale-lotsen/termine/:id/teilnahme', act('L3', 'prepare'), async (c) => {
    const meeting = await findAt(c);
    if (!meeting) return notFound(c);
    const { personIds } = attendanceInput.parse(await c.req.parseBody({ all: true }));
    await inMunicipality(c, (tx) => noteAttendance(tx, actorOf(c), meeting.id, personIds));
    leaveNotice(c, t(c).attended);
    return c.redirect(paths.guideMeeting(meeting.id), 303);
  });

async function showOwn(c: Ctx) {
  const at = { municipalityId: municipalityOf(c), now: c.var.now() };
  const own = await inMunicipality(c, async (tx) => {
    const guide = await findGuideOf(tx, personOf(c));
    if (!guide) return undefined;
    const unitIds = unitIdsOf(guide);
    const topicIds = guide.topics.map(({ id }) => id);
    const { rows, companies } = await readCoverage(tx, at);
    return {
      guide,
      units: [...rows, ...companies].filter(({ id }) => unitIds.includes(id)),
      impulses: await listWaiting(tx, guide.personId),
      questions: await listOpenQuestions(tx, topicIds),
      meetings: await listMeetings(tx, c.var.now()),
      signedUp: await signedUpIds(tx, personOf(c)),
      materials: await listMaterials(tx),
      communities: await listCommunities(tx),
    };
  });
  if (!own) return c.html(<NoGuidePage view={c.var.view} />);
  return c.html(<OwnPage view={c.var.view} today={dayInGermany(c.var.now())} {...own} />);
}

const findBy = async (c: Ctx, id: string): Promise<Meeting | undefined> =>
  isId(id) ? inMunicipality(c, (tx) => findMeeting(tx, id)) : undefined;
const findAt = (c: Ctx) => findBy(c, c.req.param('id') ?? '');

type Read = { day: string; from: string; until: string };

function fieldsOf<T extends Read & { cancelled: boolean; version: number | null }>(value: T) {
  const { day, from, until, cancelled: _cancelled, version: _version, ...fields } = value;
  return { ...fields, startsAt: momentInGermany(day, from), endsAt: momentInGermany(day, until) };
}

const timeOf = (moment: Date): string =>
  moment.toLocaleTimeString('de-DE', { timeZone: 'Europe/Berlin', hour: '2-digit', minute: '2-digit' });

const meetingForm = (meeting: Meeting): Form =>
  formOf({
    ...meeting,
    day: formatDay(dayInGermany(meeting.startsAt), 'de'),
    from: timeOf(meeting.startsAt),
    until: timeOf(meeting.endsAt),
    cancelled: meeting.cancelled ? 'on' : '',
  });

function inWords(c: Ctx, form: Form): Form {
  const faults = Object.entries(form.faults).map(([field, fault]) => [field, t(c).faults[fault] ?? fault]);
  return { ...form, faults: Object.fromEntries(faults) };
}

const showForm = (c: Ctx, meeting: Meeting | null, form: Form, status: 200 | 409 | 422) =>
  c.html(<MeetingFormPage view={c.var.view} form={form} meeting={meeting} />, status);
