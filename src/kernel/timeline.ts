/** A value that holds from a day on (ISO date), until the next one begins. */
export type Dated<T> = { from: string; value: T };

/** The value in force on `day`; undefined before the first one. */
export function valueOn<T>(timeline: readonly Dated<T>[], day: string): T | undefined {
  let found: Dated<T> | undefined;
  for (const entry of timeline) {
    if (entry.from <= day && (!found || entry.from >= found.from)) found = entry;
  }
  return found?.value;
}
