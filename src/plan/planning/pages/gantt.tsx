import type { FC } from 'hono/jsx';
import { formatDay } from '../../../kernel/day.ts';
import { formatNumber } from '../../../kernel/money.ts';
import { formatQuarter, numberInYear, type Quarter, quarterOfDay } from '../../../kernel/quarter.ts';
import type { View } from '../../../web/env.ts';
import { Table } from '../../../web/parts.tsx';
import { toneOf } from '../../core/tone.ts';
import { fateText } from '../core/reason.ts';
import { type Bar, type BarGroup, dueAt } from '../core/sheet.ts';
import { texts } from '../texts.ts';

export type GanttProps = {
  view: View;
  groups: readonly BarGroup[];
  links: readonly { from: string; to: string }[];
  from: Quarter;
  quarters: number;
  today: string;
  /** Where a bar leads. */
  href: (id: string) => string;
};

/** Units of the drawing; one is a pixel on a wide screen. */
const labelWidth = 300;
const unitWidth = 56;
const chartFrom = labelWidth + unitWidth;
const rowHeight = 32;
const barHeight = 21;
const headHeight = 34;
const width = 1120;

type Scale = { step: number; x: (period: number) => number; end: number };

/** The timetable as one picture: bars by group, what they need before, deadlines; each bar is a link. */
export const Gantt: FC<GanttProps> = (props) => {
  const { view, groups, from, quarters } = props;
  const t = texts(view.language).gantt;
  const step = (width - chartFrom) / quarters;
  const scale: Scale = { step, x: (period) => round(chartFrom + period * step), end: quarters };
  const { rows, height } = placeRows(groups);
  const count = groups.reduce((sum, { bars }) => sum + bars.length, 0);
  const [first, last] = [formatQuarter(from), formatQuarter(from + quarters - 1)];
  return (
    <section class="gantt-scroll" aria-label={t.title} tabindex={0}>
      <svg class="gantt timetable" viewBox={`0 0 ${width} ${height}`}>
        <title>{t.alt(count, first, last)}</title>
        <Grid from={from} quarters={quarters} height={height} scale={scale} today={props.today} />
        {rows.map((row) =>
          row.kind === 'group' ? (
            <g>
              <rect class="band" x="0" y={row.y} width={width} height="24" />
              <text class="group" x="14" y={row.y + 16.5}>
                {row.name || texts(view.language).plan.noGroup}
              </text>
            </g>
          ) : (
            <Row {...props} row={row} scale={scale} />
          ),
        )}
        <Links {...props} rows={rows} scale={scale} />
      </svg>
    </section>
  );
};

type GroupRow = { kind: 'group'; name: string; y: number };
type BarRow = { kind: 'bar'; bar: Bar; tone: string; y: number };

function placeRows(groups: readonly BarGroup[]): { rows: (GroupRow | BarRow)[]; height: number } {
  const rows: (GroupRow | BarRow)[] = [];
  let y = headHeight;
  for (const [index, { name, code, bars }] of groups.entries()) {
    rows.push({ kind: 'group', name: code && name ? name : name || code, y });
    y += 24;
    for (const bar of bars) {
      rows.push({ kind: 'bar', bar, tone: toneOf(code, index), y });
      y += rowHeight;
    }
  }
  return { rows, height: y + 6 };
}

const Grid: FC<{ from: Quarter; quarters: number; height: number; scale: Scale; today: string }> = (
  props,
) => {
  const { from, quarters, height, scale } = props;
  const now = quarterOfDay(props.today) - from;
  const lines = Array.from({ length: quarters + 1 }, (_, period) => period);
  const thin = lines.filter((period) => (from + period) % 4 !== 0);
  const thick = lines.filter((period) => (from + period) % 4 === 0);
  const path = (periods: number[]) =>
    periods.map((period) => `M${scale.x(period)} ${headHeight - 8}V${height}`).join('');
  return (
    <g>
      <path class="line" d={path(thin)} />
      <path class="line year" d={path(thick)} />
      {now > 0 && now < quarters && <path class="line now" d={path([now])} />}
      {lines.slice(0, -1).map((period) => {
        const quarter = from + period;
        return (
          <text class="tick" x={scale.x(period + 0.5)} y="18" text-anchor="middle">
            {numberInYear(quarter) === 1 || period === 0
              ? formatQuarter(quarter)
              : `Q${numberInYear(quarter)}`}
          </text>
        );
      })}
    </g>
  );
};

