import { eq } from 'drizzle-orm';
import type { Actor } from '../../../audit/core/actor.ts';
import { recordAudit } from '../../../audit/store.ts';
import type { Tx } from '../../../db/index.ts';
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts';
import { listUnits } from '../../../municipality/store/units.ts';
import { listTeams } from '../../../people/store/teams.ts';
import { findGroupFault, type GroupFault, type RetirementShare } from '../core/succession.ts';
import { retirementShares } from '../tables.ts';

/** A unit or a team with how many people it has; null: not known. */
export type Group = { kind: 'unit' | 'team'; id: string; name: string; people: number | null };

export async function listGroups(tx: Tx): Promise<Group[]> {
  const units = (await listUnits(tx)).map(({ id, name, employees, officeStaff }) => ({
    kind: 'unit' as const,
    id,
    name,
    people: employees ?? officeStaff,
  }));
  const teams = (await listTeams(tx)).map(({ id, name, fullTimeEquivalents }) => ({
    kind: 'team' as const,
    id,
    name,
    people: Math.floor(fullTimeEquivalents),
  }));
  return [...units, ...teams];
}

export async function listShares(tx: Tx): Promise<RetirementShare[]> {
  const groups = new Map((await listGroups(tx)).map((group) => [group.id, group]));
  const rows = await tx.select().from(retirementShares);
  return rows.map(({ municipalityId: _, ...row }) => {
    const { name, people } = groups.get((row.unitId ?? row.teamId)!)!;
    return { ...row, name, people: people ?? 0 };
  });
}

export type ShareFields = { groupId: string; percent: number; asOf: string };
export type ShareRefusal = Refusal<GroupFault | 'group-unknown' | 'share-entered'>;

/** One share a group; whoever wants another one takes the old one away first, so nothing is overwritten unseen. */
export async function addShare(
  tx: Tx,
  actor: Actor,
  { groupId, percent, asOf }: ShareFields,
): Promise<Result<string, ShareRefusal>> {
  const group = (await listGroups(tx)).find(({ id }) => id === groupId);
  if (!group) return refuse({ refusal: 'group-unknown', at: 'groupId' });
  const fault = findGroupFault(group.people);
  if (fault) return refuse({ refusal: fault, at: 'groupId' });
  const [created] = await tx
    .insert(retirementShares)
    .values({
      municipalityId: actor.municipalityId,
      unitId: group.kind === 'unit' ? groupId : null,
      teamId: group.kind === 'team' ? groupId : null,
      percent,
      asOf,
    })
    .onConflictDoNothing()
    .returning({ id: retirementShares.id });
  if (!created) return refuse({ refusal: 'share-entered', at: 'groupId' });
  await recordAudit(tx, actor, {
    act: 'retirement-share.create',
    entity: 'retirement-share',
    entityId: created.id,
    after: { group: group.name, percent, asOf },
  });
  return ok(created.id);
}

export async function removeShare(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  const before = (await listShares(tx)).find((share) => share.id === id);
  if (!before) return false;
  await tx.delete(retirementShares).where(eq(retirementShares.id, id));
  await recordAudit(tx, actor, {
    act: 'retirement-share.remove',
    entity: 'retirement-share',
    entityId: id,
    before: { group: before.name, percent: before.percent, asOf: before.asOf },
  });
  return true;
}
