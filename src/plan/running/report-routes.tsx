import { Hono } from 'hono';
import { actorOf } from '../../audit/acting.ts';
import { dayInGermany } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import { formatQuarter, parseQuarter, type Quarter } from '../../kernel/quarter.ts';
import { type Ctx, type Env, inMunicipality } from '../../web/env.ts';
import type { Form } from '../../web/form.tsx';
import { act, signedIn } from '../../web/guard.tsx';
import { paths } from '../../web/paths.ts';
import { leaveNotice, notFound } from '../../web/request.tsx';
import { findWholeInitiative, type WholeInitiative } from '../store/initiatives.ts';
import { texts as planTexts } from '../texts.ts';
import { type BoardShow, boardShows, isShown } from './core/board.ts';
import { mayReport } from './core/may-report.ts';
import { milestoneOf } from './core/milestone.ts';
import {
  continueReport,
  currentReportQuarter,
  neverRan,
  type Report,
  type ReportFault,
  reportFaults,
  unsaidLights,
} from './core/status.ts';
import { readReport, reportForm } from './input.ts';
import { ReportPage } from './pages/report.tsx';
import { ReportBoardPage } from './pages/report-board.tsx';
import { ReportFormPage } from './pages/report-form.tsx';
import { ReportHistoryPage } from './pages/report-history.tsx';
import { changeable, listChangesOf } from './store/changes.ts';
import { figuresOf, lightsFrom, plannedCentsOf } from './store/figures.ts';
import { mustReportFor, readBoard } from './store/report-board.ts';
import {
  findLastReport,
  findReport,
  listLatestReports,
  listReports,
  type ReleaseRefusal,
  releaseReport,
  type StoredReport,
  saveReport,
} from './store/reports.ts';
import { findRules } from './store/rules.ts';
import { readScales, weigh, wishFrom } from './store/scales.ts';
import { texts } from './texts.ts';

/** Status reports: the page of a quarter, the form, what was released, the history of an initiative. */
export const reportRoutes = new Hono<Env>()
  .get('/statusberichte', signedIn, async (c) => {
    const [today, asked] = [todayOf(c), c.req.query('quartal') ?? ''];
    const latest = latestQuarter(today);
    const quarter = Math.min(parseQuarter(asked) ?? currentReportQuarter(today), latest);
    const board = await inMunicipality(c, (tx) => readBoard(tx, quarter, today));
    const show = boardShows.find((one) => one === c.req.query('zeigen')) ?? ('all' satisfies BoardShow);
    const unit = c.req.query('amt') ?? '';
    const rows = board.rows.filter((row) => isShown(row, show) && (unit === '' || row.unitId === unit));
    return c.html(
      <ReportBoardPage
        view={c.var.view}
        {...{ board, rows, show, unit, today, latest }}
        mayReport={(row) => mayReport(c.var, row)}
      />,
    );
  })
  .get('/vorhaben/:id/statusberichte', signedIn, async (c) => {
    const id = c.req.param('id');
    if (!isId(id)) return notFound(c);
    const due = currentReportQuarter(todayOf(c));
    const data = await inMunicipality(c, async (tx) => ({
      initiative: await findWholeInitiative(tx, id),
      reports: await listReports(tx, id),
      owes: await mustReportFor(tx, id, due, todayOf(c)),
    }));
    if (!data.initiative) return notFound(c);
    const { initiative, reports, owes } = data;
    // What did not run yet in the quarter that is due begins with the one that runs now.
    const quarter = owes ? due : latestQuarter(todayOf(c));
    const isOpen = !reports.some((report) => report.quarter === quarter && report.state === 'released');
    const open = isOpen && runs(initiative) && mayReport(c.var, initiative) ? quarter : undefined;
    return c.html(<ReportHistoryPage view={c.var.view} {...{ initiative, reports, open }} />);
  })
  .get('/vorhaben/:id/statusberichte/:quarter', signedIn, async (c) => {
    const found = await openReport(c);
    if (!found) return notFound(c);
    const { initiative, quarter, report } = found;
    if (report?.state === 'released')
      return c.html(
        <ReportPage
          view={c.var.view}
          initiative={initiative}
          report={report}
          beyond={await beyondTolerance(c, initiative, report)}
        />,
      );
    const barred = barredBy(c, initiative, quarter);
    if (barred) return backToHistory(c, initiative.id, barred);
    const form = reportForm(report ?? (await prefill(c, initiative, quarter)));
    return showForm(c, found, form, 200);
  })
  .post('/vorhaben/:id/statusberichte/:quarter', act('V1', 'anyone'), async (c) => {
    const found = await openReport(c);
    if (!found) return notFound(c);
    const { initiative, quarter, report } = found;
    const t = texts(c.var.view.language).form;
    const barred = report?.state === 'released' ? t.alreadyReleased : barredBy(c, initiative, quarter);
    if (barred) return backToHistory(c, initiative.id, barred);
    const body = await c.req.parseBody({ all: true });
    const input = readReport(body);
    if (typeof body.more === 'string')
      return showForm(c, found, { ...input.form, faults: {} }, 200, { moreRows: 3 });
    if (!input.ok) return showForm(c, found, input.form, 422);
    return keepReport(c, found, input, body.act === 'release');
  });

const todayOf = (c: Ctx): string => dayInGermany(c.var.now());

const runs = ({ state }: WholeInitiative): boolean => ['in-progress', 'paused', 'introduced'].includes(state);

