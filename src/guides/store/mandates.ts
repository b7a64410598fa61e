import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import { type Tx, updateVersioned } from '../../db/index.ts';
import { dayInGermany } from '../../kernel/day.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { persons } from '../../people/tables.ts';
import { listHolders, saveHolder } from '../../roles/store/holders.ts';
import { clearingDay, type GuideKind, nominationDecision } from '../core/guide.ts';
import { guideContacts, guides, guideTopicLinks, guideUnits } from '../tables.ts';
import { findGuide, type Guide } from './guides.ts';
import { askHearing } from './nomination.ts';
import { readSettings } from './settings.ts';

export type GuideFields = {
  kind: GuideKind;
  personId: string | null;
  name: string | null;
  email: string | null;
  phone: string | null;
  unitId: string | null;
  furtherUnitIds: string[];
  topicIds: string[];
  site: string | null;
  openingHours: string | null;
  languages: string[];
  skills: string[];
  volunteered: boolean;
  managerAgreedOn: string | null;
  deputyId: string | null;
  hoursPerWeek: number | null;
  since: string | null;
  until: string | null;
  reason: string | null;
  listName: string | null;
};

export type GuideRefusal = Refusal<
  | 'not-found'
  | 'version-conflict'
  | 'person-missing'
  | 'name-missing'
  | 'unit-missing'
  | 'guide-already'
  | 'own-deputy'
  | 'ends-before-start'
  | 'not-proposed'
  | 'nominated-by-name'
  | 'not-heard'
  | 'consent-refused'
  | 'not-active'
>;

export type Saved = Result<Guide, GuideRefusal>;

export async function proposeGuide(tx: Tx, actor: Actor, fields: GuideFields): Promise<Saved> {
  const fault = await findFault(tx, fields, null);
  if (fault) return refuse(fault);
  const [created] = await tx
    .insert(guides)
    .values({ ...rowOf(fields), municipalityId: actor.municipalityId })
    .returning({ id: guides.id });
  await putLinks(tx, actor, created!.id, fields);
  await recordAudit(tx, actor, {
    act: 'guide.create',
    entity: 'guide',
    entityId: created!.id,
    after: audited(fields),
  });
  const guide = (await findGuide(tx, created!.id))!;
  await askHearing(tx, actor, guide);
  return ok(guide);
}

export async function saveGuide(
  tx: Tx,
  actor: Actor,
  id: string,
  fields: GuideFields,
  version: number,
): Promise<Saved> {
  const before = await findGuide(tx, id);
  if (!before || before.clearedOn) return refuse({ refusal: 'not-found' });
  const fault = (await findFault(tx, fields, id)) ?? findSwap(before, fields);
  if (fault) return refuse(fault);
  const updated = await updateVersioned(tx, guides, eq(guides.id, id), version, rowOf(fields));
  if (!updated.ok) return refuse({ refusal: 'version-conflict', at: 'kind' });
  await putLinks(tx, actor, id, fields);
  await recordAudit(tx, actor, {
    act: 'guide.change',
    entity: 'guide',
    entityId: id,
    after: audited(fields),
  });
  const guide = (await findGuide(tx, id))!;
  if (guide.state === 'proposed' && guide.personId !== before.personId) await askHearing(tx, actor, guide);
  return ok(guide);
}

/** A person of the Konzern is named by the person's own row; a volunteer brings name and addresses. */
function rowOf(fields: GuideFields) {
  const { furtherUnitIds: _units, topicIds: _topics, ...row } = fields;
  return fields.kind === 'community'
    ? { ...row, personId: null }
    : { ...row, name: null, email: null, phone: null, site: null, openingHours: null };
}

/** What the entry keeps for good names nobody but by id, so that clearing a former guide leaves nothing. */
const audited = ({ kind, personId, unitId, hoursPerWeek, since, until, deputyId }: GuideFields) => ({
  kind,
  personId,
  unitId,
  hoursPerWeek,
  since,
  until,
  deputyId,
});

/** Who decided named this person, and others were heard on them: somebody else needs a mandate of their own. */
function findSwap(before: Guide, { kind, personId }: GuideFields): GuideRefusal | undefined {
  if (before.state === 'proposed') return undefined;
  const isSame =
    nominationDecision(kind) === nominationDecision(before.kind) &&
    (kind === 'community' || personId === before.personId);
  return isSame ? undefined : { refusal: 'nominated-by-name', at: 'personId' };
}

async function putLinks(tx: Tx, actor: Actor, guideId: string, fields: GuideFields): Promise<void> {
  const { municipalityId } = actor;
  await tx.delete(guideUnits).where(eq(guideUnits.guideId, guideId));
  await tx.delete(guideTopicLinks).where(eq(guideTopicLinks.guideId, guideId));
  const further = [...new Set(fields.furtherUnitIds)].filter((unitId) => unitId !== fields.unitId);
  if (further.length > 0)
    await tx.insert(guideUnits).values(further.map((unitId) => ({ municipalityId, guideId, unitId })));
  const topics = [...new Set(fields.topicIds)];
  if (topics.length > 0)
    await tx.insert(guideTopicLinks).values(topics.map((topicId) => ({ municipalityId, guideId, topicId })));
}

