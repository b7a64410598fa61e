import type { View } from '../../web/env.ts';
import { typeNames } from '../core/advisor/reason.ts';
import { roleModels } from '../store/catalogue.ts';
import { texts } from '../texts.ts';

/** What a role model is called: `M4` is „Tandem“. */
export const modelName = (id: string, view: View): string =>
  roleModels()[id as 'M7']?.name[view.language] ?? id;

/** The names of the tables for kinds of municipality and for role models, in the words of the pages. */
export const sayNames = (text: string, view: View): string =>
  text
    .replace(/landkreis/g, typeNames.landkreis![view.language])
    .replace(/\bM\d\b/g, (id) => modelName(id, view));

/** „Rollenmodell“ for G9, „Ansiedlung“ for D3.4: what a rule decides; those of other letters are of the role model. */
export const ruleTopic = (rule: string, view: View): string => {
  const { topics } = texts(view.language).ruleWords;
  return topics[/^D\d/.exec(rule)?.[0] ?? 'D1'] ?? rule;
};

/** The label of a column of a table, which carries both languages: „Einwohner (inhabitants)“. */
export function labelIn(label: string, view: View): string {
  const both = /^(.*) \((.*)\)$/.exec(label);
  return both ? (view.language === 'de' ? both[1]! : both[2]!) : label;
}

/** What a rule leans on where no source is named; a check of the matrix by its number. */
export const sayNote = (note: string, view: View): string =>
  note.replace(/\bR\d\d\b/g, texts(view.language).ruleWords.checkNote);
