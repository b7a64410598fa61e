import type { Section } from '../core/field.ts';

/** The German word of a section in its address. */
export const slugOf: Record<Section, string> = {
  what: 'was',
  who: 'wer',
  when: 'wann',
  money: 'geld',
  people: 'personal',
  effect: 'wirkung',
  examination: 'pruefung',
  running: 'umsetzung',
};

export const sectionOf = (slug: string): Section | undefined =>
  (Object.entries(slugOf) as [Section, string][]).find(([, word]) => word === slug)?.[0];