const Row: FC<GanttProps & { row: BarRow; scale: Scale }> = ({ view, row, scale, from, quarters, href }) => {
  const t = texts(view.language).gantt;
  const { item, start, finish } = row.bar;
  const y = row.y + (rowHeight - barHeight) / 2;
  const left = scale.x(start) + 1.5;
  const right = scale.x(Math.min(finish + 1, scale.end)) - 1.5;
  const months = (finish - start + 1) * 3;
  const label = item.fate === 'running' && right - left > 110 ? t.rest(months) : t.months(months);
  const name = `${item.code} ${item.name}`;
  // The words in the bar stand in its name too (WCAG 2.5.3).
  const title = `${t.bar(name, formatQuarter(from + start), formatQuarter(from + finish))}, ${label}`;
  const wish =
    item.fate !== 'running' && item.wishedStart !== null && item.wishedStart >= 0 ? item.wishedStart : start;
  const due = dueAt(item, { from, quarters });
  return (
    <g>
      <text class="name" x="14" y={row.y + 20.5}>
        {item.code}
        <tspan class="rest">{shorten(name, 44).slice(item.code.length)}</tspan>
      </text>
      <text class="unit" x={labelWidth + 6} y={row.y + 20.5}>
        {shorten(item.unit.code, 7)}
      </text>
      {wish < start && <path class="wish" d={`M${scale.x(wish)} ${y + barHeight / 2}H${left}`} />}
      <a href={href(item.id)} aria-label={title} data-id={item.id} data-start={from + start}>
        <title>{title}</title>
        <rect
          class={item.fate === 'running' ? 'bar running' : 'bar'}
          fill={row.tone}
          x={left}
          y={y}
          width={round(Math.max(6, right - left))}
          height={barHeight}
          rx="3"
        />
        {right - left > 50 && (
          <text class="in-bar" x={left + 7} y={y + 14.5}>
            {label}
          </text>
        )}
      </a>
      {due !== null && (
        <Due
          x={scale.x(due)}
          y={y}
          label={t.deadline}
          past={due < finish + 1}
          free={due > finish + 0.4 && due < scale.end - 1.2}
        />
      )}
    </g>
  );
};

/** A diamond on the day; its word stands beside it where there is room. */
const Due: FC<{ x: number; y: number; label: string; past: boolean; free: boolean }> = ({
  x,
  y,
  label,
  past,
  free,
}) => (
  <g class={past ? 'due past' : 'due'}>
    <path d={`M${x} ${y + 2}l7 8.5l-7 8.5l-7 -8.5z`}>
      <title>{label}</title>
    </path>
    {free && (
      <text x={x + 11} y={y + 14.5}>
        {label}
      </text>
    )}
  </g>
);

const Links: FC<GanttProps & { rows: readonly (GroupRow | BarRow)[]; scale: Scale }> = ({
  links,
  rows,
  scale,
}) => {
  const places = new Map(
    rows.flatMap((row) => (row.kind === 'bar' ? [[row.bar.item.id, row] as const] : [])),
  );
  const path = links.flatMap(({ from, to }) => {
    const [before, after] = [places.get(from), places.get(to)];
    if (!before || !after) return [];
    const x = scale.x(Math.min(before.bar.finish + 1, scale.end)) - 1.5;
    const y = before.y + rowHeight / 2;
    const down = after.y > before.y;
    const [toX, toY] = [scale.x(after.bar.start) + 9, after.y + (down ? 5.5 : rowHeight - 5.5)];
    const out = round(Math.max(x + 5, toX));
    return [`M${x} ${y}H${out}V${toY}m-3 ${down ? -4 : 4}l3 ${down ? 4 : -4}l3 ${down ? -4 : 4}`];
  });
  return <path class="link" d={path.join('')} />;
};

/** The same as a table, for those who read rather than look. */
export const GanttTable: FC<GanttProps> = ({ view, groups, from, href }) => {
  const t = texts(view.language).gantt;
  return (
    <details class="more wide">
      <summary>{t.table}</summary>
      <Table
        caption={t.table}
        head={
          <tr>
            {(['name', 'unit', 'start', 'finish', 'wish', 'deadline', 'fate', 'points'] as const).map(
              (key) => (
                <th scope="col" class={key === 'points' ? 'number' : undefined}>
                  {t.columns[key]}
                </th>
              ),
            )}
          </tr>
        }
      >
        {groups.flatMap(({ bars }) =>
          bars.map(({ item, start, finish }) => (
            <tr>
              <th scope="row">
                <a href={href(item.id)}>
                  {item.code} {item.name}
                </a>
              </th>
              <td>{item.unit.code}</td>
              <td>{formatQuarter(from + start)}</td>
              <td>{formatQuarter(from + finish)}</td>
              <td>
                {item.wishedStart === null || item.fate === 'running'
                  ? '–'
                  : formatQuarter(from + item.wishedStart)}
              </td>
              <td class="nowrap">{item.deadline ? formatDay(item.deadline, view.language) : '–'}</td>
              <td>{fateText(item, view.language)}</td>
              <td class="number">{formatNumber(item.points, view.language)}</td>
            </tr>
          )),
        )}
      </Table>
    </details>
  );
};

const round = (value: number): number => Math.round(value * 10) / 10;
const shorten = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;
