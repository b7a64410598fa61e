/** Typed text as what a page and a paper can show: paragraphs, and lists of lines that begin with a dash. */
export type Prose = { kind: 'paragraph'; text: string } | { kind: 'list'; items: string[]; ordered?: false };

export function proseOf(text: string): Prose[] {
  const parts: Prose[] = [];
  for (const block of text.split(/\r?\n\s*\r?\n/)) {
    for (const line of block.split(/\r?\n/).filter((one) => one.trim())) addLine(parts, line.trim());
    parts.push({ kind: 'paragraph', text: '' });
  }
  return parts.filter((part) => part.kind === 'list' || part.text !== '');
}

function addLine(parts: Prose[], line: string): void {
  const last = parts.at(-1);
  const item = /^[-–•*]\s+(.+)$/.exec(line)?.[1];
  if (item && last?.kind === 'list') last.items.push(item);
  else if (item) parts.push({ kind: 'list', items: [item] });
  else if (last?.kind === 'paragraph' && last.text) last.text += ` ${line}`;
  else parts.push({ kind: 'paragraph', text: line });
}
