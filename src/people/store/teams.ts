import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { changeRow, recordAudit, type SaveFault } from '../../audit/store.ts';
import { type Tx, updateVersioned } from '../../db/index.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { CapacityChange, TeamCapacity } from '../core/capacity.ts';
import { persons, teamCapacities, teamMembers, teams } from '../tables.ts';

export type TeamFields = TeamCapacity & {
  /** Short sign, unique: `FV`. */
  code: string;
  name: string;
  unitId: string | null;
  /** Percent of a full-time post each of them gives to the team. */
  members: { personId: string; share: number }[];
  /** Quarters with other days than the rule yields. */
  changes: (CapacityChange & { reason: string | null })[];
};

export type Team = TeamFields & { id: string; position: number; version: number };

export type TeamRefusal = Refusal<'team-code-taken' | 'person-unknown'> | SaveFault<Team>;

const columns = {
  id: teams.id,
  code: teams.code,
  name: teams.name,
  unitId: teams.unitId,
  fullTimeEquivalents: teams.fullTimeEquivalents,
  projectShare: teams.projectShare,
  daysPerYear: teams.daysPerYear,
  position: teams.position,
  version: teams.version,
};

const members = sql<Team['members']>`coalesce((
  select jsonb_agg(jsonb_build_object('personId', m.person_id, 'share', m.share) order by m.person_id)
  from ${teamMembers} m where m.municipality_id = ${teams.municipalityId} and m.team_id = ${teams.id}), '[]')`;

const changes = sql<Team['changes']>`coalesce((
  select jsonb_agg(jsonb_build_object('quarter', c.quarter, 'days', c.days, 'reason', c.reason) order by c.quarter)
  from ${teamCapacities} c where c.municipality_id = ${teams.municipalityId} and c.team_id = ${teams.id}), '[]')`;

export const listTeams = (tx: Tx): Promise<Team[]> =>
  tx
    .select({ ...columns, members, changes })
    .from(teams)
    .orderBy(asc(teams.position), asc(sql`${teams.name} collate german`));

export async function findTeam(tx: Tx, id: string): Promise<Team | undefined> {
  const [row] = await tx
    .select({ ...columns, members, changes })
    .from(teams)
    .where(eq(teams.id, id));
  return row;
}

export async function createTeam(
  tx: Tx,
  actor: Actor,
  fields: TeamFields,
): Promise<Result<Team, Exclude<TeamRefusal, SaveFault<Team>>>> {
  const fault = await findFault(tx, fields);
  if (fault) return refuse(fault);
  const { members: _members, changes: _changes, ...values } = fields;
  const [created] = await tx
    .insert(teams)
    .values({ ...values, municipalityId: actor.municipalityId })
    .onConflictDoNothing()
    .returning(columns);
  if (!created) return refuse({ refusal: 'team-code-taken', at: 'code', detail: { code: fields.code } });
  await replaceParts(tx, actor, created.id, fields);
  await recordAudit(tx, actor, { act: 'team.create', entity: 'team', entityId: created.id, after: fields });
  return ok({ ...created, members: fields.members, changes: fields.changes });
}

export async function saveTeam(
  tx: Tx,
  actor: Actor,
  id: string,
  fields: TeamFields,
  version: number,
): Promise<Result<Team, TeamRefusal>> {
  const fault = await findFault(tx, fields, id);
  if (fault) return refuse(fault);
  const { members: _members, changes: _changes, ...values } = fields;
  return changeRow(tx, actor, 'team', id, {
    find: () => findTeam(tx, id),
    update: async () => {
      const updated = await updateVersioned(tx, teams, eq(teams.id, id), version, values);
      if (updated.ok) await replaceParts(tx, actor, id, fields);
      return updated;
    },
  });
}

async function replaceParts(
  tx: Tx,
  { municipalityId }: Actor,
  teamId: string,
  fields: Pick<TeamFields, 'members' | 'changes'>,
): Promise<void> {
  await tx.delete(teamMembers).where(eq(teamMembers.teamId, teamId));
  await tx.delete(teamCapacities).where(eq(teamCapacities.teamId, teamId));
  if (fields.members.length > 0)
    await tx
      .insert(teamMembers)
      .values(fields.members.map((member) => ({ ...member, municipalityId, teamId })));
  if (fields.changes.length > 0)
    await tx
      .insert(teamCapacities)
      .values(fields.changes.map((change) => ({ ...change, municipalityId, teamId })));
}

async function findFault(
  tx: Tx,
  fields: TeamFields,
  exceptId?: string,
): Promise<Refusal<'team-code-taken' | 'person-unknown'> | undefined> {
  const sameCode = exceptId
    ? await tx
        .select({ id: teams.id })
        .from(teams)
        .where(and(eq(teams.code, fields.code), ne(teams.id, exceptId)))
    : [];
  if (sameCode.length > 0) return { refusal: 'team-code-taken', at: 'code', detail: { code: fields.code } };
  const wanted = fields.members.map((member) => member.personId);
  if (wanted.length === 0) return undefined;
  const known = await tx.select({ id: persons.id }).from(persons).where(inArray(persons.id, wanted));
  return known.length === new Set(wanted).size ? undefined : { refusal: 'person-unknown', at: 'members' };
}
