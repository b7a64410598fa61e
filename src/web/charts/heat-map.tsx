import type { FC } from 'hono/jsx';

export type HeatRow = { name: string; href?: string; shares: readonly (number | null)[] };

/**
 * Shares by row and column as a table with coloured cells: the number stands in each cell, so colour is never alone.
 * A share of 1 is full; null is no capacity.
 */
export const HeatMap: FC<{
  caption: string;
  corner: string;
  columns: readonly string[];
  rows: readonly HeatRow[];
}> = (props) => (
  <section class="table-scroll" aria-label={props.caption} tabindex={0}>
    <table class="heat">
      <caption class="kern-sr-only">{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="kern-sr-only">{props.corner}</span>
          </th>
          {props.columns.map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr>
            <th scope="row">{row.href ? <a href={row.href}>{row.name}</a> : row.name}</th>
            {row.shares.map((share) => (
              <td class={heatOf(share)}>{textOf(share)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

/** What is needed where there is nothing at all is more than any percentage. */
function textOf(share: number | null): string {
  if (share === null) return '–';
  return Number.isFinite(share) ? `${Math.round(share * 100)}\u00a0%` : '∞';
}

/** The shade of a share; above 100 % it is the warning colour. */
function heatOf(share: number | null): string {
  if (share === null) return 'l0';
  if (Math.round(share * 100) > 100) return 'over';
  return share > 0.9 ? 'l4' : share > 0.75 ? 'l3' : share > 0.5 ? 'l2' : share > 0.25 ? 'l1' : 'l0';
}
