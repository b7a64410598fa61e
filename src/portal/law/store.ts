import { sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { failedSave, type Tx } from '../../db/index.ts';
import { dayInGermany } from '../../kernel/day.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { Role } from '../../kernel/role.ts';
import type { Catalogue } from '../../law/core/catalogue.ts';
import { type CouncilFigures, councilFigures } from '../../law/core/council.ts';
import { type Coverage, type CoverageLink, coverageOf, isGap, type Waiver } from '../../law/core/coverage.ts';
import { hardDayOf } from '../../law/core/legal-deadline.ts';
import type { RadarRow } from '../../law/core/radar.ts';
import { listLegalDays } from '../../law/store/legal-days.ts';
import { type Look, type RadarReading, readRadar } from '../../law/store/radar.ts';
import { type CoverageRow, linkCoverage, type Statement } from '../../law/store/statements.ts';
import { listPersons } from '../../people/store/persons.ts';
import type { InitiativeState } from '../../plan/core/initiative.ts';
import { changeInitiative, createInitiative, findInitiative } from '../../plan/store/initiatives.ts';

/** An initiative that covers a duty. */
export type Covering = {
  id: string;
  code: string;
  name: string;
  state: InitiativeState;
  unitId: string;
  share: CoverageRow['share'];
  deadline: string | null;
  endsOn: string | null;
};

/** A duty with all that this municipality has said and does about it. */
export type Duty = {
  row: RadarRow;
  coverage: Coverage;
  /** Binds or may bind, nobody has begun, and it was time to. */
  gap: boolean;
  statement: Statement | undefined;
  evidenceOn: string | null;
  covering: Covering[];
};

export type Duties = { name: string; catalogue: Catalogue; duties: Duty[]; figures: CouncilFigures };

export async function readDuties(tx: Tx, look: Look): Promise<Duties> {
  const reading = await readRadar(tx, look);
  const covering = await readCovering(tx);
  const duties = reading.rows.map((row) => dutyOf(row, reading, covering, look.asOf));
  return {
    name: reading.name,
    catalogue: reading.catalogue,
    duties,
    figures: councilFigures(duties, look.asOf),
  };
}

function dutyOf(
  row: RadarRow,
  { statements, evidence }: RadarReading,
  covering: ReadonlyMap<string, Covering[]>,
  asOf: string,
): Duty {
  const { id } = row.obligation;
  const own = covering.get(id) ?? [];
  const statement = statements.get(id);
  const evidenceOn = evidence[id] ?? null;
  const coverage = coverageOf(row, { links: own.flatMap(toLink), evidenceOn, waiver: waiverOf(statement) });
  return { row, coverage, gap: isGap(row, coverage, asOf), statement, evidenceOn, covering: own };
}

/** What a unit deals with: its initiative covers it, or one of its people is named to answer. */
export async function dutiesOfUnit(
  tx: Tx,
  duties: readonly Duty[],
  unitId: string,
  today: string,
): Promise<Duty[]> {
  const people = new Set((await listPersons(tx, today, { unitId })).map(({ id }) => id));
  return duties.filter(
    ({ covering, statement }) =>
      covering.some((initiative) => initiative.unitId === unitId) ||
      people.has(statement?.responsibleId ?? ''),
  );
}

const waiverOf = (statement: Statement | undefined): Waiver | null =>
  statement?.applies === 'no'
    ? {
        reason: statement.reason ?? '',
        decidedBy: statement.decidedBy ?? '',
        decidedOn: statement.decidedOn ?? '',
      }
    : null;

const progressOf: Partial<Record<InitiativeState, CoverageLink['progress']>> = {
  'in-progress': 'running',
  paused: 'running',
  introduced: 'done',
  completed: 'done',
  'effect-reviewed': 'done',
};
const idle: readonly InitiativeState[] = ['rejected', 'cancelled', 'deferred'];

/** What was rejected, cancelled or put off covers nothing. */
const toLink = ({ id, share, state }: Covering): CoverageLink[] =>
  idle.includes(state) ? [] : [{ initiativeId: id, share, progress: progressOf[state] ?? 'planned' }];

async function readCovering(tx: Tx): Promise<Map<string, Covering[]>> {
  const { rows } = await tx.execute<Covering & { obligationId: string }>(sql`
    select c.obligation_id as "obligationId", c.share, i.id, i.code, i.name, i.state, i.unit_id as "unitId",
      i.deadline::text, i.ends_on::text as "endsOn"
    from law_coverages c
    join initiatives i on i.municipality_id = c.municipality_id and i.id = c.initiative_id
    order by i.code`);
  return Map.groupBy(rows, ({ obligationId }) => obligationId);
}

export const findDuty = async (
  tx: Tx,
  look: Look,
  id: string,
): Promise<(Duties & { duty: Duty }) | undefined> => {
  const all = await readDuties(tx, look);
  const duty = all.duties.find(({ row }) => row.obligation.id === id);
  return duty && { ...all, duty };
};

/** Who holds roles on a day, for naming who answers. */
export async function readHolders(
  tx: Tx,
  asOf: string,
): Promise<{ role: Role; personId: string; name: string; unitId: string | null }[]> {
  const { rows } = await tx.execute<{
    role: Role;
    personId: string;
    name: string;
    unitId: string | null;
  }>(sql`
    select h.role, h.person_id as "personId", p.name, p.unit_id as "unitId" from role_holders h
    join persons p on p.municipality_id = h.municipality_id and p.id = h.person_id
    where h.from_day <= ${asOf} and (h.until_day is null or h.until_day >= ${asOf}) order by p.name`);
  return rows;
}

/**
 * An initiative covers the duty. The day of a duty that must be met is a hard limit of the initiative, which the
 * planner holds; an earlier deadline of its own stays.
 */
export async function coverDuty(
  tx: Tx,
  actor: Actor,
  { row }: Pick<Duty, 'row'>,
  link: Pick<CoverageRow, 'initiativeId' | 'share'>,
): Promise<Result<void, Refusal<'not-found'>>> {
  const initiative = await findInitiative(tx, link.initiativeId);
  if (!initiative) return refuse({ refusal: 'not-found', at: 'initiativeId' });
  await linkCoverage(tx, actor, { obligationId: row.obligation.id, ...link });
  const lastDay = hardDayOf(row, dayInGermany(actor.now));
  const earlier = initiative.deadline !== null && lastDay !== null && initiative.deadline <= lastDay;
  const changed = await changeInitiative(
    tx,
    actor,
    initiative.id,
    {
      fields: {
        legalBasis: initiative.legalBasis ?? legalBasisOf(row),
        ...(lastDay !== null && !earlier ? { deadline: lastDay, deadlineHardness: 'hard' } : {}),
        ...(lastDay !== null && earlier ? { deadlineHardness: 'hard' } : {}),
      },
    },
    initiative.version,
  );
  if (!changed.ok)
    throw failedSave(`Initiative ${initiative.id} could not be changed`, changed.error.refusal);
  return ok(undefined);
}

const legalBasisOf = ({ obligation }: RadarRow): string => obligation.legalRefs.join(', ');

/** One click: an idea in the plan with all that the act says, which covers the duty fully. */
export async function proposeInitiative(
  tx: Tx,
  actor: Actor,
  { row }: Pick<Duty, 'row'>,
  unitId: string,
): Promise<Result<{ id: string; code: string }, Refusal<'not-found'>>> {
  const { obligation, law } = row;
  const deadline = hardDayOf(row, dayInGermany(actor.now));
  const created = await createInitiative(tx, actor, {
    name: obligation.title.de.slice(0, 120),
    description: obligation.text.de.slice(0, 600),
    startingPoint: `${law.title.de} (${legalBasisOf(row)}).`,
    unitId,
    kind: 'mandatory',
    reason: 'law',
    origin: 'it',
    mandatory: obligation.bindingness === 'must',
    legalBasis: legalBasisOf(row),
    deadline,
    deadlineHardness: deadline ? 'hard' : 'open',
    public: false,
  });
  if (!created.ok) return refuse({ refusal: 'not-found', at: 'unitId' });
  const { id, code } = created.value;
  await linkCoverage(tx, actor, { obligationId: obligation.id, initiativeId: id, share: 'full' });
  return ok({ id, code });
}

/**
 * Does something that may change what binds, and when: a new catalogue, a statement, another own entry, a link less.
 * Initiatives that stood at a day of the law go with it; a deadline somebody set otherwise stays.
 */
export async function withLegalDays<T>(tx: Tx, actor: Actor, change: () => Promise<T>): Promise<Moved<T>> {
  const today = dayInGermany(actor.now);
  const before = await listLegalDays(tx, today);
  const result = await change();
  const after = await listLegalDays(tx, today);
  let moved = 0;
  for (const { initiativeId, day } of before.values()) {
    const now = after.get(initiativeId)?.day ?? null;
    if (now !== day) moved += await moveDeadline(tx, actor, initiativeId, { from: day, to: now });
  }
  return { result, moved };
}

/** `moved`: how many initiatives went along. */
type Moved<T> = { result: T; moved: number };

async function moveDeadline(
  tx: Tx,
  actor: Actor,
  id: string,
  { from, to }: { from: string; to: string | null },
): Promise<number> {
  const initiative = await findInitiative(tx, id);
  if (initiative?.deadline !== from) return 0;
  const fields = to ? { deadline: to } : { deadline: null, deadlineHardness: 'open' as const };
  const changed = await changeInitiative(tx, actor, id, { fields }, initiative.version);
  return changed.ok ? 1 : 0;
}
