import { createHash, randomBytes } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '../../../audit/core/actor.ts';
import { recordAudit } from '../../../audit/store.ts';
import { type Tx, waitForTurn } from '../../../db/index.ts';
import type { ImpulseState } from '../../../guides/core/impulse.ts';
import { forgetGiver, submitImpulse } from '../../../guides/store/impulse-steps.ts';
import { type Day, dayInGermany } from '../../../kernel/day.ts';
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts';
import type { Language } from '../../../kernel/text.ts';
import {
  addDays,
  type ContributionKind,
  type ContributionState,
  confirmWithinMs,
  maxPerSender,
  maxUnconfirmed,
  type Outcome,
} from '../core/contribution.ts';
import { tellModerators } from './mails.ts';

export type Contribution = {
  id: string;
  number: number | null;
  /** Null for an idea. */
  phaseId: string | null;
  phase: string | null;
  fieldId: string | null;
  field: string | null;
  kind: ContributionKind;
  title: string;
  text: string;
  giverName: string | null;
  showsName: boolean;
  email: string | null;
  language: Language;
  state: ContributionState;
  refusal: string | null;
  submittedAt: string;
  confirmedOn: Day | null;
  moderatedOn: Day | null;
  dueOn: Day | null;
  answeredOn: Day | null;
  impulseId: string | null;
  impulseNumber: number | null;
  impulseState: ImpulseState | null;
  answers: Answer[];
};
export type Answer = { outcome: Outcome; text: string; day: Day; by: string };

const columns = sql`c.id, c.number, c.phase_id as "phaseId", p.title as phase, c.field_id as "fieldId",
  f.name as field, c.kind, c.title, c.text, c.giver_name as "giverName", c.shows_name as "showsName", c.email,
  c.language, c.state, c.refusal, to_json(c.submitted_at)#>>'{}' as "submittedAt",
  c.confirmed_on::text as "confirmedOn", c.moderated_on::text as "moderatedOn", c.due_on::text as "dueOn",
  c.answered_on::text as "answeredOn", c.impulse_id as "impulseId", i.number as "impulseNumber",
  i.state as "impulseState",
  coalesce((select json_agg(json_build_object('outcome', a.outcome, 'text', a.text, 'by', a.by_name,
      'day', (a.answered_at at time zone 'Europe/Berlin')::date::text) order by a.answered_at, a.id)
    from contribution_answers a where a.municipality_id = c.municipality_id and a.contribution_id = c.id), '[]')
    as answers`;
const from = sql`contributions c
  left join participation_phases p on p.municipality_id = c.municipality_id and p.id = c.phase_id
  left join agenda_fields f on f.municipality_id = c.municipality_id and f.id = c.field_id
  left join impulses i on i.municipality_id = c.municipality_id and i.id = c.impulse_id`;

const select = async (tx: Tx, where: SQL, rest: SQL = sql``): Promise<Contribution[]> =>
  (await tx.execute<Contribution>(sql`select ${columns} from ${from} where ${where} ${rest}`)).rows;

export const findContribution = async (tx: Tx, id: string): Promise<Contribution | undefined> =>
  (await select(tx, sql`c.id = ${id}`))[0];

export const contributionViews = ['waiting', 'to-answer', 'answered', 'refused'] as const;
export type ContributionView = (typeof contributionViews)[number];
export const publishedViews: readonly ContributionView[] = ['to-answer', 'answered'];

const inView: Record<ContributionView, SQL> = {
  waiting: sql`c.state = 'waiting'`,
  'to-answer': sql`c.state = 'published' and c.answered_on is null`,
  answered: sql`c.state = 'published' and c.answered_on is not null`,
  refused: sql`c.state = 'refused'`,
};
export const contributionPage = 50;

/** The next deadline on top. Pages count from 1. */
export const listContributions = (tx: Tx, view: ContributionView, page = 1): Promise<Contribution[]> =>
  select(
    tx,
    inView[view],
    sql`order by c.due_on, c.number limit ${contributionPage} offset ${(page - 1) * contributionPage}`,
  );

export async function countContributions(tx: Tx): Promise<Record<ContributionView, number>> {
  const counts = contributionViews.map(
    (view) => sql`count(*) filter (where ${inView[view]})::int as ${sql.identifier(view)}`,
  );
  const { rows } = await tx.execute<Record<ContributionView, number>>(
    sql`select ${sql.join(counts, sql`, `)} from contributions c`,
  );
  return rows[0]!;
}

export type NewContribution = {
  phaseId: string | null;
  fieldId: string | null;
  kind: ContributionKind;
  title: string;
  text: string;
  giverName: string | null;
  showsName: boolean;
  /** Null only in the demo, where nobody is written to. */
  email: string | null;
  language: Language;
  /** What of the sender's address counts; it is hashed with the day's salt and never stored. */
  network: string;
  formHash: string;
};
export type ArrivalFault = Refusal<'too-many' | 'mailbox-full' | 'sent-before'>;

