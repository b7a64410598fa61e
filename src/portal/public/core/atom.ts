import { escapeXml } from '../../../kernel/xml-text.ts';

export type Feed = {
  title: string;
  self: string;
  home: string;
  author: string;
  updated: string;
  entries: readonly { id: string; title: string; words: string; href: string; at: string }[];
};

/** RFC 4287. */
export function toAtom({ title, self, home, author, updated, entries }: Feed): string {
  const entry = entries.map(
    (one) =>
      `<entry><id>${escapeXml(one.id)}</id><title>${escapeXml(one.title)}</title><updated>${one.at}</updated>` +
      `<link href="${escapeXml(one.href)}"/><summary>${escapeXml(one.words)}</summary></entry>\n`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><id>${escapeXml(self)}</id>` +
    `<title>${escapeXml(title)}</title><updated>${updated}</updated><author><name>${escapeXml(author)}</name></author>` +
    `<link rel="self" href="${escapeXml(self)}"/><link href="${escapeXml(home)}"/>\n${entry.join('')}</feed>\n`
  );
}
