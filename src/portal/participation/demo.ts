import { sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import type { Tx } from '../../db/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { ContributionKind, Outcome } from './core/contribution.ts';
import { addContribution, confirmContribution } from './store/contributions.ts';
import { answerContribution, moderateContribution, passOnAsImpulse } from './store/moderation.ts';
import { createPhase, listFields, listPhases } from './store/phases.ts';

export type DemoParticipation = {
  phases: {
    key: string;
    title: string;
    question: string;
    begins: Day;
    ends: Day;
    answerDays: number;
    fields: string[];
    closing?: string;
  }[];
  contributions: DemoContribution[];
};
type DemoContribution = {
  phase: string;
  field: string;
  kind: ContributionKind;
  title: string;
  text: string;
  name?: string;
  confirmed: Day;
  moderated?: Day;
  passOn?: boolean;
  answers?: { on: Day; outcome: Outcome; text: string }[];
};

/** Two phases with what residents said. Nobody behind it has an address, so no mail is sent. */
export async function loadDemo(tx: Tx, actor: Actor, demo: DemoParticipation): Promise<void> {
  if ((await listPhases(tx)).length > 0) return;
  const fields = new Map((await listFields(tx)).map(({ code, id }) => [code, id]));
  const phases = new Map<string, string>();
  for (const phase of demo.phases) {
    const id = await createPhase(tx, actor, {
      title: phase.title,
      question: phase.question.trim(),
      beginsOn: phase.begins,
      endsOn: phase.ends,
      answerDays: phase.answerDays,
      closing: phase.closing?.trim() ?? null,
      released: true,
      fieldIds: phase.fields.map((code) => fields.get(code)!),
    });
    phases.set(phase.key, id);
  }
  for (const [at, one] of demo.contributions.entries())
    await loadContribution(tx, actor, {
      one,
      at,
      phaseId: phases.get(one.phase)!,
      fieldId: fields.get(one.field)!,
    });
  await tx.execute(sql`delete from participation_salts`);
}

type Loading = { one: DemoContribution; at: number; phaseId: string; fieldId: string };

async function loadContribution(tx: Tx, actor: Actor, { one, at, phaseId, fieldId }: Loading): Promise<void> {
  const on = (day: Day): Actor => ({ ...actor, now: new Date(`${day}T09:00:00Z`) });
  const kept = await addContribution(tx, on(one.confirmed), {
    phaseId,
    fieldId,
    kind: one.kind,
    title: one.title,
    text: one.text.trim(),
    giverName: one.name ?? null,
    showsName: one.name !== undefined,
    email: null,
    language: 'de',
    network: `demo-${at}`,
    formHash: `demo-${at}`,
  });
  if (!kept.ok) throw new Error(`Demo contribution ${one.title}: ${kept.error.refusal}`);
  const id = kept.value;
  const nowhere = () => '';
  await confirmContribution(tx, on(one.confirmed), id);
  if (one.moderated)
    await moderateContribution(tx, on(one.moderated), id, { publish: true, reason: null }, nowhere);
  for (const { on: day, outcome, text } of one.answers ?? [])
    await answerContribution(tx, on(day), id, { outcome, text: text.trim() }, nowhere);
  if (one.passOn) await passOnAsImpulse(tx, on(one.moderated!), id);
}
