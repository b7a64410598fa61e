/** The query of a URL, without what is empty; empty itself when nothing is left. */
export const query = (values: Record<string, string | number | undefined>): string => {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return entries.length ? `?${new URLSearchParams(entries.map(([key, value]) => [key, String(value)]))}` : '';
};

/** The page asked for, from 1; what is no number is the first one, and no list is longer than the last. */
export const readPage = (text: string | undefined): number =>
  Math.min(10_000, Math.max(1, Math.trunc(Number(text)) || 1));
