import { escapeXml } from '../../kernel/xml-text.ts';

/** A piece of XML, already escaped. */
export type Xml = string & { readonly xml: unique symbol };

const uris = {
  office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  table: 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  style: 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  meta: 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0',
  manifest: 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0',
  fo: 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  dc: 'http://purl.org/dc/elements/1.1/',
};

export const namespaces = (...prefixes: (keyof typeof uris)[]): Record<string, string> =>
  Object.fromEntries(prefixes.map((prefix) => [`xmlns:${prefix}`, uris[prefix]]));

/** OpenDocument folds white space: line breaks and tabs are elements of their own. */
const words = (text: string): string =>
  escapeXml(text)
    .replaceAll('\t', '<text:tab/>')
    .replaceAll(/\r\n?|\n/g, '<text:line-break/>');

/** An element; its content is text to be escaped, or elements and texts in their order. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  content: string | readonly (Xml | Words)[] = [],
): Xml {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const inside = typeof content === 'string' ? words(content) : content.map(pieceOf).join('');
  return `<${name}${said.join('')}${inside === '' ? '/>' : `>${inside}</${name}>`}` as Xml;
}

/** Text between elements. */
export type Words = { words: string };

const pieceOf = (piece: Xml | Words): string => (typeof piece === 'string' ? piece : words(piece.words));
