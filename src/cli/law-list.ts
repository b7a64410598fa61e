import { formatDay } from '../kernel/day.ts';
import { findMeetings } from '../law/core/meeting.ts';
import { factsOf, findProfileFaults, type LawProfile } from '../law/core/profile.ts';
import { profileFaultSentence } from '../law/core/profile-fault.ts';
import { openRadar, type RadarRow, type RadarView } from '../law/core/radar.ts';
import { shippedCatalogue } from '../law/shipped.ts';
import { BadInput, readJson } from './input.ts';
import type { CliIo } from './io.ts';
import { type LawOptions, needed } from './law.ts';

/** What binds one municipality, as of one day, by the knowledge of another. */
export async function listObligations(options: LawOptions, io: CliIo): Promise<number> {
  const profile = await readLawProfile(options.profile);
  const rows = openRadar(shippedCatalogue())(factsOf(profile), viewOf(profile, options));
  io.out(options.json ? JSON.stringify(toJson(rows), null, 2) : describe(rows));
  return 0;
}

export async function readLawProfile(path: string | undefined): Promise<LawProfile> {
  const profile = await readJson(needed(path));
  const faults = findProfileFaults(profile);
  if (faults.length)
    throw new BadInput(...faults.map((fault) => `${path}: ${profileFaultSentence(fault, 'de')}`));
  return profile as LawProfile;
}

/** Evidence and confirmed answers may stand in the profile, by obligation id. */
const viewOf = ({ evidence, confirmed }: LawProfile, { asOf, knownOn }: LawOptions): RadarView => ({
  asOf,
  knownOn,
  ...(evidence ? { evidence: evidence as Record<string, string> } : {}),
  ...(confirmed ? { confirmed: confirmed as Record<string, 'yes' | 'no'> } : {}),
});

function toJson(rows: readonly RadarRow[]): object[] {
  const meetings = findMeetings(rows);
  return rows.map((row) => ({
    id: row.obligation.id,
    law: row.law.id,
    title: row.obligation.title,
    applies: row.applies,
    missing: row.missing,
    due: row.due.date,
    boundary: row.due.boundary,
    effectiveFrom: row.effectiveFrom,
    dueEarliest: row.due.earliest,
    dueLatest: row.due.latest,
    landUnknown: row.due.landUnknown,
    announced: row.due.announced,
    waitsFor: row.due.waitsFor,
    within: row.due.within,
    startBy: row.startBy,
    next: row.next,
    state: row.state,
    confidence: row.confidence,
    bindingness: row.obligation.bindingness,
    addressee: row.obligation.addressee,
    kind: row.law.kind,
    outlook: row.outlook,
    related: row.law.relations.filter(({ type }) => type === 'related').map(({ target }) => target),
    meets: meetings.get(row.obligation.id) ?? [],
    legalRefs: row.obligation.legalRefs,
    references: row.obligation.references,
  }));
}

const stateWords = {
  future: 'künftig',
  soon: 'bald',
  due: 'gilt',
  overdue: 'überfällig',
  superseded: 'abgelöst',
  done: 'erledigt',
};

/** What binds or may bind, in the order of its dates. */
function describe(rows: readonly RadarRow[]): string {
  const ours = rows.filter(({ applies }) => applies !== 'no');
  const byDate = [...ours].sort((a, b) => (a.due.date ?? '9').localeCompare(b.due.date ?? '9'));
  const lines = byDate.map(
    (row) =>
      `${row.due.date ? formatDay(row.due.date, 'de') : 'ohne Tag  '}  ${stateWords[row.state].padEnd(10)}  ` +
      `${row.applies === 'check' ? '(zu prüfen) ' : ''}${row.obligation.title.de} [${row.obligation.id}]`,
  );
  const open = ours.filter(({ applies }) => applies === 'check').length;
  return [
    ...lines,
    `${ours.length - open} Pflichten treffen zu, ${open} sind zu prüfen, ${rows.length - ours.length} treffen nicht zu. Keine Rechtsberatung.`,
  ].join('\n');
}