async function findFault(tx: Tx, fields: GuideFields, id: string | null): Promise<GuideRefusal | undefined> {
  const { kind, personId, name, unitId, deputyId, since, until } = fields;
  if (kind === 'community' && !name) return { refusal: 'name-missing', at: 'name' };
  if (kind !== 'community' && !personId) return { refusal: 'person-missing', at: 'personId' };
  if (kind !== 'community' && !unitId) return { refusal: 'unit-missing', at: 'unitId' };
  if (since && until && until < since) return { refusal: 'ends-before-start', at: 'until' };
  if (deputyId && deputyId === id) return { refusal: 'own-deputy', at: 'deputyId' };
  if (kind === 'community' || !personId) return undefined;
  const known = await tx.select({ id: persons.id }).from(persons).where(eq(persons.id, personId));
  if (known.length === 0) return { refusal: 'person-missing', at: 'personId' };
  const others = await tx
    .select({ id: guides.id })
    .from(guides)
    .where(and(eq(guides.personId, personId), ne(guides.state, 'ended'), id ? ne(guides.id, id) : undefined));
  return others.length > 0 ? { refusal: 'guide-already', at: 'personId' } : undefined;
}

/** Ends a mandate with its last day: the history stays, the role ends, others lose this deputy. */
export async function endGuide(
  tx: Tx,
  actor: Actor,
  id: string,
  { until, reason }: { until: string; reason: string | null },
): Promise<Saved> {
  const guide = await findGuide(tx, id);
  if (!guide) return refuse({ refusal: 'not-found' });
  if (guide.state === 'ended') return refuse({ refusal: 'not-active' });
  if (guide.since && until < guide.since) return refuse({ refusal: 'ends-before-start', at: 'until' });
  await tx
    .update(guides)
    .set({
      state: 'ended',
      until,
      endReason: reason,
      consentOn: null,
      version: sql`${guides.version} + 1`,
    })
    .where(eq(guides.id, id));
  await tx.update(guides).set({ deputyId: null }).where(eq(guides.deputyId, id));
  if (guide.personId) await leaveRole(tx, actor, guide.personId, until);
  await recordAudit(tx, actor, {
    act: 'guide.end',
    entity: 'guide',
    entityId: id,
    before: { state: guide.state },
    after: { state: 'ended', until },
  });
  return ok((await findGuide(tx, id))!);
}

async function leaveRole(tx: Tx, actor: Actor, personId: string, until: string): Promise<void> {
  const held = (await listHolders(tx)).filter(
    (holder) => holder.role === 'guide' && holder.personId === personId && holder.until === null,
  );
  for (const { id, version, role, from, deputyId, acting } of held)
    await saveHolder(tx, actor, id, { role, personId, from, until, deputyId, acting }, version);
}

/** Consent to be listed publicly, given or taken back. */
export async function setConsent(tx: Tx, actor: Actor, id: string, consents: boolean): Promise<void> {
  const consentOn = consents ? dayInGermany(actor.now) : null;
  await tx
    .update(guides)
    .set({ consentOn, version: sql`${guides.version} + 1` })
    .where(eq(guides.id, id));
  await recordAudit(tx, actor, {
    act: 'guide.consent',
    entity: 'guide',
    entityId: id,
    after: { public: consents },
  });
}

/**
 * Removes the personal data of those who left longer ago than the period set; unit, kind and time of the mandate stay
 * for the history. Answers how many.
 */
export async function clearFormerGuides(tx: Tx, actor: Actor): Promise<number> {
  const { keepMonths } = await readSettings(tx);
  const today = dayInGermany(actor.now);
  const former = await tx
    .select({ id: guides.id, until: guides.until })
    .from(guides)
    .where(and(eq(guides.state, 'ended'), isNull(guides.clearedOn)));
  const due = former.filter(({ until }) => until !== null && clearingDay(until, keepMonths) <= today);
  for (const { id } of due) {
    await tx
      .update(guides)
      .set({
        personId: null,
        name: null,
        email: null,
        phone: null,
        skills: [],
        languages: [],
        listName: null,
        reason: null,
        endReason: null,
        nominatedBy: null,
        deputyId: null,
        clearedOn: today,
      })
      .where(eq(guides.id, id));
    await tx.update(guideContacts).set({ note: null }).where(eq(guideContacts.guideId, id));
    await recordAudit(tx, actor, { act: 'guide.clear', entity: 'guide', entityId: id });
  }
  return due.length;
}
