import type { Bilingual, Language } from '../../kernel/text.ts';
import type { SecurityCatalogue } from './catalogue.ts';

/** What is answered together: the entry level that ships, or a catalogue in use. */
export type Sheet = {
  /** `entry`, or the id of the catalogue. */
  id: string;
  title: string;
  /** What it is and from when. */
  edition: string;
  groups: readonly SheetGroup[];
  items: readonly SheetItem[];
};

/** Outermost groups only; `lead` says why the group matters. */
export type SheetGroup = { id: string; title: string; lead: string | null; priority: number | null };

export type SheetItem = {
  key: string;
  id: string;
  /** Id of the outermost group; empty outside any. */
  group: string;
  /** Title of the group inside that, as a heading. */
  topic: string | null;
  title: string;
  statement: string;
  guidance: string;
  modalVerb: string | null;
  effort: string | null;
  /** Kinds of target object it is about; empty: the institution as a whole. */
  categories: readonly string[];
  /** Ids of what must be met first. */
  required: readonly string[];
  withdrawn: boolean;
};

/** `data/security/entry.yaml`. */
export type EntryLevel = {
  edition: string;
  name: Bilingual;
  topics: {
    id: string;
    priority: 1 | 2 | 3 | 4;
    /** The list of the BSI's WiBA that the topic belongs to. */
    wiba: string;
    name: Bilingual;
    lead: Bilingual;
    questions: ({ id: string; effort: 1 | 2 | 3 } & Bilingual)[];
  }[];
};

export const entrySheetId = 'entry';

export const sheetOfEntry = ({ edition, name, topics }: EntryLevel, language: Language): Sheet => ({
  id: entrySheetId,
  title: name[language],
  edition,
  groups: topics.map((topic) => ({
    id: topic.id,
    title: topic.name[language],
    lead: topic.lead[language],
    priority: topic.priority,
  })),
  items: topics.flatMap((topic) =>
    topic.questions.map((question) => ({
      key: question.id,
      id: question.id,
      group: topic.id,
      topic: null,
      title: question[language],
      statement: '',
      guidance: '',
      modalVerb: null,
      effort: String(question.effort),
      categories: [],
      required: [],
      withdrawn: false,
    })),
  ),
});

/** `id` is that of the catalogue, which its versions share. */
export function sheetOfCatalogue(id: string, catalogue: SecurityCatalogue): Sheet {
  const titles = new Map(catalogue.groups.map((group) => [group.id, group.title]));
  return {
    id,
    title: catalogue.title,
    edition: catalogue.lastModified.slice(0, 10),
    groups: catalogue.groups
      .filter(({ groups }) => groups.length === 0)
      .map((group) => ({ id: group.id, title: group.title, lead: null, priority: null })),
    items: catalogue.requirements.map((one) => ({
      key: one.key,
      id: one.id,
      group: one.groups[0] ?? '',
      topic: titles.get(one.groups[1] ?? '') ?? null,
      title: one.title,
      statement: one.statement,
      guidance: one.guidance,
      modalVerb: one.modalVerb,
      effort: one.effortLevel,
      categories: one.targetCategories,
      required: one.required,
      withdrawn: one.withdrawn,
    })),
  };
}

/** Kinds of target object that a sheet names, in alphabetical order. */
export const categoriesOf = ({ items }: Pick<Sheet, 'items'>): string[] =>
  [...new Set(items.flatMap(({ categories }) => categories))].toSorted((a, b) => a.localeCompare(b, 'de'));
