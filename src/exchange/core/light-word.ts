import type { Light } from '../../plan/core/initiative.ts';
import { absenceOf, normalise } from '../../plan/core/reading/cell-text.ts';
import { type Confidence, type Note, noteOf } from '../../plan/core/reading/confidence.ts';

export type LightReading = { light: Light | null; notes: Note[]; confidence: Confidence };

const words: [RegExp, Light][] = [
  [/^(?:rot|red|kritisch|🔴|🟥|❌|3)$/iu, 'red'],
  [/^(?:gelb|yellow|amber|orange|ge|auffällig|🟡|🟨|🟠|2)$/iu, 'yellow'],
  [/^(?:grün|gruen|green|gr|im plan|ok|i\. ?o\.|unkritisch|🟢|🟩|✅|1)$/iu, 'green'],
];

/** The traffic light a cell shows by word or, where it says nothing, by its fill colour. */
export function readLight(text: string, fill: string | undefined): LightReading {
  const clean = normalise(text);
  const said = words.find(([pattern]) => pattern.test(clean))?.[1] ?? null;
  const shown = fill ? lightOfColour(fill) : null;
  if (said) return agree(said, shown, clean);
  if (absenceOf(clean))
    return shown ? { light: shown, notes: [noteOf('by-colour', fill)], confidence: 'assumed' } : nothing;
  // „G“ is green to some and yellow to others; the colour may decide.
  return shown
    ? {
        light: shown,
        notes: [noteOf('by-colour', fill), noteOf('light-unknown', clean)],
        confidence: 'assumed',
      }
    : { light: null, notes: [noteOf('light-unknown', clean)], confidence: 'unclear' };
}

function agree(said: Light, shown: Light | null, clean: string): LightReading {
  if (shown && shown !== said)
    return { light: said, notes: [noteOf('colour-differs', shown)], confidence: 'unclear' };
  return { light: said, notes: [], confidence: /^\d$|^(?:ok|ge|gr)$/i.test(clean) ? 'assumed' : 'sure' };
}

const nothing: LightReading = { light: null, notes: [], confidence: 'sure' };

/** The light whose hue a colour has; null for greys, blues and pale tints. */
export function lightOfColour(rgb: string): Light | null {
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const [high, low] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const range = high - low;
  if (range < 0.2 || high < 0.3) return null;
  const hue = hueOf(red, green, blue, high, range);
  if (hue <= 18 || hue >= 342) return 'red';
  if (hue >= 25 && hue <= 66) return 'yellow';
  return hue >= 75 && hue <= 165 ? 'green' : null;
}

function hueOf(red: number, green: number, blue: number, high: number, range: number): number {
  const sector =
    high === red
      ? (green - blue) / range
      : high === green
        ? 2 + (blue - red) / range
        : 4 + (red - green) / range;
  return (sector * 60 + 360) % 360;
}
