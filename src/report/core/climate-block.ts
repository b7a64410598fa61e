import type { Language } from '../../kernel/text.ts';
import { type Climate, climates } from '../../plan/core/initiative.ts';
import { optionName } from '../../plan/core/option-name.ts';
import type { Block } from './paper.ts';

export type ClimateOf = { code: string; name: string; climate: Climate | null };

/** What the initiatives say about the climate, and how many say nothing. */
export function climateBlocks(all: readonly ClimateOf[], language: Language): Block[] {
  const t = words[language];
  const silent = all.filter(({ climate }) => climate === null).length;
  const told = climates.flatMap((climate) => {
    const found = all.filter((one) => one.climate === climate);
    if (found.length === 0) return [];
    const names =
      climate === 'none' ? '' : `: ${found.map(({ code, name }) => `${code} ${name}`).join('; ')}`;
    return [`${optionName('climate', climate, language)} (${found.length})${names}`];
  });
  return [
    ...(told.length
      ? [{ kind: 'paragraph', text: t.lead } as const, { kind: 'list', items: told } as const]
      : []),
    ...(silent > 0 ? [{ kind: 'paragraph', text: t.silent(silent, all.length) } as const] : []),
  ];
}

const words = {
  de: {
    lead: 'Auswirkung auf das Klima nach Angabe der Steckbriefe:',
    silent: (silent: number, all: number) =>
      silent === all
        ? 'Die Auswirkung auf das Klima ist noch bei keinem Vorhaben angegeben.'
        : `Bei ${silent} von ${all} Vorhaben ist die Auswirkung auf das Klima noch nicht angegeben.`,
  },
  en: {
    lead: 'Effect on the climate as the initiatives state it:',
    silent: (silent: number, all: number) =>
      silent === all
        ? 'The effect on the climate is not stated for any initiative yet.'
        : `For ${silent} of ${all} initiatives the effect on the climate is not stated yet.`,
  },
};
