import { desc, eq, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import { type Tx, updateVersioned } from '../../db/index.ts';
import { dayInGermany, formatDay } from '../../kernel/day.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { Role } from '../../kernel/role.ts';
import type { Dimension } from '../../roles/core/advisor/profile.ts';
import { notifyInformed, tellPersons } from '../../roles/store/tell.ts';
import { paths } from '../../web/paths.ts';
import { type MaturityScore, scoreRound } from '../core/score.ts';
import { maturityParticipants, maturityRounds, type RoundState } from '../tables.ts';
import { texts } from '../texts.ts';
import { listAnswers } from './answers.ts';
import { maturityCatalogue } from './catalogue.ts';

/** The decision an assessment belongs to: run and release the maturity self-assessment. */
export const maturityDecision = 'S8';

export type Targets = Partial<Record<Dimension, number>>;

export type Round = {
  id: string;
  name: string;
  state: RoundState;
  openedOn: string;
  dueOn: string | null;
  /** The level aimed at in two to three years. */
  targets: Targets;
  releasedOn: string | null;
  releasedBy: string | null;
  /** As it was computed at the release; null while the round is open. */
  score: MaturityScore | null;
  version: number;
};

const columns = {
  id: maturityRounds.id,
  name: maturityRounds.name,
  state: maturityRounds.state,
  openedOn: maturityRounds.openedOn,
  dueOn: maturityRounds.dueOn,
  targets: maturityRounds.targets,
  releasedOn: maturityRounds.releasedOn,
  releasedBy: maturityRounds.releasedBy,
  score: maturityRounds.score,
  version: maturityRounds.version,
};

/** All rounds, the newest first. */
export const listRounds = (tx: Tx): Promise<Round[]> =>
  tx
    .select(columns)
    .from(maturityRounds)
    .orderBy(desc(maturityRounds.openedOn), desc(maturityRounds.createdAt));

export async function findRound(tx: Tx, id: string): Promise<Round | undefined> {
  const [row] = await tx.select(columns).from(maturityRounds).where(eq(maturityRounds.id, id));
  return row;
}

/** The round released last; undefined before the first. */
export async function findLatest(tx: Tx): Promise<Round | undefined> {
  const [row] = await tx
    .select(columns)
    .from(maturityRounds)
    .where(eq(maturityRounds.state, 'released'))
    .orderBy(desc(maturityRounds.releasedOn), desc(maturityRounds.createdAt))
    .limit(1);
  return row;
}

/** Scores of the round released last, by dimension (`F`) and by item (`F1`): what the role advisor asks for. */
export async function latestScores(tx: Tx): Promise<Record<string, number>> {
  const latest = await findLatest(tx);
  const dimensions = latest?.score?.dimensions ?? [];
  const known = dimensions.flatMap(({ dimension, score, items }) => [
    ...(score === null ? [] : [[dimension, score] as const]),
    ...items.flatMap(({ item, value }) => (value === null ? [] : [[item, value] as const])),
  ]);
  return Object.fromEntries(known);
}

export type Participant = { personId: string; name: string; role: Role };
export type Asked = Pick<Participant, 'personId' | 'role'>;

export async function listParticipants(tx: Tx, roundId: string): Promise<Participant[]> {
  const { rows } = await tx.execute<Participant>(sql`
    select p.person_id as "personId", n.name, p.role from ${maturityParticipants} p
    join persons n on n.municipality_id = p.municipality_id and n.id = p.person_id
    where p.round_id = ${roundId} order by n.name collate german`);
  return rows;
}

export async function createRound(
  tx: Tx,
  actor: Actor,
  fields: { name: string; dueOn: string | null; asked: readonly Asked[] },
): Promise<Round> {
  const { name, dueOn, asked } = fields;
  const [round] = await tx
    .insert(maturityRounds)
    .values({
      municipalityId: actor.municipalityId,
      name,
      dueOn,
      openedOn: dayInGermany(actor.now),
      createdAt: actor.now,
    })
    .returning(columns);
  await insertParticipants(tx, actor, round!.id, asked);
  await recordAudit(tx, actor, {
    act: 'maturity-round.create',
    entity: 'maturity-round',
    entityId: round!.id,
    after: { name, dueOn, asked },
  });
  await tellAsked(tx, actor, round!, asked);
  return round!;
}

const tellAsked = (
  tx: Tx,
  actor: Actor,
  { id, name, dueOn }: Round,
  asked: readonly Asked[],
): Promise<void> =>
  tellPersons(
    tx,
    actor,
    asked.map(({ personId }) => personId),
    {
      kind: 'maturity-asked',
      key: `maturity:${id}:asked`,
      href: paths.maturityAnswers(id),
      say: (language) => texts(language).told.asked(name, dueOn && formatDay(dueOn, language)),
    },
  );

async function insertParticipants(tx: Tx, actor: Actor, roundId: string, asked: readonly Asked[]) {
  const rows = asked.map((one) => ({ ...one, municipalityId: actor.municipalityId, roundId }));
  if (rows.length) await tx.insert(maturityParticipants).values(rows).onConflictDoNothing();
}

export type RoundRefusal = Refusal<'not-found' | 'round-released' | 'round-empty' | 'version-conflict'>;

/** Asks more people; nobody who was asked is taken out, so that no answer is lost. */
export async function askMore(
  tx: Tx,
  actor: Actor,
  roundId: string,
  asked: readonly Asked[],
): Promise<Result<void, RoundRefusal>> {
  const round = await findRound(tx, roundId);
  if (!round) return refuse({ refusal: 'not-found' });
  if (round.state === 'released') return refuse({ refusal: 'round-released' });
  const before = await listParticipants(tx, roundId);
  const added = asked.filter(({ personId }) => !before.some((one) => one.personId === personId));
  if (added.length === 0) return ok(undefined);
  await insertParticipants(tx, actor, roundId, added);
  await recordAudit(tx, actor, {
    act: 'maturity-round.change',
    entity: 'maturity-round',
    entityId: roundId,
    after: { asked: added },
  });
  await tellAsked(tx, actor, round, added);
  return ok(undefined);
}

/** Sets the levels aimed at, over the version that was seen. */
export async function saveTargets(
  tx: Tx,
  actor: Actor,
  roundId: string,
  targets: Targets,
  version: number,
): Promise<Result<void, RoundRefusal>> {
  const before = await findRound(tx, roundId);
  if (!before) return refuse({ refusal: 'not-found' });
  if (before.state === 'released') return refuse({ refusal: 'round-released' });
  const saved = await updateVersioned(tx, maturityRounds, eq(maturityRounds.id, roundId), version, {
    targets,
  });
  if (!saved.ok) return refuse({ refusal: saved.error.refusal });
  await recordAudit(tx, actor, {
    act: 'maturity-round.change',
    entity: 'maturity-round',
    entityId: roundId,
    before: { targets: before.targets },
    after: { targets },
  });
  return ok(undefined);
}

/** The score as the answers stand now. */
export const currentScore = async (tx: Tx, roundId: string): Promise<MaturityScore> =>
  scoreRound(maturityCatalogue(), await listAnswers(tx, roundId));

/** Freezes the round with its score. Refused while no dimension can be rated. */
export async function releaseRound(
  tx: Tx,
  actor: Actor,
  roundId: string,
): Promise<Result<Round, RoundRefusal>> {
  const [locked] = await tx
    .select({ state: maturityRounds.state, name: maturityRounds.name })
    .from(maturityRounds)
    .where(eq(maturityRounds.id, roundId))
    .for('update');
  if (!locked) return refuse({ refusal: 'not-found' });
  if (locked.state === 'released') return refuse({ refusal: 'round-released' });
  const score = await currentScore(tx, roundId);
  if (score.total === null) return refuse({ refusal: 'round-empty' });
  const [released] = await tx
    .update(maturityRounds)
    .set({
      state: 'released',
      releasedOn: dayInGermany(actor.now),
      releasedBy: actor.name,
      score,
      version: sql`${maturityRounds.version} + 1`,
    })
    .where(eq(maturityRounds.id, roundId))
    .returning(columns);
  const { total, level } = score;
  await recordAudit(tx, actor, {
    act: 'maturity-round.release',
    entity: 'maturity-round',
    entityId: roundId,
    before: { state: 'open' },
    after: { state: 'released', total, level },
  });
  await notifyInformed(tx, actor, maturityDecision, {
    subject: locked.name,
    href: paths.maturityRound(roundId),
    key: `maturity:${roundId}`,
  });
  return ok(released!);
}
