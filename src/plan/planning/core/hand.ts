import type { Quarter } from '../../../kernel/quarter.ts';

/** What a person wants of one initiative, whatever the calculation would do: in, out, or from this quarter on. */
export type Hand =
  | { initiativeId: string; kind: 'in' | 'out'; start?: undefined }
  | { initiativeId: string; kind: 'at'; start: Quarter };

/** The list with this wish in place of an older one; null takes the wish back. */
export const withHand = (hands: readonly Hand[], initiativeId: string, hand: Hand | null): Hand[] => [
  ...hands.filter((one) => one.initiativeId !== initiativeId),
  ...(hand ? [hand] : []),
];
