import type { Actor } from '../../audit/core/actor.ts';
import type { Tx } from '../../db/index.ts';
import { dayInGermany } from '../../kernel/day.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { Bilingual } from '../../kernel/text.ts';
import { findMunicipality } from '../../municipality/store/profile.ts';
import { paths } from '../../web/paths.ts';
import { checkMatrix } from '../core/matrix/check-matrix.ts';
import { checkPeople } from '../core/matrix/check-people.ts';
import type { Finding } from '../core/matrix/finding.ts';
import { matrixDecision } from '../core/matrix/rights.ts';
import { decisionCatalogue } from './catalogue.ts';
import { type HolderRow, isSooner, listHolders, undecidableFrom } from './holders.ts';
import { findInForce, holdDraft, type MatrixVersion, putInForce, type Resolution } from './matrix.ts';
import { checkHearing, type GivenStatement, giveStatement, type Subject } from './statements.ts';
import { allOrNothing } from './step.ts';
import { notifyInformed, tellAffected } from './tell.ts';

/** Checks R01 to R10 of one version. */
export function findingsOf(version: MatrixVersion): Finding[] {
  const catalogue = decisionCatalogue();
  return checkMatrix({
    matrix: version.matrix,
    proposal: catalogue.matrix,
    names: { ...catalogue.scopes, ...catalogue.kinds },
    roleTexts: catalogue.roles,
    thresholds: catalogue.checks,
    delineated: Object.keys(version.sentences),
    sentences: catalogue.sentences,
    dropped: version.dropped,
    inherited: version.inherited,
  });
}

/** Checks R11 to R14: people, hours, vacancies, review. */
export const peopleFindings = async (tx: Tx, version: MatrixVersion, at: PeopleView): Promise<Finding[]> =>
  judgePeople(tx, version, at, await listHolders(tx));

export type PeopleView = { municipalityId: string; now: Date };

async function judgePeople(
  tx: Tx,
  version: MatrixVersion,
  at: PeopleView,
  holders: readonly HolderRow[],
): Promise<Finding[]> {
  const catalogue = decisionCatalogue();
  const municipality = await findMunicipality(tx, at.municipalityId);
  return checkPeople({
    matrix: version.matrix,
    roleTexts: catalogue.roles,
    dropped: version.dropped,
    holders,
    today: dayInGermany(at.now),
    inhabitants: municipality?.inhabitants ?? 0,
    outsideRows: catalogue.substitutions.find(({ id }) => id === 'one-person')?.outside ?? [],
    droppable: catalogue.substitutions.flatMap(({ drops, from }) => (drops && from ? [from] : [])),
    guideHours: version.guideHours,
    adoptedOn: version.resolution?.on ?? null,
    reviewMonths: catalogue.checks.reviewMonths,
  });
}

/** What counts, who holds the roles, and everything that is found on it, errors first. */
export type RolesInForce = { inForce: MatrixVersion; holders: HolderRow[]; findings: Finding[] };

export async function readRoles(tx: Tx, at: PeopleView): Promise<RolesInForce> {
  const inForce = await findInForce(tx);
  const holders = await listHolders(tx);
  const all = [...findingsOf(inForce), ...(await judgePeople(tx, inForce, at, holders))];
  const findings = all.toSorted((a, b) => severity.indexOf(a.level) - severity.indexOf(b.level));
  return { inForce, holders, findings };
}

const severity = ['error', 'warning', 'todo'];

/** Without these the matrix grants no clear right; nothing excuses them. */
const structural = ['R01', 'R02', 'R03'];

export type AdoptRefusal = Refusal<
  | 'draft-missing'
  | 'matrix-unsound'
  | 'reason-missing'
  | 'nobody-could-decide'
  | 'not-heard'
  | 'consent-refused'
  | 'version-conflict'
>;

export type Adoption = {
  resolution: Resolution;
  reason: string | null;
  /** Statements that came on paper and are noted with the decision. */
  noted: readonly GivenStatement[];
  /** The version of the draft that was looked at. */
  version: number;
};

export const matrixSubject = (version: MatrixVersion) => ({
  decision: matrixDecision,
  entity: 'matrix',
  entityId: version.id ?? '',
});

/** What is heard on a draft: its letters as they stand now. */
export const matrixHearing = (version: MatrixVersion): Subject => ({
  ...matrixSubject(version),
  since: version.changedAt,
});

/** Puts the draft in force, all or nothing: statements noted with a refused resolution are not kept. */
export const adoptMatrix = (
  tx: Tx,
  actor: Actor,
  adoption: Adoption,
): Promise<Result<MatrixVersion, AdoptRefusal>> => allOrNothing(tx, (step) => adoptIn(step, actor, adoption));

async function adoptIn(
  tx: Tx,
  actor: Actor,
  adoption: Adoption,
): Promise<Result<MatrixVersion, AdoptRefusal>> {
  const draft = await holdDraft(tx);
  if (!draft) return refuse({ refusal: 'draft-missing' });
  if (draft.version !== adoption.version) return refuse({ refusal: 'version-conflict' });
  const sound = checkSoundness(draft, adoption.reason);
  if (!sound.ok) return sound;
  const locked = await undecidableFrom(tx, actor.now, { matrix: draft.matrix });
  if (locked === dayInGermany(actor.now) || isSooner(locked, await undecidableFrom(tx, actor.now)))
    return refuse({ refusal: 'nobody-could-decide', at: 'hearing', detail: { from: locked! } });
  const subject = matrixHearing(draft);
  for (const given of adoption.noted) await giveStatement(tx, actor, subject, given);
  const heard = await checkHearing(tx, subject);
  if (!heard.ok) return heard;
  const before = await findInForce(tx);
  await putInForce(tx, actor, draft, adoption);
  await tellAffected(tx, actor, before.matrix, draft);
  await notifyInformed(tx, actor, matrixDecision, {
    subject: nameOfVersion(draft),
    href: paths.rights(),
    key: `matrix:${draft.id}`,
  });
  return ok({ ...draft, state: 'adopted' });
}

const nameOfVersion = ({ number }: MatrixVersion): Bilingual => ({
  de: `Abgrenzung, Fassung ${number}`,
  en: `decision rights, version ${number}`,
});

function checkSoundness(draft: MatrixVersion, reason: string | null): Result<void, AdoptRefusal> {
  const errors = findingsOf(draft).filter(({ level }) => level === 'error');
  const unsound = errors.find(({ rule }) => structural.includes(rule));
  if (unsound)
    return refuse({
      refusal: 'matrix-unsound',
      at: 'reason',
      detail: { row: unsound.row ?? '', rule: unsound.rule, sentence: unsound.text.de },
    });
  return errors.length && !reason
    ? refuse({ refusal: 'reason-missing', at: 'reason', detail: { count: errors.length } })
    : ok(undefined);
}
