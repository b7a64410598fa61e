import type { Language } from '../kernel/text.ts';
import { type Letter, letters } from './core/matrix/matrix.ts';
import { decisionCatalogue } from './store/catalogue.ts';

/** A letter as people read it: V, D, V/D, B, B!, I, Z in German; A, R, A/R, C, C!, I, Z in English. */
export const shownLetter = (letter: Letter, language: Language): string =>
  letter === '' ? '' : decisionCatalogue().letters[letter].short[language];

export const letterName = (letter: Letter, language: Language): string =>
  letter === '' ? '' : decisionCatalogue().letters[letter].name[language];

/** Reads a typed letter in either spelling, whatever its case; undefined for anything else. */
export function parseLetter(typed: string): Letter | undefined {
  const text = typed.trim().toUpperCase().replace(/\s/g, '');
  return letters.find((letter) => letter === text) ?? german[text];
}

const german: Record<string, Letter> = {
  V: 'A',
  D: 'R',
  'V/D': 'A/R',
  'D/V': 'A/R',
  'R/A': 'A/R',
  B: 'C',
  'B!': 'C!',
  '·': '',
};
