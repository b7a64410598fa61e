import type { Tx } from '../../db/index.ts';
import { type Day, dayInGermany } from '../../kernel/day.ts';
import { deciderOf } from '../../plan/core/change.ts';
import { reviewStanding, reviewWindow } from '../../plan/core/review.ts';
import { listConsultations } from '../../plan/planning/store/consultations.ts';
import { findProposed } from '../../plan/planning/store/versions.ts';
import { currentReportQuarter } from '../../plan/running/core/status.ts';
import { listOpenChanges } from '../../plan/running/store/changes.ts';
import { readOwing } from '../../plan/running/store/report-board.ts';
import { listReviews } from '../../plan/running/store/reviews.ts';
import { listed, type Waiting } from '../core/waiting.ts';
import type { Looking } from './waiting.ts';

/** The plan and its changes to decide, reports and reviews that the viewer owes. */
export async function waitingOfRunning(tx: Tx, looking: Looking): Promise<Waiting[]> {
  const today = dayInGermany(looking.now);
  return [
    ...(await waitingPlan(tx, looking)),
    ...(await waitingChanges(tx, looking)),
    ...(await waitingReports(tx, looking, today)),
    ...(await waitingReviews(tx, looking, today)),
  ];
}

/** The plan that lies before a body, from the day of the sitting that decides. */
async function waitingPlan(tx: Tx, { rights }: Looking): Promise<Waiting[]> {
  const about = { thing: 'plan', decision: 'V2' } as const;
  const proposed = rights.may(about.decision, 'decide') ? await findProposed(tx) : undefined;
  if (!proposed) return [];
  const sittings = await listConsultations(tx, proposed.id);
  const { id, name, proposedAt } = proposed;
  const dueOn = sittings.find(({ task }) => task === 'decision')?.meetsOn ?? null;
  return listed({ kind: 'adoption', ...about }, [{ id, name, dueOn, since: dayInGermany(proposedAt!) }]);
}

async function waitingChanges(tx: Tx, { rights }: Looking): Promise<Waiting[]> {
  const open = (await listOpenChanges(tx)).filter(({ decidingBody }) => {
    const { decision, need } = deciderOf(decidingBody);
    return rights.may(decision, need);
  });
  const byDecision = Map.groupBy(open, ({ decidingBody }) => deciderOf(decidingBody).decision);
  return [...byDecision].flatMap(([decision, changes]) =>
    listed(
      { kind: 'change', decision },
      changes.map(({ id, code, initiative, requestedAt }) => ({
        id,
        name: `${code} ${initiative.name}`,
        dueOn: null,
        since: dayInGermany(requestedAt),
      })),
    ),
  );
}

type Led = { clientId: string | null; leadOfficeId: string | null; leadItId: string | null };

/** Theirs who lead it; what nobody leads is IT controlling's. */
const owes = ({ personId, rights }: Looking, { clientId, leadOfficeId, leadItId }: Led): boolean => {
  const leads = [leadOfficeId, leadItId].filter((id) => id !== null);
  if (leads.length > 0) return personId !== null && leads.includes(personId);
  return clientId ? clientId === personId : rights.may('O3', 'decide');
};

/** From two weeks before the end of its quarter. */
async function waitingReports(tx: Tx, looking: Looking, today: Day): Promise<Waiting[]> {
  const { dueOn, rows } = await readOwing(tx, currentReportQuarter(today), today);
  const missing = rows.filter((row) => row.report?.state !== 'released' && owes(looking, row));
  return listed(
    { kind: 'status-report' },
    missing.map(({ id, code, name }) => ({ id, name: `${code} ${name}`, dueOn, since: null })),
  );
}

async function waitingReviews(tx: Tx, looking: Looking, today: Day): Promise<Waiting[]> {
  const due = (await listReviews(tx)).filter(
    (row) =>
      row.state !== 'released' &&
      reviewStanding(row.completedOn, today) !== 'too-early' &&
      owes(looking, row),
  );
  return listed(
    { kind: 'completion-review' },
    due.map(({ id, code, name, completedOn }) => ({
      id,
      name: `${code} ${name}`,
      dueOn: reviewWindow(completedOn).until,
      since: null,
    })),
  );
}
