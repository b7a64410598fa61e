/** The query of a URL, without what is empty; empty itself when nothing is left. */
export const query = (values: Record<string, string | number | undefined>): string => {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return entries.length ? `?${new URLSearchParams(entries.map(([key, value]) => [key, String(value)]))}` : '';
};
