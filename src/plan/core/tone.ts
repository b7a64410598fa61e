/**
 * Colours of groups in pictures, on the screen and on paper: KERN's shades 600, which stand out from black by 3.4 : 1
 * and from white by 6 : 1 (WCAG 1.4.11 asks for 3 : 1), and carry white words.
 */
const tones = ['#3A5EB9', '#007328', '#9533BE', '#007155', '#925400', '#006B8C', '#566B00'];
const noTone = '#5B6185';

/** Groups take the colours in their order; what is assigned to none, without a code, is grey. */
export const toneOf = (code: string, index: number): string =>
  code === '' ? noTone : tones[index % tones.length]!;
