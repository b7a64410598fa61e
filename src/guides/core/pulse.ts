/** The three questions of every pulse survey, each answered from 1 (not at all) to 5 (fully). */
export const pulseQuestions = ['backing', 'learning', 'usefulness'] as const;
export type PulseQuestion = (typeof pulseQuestions)[number];
export type PulseAnswer = Record<PulseQuestion, number>;

/** With fewer answers somebody could be recognised, so nothing is shown. */
export const pulseMinimum = 5;

export type PulseResult = {
  count: number;
  isOver: boolean;
  /** Mean and how often each value was given, 1 to 5; null while it runs and below the minimum. */
  questions: Record<PulseQuestion, { mean: number; counts: number[] }> | null;
  /** Mean of all three, as a hint for the maturity of culture; null as above. */
  hint: number | null;
};

/**
 * What a survey says. While it runs only the number is told: whoever looks before and after a colleague's answer could
 * read it off the difference.
 */
export function measurePulse(answers: readonly PulseAnswer[], isOver: boolean): PulseResult {
  const count = answers.length;
  if (!isOver || count < pulseMinimum) return { count, isOver, questions: null, hint: null };
  const measure = (question: PulseQuestion) => {
    const values = answers.map((answer) => answer[question]);
    return {
      mean: values.reduce((sum, value) => sum + value, 0) / count,
      counts: [1, 2, 3, 4, 5].map((value) => values.filter((one) => one === value).length),
    };
  };
  const [backing, learning, usefulness] = [measure('backing'), measure('learning'), measure('usefulness')];
  return {
    count,
    isOver,
    questions: { backing, learning, usefulness },
    hint: Math.round(((backing.mean + learning.mean + usefulness.mean) / 3) * 10) / 10,
  };
}
