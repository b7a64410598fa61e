/** How far a reading can be trusted: sicher, angenommen, zu klären. */
export type Confidence = 'sure' | 'assumed' | 'unclear';

const weight: Record<Confidence, number> = { sure: 0, assumed: 1, unclear: 2 };

/** The least trustworthy of several; `sure` for none. */
export const weakest = (all: readonly Confidence[]): Confidence =>
  all.reduce<Confidence>((worst, next) => (weight[next] > weight[worst] ? next : worst), 'sure');

/**
 * What a reading rests on, as kebab-case codes; behind a colon stands the piece of the cell it is about, for example
 * `currency-assumed` or `plus: Personalkosten`.
 */
export type Note = string;

export const noteOf = (code: string, piece?: string): Note => (piece ? `${code}: ${piece.trim()}` : code);
export const codeOf = (note: Note): string => note.split(':')[0]!;
