import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Actor, unnamed } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import { type Tx, updateVersioned, waitForTurn } from '../../db/index.ts';
import { dayInGermany } from '../../kernel/day.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { Language } from '../../kernel/text.ts';
import { removeNoticesAbout } from '../../notice/store/notices.ts';
import { createInitiative } from '../../plan/store/initiatives.ts';
import { allOrNothing } from '../../roles/store/step.ts';
import { paths } from '../../web/paths.ts';
import type { AttachmentFile } from '../core/attachment.ts';
import { checkStep, isWaiting, type StepAsked, type StepFault, stepsFrom } from '../core/impulse.ts';
import { addWorkingDays } from '../core/working-day.ts';
import { impulseAttachments, impulseSteps, impulseSupports, impulses } from '../tables.ts';
import { tellNewImpulse, tellStep, tellSupporters } from './impulse-notices.ts';
import { findImpulse, type Impulse, listDuplicates } from './impulses.ts';
import { readSettings } from './settings.ts';

export type ImpulseFields = {
  title: string;
  text: string;
  unitId: string | null;
  topicId: string | null;
  showsName: boolean;
  /** A person of the administration, or a resident with what they gave of themselves. */
  giver: { personId: string } | { name: string | null; email: string | null; language: Language };
  files: readonly AttachmentFile[];
};

/** Takes an impulse in, with the day by which it must be answered; the guides of its unit are told. */
export async function submitImpulse(tx: Tx, actor: Actor, fields: ImpulseFields): Promise<Impulse> {
  const { municipalityId, now } = actor;
  const { title, text, unitId, topicId, showsName, giver, files } = fields;
  const today = dayInGermany(now);
  const { answerDays } = await readSettings(tx);
  const [created] = await tx
    .insert(impulses)
    .values({
      municipalityId,
      number: await nextNumber(tx),
      title,
      text,
      unitId,
      topicId,
      showsName,
      ...('personId' in giver
        ? { giverId: giver.personId }
        : { giverName: giver.name, giverEmail: giver.email, giverLanguage: giver.language }),
      state: 'submitted',
      submittedOn: today,
      dueOn: addWorkingDays(today, answerDays),
    })
    .returning({ id: impulses.id });
  const impulseId = created!.id;
  if (files.length > 0)
    await tx.insert(impulseAttachments).values(
      files.map(({ name, type, bytes }) => ({
        municipalityId,
        impulseId,
        name,
        type,
        bytes: Buffer.from(bytes),
      })),
    );
  await noteStep(tx, actor, impulseId, 'submitted', null);
  const impulse = (await findImpulse(tx, impulseId))!;
  await recordAudit(tx, showsName ? actor : unnamed(actor), {
    act: 'impulse.create',
    entity: 'impulse',
    entityId: impulseId,
    // The impulse's own words stay in the room, where a resident's can be removed.
    after: { number: impulse.number, unitId, topicId, files: files.map(({ type }) => type) },
  });
  await tellNewImpulse(tx, actor, impulse);
  return impulse;
}

/** Two that come at once wait for each other and get two numbers. */
async function nextNumber(tx: Tx): Promise<number> {
  await waitForTurn(tx, 'impulses');
  const { rows } = await tx.execute<{ next: number }>(
    sql`select coalesce(max(number), 0)::int + 1 as next from impulses`,
  );
  return rows[0]!.next;
}

async function noteStep(
  tx: Tx,
  actor: Actor,
  impulseId: string,
  state: Impulse['state'],
  text: string | null,
): Promise<string> {
  const [step] = await tx
    .insert(impulseSteps)
    .values({
      municipalityId: actor.municipalityId,
      impulseId,
      state,
      text,
      byName: actor.name,
      takenAt: actor.now,
    })
    .returning({ id: impulseSteps.id });
  return step!.id;
}

export type StepRefusal = Refusal<StepFault | 'not-found' | 'version-conflict' | 'initiative-failed'>;

/** Takes one step; giver, supporters and givers of duplicates are told in the same transaction. */
export async function stepImpulse(
  tx: Tx,
  actor: Actor,
  id: string,
  asked: StepAsked,
  version: number,
): Promise<Result<Impulse, StepRefusal>> {
  const impulse = await findImpulse(tx, id);
  if (!impulse) return refuse({ refusal: 'not-found' });
  const checked = checkStep(impulse, asked);
  if (!checked.ok) return checked;
  const today = dayInGermany(actor.now);
  const moved = await updateVersioned(tx, impulses, eq(impulses.id, id), version, {
    state: asked.to,
    answeredOn: impulse.answeredOn ?? (isWaiting(asked.to) ? null : today),
    realisedOn: asked.to === 'realised' ? today : null,
    duplicateOf: asked.to === 'duplicate' ? asked.duplicateOf : null,
    initiativeId: initiativeAfter(impulse, asked),
  });
  if (!moved.ok) return refuse({ refusal: 'version-conflict', at: 'to' });
  const stepId = await noteStep(tx, actor, id, asked.to, asked.text);
  const after = (await findImpulse(tx, id))!;
  await recordAudit(tx, actor, {
    act: 'impulse.step',
    entity: 'impulse',
    entityId: id,
    before: { state: impulse.state },
    after: { state: asked.to, duplicateOf: after.duplicateOf, initiativeId: after.initiativeId },
  });
  await tellStep(tx, actor, after, stepId, asked.text);
  if (!isWaiting(asked.to)) {
    await tellSupporters(tx, actor, after, stepId, asked.text);
    for (const { id: duplicateId } of await listDuplicates(tx, id))
      await tellStep(tx, actor, (await findImpulse(tx, duplicateId))!, stepId, asked.text, after);
  }
  return ok(after);
}

