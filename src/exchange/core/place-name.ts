import type { Language } from '../../kernel/text.ts';

/** Cells or rows of one sheet, or of several, as people say them: „Zellen C3, C4 im Blatt „Amt 10 (neu)““. */
export function placeName(places: string | readonly string[], language: Language): string {
  const bySheet = Map.groupBy([places].flat().map(parted), ({ sheet }) => sheet);
  return [...bySheet].map(([sheet, at]) => placesOn(sheet, at, language)).join('; ');
}

/** `'Amt 10 (neu)'!F3` is a cell, `Amt 10 (neu)!7` a row. */
function parted(place: string): { sheet: string; at: string } {
  const cut = place.lastIndexOf('!');
  const sheet = place.slice(0, cut);
  const name = /^'.*'$/.test(sheet) ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
  return { sheet: name, at: place.slice(cut + 1) };
}

function placesOn(sheet: string, places: readonly { at: string }[], language: Language): string {
  const row = /^\d+$/.test(places[0]!.at);
  const [one, many] = words[language][row ? 'row' : 'cell'];
  const list = places.map(({ at }) => at).join(', ');
  const named = `${places.length === 1 ? one : many} ${list}`;
  return language === 'de' ? `${named} im Blatt „${sheet}“` : `${named} in the sheet “${sheet}”`;
}

const words = {
  de: { row: ['Zeile', 'Zeilen'], cell: ['Zelle', 'Zellen'] },
  en: { row: ['row', 'rows'], cell: ['cell', 'cells'] },
} as const;
