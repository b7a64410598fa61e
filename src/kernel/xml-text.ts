/** XML 1.0, 2.2: other characters cannot be written at all, and one of them makes the whole file unreadable. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text without what no XML file may hold, such as the line break that Word puts into a copied cell. */
export const xmlText = (text: string): string => text.replace(forbidden, '');

/** The same as content or attribute of an element. */
export const escapeXml = (text: string): string =>
  xmlText(text).replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!,
  );

/** Every text of a list or of an object without them; dates and figures stay as they are. */
export function withXmlTexts<T>(value: T): T {
  if (typeof value === 'string') return xmlText(value) as T;
  if (Array.isArray(value)) return value.map((one) => withXmlTexts(one)) as T;
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withXmlTexts(one)])) as T;
}