/** Takes a contribution in, unconfirmed; answers its id. One sender at a time, so that the limit holds. */
export async function addContribution(
  tx: Tx,
  actor: Actor,
  given: NewContribution,
): Promise<Result<string, ArrivalFault>> {
  const { municipalityId, now } = actor;
  const salt = await saltOf(tx, municipalityId, dayInGermany(now));
  const sender = createHash('sha256')
    .update(`${salt}|${given.phaseId ?? 'idea'}|${given.network}`)
    .digest('hex');
  await waitForTurn(tx, `participation ${sender}`);
  const fault = await findFault(tx, given, sender);
  if (fault) return refuse({ refusal: fault });
  const { rows } = await tx.execute<{ id: string }>(sql`
    insert into contributions (municipality_id, phase_id, field_id, kind, title, text, giver_name, shows_name, email,
      language, submitted_at, sender_hash, form_hash)
    values (${municipalityId}, ${given.phaseId}, ${given.fieldId}, ${given.kind}, ${given.title}, ${given.text},
      ${given.giverName}, ${given.showsName}, ${given.email}, ${given.language}, ${now.toISOString()}, ${sender},
      ${given.formHash})
    on conflict (municipality_id, form_hash) do nothing returning id`);
  const [row] = rows;
  if (!row) return refuse({ refusal: 'sent-before' });
  await recordAudit(tx, actor, entry('create', row.id, { kind: given.kind, fieldId: given.fieldId }));
  return ok(row.id);
}

async function findFault(
  tx: Tx,
  { phaseId, email, formHash }: NewContribution,
  sender: string,
): Promise<ArrivalFault['refusal'] | undefined> {
  const { rows } = await tx.execute<{ again: boolean; sent: number; unconfirmed: number }>(sql`
    select exists (select 1 from contributions where form_hash = ${formHash}) as again,
      (select count(*)::int from contributions where phase_id is not distinct from ${phaseId}::uuid and sender_hash = ${sender}) as sent,
      (select count(*)::int from contributions
        where state = 'unconfirmed' and lower(email) = lower(${email})) as unconfirmed`);
  const { again, sent, unconfirmed } = rows[0]!;
  if (again) return 'sent-before';
  if (sent >= maxPerSender) return 'too-many';
  return unconfirmed >= maxUnconfirmed ? 'mailbox-full' : undefined;
}

/** The day's salt; those of other days are deleted, and with them what their hashes could tell. */
async function saltOf(tx: Tx, municipalityId: string, day: Day): Promise<string> {
  const { rows: kept } = await tx.execute<{ salt: string }>(
    sql`select salt from participation_salts where day = ${day}`,
  );
  if (kept[0]) return kept[0].salt;
  await forgetSalts(tx, day);
  const salt = randomBytes(24).toString('base64url');
  const { rows } = await tx.execute<{ salt: string }>(sql`
    insert into participation_salts values (${municipalityId}, ${day}, ${salt})
    on conflict (municipality_id, day) do update set salt = participation_salts.salt returning salt`);
  return rows[0]!.salt;
}

export const forgetSalts = async (tx: Tx, today: Day): Promise<void> =>
  void (await tx.execute(sql`delete from participation_salts where day <> ${today}`));

/** The giver has the address: from here on the contribution waits for moderation and its answer is due. */
export async function confirmContribution(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Result<Contribution, Refusal<'not-found' | 'done-before'>>> {
  const known = await findContribution(tx, id);
  const limit = actor.now.getTime() - confirmWithinMs;
  if (!known || (known.state === 'unconfirmed' && Date.parse(known.submittedAt) < limit))
    return refuse({ refusal: 'not-found' });
  if (known.kind === 'idea') return confirmIdea(tx, actor, known);
  const today = dayInGermany(actor.now);
  await waitForTurn(tx, 'contributions');
  const { rows } = await tx.execute<{ days: number }>(sql`
    update contributions c set state = 'waiting', confirmed_on = ${today},
      number = (select coalesce(max(number), 0) + 1 from contributions),
      due_on = ${today}::date + p.answer_days
    from participation_phases p where p.id = c.phase_id and c.id = ${id} and c.state = 'unconfirmed'
    returning p.answer_days as days`);
  if (!rows[0]) return refuse({ refusal: 'done-before' });
  const confirmed = (await findContribution(tx, id))!;
  await recordAudit(
    tx,
    actor,
    entry('confirm', id, { number: confirmed.number, dueOn: addDays(today, rows[0].days) }),
  );
  await tellModerators(tx, actor, confirmed, 'new');
  return ok(confirmed);
}

/** A confirmed idea is an impulse at once: the guides sort it, and its giver hears of each step from there. */
async function confirmIdea(
  tx: Tx,
  actor: Actor,
  { id, title, text, showsName, giverName, email, language }: Contribution,
): Promise<Result<Contribution, Refusal<'done-before'>>> {
  const { rowCount } = await tx.execute(sql`
    update contributions set state = 'passed-on', confirmed_on = ${dayInGermany(actor.now)}
    where id = ${id} and state = 'unconfirmed'`);
  if (rowCount !== 1) return refuse({ refusal: 'done-before' });
  const impulse = await submitImpulse(tx, actor, {
    ...{ title, text, showsName, unitId: null, topicId: null, files: [] },
    giver: { name: giverName, email, language },
  });
  await tx.execute(sql`update contributions set impulse_id = ${impulse.id}, email = null where id = ${id}`);
  await recordAudit(tx, actor, entry('pass-on', id, { impulse: impulse.number }));
  return ok((await findContribution(tx, id))!);
}

/** The giver takes it back: it is deleted with all its answers; an impulse made of it forgets who gave it. */
export async function withdrawContribution(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  const known = await findContribution(tx, id);
  const { rowCount } = await tx.execute(sql`delete from contributions where id = ${id}`);
  if (rowCount !== 1) return false;
  if (known?.impulseId) await forgetGiver(tx, actor, known.impulseId);
  await recordAudit(tx, actor, entry('withdraw', id, null));
  return true;
}

/** Their own words stay in the room, where they can be removed; the audit chain names the act only. */
export const entry = (verb: string, entityId: string, after: unknown) => ({
  act: `contribution.${verb}`,
  entity: 'contribution',
  entityId,
  after,
});
