const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for a UUID in its canonical lower-case form; ids of all rows have this shape. */
export const isId = (text: string): boolean => uuidPattern.test(text);
