import type { Tx } from '../../db/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { Language } from '../../kernel/text.ts';
import { isUndone } from '../core/answer.ts';
import { entrySheetId, type Sheet } from '../core/sheet.ts';
import { entrySheet } from '../shipped.ts';
import { type Answer, listAnswers } from './answers.ts';

export type AnsweredSheet = { sheet: Sheet; answers: Map<string, Answer> };

/** One sheet with its answers; undefined where there is none of that id. */
export async function readSheet(tx: Tx, id: string, language: Language): Promise<AnsweredSheet | undefined> {
  if (id !== entrySheetId) return undefined;
  return { sheet: entrySheet(language), answers: await listAnswers(tx, id) };
}

/** The entry level first, then the catalogues in use. */
export async function readSheets(tx: Tx, language: Language): Promise<AnsweredSheet[]> {
  return [(await readSheet(tx, entrySheetId, language))!];
}

export type DueAnswer = {
  sheet: string;
  requirement: string;
  id: string;
  title: string;
  person: string | null;
  dueOn: Day;
};

/** What should have been done before today and is not, the oldest first. */
export const findOverdue = (sheets: readonly AnsweredSheet[], today: Day): DueAnswer[] =>
  sheets
    .flatMap(({ sheet, answers }) =>
      sheet.items.flatMap(({ key, id, title, withdrawn }) => {
        const answer = answers.get(key);
        if (withdrawn || !answer?.dueOn || answer.dueOn >= today || !isUndone(answer.status)) return [];
        return [{ sheet: sheet.id, requirement: key, id, title, person: answer.person, dueOn: answer.dueOn }];
      }),
    )
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
