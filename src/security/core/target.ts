import type { SheetItem } from './sheet.ts';

export const targetKinds = ['unit', 'application', 'site'] as const;
export type TargetKind = (typeof targetKinds)[number];

/** Protection need by BSI-Standard 200-2, chapter 8.2, ascending. */
export const needs = ['normal', 'high', 'very-high'] as const;
export type ProtectionNeed = (typeof needs)[number];

export const needAspects = ['confidentiality', 'integrity', 'availability'] as const;
export type ProtectionNeeds = Record<(typeof needAspects)[number], ProtectionNeed>;

/** The highest of the three (Maximumprinzip). */
export const overallNeed = (target: ProtectionNeeds): ProtectionNeed =>
  needs[Math.max(...needAspects.map((aspect) => needs.indexOf(target[aspect])))]!;

/** A need above normal is a judgement and says why. */
export const lacksReason = (target: ProtectionNeeds & { needReason: string | null }): boolean =>
  overallNeed(target) !== 'normal' && !target.needReason;

/** Requirements that are about such a thing, and those that were answered for it anyway. */
export const itemsFor = <Item extends Pick<SheetItem, 'key' | 'categories' | 'withdrawn'>>(
  items: readonly Item[],
  categories: readonly string[],
  isAnswered: (key: string) => boolean,
): Item[] =>
  items.filter(
    (item) =>
      !item.withdrawn && (isAnswered(item.key) || item.categories.some((one) => categories.includes(one))),
  );
