import type { FC } from 'hono/jsx';
import { Card, Table } from '../../web/parts.tsx';
import { type Block, barShares, type Paper } from '../core/paper.ts';

/** The blocks of a paper as a page; the same that go on paper. */
export const PaperBlocks: FC<Pick<Paper, 'blocks'>> = ({ blocks }) => (
  <Card>
    {blocks.map((block) => (
      <PaperBlock block={block} />
    ))}
  </Card>
);

const PaperBlock: FC<{ block: Block }> = ({ block }) => {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>;
    case 'paragraph':
      return <p class="prose">{block.strong ? <strong>{block.text}</strong> : block.text}</p>;
    case 'list':
      return <List {...block} />;
    case 'facts':
      return (
        <dl class="facts">
          {block.items.map(({ label, text }) => (
            <>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </>
          ))}
        </dl>
      );
    case 'table':
      return <PaperTable {...block} />;
    case 'bars':
      return <Bars {...block} />;
  }
};

const List: FC<Extract<Block, { kind: 'list' }>> = ({ items, ordered }) => {
  const lines = items.map((item) => <li>{item}</li>);
  return ordered ? <ol>{lines}</ol> : <ul>{lines}</ul>;
};

const PaperTable: FC<Extract<Block, { kind: 'table' }>> = ({ caption, head, rows, figures = [] }) => {
  const classOf = (at: number) => (figures.includes(at) ? 'number' : undefined);
  const columns = (
    <tr>
      {head.map((column, at) => (
        <th scope="col" class={classOf(at)}>
          {column}
        </th>
      ))}
    </tr>
  );
  return (
    <Table caption={caption} hideCaption={false} head={columns}>
      {rows.map(([first, ...others]) => (
        <tr>
          <th scope="row">{first}</th>
          {others.map((cell, at) => (
            <td class={classOf(at + 1)}>{cell}</td>
          ))}
        </tr>
      ))}
    </Table>
  );
};

const Bars: FC<Extract<Block, { kind: 'bars' }>> = ({ bars }) => {
  const shares = barShares(bars);
  return (
    <ul class="list">
      {bars.map(({ label, text }, at) => (
        <li>
          <span>{label}</span>
          <span>
            <svg class="stand-bar" viewBox="0 0 200 12" aria-hidden="true" preserveAspectRatio="none">
              <rect class="track" width="200" height="12" rx="2" />
              <rect class="met" width={shares[at]!.share * 200} height="12" />
            </svg>
            {text}
          </span>
        </li>
      ))}
    </ul>
  );
};
