import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import type { Tx } from '../db/index.ts';
import { dayInGermany } from '../kernel/day.ts';
import { parseQuarter } from '../kernel/quarter.ts';
import { deciderOf } from '../plan/core/change.ts';
import { mayReport } from '../plan/running/core/may-report.ts';
import { currentReportQuarter, neverRan, reportFaults } from '../plan/running/core/status.ts';
import {
  countChanges,
  decideChange,
  findChange,
  listChanges,
  listChangesOf,
  requestChange,
} from '../plan/running/store/changes.ts';
import { listReports, releaseReport, saveReport } from '../plan/running/store/reports.ts';
import { findWholeInitiative, type WholeInitiative } from '../plan/store/initiatives.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { apiAct, notAllowed } from './authenticate.ts';
import { tellChange, tellReport } from './core/answer.ts';
import { pageQuery } from './core/schema/query.ts';
import { changeDecision, newChangeRequest, reportChange } from './core/schema/running.ts';
import { problem } from './problem.ts';
import { idOf, readBody, readQuery } from './read.ts';
import { refusedBy } from './refusal.ts';

/** Status reports and change requests. */
export const runningApi = new Hono<Env>()
  .get('/initiatives/:id/reports', async (c) => {
    const found = await ofInitiative(c, (tx, { id }) => listReports(tx, id));
    return found ? c.json({ data: found.map(tellReport) }) : problem(c, 'not-found');
  })
  .put('/initiatives/:id/reports/:quarter', apiAct('V1', 'anyone'), async (c) => {
    const quarter = parseQuarter(c.req.param('quarter'));
    const whole = await ofInitiative(c, async (_tx, initiative) => initiative);
    if (!whole || quarter === undefined) return problem(c, 'not-found');
    if (!mayReport(c.var, whole)) return notAllowed(c, 'V1', 'prepare');
    const today = dayInGermany(c.var.now());
    if (neverRan.includes(whole.state) || quarter > currentReportQuarter(today) + 1)
      return refusedBy(c, { refusal: 'not-now' });
    const body = await readBody(c, reportChange);
    if (!body.ok) return body.answer;
    const { version, release, ...report } = body.value;
    // Before anything is saved: what is refused leaves no draft behind.
    const faults = release ? reportFaults(report).map(pointed) : [];
    if (faults.length > 0) return refusedBy(c, { refusal: 'report-incomplete', faults });
    const kept = await inMunicipality(c, async (tx) => {
      const saved = await saveReport(tx, actorOf(c), whole.id, quarter, report, version);
      return saved.ok && release
        ? releaseReport(tx, actorOf(c), whole.id, quarter, saved.value.version)
        : saved;
    });
    return kept.ok ? c.json(tellReport(kept.value)) : refusedBy(c, kept.error);
  })
  .get('/initiatives/:id/change-requests', async (c) => {
    const found = await ofInitiative(c, (tx, { id }) => listChangesOf(tx, id));
    return found ? c.json({ data: found.map(tellChange) }) : problem(c, 'not-found');
  })
  .post('/initiatives/:id/change-requests', apiAct('V1', 'anyone'), async (c) => {
    const whole = await ofInitiative(c, async (_tx, initiative) => initiative);
    if (!whole) return problem(c, 'not-found');
    if (!mayReport(c.var, whole)) return notAllowed(c, 'V1', 'prepare');
    const body = await readBody(c, newChangeRequest);
    if (!body.ok) return body.answer;
    const quarter = body.value.quarter === null ? null : (parseQuarter(body.value.quarter) ?? null);
    const asked = await inMunicipality(c, (tx) =>
      requestChange(tx, actorOf(c), whole.id, { ...body.value, quarter }),
    );
    if (!asked.ok) return refusedBy(c, asked.error);
    c.header('Location', `/api/v1/change-requests/${asked.value.id}`);
    return c.json(tellChange(asked.value), 201);
  })
  .get('/change-requests', async (c) => {
    const query = readQuery(c, pageQuery);
    if (!query.ok) return query.answer;
    const { page, size } = query.value;
    const found = await inMunicipality(c, async (tx) => ({
      changes: await listChanges(tx, page, size),
      total: await countChanges(tx),
    }));
    return c.json({ data: found.changes.map(tellChange), page, size, total: found.total });
  })
  .get('/change-requests/:id', async (c) => {
    const change = await find(c);
    return change ? c.json(tellChange(change)) : problem(c, 'not-found');
  })
  .post('/change-requests/:id/decision', apiAct('V1', 'anyone'), async (c) => {
    const change = await find(c);
    if (!change) return problem(c, 'not-found');
    const { decision, need } = deciderOf(change.decidingBody);
    if (!c.var.rights.may(decision, need)) return notAllowed(c, decision, need);
    const body = await readBody(c, changeDecision);
    if (!body.ok) return body.answer;
    const { version, ...said } = body.value;
    const decided = await inMunicipality(c, (tx) => decideChange(tx, actorOf(c), change.id, said, version));
    return decided.ok ? c.json(tellChange(decided.value)) : refusedBy(c, decided.error);
  });

/** A fault names a field of the form; a program is told the place in what it sent. */
const pointed = ({ refusal, at }: { refusal: string; at: string }) => ({
  refusal,
  at: at.replace(/^(light|reason)-(\w+)$/, 'lights/$2/$1'),
});

async function ofInitiative<T>(
  c: Ctx,
  work: (tx: Tx, initiative: WholeInitiative) => Promise<T>,
): Promise<T | undefined> {
  const id = idOf(c);
  if (!id) return undefined;
  return inMunicipality(c, async (tx) => {
    const whole = await findWholeInitiative(tx, id);
    return whole && work(tx, whole);
  });
}

const find = async (c: Ctx) => {
  const id = idOf(c);
  return id ? inMunicipality(c, (tx) => findChange(tx, id)) : undefined;
};
