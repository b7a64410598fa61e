import type { FC } from 'hono/jsx';

export type StackColumn = { label: string; counts: readonly number[] };

/** The shades from the bottom to the top, for the chart and its legend. */
export const stackParts = ['part-0', 'part-1', 'part-2', 'part-3', 'part-4'] as const;

/** Columns of stacked counts, one shade per part; legend and table with the same numbers stand beside it on the page. */
export const StackChart: FC<{
  title: string;
  /** What the picture says, in words. */
  words: string;
  columns: readonly StackColumn[];
}> = ({ title, words, columns }) => {
  const most = Math.max(1, ...columns.map(({ counts }) => sum(counts)));
  const step = width / columns.length;
  return (
    <svg
      class="chart stack-chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${title}. ${words}`}
    >
      <title>{title}</title>
      {columns.map(({ label, counts }, at) => (
        <g>
          {counts.map((count, part) => {
            const below = sum(counts.slice(0, part));
            return (
              <rect
                class={stackParts[part]!}
                x={round(at * step + step * 0.12)}
                width={round(step * 0.76)}
                y={round(floor - ((below + count) / most) * floor)}
                height={round((count / most) * floor)}
              />
            );
          })}
          <text
            class={at === 0 || at === columns.length - 1 ? 'end' : 'between'}
            x={round(at * step + step / 2)}
            y={height - 8}
            text-anchor="middle"
          >
            {label}
          </text>
        </g>
      ))}
      <line class="axis" x1="0" x2={width} y1={floor} y2={floor} />
    </svg>
  );
};

const width = 640;
const height = 260;
const floor = 226;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const round = (value: number): number => Math.round(value * 10) / 10;
