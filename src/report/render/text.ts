import { formatDay } from '../../kernel/day.ts';
import { type Block, barsInWords, labelled, type Paper } from '../core/paper.ts';

/** The paper as plain text, 100 characters wide. */
export function renderText(paper: Paper): string {
  const head = [paper.kind, paper.title, `${paper.municipality}, ${formatDay(paper.day, paper.language)}`];
  return `${[head.join('\n'), ...paper.blocks.map(textOf)].join('\n\n')}\n`;
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${block.text}\n${(block.level === 1 ? '=' : '-').repeat(block.text.length)}`;
    case 'paragraph':
      return wrap(block.text);
    case 'list':
      return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${item}`).join('\n');
    case 'facts':
      return block.items.map(({ label, text }) => `${labelled(label)}${text}`).join('\n');
    case 'table':
      return [block.caption, ...[block.head, ...block.rows].map((row) => row.join(' | '))]
        .filter(Boolean)
        .join('\n');
    case 'bars':
      return `${block.title}: ${barsInWords(block.bars)}`;
  }
}

function wrap(text: string): string {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1)!;
    if (line && line.length + word.length + 1 > 100) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.join('\n');
}
