/**
 * The one text of a JSON value: keys sorted by UTF-16 code units, no blanks, numbers as ECMAScript writes them
 * (RFC 8785). Equal values give equal texts, whatever order a database keeps their keys in.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return scalarJson(value);
  const fields = value as Record<string, unknown>;
  const members = Object.keys(fields)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(fields[key])}`);
  return `{${members.join(',')}}`;
}

/** What JSON keeps of a value: dates become ISO texts, undefined fields go, `undefined` itself is null. */
export const toJsonValue = (value: unknown): unknown =>
  value === undefined ? null : JSON.parse(JSON.stringify(value));

function scalarJson(value: unknown): string {
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`not a JSON value: ${typeof value}`);
  return text;
}
