import { sql } from 'drizzle-orm';
import type { Actor } from '../../../audit/core/actor.ts';
import { recordAudit } from '../../../audit/store.ts';
import type { Tx } from '../../../db/index.ts';
import type { Day } from '../../../kernel/day.ts';
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts';

export type PhaseInput = {
  title: string;
  question: string;
  beginsOn: Day;
  endsOn: Day;
  answerDays: number;
  closing: string | null;
  released: boolean;
  fieldIds: string[];
};
export type Phase = PhaseInput & { id: string; version: number };
export type PhaseFigures = { phaseId: string; waiting: number; published: number; answered: number };

const columns = sql`p.id, p.title, p.question, p.begins_on::text as "beginsOn", p.ends_on::text as "endsOn",
  p.answer_days as "answerDays", p.closing, p.released, p.version,
  array(select f.field_id::text from participation_fields f
    where f.municipality_id = p.municipality_id and f.phase_id = p.id order by 1) as "fieldIds"`;

/** The newest first. */
export async function listPhases(tx: Tx): Promise<Phase[]> {
  const { rows } = await tx.execute<Phase>(
    sql`select ${columns} from participation_phases p order by p.begins_on desc, p.title`,
  );
  return rows;
}

export async function findPhase(tx: Tx, id: string): Promise<Phase | undefined> {
  const { rows } = await tx.execute<Phase>(
    sql`select ${columns} from participation_phases p where p.id = ${id}`,
  );
  return rows[0];
}

export async function createPhase(tx: Tx, actor: Actor, phase: PhaseInput): Promise<string> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    insert into participation_phases
      (municipality_id, title, question, begins_on, ends_on, answer_days, closing, released)
    values (${actor.municipalityId}, ${phase.title}, ${phase.question}, ${phase.beginsOn}, ${phase.endsOn},
      ${phase.answerDays}, ${phase.closing}, ${phase.released}) returning id`);
  const { id } = rows[0]!;
  await setFields(tx, actor, id, phase.fieldIds);
  await recordAudit(tx, actor, { act: 'phase.create', entity: 'phase', entityId: id, after: phase });
  return id;
}

export type PhaseFault = Refusal<'not-found'> | (Refusal<'version-conflict'> & { current: Phase });

export async function savePhase(
  tx: Tx,
  actor: Actor,
  { id, version }: Pick<Phase, 'id' | 'version'>,
  phase: PhaseInput,
): Promise<Result<void, PhaseFault>> {
  const before = await findPhase(tx, id);
  if (!before) return refuse({ refusal: 'not-found' });
  const { rowCount } = await tx.execute(sql`
    update participation_phases set title = ${phase.title}, question = ${phase.question},
      begins_on = ${phase.beginsOn}, ends_on = ${phase.endsOn}, answer_days = ${phase.answerDays},
      closing = ${phase.closing}, released = ${phase.released}, version = version + 1
    where id = ${id} and version = ${version}`);
  if (rowCount !== 1) return refuse({ refusal: 'version-conflict', current: (await findPhase(tx, id))! });
  await setFields(tx, actor, id, phase.fieldIds);
  await recordAudit(tx, actor, { act: 'phase.change', entity: 'phase', entityId: id, before, after: phase });
  return ok(undefined);
}

async function setFields(tx: Tx, { municipalityId }: Actor, phaseId: string, fieldIds: readonly string[]) {
  await tx.execute(sql`delete from participation_fields where phase_id = ${phaseId}`);
  await tx.execute(sql`insert into participation_fields
    select ${municipalityId}, ${phaseId}, id from agenda_fields where id in ${list(fieldIds)}`);
}

/** `in` over no ids at all is false, not a fault. */
const list = (ids: readonly string[]) => sql`(select unnest(${`{${ids.join(',')}}`}::uuid[]))`;

export async function countByPhase(tx: Tx): Promise<PhaseFigures[]> {
  const { rows } = await tx.execute<PhaseFigures>(sql`
    select phase_id as "phaseId", count(*) filter (where state = 'waiting')::int as waiting,
      count(*) filter (where state = 'published')::int as published,
      count(*) filter (where state = 'published' and answered_on is not null)::int as answered
    from contributions group by phase_id`);
  return rows;
}

/** The fields of action a phase can ask about. */
export async function listFields(tx: Tx): Promise<{ id: string; code: string; name: string }[]> {
  const { rows } = await tx.execute<{ id: string; code: string; name: string }>(
    sql`select id, code, name from agenda_fields order by position, code`,
  );
  return rows;
}
