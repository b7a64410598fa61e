/** A text for `like` that stands for itself alone: what were signs of a pattern is looked for as it is. */
export const likeLiteral = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
