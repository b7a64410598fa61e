import type { FC } from 'hono/jsx';

type Point = { at: number; value: number };

/** A measured line beside the path it should take; `at` are milliseconds. The same data stands in a table on the page. */
export type PathChartProps = {
  title: string;
  /** What the picture says, in words. */
  words: string;
  path: readonly Point[];
  measured: readonly Point[];
  format: (value: number) => string;
  formatAt: (at: number) => string;
};

const width = 640;
const height = 260;
/** Room for the words above and below the lines, so that they can be large on a phone. */
const frame = { left: 10, right: 10, top: 34, bottom: 66 };

export const PathChart: FC<PathChartProps> = ({ title, words, path, measured, format, formatAt }) => {
  const { x, y, low, high } = scalesOf([...path, ...measured]);
  const line = (points: readonly Point[]) => points.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ');
  return (
    <svg
      class="chart path-chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${title}. ${words}`}
    >
      <title>{title}</title>
      {[low, high].map((value, at) => (
        <>
          <line class="axis" x1={frame.left} x2={width - frame.right} y1={y(value)} y2={y(value)} />
          <text x={frame.left} y={at === 0 ? height - 40 : frame.top - 12}>
            {format(value)}
          </text>
        </>
      ))}
      {[path[0]!, path.at(-1)!].map(({ at }, end) => (
        <text x={x(at)} y={height - 8} text-anchor={end === 0 ? 'start' : 'end'}>
          {formatAt(at)}
        </text>
      ))}
      <polyline class="wanted" points={line(path)} />
      {path.slice(1).map(({ at, value }) => (
        <rect class="wanted-mark" x={x(at) - 4} y={y(value) - 4} width="8" height="8" />
      ))}
      <polyline class="measured" points={line(measured)} />
      {measured.map(({ at, value }) => (
        <circle class="measured-mark" cx={x(at)} cy={y(value)} r="5" />
      ))}
    </svg>
  );
};

function scalesOf(points: readonly Point[]) {
  const [from, to] = [Math.min(...points.map(({ at }) => at)), Math.max(...points.map(({ at }) => at))];
  const [low, high] = [
    Math.min(...points.map(({ value }) => value)),
    Math.max(...points.map(({ value }) => value)),
  ];
  const share = (value: number, least: number, most: number) =>
    most === least ? 0.5 : (value - least) / (most - least);
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    low,
    high,
    x: (at: number) => round(frame.left + share(at, from, to) * (width - frame.left - frame.right)),
    y: (value: number) =>
      round(height - frame.bottom - share(value, low, high) * (height - frame.top - frame.bottom)),
  };
}
