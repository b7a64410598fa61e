import { and, asc, desc, eq, ne, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { changeRow, recordAudit, type SaveFault } from '../../audit/store.ts';
import { type Tx, updateVersioned, waitForTurn } from '../../db/index.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { Language } from '../../kernel/text.ts';
import {
  checkHearing,
  type GivenStatement,
  giveStatement,
  type Subject,
} from '../../roles/store/statements.ts';
import { allOrNothing } from '../../roles/store/step.ts';
import { notifyInformed } from '../../roles/store/tell.ts';
import { paths } from '../../web/paths.ts';
import type { Stance, StrategyText } from '../core/document.ts';
import { outline, outlineKeys } from '../core/outline.ts';
import {
  chapterGoals,
  guidelineGoals,
  guidelineInitiatives,
  strategies,
  strategyChapters,
  strategyGuidelines,
  strategyResolutions,
} from '../tables.ts';

type Insert<T extends { $inferInsert: object }> = Omit<
  T['$inferInsert'],
  'municipalityId' | 'id' | 'version' | 'createdAt'
>;
type Saved<Fault extends string = 'code-taken' | 'not-found'> = Result<
  string,
  Refusal<Fault> | SaveFault<object>
>;

export type Strategy = typeof strategies.$inferSelect;
export type Chapter = typeof strategyChapters.$inferSelect & { goalIds: string[] };
export type Guideline = typeof strategyGuidelines.$inferSelect & {
  goalIds: string[];
  initiatives: { initiativeId: string; stance: Stance; reason: string | null }[];
};
/** The draft: its goals and initiatives by id, since their rooms lie above. */
export type StrategyDraft = { strategy: Strategy; chapters: Chapter[]; guidelines: Guideline[] };

export const findStrategy = async (tx: Tx): Promise<Strategy | undefined> =>
  (await tx.select().from(strategies))[0];

export async function readStrategy(tx: Tx): Promise<StrategyDraft | undefined> {
  const strategy = await findStrategy(tx);
  return strategy && { strategy, chapters: await listChapters(tx), guidelines: await listGuidelines(tx) };
}

export async function listChapters(tx: Tx): Promise<Chapter[]> {
  const rows = await tx
    .select()
    .from(strategyChapters)
    .orderBy(asc(strategyChapters.position), asc(strategyChapters.id));
  const links = Map.groupBy(await tx.select().from(chapterGoals), ({ chapterId }) => chapterId);
  return rows.map((row) => ({ ...row, goalIds: (links.get(row.id) ?? []).map(({ goalId }) => goalId) }));
}

export async function listGuidelines(tx: Tx): Promise<Guideline[]> {
  const rows = await tx
    .select()
    .from(strategyGuidelines)
    .orderBy(desc(strategyGuidelines.kind), sql`${strategyGuidelines.code} collate german`);
  const goals = Map.groupBy(await tx.select().from(guidelineGoals), ({ guidelineId }) => guidelineId);
  const initiatives = Map.groupBy(await tx.select().from(guidelineInitiatives), (link) => link.guidelineId);
  return rows.map((row) => ({
    ...row,
    goalIds: (goals.get(row.id) ?? []).map(({ goalId }) => goalId),
    initiatives: (initiatives.get(row.id) ?? []).map(({ initiativeId, stance, reason }) => ({
      initiativeId,
      stance,
      reason,
    })),
  }));
}

export const findChapter = async (tx: Tx, id: string) =>
  (await listChapters(tx)).find((one) => one.id === id);
export const findGuideline = async (tx: Tx, id: string) =>
  (await listGuidelines(tx)).find((one) => one.id === id);

export type StrategyInput = Omit<Insert<typeof strategies>, 'draftId'>;

/** Name, vision and span; the first save creates the strategy with the chapters of the outline. */
export async function saveStrategy(
  tx: Tx,
  actor: Actor,
  input: StrategyInput,
  version: number,
  language: Language = 'de',
): Promise<Saved<'not-found'>> {
  const known = await findStrategy(tx);
  if (known)
    return changed(
      known.id,
      await changeRow(tx, actor, 'strategy', known.id, {
        find: () => findStrategy(tx),
        update: () => updateVersioned(tx, strategies, eq(strategies.id, known.id), version, input),
      }),
    );
  const { municipalityId } = actor;
  const [row] = await tx
    .insert(strategies)
    .values({ ...input, municipalityId })
    .returning({ id: strategies.id });
  await tx.insert(strategyChapters).values(
    outlineKeys.map((key, position) => ({
      municipalityId,
      outline: key,
      title: outline[key].title[language],
      position,
    })),
  );
  await recordAudit(tx, actor, {
    act: 'strategy.create',
    entity: 'strategy',
    entityId: row!.id,
    after: input,
  });
  return ok(row!.id);
}

export type ChapterInput = { title: string; body: string | null; goalIds: readonly string[] };

export async function saveChapter(
  tx: Tx,
  actor: Actor,
  id: string | null,
  { goalIds, ...input }: ChapterInput,
  version: number,
): Promise<Saved<'not-found'>> {
  const { municipalityId } = actor;
  const put = async (chapterId: string) => {
    await tx.delete(chapterGoals).where(eq(chapterGoals.chapterId, chapterId));
    if (goalIds.length > 0)
      await tx.insert(chapterGoals).values(goalIds.map((goalId) => ({ municipalityId, chapterId, goalId })));
  };
  if (id)
    return changed(
      id,
      await changeRow(tx, actor, 'strategy-chapter', id, {
        find: () => findChapter(tx, id),
        update: () => updateWith(tx, strategyChapters, id, version, input, put),
      }),
    );
  const position = sql<number>`(select coalesce(max(position), 0) + 1 from strategy_chapters)`;
  const [row] = await tx
    .insert(strategyChapters)
    .values({ ...input, position, municipalityId })
    .returning({ id: strategyChapters.id });
  await put(row!.id);
  await recordAudit(tx, actor, {
    act: 'strategy-chapter.create',
    entity: 'strategy-chapter',
    entityId: row!.id,
    after: { ...input, goalIds },
  });
  return ok(row!.id);
}

export type GuidelineInput = Insert<typeof strategyGuidelines> & {
  goalIds: readonly string[];
  initiatives: Guideline['initiatives'];
};

export async function saveGuideline(
  tx: Tx,
  actor: Actor,
  id: string | null,
  { goalIds, initiatives, ...input }: GuidelineInput,
  version: number,
): Promise<Saved> {
  const taken = await tx
    .select({ id: strategyGuidelines.id })
    .from(strategyGuidelines)
    .where(and(eq(strategyGuidelines.code, input.code), id ? ne(strategyGuidelines.id, id) : undefined));
  if (taken.length > 0) return refuse({ refusal: 'code-taken', at: 'code' });
  const { municipalityId } = actor;
  const put = (guidelineId: string) => putLinks(tx, municipalityId, guidelineId, goalIds, initiatives);
  if (id)
    return changed(
      id,
      await changeRow(tx, actor, 'strategy-guideline', id, {
        find: () => findGuideline(tx, id),
        update: () => updateWith(tx, strategyGuidelines, id, version, input, put),
      }),
    );
  const [row] = await tx
    .insert(strategyGuidelines)
    .values({ ...input, municipalityId })
    .returning({ id: strategyGuidelines.id });
  await put(row!.id);
  await recordAudit(tx, actor, {
    act: 'strategy-guideline.create',
    entity: 'strategy-guideline',
    entityId: row!.id,
    after: { ...input, goalIds, initiatives },
  });
  return ok(row!.id);
}

async function putLinks(
  tx: Tx,
  municipalityId: string,
  guidelineId: string,
  goalIds: readonly string[],
  initiatives: Guideline['initiatives'],
): Promise<void> {
  await tx.delete(guidelineGoals).where(eq(guidelineGoals.guidelineId, guidelineId));
  await tx.delete(guidelineInitiatives).where(eq(guidelineInitiatives.guidelineId, guidelineId));
  if (goalIds.length > 0)
    await tx
      .insert(guidelineGoals)
      .values(goalIds.map((goalId) => ({ municipalityId, guidelineId, goalId })));
  if (initiatives.length > 0)
    await tx
      .insert(guidelineInitiatives)
      .values(initiatives.map((link) => ({ municipalityId, guidelineId, ...link })));
}

/** Saves a row over the version that was seen, and only then its links. */
async function updateWith(
  tx: Tx,
  table: typeof strategyChapters | typeof strategyGuidelines,
  id: string,
  version: number,
  input: object,
  put: (id: string) => Promise<void>,
): Promise<Result<unknown>> {
  const updated = await updateVersioned(tx, table, eq(table.id, id), version, input);
  if (updated.ok) await put(id);
  return updated;
}

/** Takes away a guideline, or a chapter of the municipality's own; the outline's chapters stay. */
export async function removePart(
  tx: Tx,
  actor: Actor,
  kind: 'chapter' | 'guideline',
  id: string,
): Promise<Result<void, Refusal<'not-found'>>> {
  const part = kind === 'chapter' ? await findChapter(tx, id) : await findGuideline(tx, id);
  if (!part || ('outline' in part && part.outline)) return refuse({ refusal: 'not-found' });
  const table = kind === 'chapter' ? strategyChapters : strategyGuidelines;
  await tx.delete(table).where(eq(table.id, id));
  const entity = kind === 'chapter' ? 'strategy-chapter' : 'strategy-guideline';
  await recordAudit(tx, actor, { act: `${entity}.remove`, entity, entityId: id, before: part });
  return ok(undefined);
}

export type ResolutionInput = { resolvedOn: string; body: string; paper: string | null };

/** What must be heard before the board adopts the draft. */
export const strategySubject = ({ draftId }: Strategy): Subject => ({
  decision: 'S3',
  entity: 'strategy',
  entityId: draftId,
});

type Resolved = Result<number, Refusal>;

/** Before the draft is read that is to be adopted: of two who resolve at once the second one meets the first one's. */
export const awaitResolution = (tx: Tx): Promise<void> => waitForTurn(tx, 'strategy-resolutions');

/** Keeps the strategy as it stands with the resolution that adopted it, and begins the next draft; after `awaitResolution`. */
export const resolveStrategy = (
  tx: Tx,
  actor: Actor,
  input: ResolutionInput,
  text: StrategyText,
  noted: readonly GivenStatement[],
): Promise<Resolved> => allOrNothing(tx, (step) => resolveIn(step, actor, input, text, noted));

async function resolveIn(
  tx: Tx,
  actor: Actor,
  input: ResolutionInput,
  text: StrategyText,
  noted: readonly GivenStatement[],
): Promise<Resolved> {
  const strategy = await findStrategy(tx);
  if (!strategy) return refuse({ refusal: 'not-found' });
  if (text.guidelines.length === 0) return refuse({ refusal: 'no-guideline', at: 'body' });
  for (const given of noted) await giveStatement(tx, actor, strategySubject(strategy), given);
  const heard = await checkHearing(tx, strategySubject(strategy));
  if (!heard.ok) return heard;
  const [row] = await tx
    .insert(strategyResolutions)
    .values({
      ...input,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from strategy_resolutions)`,
      snapshot: text,
      municipalityId: actor.municipalityId,
    })
    .returning({ id: strategyResolutions.id, number: strategyResolutions.number });
  await tx.update(strategies).set({ draftId: sql`uuidv7()` }).where(eq(strategies.id, strategy.id));
  await recordAudit(tx, actor, {
    act: 'strategy.resolve',
    entity: 'strategy',
    entityId: row!.id,
    after: { ...input, number: row!.number },
  });
  await notifyInformed(tx, actor, 'S3', {
    subject: { de: `IT-Strategie, Fassung ${row!.number}`, en: `IT-Strategie, version ${row!.number}` },
    href: paths.strategyVersion(row!.number),
    key: `strategy:${row!.id}`,
  });
  return ok(row!.number);
}

export type StrategyVersion = Awaited<ReturnType<typeof listStrategyVersions>>[number];

export const listStrategyVersions = (tx: Tx) =>
  tx
    .select({
      id: strategyResolutions.id,
      number: strategyResolutions.number,
      resolvedOn: strategyResolutions.resolvedOn,
      body: strategyResolutions.body,
      paper: strategyResolutions.paper,
    })
    .from(strategyResolutions)
    .orderBy(desc(strategyResolutions.number));

export async function findStrategyVersion(tx: Tx, number: number) {
  const [row] = await tx.select().from(strategyResolutions).where(eq(strategyResolutions.number, number));
  return row;
}

const changed = <R>(id: string, result: Result<object, R>): Result<string, R> =>
  result.ok ? ok(id) : result;
