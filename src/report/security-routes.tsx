import { Hono } from 'hono';
import type { Tx } from '../db/index.ts';
import { type Day, dayInGermany } from '../kernel/day.ts';
import { isId } from '../kernel/id.ts';
import { isOpen } from '../security/core/clock.ts';
import { countProgress, progressByGroup, progressOver, reportDays } from '../security/core/progress.ts';
import { isAlive, riskStanding } from '../security/core/risk.ts';
import { overallNeed } from '../security/core/target.ts';
import { listDatedAnswers } from '../security/store/answers.ts';
import { findIncident, listIncidents, readIncidentClocks } from '../security/store/incidents.ts';
import { listMeasures } from '../security/store/measures.ts';
import { listEntries, listTasks } from '../security/store/notebook.ts';
import { readPaper } from '../security/store/paper.ts';
import { listRisks } from '../security/store/risks.ts';
import { type AnsweredSheet, listOverdue, readSheets } from '../security/store/sheets.ts';
import { listTargets } from '../security/store/targets.ts';
import { seesIncident } from '../web/confidential.ts';
import { type Ctx, type Env, inMunicipality, municipalityOf } from '../web/env.ts';
import { securityInsiders, signedIn } from '../web/guard.tsx';
import { Page } from '../web/layout.tsx';
import { ButtonLink } from '../web/parts.tsx';
import { paths } from '../web/paths.ts';
import { notFound } from '../web/request.tsx';
import { SecurityTabs } from '../web/security-tabs.tsx';
import type { Paper } from './core/paper.ts';
import { emergencySheetOf, incidentFileOf } from './core/security-paper.ts';
import { type SecurityStanding, securityReportOf } from './core/security-report.ts';
import { PaperBlocks } from './pages/paper.tsx';
import { renderPaper } from './render/paper.ts';

/** IT security on paper: the report to the head, the emergency sheet, the file of an incident. */
export const securityPaperRoutes = new Hono<Env>()
  .use('/it-sicherheit/*', securityInsiders)
  .get('/it-sicherheit/bericht', signedIn, async (c) => {
    const { title, blocks } = securityReportOf(await readStanding(c));
    const pdf = c.var.view.language === 'de' ? 'Als PDF' : 'As PDF';
    return c.html(
      <Page
        view={c.var.view}
        room="security"
        title={title}
        actions={
          <ButtonLink href={paths.securityReportPdf()} primary>
            {pdf}
          </ButtonLink>
        }
      >
        <SecurityTabs view={c.var.view} current="report" />
        <PaperBlocks blocks={blocks} />
      </Page>,
    );
  })
  .get('/it-sicherheit/bericht.pdf', signedIn, async (c) =>
    send(c, securityReportOf(await readStanding(c)), 'informationssicherheit'),
  )
  .get('/it-sicherheit/notfallblatt.pdf', signedIn, async (c) => {
    const paper = await inMunicipality(c, (tx) => readPaper(tx, municipalityOf(c)));
    return send(c, emergencySheetOf({ ...frame(c), ...paper }), 'notfallblatt');
  })
  .get('/it-sicherheit/vorfaelle/:id/akte.pdf', signedIn, async (c) => {
    const id = c.req.param('id');
    const file = isId(id) ? await inMunicipality(c, (tx) => readFile(c, tx, id)) : undefined;
    if (!file) return notFound(c);
    return send(c, incidentFileOf({ ...frame(c), ...file }), `vorfall-${file.number}`);
  });

const frame = (c: Ctx) => ({
  municipality: c.var.viewer?.municipalityName ?? '',
  day: dayInGermany(c.var.now()),
  language: c.var.view.language,
});

async function send(c: Ctx, paper: Paper, name: string) {
  const { bytes, type } = await renderPaper(paper, 'pdf');
  return c.body(bytes, 200, {
    'content-type': type,
    'content-disposition': `inline; filename="${name}-${paper.day}.pdf"`,
  });
}

