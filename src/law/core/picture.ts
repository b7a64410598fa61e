/** Where the dots of the radar's picture stand: a grid of periods and bindingness, a cell as large as it has dots. */

export type Placed<Dot> = { dot: Dot; column: number; row: number };
export type Band = { at: number; size: number };
export type Picture<Dot> = { periods: Band[]; lanes: Band[]; dots: Placed<Dot>[] };

/** `period` and `lane` are indices; `room` is how many dots stand side by side over all periods. */
export function placeAcross<Dot extends { period: number; lane: number }>(
  dots: readonly Dot[],
  { periods, lanes, room, least }: { periods: number; lanes: number; room: number; least: number },
): Picture<Dot> {
  const counts = countCells(dots, periods, lanes);
  const widths = share(counts, room, least);
  const heights = Array.from({ length: lanes }, (_, lane) =>
    Math.max(1, ...widths.map((width, period) => Math.ceil(counts[period]![lane]! / width))),
  );
  const [columns, rows] = [bandsOf(widths), bandsOf(heights)];
  const filled = new Map<string, number>();
  const placed = dots.map((dot) => {
    const key = `${dot.period} ${dot.lane}`;
    const index = filled.get(key) ?? 0;
    filled.set(key, index + 1);
    const width = widths[dot.period]!;
    return {
      dot,
      column: columns[dot.period]!.at + (index % width),
      row: rows[dot.lane]!.at + Math.floor(index / width),
    };
  });
  return { periods: columns, lanes: rows, dots: placed };
}

/** The same on a narrow page: lanes of fixed width side by side, periods one below the other. */
export function placeDown<Dot extends { period: number; lane: number }>(
  dots: readonly Dot[],
  { periods, widths }: { periods: number; widths: readonly number[] },
): Picture<Dot> {
  const counts = countCells(dots, periods, widths.length);
  const rows = bandsOf(
    counts.map((cells) => Math.max(1, ...cells.map((count, lane) => Math.ceil(count / widths[lane]!)))),
  );
  const columns = bandsOf(widths);
  const filled = new Map<string, number>();
  const placed = dots.map((dot) => {
    const key = `${dot.period} ${dot.lane}`;
    const index = filled.get(key) ?? 0;
    filled.set(key, index + 1);
    const width = widths[dot.lane]!;
    return {
      dot,
      column: columns[dot.lane]!.at + (index % width),
      row: rows[dot.period]!.at + Math.floor(index / width),
    };
  });
  return { periods: rows, lanes: columns, dots: placed };
}

function countCells(
  dots: readonly { period: number; lane: number }[],
  periods: number,
  lanes: number,
): number[][] {
  const counts = Array.from({ length: periods }, () => Array.from({ length: lanes }, () => 0));
  for (const { period, lane } of dots) counts[period]![lane]! += 1;
  return counts;
}

/** Every period gets the least width; what is left goes one by one to the one that stands highest. */
function share(counts: readonly number[][], room: number, least: number): number[] {
  const widths = counts.map(() => least);
  const height = (period: number) => Math.max(...counts[period]!.map((count) => count / widths[period]!));
  for (let left = room - least * counts.length; left > 0; left--) {
    const highest = widths.reduce((best, _, period) => (height(period) > height(best) ? period : best), 0);
    widths[highest]! += 1;
  }
  return widths;
}

function bandsOf(sizes: readonly number[]): Band[] {
  let at = 0;
  return sizes.map((size) => {
    const band = { at, size };
    at += size;
    return band;
  });
}
