import type { UnitKind } from '../../municipality/core/unit-tree.ts';

/** A unit as it would be founded from the words of a table. */
export type NewUnit = { code: string; name: string; kind: UnitKind };

/** Of the sign and the name, as the form of a unit takes them. */
const longest = { code: 12, name: 120 };

/** „51 Jugendamt“, „Amt 51“, „Schulamt“: sign, name and kind; a sign is never one that is taken already. */
export function newUnitOf(text: string, taken: ReadonlySet<string>): NewUnit {
  const words = text.replace(/\s+/g, ' ').trim();
  const [, number, rest = ''] =
    /^(?:amt|fb|fachbereich|ref(?:erat)?|dez(?:ernat)?|dst|dienststelle)?\.?\s*(\d{1,3})(?![\p{L}\d])(.*)$/iu.exec(
      words,
    ) ?? [];
  const own = rest.replace(/^[\s–:,.-]+/, '');
  return {
    code: freeCode(number ?? signOf(words), taken),
    name: (own || words).slice(0, longest.name),
    kind: kinds.find(([pattern]) => pattern.test(words))?.[1] ?? 'office',
  };
}

const kinds: readonly (readonly [RegExp, UnitKind])[] = [
  [/(?<!\p{L})(?:gmbh|mbh|ag|stadtwerke)(?!\p{L})/iu, 'company'],
  [/eigenbetrieb|zweckverband|anstalt des öffentlichen rechts/i, 'eigenbetrieb'],
  [/stabsstelle/i, 'staff-unit'],
  [/^dez(?:ernat|\.| )/i, 'department'],
];

/** „Amt für Bauen und Wohnen“ is „ABW“, „Schulamt“ is „SCHU“. */
function signOf(words: string): string {
  if (/^[\p{L}\d]{1,6}$/u.test(words)) return words;
  const capitals = words.match(/(?<![\p{L}\d])[\p{Lu}\d]/gu) ?? [];
  if (capitals.length > 1) return capitals.join('').slice(0, 6);
  return (
    words
      .replace(/[^\p{L}\d]/gu, '')
      .slice(0, 4)
      .toUpperCase() || 'NEU'
  );
}

function freeCode(wanted: string, taken: ReadonlySet<string>): string {
  const isFree = (code: string) => !taken.has(code.toLowerCase());
  const codes = [wanted, ...Array.from({ length: taken.size + 1 }, (_, index) => `${wanted}-${index + 2}`)];
  return codes.find(isFree)!.slice(0, longest.code);
}

/** The units that would be founded from several texts, each with a sign of its own. */
export function newUnitsOf<T extends { raw: string }>(
  groups: readonly T[],
  codes: readonly string[],
): (T & { unit: NewUnit })[] {
  const taken = new Set(codes.map((code) => code.toLowerCase()));
  return groups.map((group) => {
    const unit = newUnitOf(group.raw, taken);
    taken.add(unit.code.toLowerCase());
    return { ...group, unit };
  });
}

/** „Amt 10, Amt 20“ most often means two units and is none by itself. */
export const isOneUnit = (text: string): boolean => !/[,;/\n]|\d\s*(?:\+|&|und)\s*\D*\d/.test(text);