async function readFile(c: Ctx, tx: Tx, id: string) {
  const incident = await findIncident(tx, id);
  if (!incident || !seesIncident(c.var.rights, incident)) return undefined;
  return {
    ...incident,
    targets: incident.targets.map(({ name }) => name),
    clocks: await readIncidentClocks(tx, municipalityOf(c), incident, c.var.now()),
    entries: await listEntries(tx, id),
    tasks: await listTasks(tx, id),
  };
}

const readStanding = (c: Ctx): Promise<SecurityStanding> =>
  inMunicipality(c, async (tx) => {
    const { day, language } = frame(c);
    const sheets = await readSheets(tx, language);
    const overdue = await listOverdue(tx, sheets, day);
    const history = await listDatedAnswers(tx, sheets[0]!.sheet.id);
    const measures = await listMeasures(tx);
    return {
      ...frame(c),
      sheets: sheets.map(standingOf),
      over: progressOver(sheets[0]!.sheet.items, history, reportDays(history[0]?.day, day)),
      overdue: overdue.map(({ id, title, person, dueOn }) => ({ name: `${id} ${title}`, person, dueOn })),
      risks: await readRisks(tx, sheets, day),
      ...(await readIncidents(c, tx)),
      untested: await listUntested(tx, day),
      gaps: measures.length,
      initiatives: new Set(measures.map(({ initiativeId }) => initiativeId)).size,
    };
  });

function standingOf({ sheet, answers }: AnsweredSheet): SecurityStanding['sheets'][number] {
  const groups = progressByGroup(sheet.items, answers);
  return {
    title: sheet.title,
    progress: countProgress(sheet.items, answers),
    groups: sheet.groups.flatMap(({ id, title }) => {
      const progress = groups.get(id);
      return progress ? [{ title, progress }] : [];
    }),
  };
}

async function readRisks(tx: Tx, sheets: readonly AnsweredSheet[], day: Day) {
  const risks = await listRisks(tx);
  return risks
    .map((risk) => ({ ...risk, standing: riskStanding(risk, day) }))
    .filter((risk) => isAlive(risk, day) || risk.standing === 'lapsed')
    .map(({ sheet, requirement, target, risk, untilOn, standing }) => {
      const item = sheets
        .find((one) => one.sheet.id === sheet)
        ?.sheet.items.find(({ key }) => key === requirement);
      return { name: [target, item?.id ?? requirement].filter(Boolean).join(': '), risk, untilOn, standing };
    });
}

async function readIncidents(c: Ctx, tx: Tx) {
  const now = c.var.now();
  const since = `${Number(dayInGermany(now).slice(0, 4)) - 1}${dayInGermany(now).slice(4)}`;
  const all = await listIncidents(tx);
  const incidents = [];
  for (const incident of all.filter(({ exercise }) => !exercise)) {
    const noticedOn = dayInGermany(incident.noticedAt);
    if (noticedOn < since && incident.closedAt) continue;
    const clocks = await readIncidentClocks(tx, municipalityOf(c), incident, now);
    const openReports = clocks.filter((clock) => isOpen(clock) && clock.duty.binding === 'must').length;
    incidents.push({
      title: incident.title,
      noticedOn,
      openReports: incident.closedAt ? 0 : openReports,
      closed: incident.closedAt !== null,
    });
  }
  const exercises = all.filter(({ exercise }) => exercise).map(({ noticedAt }) => dayInGermany(noticedAt));
  return { incidents, lastExercise: exercises.toSorted().at(-1) ?? null };
}

async function listUntested(tx: Tx, day: Day): Promise<string[]> {
  const since = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return (await listTargets(tx))
    .filter((target) => target.kind === 'application' && overallNeed(target) !== 'normal')
    .filter(({ restoreTestedOn }) => restoreTestedOn === null || restoreTestedOn < since)
    .map(({ name }) => name);
}