/** The running quarter can be reported early; later ones cannot. */
const latestQuarter = (today: string): Quarter => currentReportQuarter(today) + 1;

type Found = { initiative: WholeInitiative; quarter: Quarter; report: StoredReport | undefined };

async function openReport(c: Ctx): Promise<Found | undefined> {
  const [id, quarter] = [c.req.param('id') ?? '', parseQuarter(c.req.param('quarter') ?? '')];
  if (!isId(id) || quarter === undefined) return undefined;
  return inMunicipality(c, async (tx) => {
    const initiative = await findWholeInitiative(tx, id);
    return initiative && { initiative, quarter, report: await findReport(tx, id, quarter) };
  });
}

/** Whether the latest forecast, held against the plan of today, needs a body. */
async function beyondTolerance(c: Ctx, initiative: WholeInitiative, report: StoredReport) {
  if (!changeable(initiative.state)) return undefined;
  const { id } = initiative;
  return inMunicipality(c, async (tx) => {
    if ((await listLatestReports(tx, [id])).get(id)?.id !== report.id) return undefined;
    const scales = await readScales(tx, [id], todayOf(c));
    const change = weigh(scales, initiative, { ...wishFrom(scales, initiative, report), scope: null });
    const open = (await listChangesOf(tx, id)).find(({ state }) => state === 'open');
    return change.because.length > 0 ? { change, open } : undefined;
  });
}

function barredBy(c: Ctx, initiative: WholeInitiative, quarter: Quarter): string | undefined {
  const t = texts(c.var.view.language).form;
  if (!mayReport(c.var, initiative)) return t.notYours;
  if (neverRan.includes(initiative.state)) return t.notRunning;
  return quarter > latestQuarter(todayOf(c)) ? t.notNow : undefined;
}

function backToHistory(c: Ctx, id: string, sentence: string) {
  leaveNotice(c, sentence);
  return c.redirect(paths.statusReports(id), 303);
}

/** The last report goes on; milestones are those of the initiative, since others may have changed them meanwhile. */
async function prefill(c: Ctx, initiative: WholeInitiative, quarter: Quarter): Promise<Report> {
  const last = await inMunicipality(c, (tx) => findLastReport(tx, initiative.id, quarter));
  const start = last ? continueReport(last) : blankReport(initiative);
  return { ...start, milestones: (initiative.lists.milestones ?? []).map(milestoneOf) };
}

const blankReport = ({ forecastEnd, plannedEnd }: WholeInitiative): Report => ({
  lights: unsaidLights(),
  forecastEnd: forecastEnd ?? plannedEnd,
  actualCents: null,
  committedCents: null,
  remainingCents: null,
  progress: null,
  achieved: null,
  nextSteps: null,
  decisionNeeded: null,
  options: null,
  decideBy: null,
  milestones: [],
});

async function keepReport(
  c: Ctx,
  found: Found,
  { value, form }: { value: Report; form: Form },
  release: boolean,
) {
  const { initiative, quarter } = found;
  const faults = release ? reportFaults(value) : [];
  if (faults.length > 0) return showForm(c, found, withFaults(form, faults), 422);
  const version = Number(form.values.version) || 0;
  const kept = await inMunicipality(c, async (tx) => {
    const saved = await saveReport(tx, actorOf(c), initiative.id, quarter, value, version);
    return saved.ok && release
      ? releaseReport(tx, actorOf(c), initiative.id, quarter, saved.value.version)
      : saved;
  });
  if (!kept.ok) return refusedReport(c, found, form, kept.error);
  const t = texts(c.var.view.language).form;
  leaveNotice(c, (release ? t.released : t.saved)(formatQuarter(quarter)));
  return c.redirect(
    release ? paths.statusReport(initiative.id, quarter) : paths.statusReports(initiative.id),
    303,
  );
}

function refusedReport(c: Ctx, found: Found, form: Form, error: ReleaseRefusal) {
  switch (error.refusal) {
    case 'not-found':
      return notFound(c);
    case 'version-conflict':
      return showForm(c, found, form, 409, { current: error.current });
    case 'report-released':
      return backToHistory(c, found.initiative.id, texts(c.var.view.language).form.alreadyReleased);
    case 'report-incomplete':
      return showForm(c, found, withFaults(form, error.faults), 422);
  }
}

const withFaults = (form: Form, faults: readonly ReportFault[]): Form => ({
  ...form,
  faults: Object.fromEntries(faults.map(({ refusal, at }) => [at, refusal])),
});

async function showForm(
  c: Ctx,
  { initiative, quarter, report }: Found,
  form: Form,
  status: 200 | 409 | 422,
  more: { moreRows?: number; current?: StoredReport } = {},
) {
  const today = todayOf(c);
  const { figures, rules } = await inMunicipality(c, async (tx) => ({
    figures: await figuresOf(tx, initiative.id, today),
    rules: await findRules(tx, today),
  }));
  const sentences = texts(c.var.view.language).faults;
  const { refusals } = planTexts(c.var.view.language);
  const faults = Object.fromEntries(
    Object.entries(form.faults).map(([key, fault]) => [key, sentences[fault] ?? refusals[fault] ?? fault]),
  );
  return c.html(
    <ReportFormPage
      view={c.var.view}
      initiative={initiative}
      quarter={quarter}
      form={{ ...form, faults }}
      version={report?.version ?? 0}
      plannedCents={plannedCentsOf(figures)}
      computed={lightsFrom(initiative, figures, report ?? null, rules, today)}
      {...more}
    />,
    status,
  );
}
