import type { Tx } from '../../db/index.ts';
import { dayInGermany } from '../../kernel/day.ts';
import { formatMoment } from '../../kernel/moment.ts';
import type { Role } from '../../kernel/role.ts';
import type { Language } from '../../kernel/text.ts';
import { openHearing } from '../../roles/store/statements.ts';
import { nextStep, openDuties, type RunningClock } from '../../security/core/clock.ts';
import { isOfPersonalData } from '../../security/core/duty.ts';
import { countProgress, type Progress } from '../../security/core/progress.ts';
import { placeName } from '../../security/core/risk.ts';
import { type Incident, listIncidents, withClocks } from '../../security/store/incidents.ts';
import { listRisks, type Risk, riskSubject } from '../../security/store/risks.ts';
import { listOverdue, readSheets } from '../../security/store/sheets.ts';
import { seesIncident, seesRisks, seesSecurity } from '../../web/confidential.ts';
import type { Rights } from '../../web/rights.ts';
import { listed, speaksOn, type Waiting } from '../core/waiting.ts';
import { texts } from '../texts.ts';
import type { Looking } from './waiting.ts';

/** How secure the municipality is, for the start page of those who may know. */
export type SecurityStanding = {
  now: Date;
  progress: Progress;
  overdue: number;
  /** Residual risks that wait for a decision. */
  waiting: number;
  /** Open ones, exercises left out, with what must be told next. */
  incidents: { id: string; title: string; next: RunningClock | null }[];
};

type Looker = { municipalityId: string; now: Date; language: Language; rights: Rights };

/** Null for all others. */
export async function readSecurity(tx: Tx, looking: Looker): Promise<SecurityStanding | null> {
  const { municipalityId, now, language, rights } = looking;
  if (!seesSecurity(rights)) return null;
  const today = dayInGermany(now);
  const sheets = await readSheets(tx, language);
  const [entry] = sheets as [(typeof sheets)[number]];
  const open = await withClocks(tx, municipalityId, await listOpen(tx), now);
  return {
    now,
    progress: countProgress(entry.sheet.items, entry.answers),
    overdue: (await listOverdue(tx, sheets, today)).length,
    waiting: (await listProposed(tx)).length,
    incidents: open.map(({ incident: { id, title }, clocks }) => ({ id, title, next: nextStep(clocks) })),
  };
}

/** Exercises left out. */
const listOpen = async (tx: Tx): Promise<Incident[]> =>
  (await listIncidents(tx)).filter(({ closedAt, exercise }) => !closedAt && !exercise);

/** Reports on incidents that the law asks for wait for those who may know, until given or said to be needless. */
export async function waitingReports(tx: Tx, looking: Looking): Promise<Waiting[]> {
  const { municipalityId, now, language, rights } = looking;
  if (!seesRisks(rights) || !rights.may('X2', 'comment')) return [];
  const known = (await listOpen(tx)).filter((incident) => seesIncident(rights, incident));
  const open = await withClocks(tx, municipalityId, known, now);
  return listed(
    { kind: 'incident-report' },
    open.flatMap(({ incident, clocks }) =>
      openDuties(clocks)
        .filter(({ duty }) => seesSecurity(rights) || isOfPersonalData(duty))
        .map((clock) => toItem(clock, incident, language)),
    ),
  );
}

const toItem = ({ duty, dueAt, state }: RunningClock, incident: Incident, language: Language) => ({
  id: incident.id,
  name: texts(language).waiting.report(
    duty.name[language],
    dueAt && formatMoment(dueAt, language),
    incident.title,
  ),
  dueOn: dueAt && dayInGermany(dueAt),
  since: dayInGermany(incident.noticedAt),
  isLate: state === 'overdue',
});

const listProposed = async (tx: Tx): Promise<Risk[]> =>
  (await listRisks(tx)).filter(({ state }) => state === 'proposed');

/**
 * Gaps that somebody asks to carry for a while wait for those who must be heard on them, and for whoever carries them,
 * among those who may know.
 */
export async function waitingRisks(tx: Tx, role: Role, looking: Looking): Promise<Waiting[]> {
  const { rights, language, inForce } = looking;
  const speaks = speaksOn(inForce.matrix, 'X3', role);
  const decides = rights.may('X3', 'decide');
  if (!seesRisks(rights) || !(speaks || decides)) return [];
  const proposed = await listProposed(tx);
  if (proposed.length === 0) return [];
  const sheets = await readSheets(tx, language);
  const itemOf = (risk: Risk) => ({
    id: risk.id,
    name: placeName(risk, sheets),
    dueOn: null,
    since: dayInGermany(risk.proposedAt),
  });
  const silent = speaks ? await listSilent(tx, role, proposed) : [];
  return [
    ...(speaks ? listed({ kind: speaks, thing: 'residual-risk', decision: 'X3' }, silent.map(itemOf)) : []),
    ...(decides ? listed({ kind: 'residual-risk', decision: 'X3' }, proposed.map(itemOf)) : []),
  ];
}

/** Those on which the role has not spoken yet. */
async function listSilent(tx: Tx, role: Role, proposed: readonly Risk[]): Promise<Risk[]> {
  const silent: Risk[] = [];
  for (const risk of proposed) {
    const { heard, consent } = await openHearing(tx, riskSubject(risk.id));
    if ([...heard, ...consent].includes(role)) silent.push(risk);
  }
  return silent;
}
