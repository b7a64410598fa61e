import type { Tx } from '../../db/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { Language } from '../../kernel/text.ts';
import { isUndone } from '../core/answer.ts';
import { entrySheetId, type Sheet, sheetOfCatalogue } from '../core/sheet.ts';
import { entrySheet } from '../shipped.ts';
import { type Answer, listAnswers, listTargetAnswers } from './answers.ts';
import { type CatalogueInUse, findInUse, listInUse, readContent } from './catalogues.ts';
import { listTargets } from './targets.ts';

export type AnsweredSheet = {
  sheet: Sheet;
  answers: Map<string, Answer>;
  /** Requirements whose wording a later version changed, and when. */
  reworded: ReadonlyMap<string, Date>;
  /** Ids under which a requirement was known in earlier versions. */
  formerIds: ReadonlyMap<string, readonly string[]>;
};

/** One sheet with its answers, for the municipality or for a target object; undefined where there is none of that id. */
export async function readSheet(
  tx: Tx,
  id: string,
  language: Language,
  targetId: string | null = null,
): Promise<AnsweredSheet | undefined> {
  if (id === entrySheetId) return readEntry(tx, language, targetId);
  const inUse = await findInUse(tx, id);
  return inUse && readInUse(tx, inUse, targetId);
}

/** The entry level first, then the catalogues in use. */
export async function readSheets(
  tx: Tx,
  language: Language,
  targetId: string | null = null,
): Promise<AnsweredSheet[]> {
  const sheets = [await readEntry(tx, language, targetId)];
  for (const inUse of await listInUse(tx)) sheets.push(await readInUse(tx, inUse, targetId));
  return sheets;
}

async function readEntry(tx: Tx, language: Language, targetId: string | null): Promise<AnsweredSheet> {
  const answers = await listAnswers(tx, entrySheetId, targetId);
  return { sheet: entrySheet(language), answers, reworded: new Map(), formerIds: new Map() };
}

async function readInUse(
  tx: Tx,
  { current, versions }: CatalogueInUse,
  targetId: string | null,
): Promise<AnsweredSheet> {
  const sheet = sheetOfCatalogue(current.catalogueId, await readContent(tx, current));
  const answers = await listAnswers(tx, sheet.id, targetId);
  return { sheet, answers, reworded: findReworded(versions), formerIds: findFormerIds(versions) };
}

const findReworded = (versions: CatalogueInUse['versions']): Map<string, Date> =>
  new Map(
    versions.flatMap(({ diff, adoptedAt }) => (diff?.reworded ?? []).map(({ key }) => [key, adoptedAt!])),
  );

function findFormerIds(versions: CatalogueInUse['versions']): Map<string, string[]> {
  const moved = versions.flatMap(({ diff }) => diff?.moved ?? []);
  return new Map(
    [...Map.groupBy(moved, ({ key }) => key)].map(([key, moves]) => [key, moves.map(({ before }) => before)]),
  );
}

/** The answer was given to an earlier wording and should be looked at again. */
export const isOutdated = ({ answers, reworded }: AnsweredSheet, key: string): boolean => {
  const [answer, since] = [answers.get(key), reworded.get(key)];
  return answer !== undefined && since !== undefined && answer.answeredAt <= since;
};

/** Answers whose requirement the version in use no longer has; they are kept. */
export const findHomeless = ({ sheet, answers }: AnsweredSheet): Answer[] => {
  const keys = new Set(sheet.items.map(({ key }) => key));
  return [...answers.values()].filter(({ requirement }) => !keys.has(requirement));
};

export type DueAnswer = {
  sheet: string;
  requirement: string;
  targetId: string | null;
  target: string | null;
  id: string;
  title: string;
  person: string | null;
  dueOn: Day;
};

/** What should have been done before today and is not, the oldest first; of target objects too. */
export async function listOverdue(
  tx: Tx,
  sheets: readonly AnsweredSheet[],
  today: Day,
): Promise<DueAnswer[]> {
  const names = new Map((await listTargets(tx)).map(({ id, name }) => [id, name]));
  const ofTargets = (await listTargetAnswers(tx)).flatMap((answer) => {
    const sheet = sheets.find((one) => one.sheet.id === answer.sheet);
    return sheet ? dueOf(sheet, answer, today, names.get(answer.targetId!) ?? null) : [];
  });
  return byDay([...findOverdue(sheets, today), ...ofTargets]);
}

/** The same for the municipality as a whole. */
export const findOverdue = (sheets: readonly AnsweredSheet[], today: Day): DueAnswer[] =>
  byDay(
    sheets.flatMap((sheet) =>
      [...sheet.answers.values()].flatMap((answer) => dueOf(sheet, answer, today, null)),
    ),
  );

function dueOf(
  { sheet }: AnsweredSheet,
  { requirement, targetId, status, person, dueOn }: Answer,
  today: Day,
  target: string | null,
): DueAnswer[] {
  if (!dueOn || dueOn >= today || !isUndone(status)) return [];
  const item = sheet.items.find(({ key }) => key === requirement);
  if (!item || item.withdrawn) return [];
  const { id, title } = item;
  return [{ sheet: sheet.id, requirement, targetId, target, id, title, person, dueOn }];
}

const byDay = (answers: DueAnswer[]): DueAnswer[] =>
  answers.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