const initiativeAfter = (impulse: Impulse, { to, initiativeId }: StepAsked): string | null => {
  if (to === 'duplicate' || to === 'initiative') return initiativeId;
  return to === 'realised' ? impulse.initiativeId : null;
};

type Turn = { unitId: string; text: string | null; version: number };

/** One click: the impulse becomes an idea in the plan, and each points at the other; or nothing happens. */
export const turnIntoInitiative = (
  tx: Tx,
  actor: Actor,
  id: string,
  turn: Turn,
): Promise<Result<Impulse, StepRefusal>> => allOrNothing(tx, (step) => turnIn(step, actor, id, turn));

async function turnIn(
  tx: Tx,
  actor: Actor,
  id: string,
  { unitId, text, version }: Turn,
): Promise<Result<Impulse, StepRefusal>> {
  const impulse = await findImpulse(tx, id);
  if (!impulse) return refuse({ refusal: 'not-found' });
  if (!stepsFrom(impulse.state).includes('initiative'))
    return refuse({ refusal: 'step-not-possible', at: 'to' });
  const created = await createInitiative(tx, actor, {
    name: impulse.title,
    description: impulse.text.slice(0, 2000),
    unitId,
    origin: 'impulse',
    public: false,
  });
  if (!created.ok) return refuse({ refusal: 'initiative-failed', at: 'unitId' });
  const asked = { to: 'initiative', text, duplicateOf: null } as const;
  return stepImpulse(tx, actor, id, { ...asked, initiativeId: created.value.id }, version);
}

/** Takes a file away for good; false when it is not there. */
export async function removeAttachment(
  tx: Tx,
  actor: Actor,
  impulseId: string,
  id: string,
): Promise<boolean> {
  const removed = await tx
    .delete(impulseAttachments)
    .where(and(eq(impulseAttachments.impulseId, impulseId), eq(impulseAttachments.id, id)))
    .returning({ type: impulseAttachments.type });
  if (removed.length === 0) return false;
  await recordAudit(tx, unnamed(actor), {
    act: 'impulse.change',
    entity: 'impulse',
    entityId: impulseId,
    before: { files: removed.map(({ type }) => type) },
    after: { files: [] },
  });
  return true;
}

/** What should never have been written is gone for good, with its steps, voices and files; its duplicates stay. */
export async function removeImpulse(tx: Tx, actor: Actor, { id, number }: Impulse): Promise<void> {
  await tx.update(impulses).set({ duplicateOf: null }).where(eq(impulses.duplicateOf, id));
  await tx.delete(impulses).where(eq(impulses.id, id));
  await removeNoticesAbout(tx, paths.impulse(id));
  await recordAudit(tx, unnamed(actor), {
    act: 'impulse.remove',
    entity: 'impulse',
    entityId: id,
    before: { number },
  });
}

/** A resident takes the idea back: it stays, without name and address. */
export async function forgetGiver(tx: Tx, actor: Actor, id: string): Promise<void> {
  const cleared = await tx
    .update(impulses)
    .set({ giverName: null, giverEmail: null, showsName: false })
    .where(and(eq(impulses.id, id), isNull(impulses.giverId)))
    .returning({ id: impulses.id });
  if (cleared.length === 0) return;
  await recordAudit(tx, actor, { act: 'impulse.clear', entity: 'impulse', entityId: id, after: null });
}

/** Shows or hides an impulse that came true on the public portal. */
export async function releaseImpulse(tx: Tx, actor: Actor, id: string, released: boolean): Promise<boolean> {
  const releasedOn = released ? dayInGermany(actor.now) : null;
  const changed = await tx
    .update(impulses)
    .set({ releasedOn })
    .where(and(eq(impulses.id, id), eq(impulses.state, 'realised')))
    .returning({ id: impulses.id });
  if (changed.length === 0) return false;
  await recordAudit(tx, actor, {
    act: 'impulse.change',
    entity: 'impulse',
    entityId: id,
    after: { public: released },
  });
  return true;
}

/** A colleague adds or takes back the own voice. */
export async function supportImpulse(
  tx: Tx,
  actor: Actor,
  impulseId: string,
  personId: string,
  supports: boolean,
): Promise<void> {
  if (supports)
    await tx
      .insert(impulseSupports)
      .values({ municipalityId: actor.municipalityId, impulseId, personId })
      .onConflictDoNothing();
  else
    await tx
      .delete(impulseSupports)
      .where(and(eq(impulseSupports.impulseId, impulseId), eq(impulseSupports.personId, personId)));
  await recordAudit(tx, unnamed(actor), {
    act: 'impulse.support',
    entity: 'impulse',
    entityId: impulseId,
    after: { supports },
  });
}
