import { eq, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import { dayInGermany, formatDay } from '../../kernel/day.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Role } from '../../kernel/role.ts';
import { units } from '../../municipality/tables.ts';
import { enqueueNotice } from '../../notice/store/notices.ts';
import { persons } from '../../people/tables.ts';
import { createHolder, listHolders } from '../../roles/store/holders.ts';
import {
  checkHearing,
  type GivenStatement,
  giveStatement,
  openHearing,
  type Subject,
} from '../../roles/store/statements.ts';
import { allOrNothing } from '../../roles/store/step.ts';
import { notifyInformed, tellRoles } from '../../roles/store/tell.ts';
import { statements } from '../../roles/tables.ts';
import { paths } from '../../web/paths.ts';
import { nominationDecision } from '../core/guide.ts';
import { guides } from '../tables.ts';
import { texts } from '../texts.ts';
import { findGuide, type Guide } from './guides.ts';
import type { Saved } from './mandates.ts';

/** A proposal that waits for its nomination. */
export type OpenProposal = {
  id: string;
  name: string;
  decision: 'L1' | 'L5';
  since: string;
  /** The role has said what it has to say. */
  spoken: boolean;
};

/** All proposals, and whether `role` has spoken; of `personId`'s own unit only where an office looks. */
export async function listProposals(tx: Tx, role: Role, personId: string | null): Promise<OpenProposal[]> {
  const own =
    role === 'office'
      ? sql`and g.unit_id = (select o.unit_id from ${persons} o where o.id = ${personId})`
      : sql``;
  const { rows } = await tx.execute<OpenProposal>(sql`
    select g.id, concat_ws(', ', coalesce(p.name, g.name), u.name) as name,
      case when g.kind = 'community' then 'L5' else 'L1' end as decision,
      (g.created_at at time zone 'Europe/Berlin')::date::text as since, exists (
        select from ${statements} s where s.municipality_id = g.municipality_id and s.entity = 'guide'
          and s.entity_id = concat_ws(' ', g.id::text, g.person_id::text) and s.role = ${role}) as spoken
    from ${guides} g
    left join ${persons} p on p.municipality_id = g.municipality_id and p.id = g.person_id
    left join ${units} u on u.municipality_id = g.municipality_id and u.id = g.unit_id
    where g.state = 'proposed' ${own} order by g.created_at`);
  return rows;
}

/** The nomination as a thing to be heard on: of one person, so that another person is heard on anew. */
export const nominationSubject = ({
  id,
  kind,
  personId,
}: Pick<Guide, 'id' | 'kind' | 'personId'>): Subject => ({
  decision: nominationDecision(kind),
  entity: 'guide',
  entityId: personId ? `${id} ${personId}` : id,
});

/** Tells the roles that the matrix wants to be heard before the nomination. */
export async function askHearing(tx: Tx, actor: Actor, guide: Guide): Promise<void> {
  const { heard, consent } = await openHearing(tx, nominationSubject(guide));
  await tellRoles(tx, actor, [...heard, ...consent], {
    kind: 'guide',
    key: `${nominationSubject(guide).entityId}:hearing`,
    href: paths.guide(guide.id),
    say: (language) => texts(language).mails.hearing(guide.unit),
  });
}

/**
 * Makes a proposal a mandate, once those were heard whom the matrix wants to be; the person holds the role from then on
 * and is told. `noted` are statements that came on paper.
 */
export const nominateGuide = (
  tx: Tx,
  actor: Actor,
  id: string,
  noted: readonly GivenStatement[] = [],
): Promise<Saved> => allOrNothing(tx, (step) => nominateIn(step, actor, id, noted));

async function nominateIn(
  tx: Tx,
  actor: Actor,
  id: string,
  noted: readonly GivenStatement[],
): Promise<Saved> {
  const guide = await findGuide(tx, id);
  if (!guide) return refuse({ refusal: 'not-found' });
  if (guide.state !== 'proposed') return refuse({ refusal: 'not-proposed' });
  for (const given of noted) await giveStatement(tx, actor, nominationSubject(guide), given);
  const heard = await checkHearing(tx, nominationSubject(guide));
  if (!heard.ok) return heard;
  const today = dayInGermany(actor.now);
  const since = guide.since ?? today;
  await tx
    .update(guides)
    .set({
      state: 'active',
      since,
      nominatedBy: actor.name,
      nominatedOn: today,
      version: sql`${guides.version} + 1`,
    })
    .where(eq(guides.id, id));
  // Before the role is taken, so that the new guide is told once, in the words meant for him or her.
  await notifyInformed(tx, actor, nominationDecision(guide.kind), {
    subject: { de: texts('de').mails.newGuide(guide.unit), en: texts('en').mails.newGuide(guide.unit) },
    href: paths.guide(id),
    key: `guide:${id}`,
  });
  if (guide.personId) await takeRole(tx, actor, guide.personId, since);
  await recordAudit(tx, actor, {
    act: 'guide.nominate',
    entity: 'guide',
    entityId: id,
    before: { state: 'proposed' },
    after: { state: 'active', since },
  });
  await tellNominated(tx, actor, guide, since);
  return ok((await findGuide(tx, id))!);
}

async function tellNominated(tx: Tx, actor: Actor, guide: Guide, since: string): Promise<void> {
  if (guide.personId === null || guide.personId === actor.personId) return;
  await enqueueNotice(tx, actor, {
    personId: guide.personId,
    kind: 'guide',
    key: `guide:${guide.id}:nominated`,
    text: {
      de: texts('de').mails.nominated(formatDay(since, 'de'), guide.hoursPerWeek),
      en: texts('en').mails.nominated(formatDay(since, 'en'), guide.hoursPerWeek),
    },
    href: paths.guideOwn(),
  });
}

async function takeRole(tx: Tx, actor: Actor, personId: string, from: string): Promise<void> {
  const held = (await listHolders(tx)).some(
    (holder) => holder.role === 'guide' && holder.personId === personId && holder.until === null,
  );
  if (held) return;
  const fields = { role: 'guide', personId, from, until: null, deputyId: null, acting: false } as const;
  await createHolder(tx, actor, fields);
}
