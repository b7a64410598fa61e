import { absenceOf, normalise } from '../../plan/core/reading/cell-text.ts';
import { type Confidence, type Note, noteOf } from '../../plan/core/reading/confidence.ts';

/** planned: a third answer that real yes-no columns hold („Einführung in Planung“). */
export type YesNoReading = { answer: 'yes' | 'no' | 'planned' | null; notes: Note[]; confidence: Confidence };

const answers: [RegExp, 'yes' | 'no' | 'planned'][] = [
  [/^(?:ja|j|yes|y|wahr|true|x{1,2}|☒|☑|✓|✔|✗|1)\.?$/iu, 'yes'],
  [/^(?:nein|n|no|falsch|false|☐|0)\.?$/iu, 'no'],
  [/^(?:geplant|.*in planung|vorgesehen|teilweise)$/iu, 'planned'],
];

/** Reads crosses and words of a yes-no column. */
export function readYesNo(text: string): YesNoReading {
  const clean = normalise(text);
  const answer = answers.find(([pattern]) => pattern.test(clean))?.[1];
  if (answer) return { answer, notes: [], confidence: 'sure' };
  const absence = absenceOf(clean);
  if (absence)
    return { answer: null, notes: absence === 'empty' ? [] : [noteOf(absence, clean)], confidence: 'sure' };
  return { answer: null, notes: [noteOf('answer-unknown', clean)], confidence: 'unclear' };
}
