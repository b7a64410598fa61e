import type { Language } from '../../kernel/text.ts';
import type { Dimension, Frequency, IndicatorLevel, Licence } from './goal.ts';
import type { Direction } from './indicator.ts';

type OptionWords = {
  dimensions: Record<Dimension, string>;
  levels: Record<IndicatorLevel, string>;
  licences: Record<Licence, string>;
  directions: Record<Direction, string>;
  frequencies: Record<Frequency, string>;
};

/** What the choices of an indicator are called. */
export const optionWords = (language: Language): OptionWords => words[language];

const words: Record<Language, OptionWords> = {
  de: {
    dimensions: {
      qualityOfLife: 'Lebens- und Standortqualität',
      citizenService: 'Bürgerservice',
      economy: 'Wirtschaftlichkeit',
    },
    levels: { input: 'Mittel', output: 'Leistung', outcome: 'Ergebnis', impact: 'Wirkung' },
    licences: {
      'dl-de/by-2-0': 'Datenlizenz Deutschland – Namensnennung 2.0',
      'dl-de/zero-2-0': 'Datenlizenz Deutschland – Zero 2.0',
      'cc-by/4.0': 'Creative Commons Namensnennung 4.0',
      'cc-zero': 'Creative Commons Zero 1.0',
    },
    directions: { up: 'mehr ist besser', down: 'weniger ist besser', hold: 'halten' },
    frequencies: {
      monthly: 'monatlich',
      quarterly: 'je Quartal',
      'half-yearly': 'halbjährlich',
      yearly: 'jährlich',
    },
  },
  en: {
    dimensions: {
      qualityOfLife: 'Quality of life and location',
      citizenService: 'Citizen service',
      economy: 'Economy',
    },
    levels: { input: 'means', output: 'output', outcome: 'outcome', impact: 'effect' },
    licences: {
      'dl-de/by-2-0': 'Data licence Germany – attribution 2.0',
      'dl-de/zero-2-0': 'Data licence Germany – zero 2.0',
      'cc-by/4.0': 'Creative Commons attribution 4.0',
      'cc-zero': 'Creative Commons zero 1.0',
    },
    directions: { up: 'more is better', down: 'less is better', hold: 'hold' },
    frequencies: {
      monthly: 'monthly',
      quarterly: 'quarterly',
      'half-yearly': 'half-yearly',
      yearly: 'yearly',
    },
  },
};
